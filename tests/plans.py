"""Plans made from texts, and their reports, for the tests of alignment and statuses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from conform.clean import clean
from conform.match.align import align
from conform.match.classify import classify
from conform.model import Plan, Reference, Report, Source, Status, Verdict
from conform.outline import outline
from conform.references import load_reference

HEAD = "乌有市人民政府办公室关于推动公立医院高质量发展的实施方案\n"


def plans_in(text: str, *, any_text: bool = False) -> tuple[Plan, ...]:
    """The plans in a text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return outline(clean(Source("plan.txt", "text", "utf-8", digest, text)), any_text=any_text)


def plan_of(text: str, *, any_text: bool = False) -> Plan:
    """The (first) plan in a text; `any_text` as `conform diff` reads it, whatever it is."""
    return plans_in(text, any_text=any_text)[0]


def kinds(plan: Plan) -> list[tuple[str, int, str]]:
    """The kind of each clause by its first letter, how deep it stands, and its text."""
    return [(clause.kind.value[0], clause.depth, clause.text) for clause in plan.clauses]


def report_of(text: str, reference: Reference | None = None) -> Report:
    """What `conform check` says of a text."""
    plan = plan_of(text)
    return classify(plan, [align(plan, reference or load_reference())])


def verdicts(report: Report) -> dict[str, Verdict]:
    """Requirement → verdict."""
    return {verdict.requirement.id: verdict for verdict in report.verdicts}


def statuses(report: Report) -> dict[str, Status]:
    """Requirement → status."""
    return {verdict.requirement.id: verdict.status for verdict in report.verdicts}


def as_plan(reference: Reference, leave_out: Iterable[str] = ()) -> str:
    """A plan that says word for word what the reference says, under its own outline."""
    gone = set(leave_out)
    lines = [HEAD]
    for section in reference.sections:
        lines.append(f"{section.no}、{section.title}\n")
        for number, measure in enumerate(section.measures, 1):
            lines.append(f"{number}.{measure.title}。")
            lines += [f"{row.text}。" for row in measure.requirements if row.id not in gone]
            lines.append("\n")
    return "".join(lines)
