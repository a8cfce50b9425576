"""A requirement that is carried out by half."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import any_of
from conform.match.changes.pairing import pairs_of
from conform.model import Change, Clause, Report, Status, Verdict
from conform.model.finding import Finding, Severity
from conform.text.quantities.plain import rewritten

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
        said = partial(_said, report, verdict, report.plan.by_id[best.clause].path, known)
        lost = [change.reference for change in verdict.changes if _counts(verdict, change, said)]
        figure = any(change.kind in FIGURES and change.how == "dropped" for change in verdict.changes)
        if figure or sum(map(len, lost)) * 100 >= options["share"] * len(verdict.requirement.text):
            requirement, parts = (verdict.reference, verdict.requirement.id), "”“".join(lost)
            text = verdict.requirement.text
            yield rule.at(report, best.at, best.to, requirement=requirement, parts=parts, text=text)


def _said(
    report: Report, verdict: Verdict, path: tuple[str, ...], known: dict[str, Pairs], wanted: Pairs
) -> Iterator[Pairs]:
    """The pairs of characters of every clause that may hold enough of the wanted ones, and of all that stands under the
    counterpart's heading, without the counterpart's own. `known` keeps those of whole clauses, which are the same for
    every requirement.
    """
    held = {evidence.clause for evidence in verdict.evidence}
    beside: list[Pairs] = []
    for clause in report.plan.clauses:
        text = _rest(clause, verdict) if clause.id in held else clause.text
        is_beside = bool(path) and clause.path == path
        if not is_beside and not _may_say(text, wanted):
            continue
        pairs = None if clause.id in held else known.get(clause.id)
        if pairs is None:
            pairs = pairs_of(text)
        if clause.id not in held:
            known[clause.id] = pairs
        yield pairs
        if is_beside:
            beside.append(pairs)
    yield frozenset().union(*beside)


def _may_say(text: str, wanted: Pairs) -> bool:
    """Whether so many of the pairs can be those of a text: to look at its signs takes a twentieth of cutting it."""
    signs = rewritten().union(text)
    return sum(pair[0] in signs and pair[1] in signs for pair in wanted) >= SAID * len(wanted)


def _rest(clause: Clause, verdict: Verdict) -> str:
    text = clause.text
    for evidence in verdict.evidence:
        if evidence.clause == clause.id:
            at, to = evidence.at - clause.at, evidence.to - clause.at
            text = text[:at] + "，" * (to - at) + text[to:]
    return text


def _counts(verdict: Verdict, change: Change, said: Callable[[Pairs], Iterator[Pairs]]) -> bool:
    """Whether a part is gone that matters."""
    if change.how != "dropped" or change.kind not in (*FIGURES, "dropped"):
        return False
    if change.kind in FIGURES:
        return True
    part = change.reference
    if SOFT.match(part) or _in_open_list(verdict.requirement.text, part):
        return False
    pairs = pairs_of(part)
    return not any(len(pairs & words) >= SAID * len(pairs) for words in said(pairs))


def _in_open_list(text: str, part: str) -> bool:
    """Whether a part is the items of a list that says by 等 that it has others."""
    whole = any(part == piece.strip() for piece in re.split("[，；]", text))
    end = re.split("[，；]", text[text.find(part) :])[0]
    return not whole and "等" in end


RULE = Rule("CF005", "dropped-part", Severity.WARNING, find, {"share": 50}, owed=True)
