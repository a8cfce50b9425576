"""A plan's full text in order: clauses with what was mended in them, and what was skipped between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from conform.model import Clause, ClauseVerdict, Cleaned, Kind, Repair, Report, Skipped
from conform.render._texts import Texts
from conform.render.arrange import own_repairs
from conform.render.wording import safe

TOP = 4  # a plan's outermost headings stand below the heading of their view
DEEPEST = 6
EXCERPT = 200  # characters that are shown of a skipped passage
# One character for one, thousands in a plan, and no reader doubts them: told once instead of marked.
UNMARKED = frozenset(("traditional",))

Mend = tuple[int, int, str]  # a stretch of the repaired text and what stood there before


class Passage(NamedTuple):
    """A clause (a heading of level `level`, or 0), or a span that was skipped."""

    text: Markup
    level: int = 0
    verdict: ClauseVerdict | None = None
    reason: str = ""
    size: int = 0


def passages(report: Report, texts: Texts) -> list[Passage]:
    """Everything that the plan's part of the file holds, in the file's order."""
    cleaned = report.plan.cleaned
    clauses = [(cleaned.origin(verdict.clause.at, verdict.clause.to)[0], verdict) for verdict in report.clauses]
    told: list[tuple[int, ClauseVerdict | Skipped]] = [*clauses, *((one.start, one) for one in report.plan.skipped)]
    told.sort(key=lambda item: item[0])
    mends = _by_clause(report)
    level = TOP - 1
    found = []
    for _, one in told:
        if isinstance(one, Skipped):
            found.append(_skipped(cleaned.source.text[one.start : one.end], one.reason))
            continue
        clause = one.clause
        heading = clause.kind is Kind.HEADING
        level = min(TOP + len(clause.path), level + 1, DEEPEST) if heading else level
        found.append(Passage(_mended(clause, mends.get(clause.id, ()), texts), level if heading else 0, one))
    return found


def converted(report: Report) -> int:
    """How many repairs are not marked one by one."""
    plan = report.plan
    return sum(repair.kind in UNMARKED for repair in own_repairs(plan, plan.cleaned.repairs))


def _skipped(text: str, reason: str) -> Passage:
    more = "…" if len(text) > EXCERPT else ""
    return Passage(escape(safe(text[:EXCERPT]) + more), reason=reason, size=len(text))


def _by_clause(report: Report) -> dict[str, list[Mend]]:
    """The mended stretches of each clause, in order."""
    plan = report.plan
    mends = list(_mends(plan.cleaned, own_repairs(plan, plan.cleaned.repairs)))
    found: dict[str, list[Mend]] = {}
    at = 0
    for clause in plan.clauses:
        while at < len(mends) and mends[at][0] < clause.to:
            if mends[at][0] >= clause.at:
                found.setdefault(clause.id, []).append(mends[at])
            at += 1
    return found


def _mends(cleaned: Cleaned, repairs: Iterable[Repair]) -> Iterator[Mend]:
    """Where the repairs lie in the repaired text, those within others left out."""
    last = 0
    for repair in sorted(repairs, key=lambda repair: (repair.start, repair.end)):
        at, to = cleaned.find(repair.start), cleaned.find(repair.end)
        if repair.kind not in UNMARKED and at >= last:
            yield at, to, repair.before
            last = to


def _mended(clause: Clause, mends: Iterable[Mend], texts: Texts) -> Markup:
    """A clause's text with a mark at each repair that says what stood there."""
    pieces: list[Markup] = []
    done = 0
    for at, to, before in mends:
        begin, end = at - clause.at, min(to - clause.at, len(clause.text))
        pieces += [escape(safe(clause.text[done:begin])), _mark(clause.text[begin:end], before, texts)]
        done = end
    return Markup("").join([*pieces, escape(safe(clause.text[done:]))])


def _mark(text: str, before: str, texts: Texts) -> Markup:
    hint = texts.hint("page.was" if text else "page.gone", before=before)
    was = Markup(' data-was="{}"').format(safe(before)) if before.strip() else ""
    return Markup("<mark{}{}>{}</mark>").format(hint, was, safe(text))
