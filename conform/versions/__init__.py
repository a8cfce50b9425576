"""Plan × earlier plan → report: what was kept, edited, removed, added and moved, clause by clause.

Versions of a text share whole sentences, so sentences are paired by their characters first, wherever they
stand. What is left, as between the plans of two places, goes through the same alignment and classification as a
requirement of a reference. Statuses are stricter than there: a sentence is inherited only as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conform.match.align import align
from conform.match.changes import changes, passage
from conform.match.classify import classify
from conform.model import (
    Clause,
    ClauseStatus,
    ClauseVerdict,
    Evidence,
    Kind,
    Plan,
    Reference,
    Report,
    Requirement,
    Status,
    Verdict,
)
from conform.text.numbering import parse_mark
from conform.versions.moves import moved
from conform.versions.outline import PLAN, as_reference, only
from conform.versions.sentences import Pair, bare, crowded, pair, stretch

__all__ = ["PLAN", "compare"]


def compare(old: Plan, new: Plan) -> Report:
    """The report of `new` against `old`; a verdict's requirement is a clause of `old`, by its id."""
    reference = as_reference(old)
    pairs = pair([_words(clause) for clause in old.clauses], [_words(clause) for clause in new.clauses])
    found = _verdicts(reference, new, pairs)
    found |= _counterparts(old, reference, new, pairs)
    verdicts = [found.get(row.id) or Verdict(reference.id, row, Status.OMITTED, 0.0) for row in reference.requirements]
    verdicts = _with_moves(new, verdicts)
    return Report(new, (reference,), tuple(verdicts), _clauses(new, verdicts))


def _words(clause: Clause) -> str:
    """What a clause says, without its number: an item that was put in before it changes nothing."""
    mark = parse_mark(clause.text)
    return bare(clause.text[mark.length if mark else 0 :])


def _verdicts(reference: Reference, new: Plan, pairs: Sequence[Pair]) -> dict[str, Verdict]:
    shared = crowded(pairs)
    evidence: dict[int, list[Evidence]] = {}
    for row in pairs:
        clause, text = new.clauses[row.new], reference.requirements[row.old].text
        first, last = stretch(text, clause.text) if shared[row.new] > 1 else (0, len(clause.text))
        piece = Evidence(clause.id, clause.at + first, clause.at + last, round(row.score / 100, 4))
        evidence.setdefault(row.old, []).append(piece)
    return {
        requirement.id: _verdict(reference, requirement, new, sorted(evidence[number], key=lambda piece: piece.at))
        for number, requirement in enumerate(reference.requirements)
        if number in evidence
    }


def _verdict(reference: Reference, requirement: Requirement, new: Plan, evidence: Sequence[Evidence]) -> Verdict:
    quote = "".join(new.cleaned.text[piece.at : piece.to] for piece in evidence)
    score = max(piece.score for piece in evidence)
    if _same(requirement.text, quote):
        return Verdict(reference.id, requirement, Status.INHERITED, score, evidence=tuple(evidence))
    passages = [passage(new.by_id[piece.clause], piece.at, piece.to) for piece in evidence]
    found = changes(requirement, passages, reference.field)
    return Verdict(reference.id, requirement, Status.MODIFIED, score, evidence=tuple(evidence), changes=found)


def _same(before: str, after: str) -> bool:
    marks = parse_mark(before), parse_mark(after)
    texts = (text[mark.length if mark else 0 :] for mark, text in zip(marks, (before, after), strict=True))
    return len({bare(text) for text in texts}) == 1


def _counterparts(old: Plan, reference: Reference, new: Plan, pairs: Sequence[Pair]) -> dict[str, Verdict]:
    """What the engine finds for the measures that no sentence resembles, among the clauses that resemble none."""
    known, taken = {row.old for row in pairs}, {row.new for row in pairs}
    left = {
        clause.id for number, clause in enumerate(old.clauses) if number not in known and clause.kind is Kind.MEASURE
    }
    clauses = tuple(
        clause for number, clause in enumerate(new.clauses) if number not in taken or clause.kind is Kind.HEADING
    )
    if not left or not any(clause.kind is Kind.MEASURE for clause in clauses):
        return {}
    rest = replace(new, clauses=clauses)
    report = classify(rest, [align(rest, only(reference, left))])
    return {
        verdict.requirement.id: _verdict(reference, verdict.requirement, new, verdict.evidence)
        for verdict in report.verdicts
        if verdict.evidence and not verdict.doubt
    }


def _with_moves(new: Plan, verdicts: Sequence[Verdict]) -> list[Verdict]:
    linked = [number for number, verdict in enumerate(verdicts) if verdict.evidence]
    places = [verdicts[number].evidence[0].at for number in linked]
    weights = [len(verdicts[number].requirement.text) for number in linked]
    away = {linked[number] for number in moved(places, weights)}
    return [verdict._replace(moved=number in away) for number, verdict in enumerate(verdicts)]


def _clauses(new: Plan, verdicts: Sequence[Verdict]) -> tuple[ClauseVerdict, ...]:
    carried: dict[str, list[tuple[str, str]]] = {}
    for verdict in verdicts:
        for piece in verdict.evidence:
            carried.setdefault(piece.clause, []).append((verdict.reference, verdict.requirement.id))
    return tuple(
        ClauseVerdict(
            clause,
            ClauseStatus.LINKED if clause.id in carried else ClauseStatus.ADDED,
            tuple(carried.get(clause.id, ())),
        )
        for clause in new.clauses
    )
