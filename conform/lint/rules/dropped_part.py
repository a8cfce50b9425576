"""A requirement that is carried out by half."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import any_of
from conform.match.changes.pairing import pairs_of
from conform.model import Change, Clause, Report, Status, Verdict
from conform.model.finding import Finding, Severity

# Links under this are too loose to say what is missing from them. A judgement: of what such links of the real plans
# lack, a good part stands elsewhere in the plan.
SURE = 0.88
# A part of which a clause of the plan holds this share is said there, in other words.
SAID = 0.5
# What leads up to a task or hopes for its outcome, and is none.
SOFT = re.compile(
    rf"(?:{any_of('soft', 'leads')})|(?:按照|在).*(?:{any_of('soft', 'ends')})$|.*为导向|加大.*力度|落实.{{0,4}}责任$"
)
FIGURES = ("target", "deadline")
Pairs = frozenset[str]


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every requirement of which something that matters is gone, at its counterpart."""
    known: dict[str, Pairs] = {}
    for verdict in report.verdicts:
        if verdict.status is not Status.MODIFIED or verdict.doubt or verdict.score < SURE:
            continue
        best = max(verdict.evidence, key=lambda evidence: evidence.score)
        asked = any((change.kind, change.how) == ("dropped", "dropped") for change in verdict.changes)
        said = _said(report, verdict, report.plan.by_id[best.clause].path, known) if asked else []
        lost = [change.reference for change in verdict.changes if _counts(verdict, change, said)]
        figure = any(change.kind in FIGURES and change.how == "dropped" for change in verdict.changes)
        if figure or sum(map(len, lost)) * 100 >= options["share"] * len(verdict.requirement.text):
            requirement, parts = (verdict.reference, verdict.requirement.id), "”“".join(lost)
            text = verdict.requirement.text
            yield rule.at(report, best.at, best.to, requirement=requirement, parts=parts, text=text)


def _said(report: Report, verdict: Verdict, path: tuple[str, ...], known: dict[str, Pairs]) -> list[Pairs]:
    """The pairs of characters of every clause, and of all that stands under the counterpart's heading, without the
    counterpart's own. `known` keeps those of whole clauses, which are the same for every requirement.
    """
    if not known:
        known.update((clause.id, pairs_of(clause.text)) for clause in report.plan.clauses)
    held = {evidence.clause for evidence in verdict.evidence}
    clauses = [
        pairs_of(_rest(clause, verdict)) if clause.id in held else known[clause.id] for clause in report.plan.clauses
    ]
    beside = [pairs for clause, pairs in zip(report.plan.clauses, clauses, strict=True) if path and clause.path == path]
    return [*clauses, frozenset().union(*beside)]


def _rest(clause: Clause, verdict: Verdict) -> str:
    text = clause.text
    for evidence in verdict.evidence:
        if evidence.clause == clause.id:
            at, to = evidence.at - clause.at, evidence.to - clause.at
            text = text[:at] + "，" * (to - at) + text[to:]
    return text


def _counts(verdict: Verdict, change: Change, said: list[Pairs]) -> bool:
    """Whether a part is gone that matters."""
    if change.how != "dropped" or change.kind not in (*FIGURES, "dropped"):
        return False
    if change.kind in FIGURES:
        return True
    part = change.reference
    if SOFT.match(part) or _in_open_list(verdict.requirement.text, part):
        return False
    pairs = pairs_of(part)
    return max(len(pairs & words) for words in said) < SAID * len(pairs)


def _in_open_list(text: str, part: str) -> bool:
    """Whether a part is the items of a list that says by 等 that it has others."""
    whole = any(part == piece.strip() for piece in re.split("[，；]", text))
    end = re.split("[，；]", text[text.find(part) :])[0]
    return not whole and "等" in end


RULE = Rule("CF005", "dropped-part", Severity.WARNING, find, {"share": 50}, owed=True)
