"""Report × decisions → the report as people decided: what the program cannot know, a person has said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from conform.decisions.entries import Decisions, name_of
from conform.match.align import relink
from conform.match.classify import classify
from conform.model import Alignment, Certainty, Clause, Kind, Link, Plan, Report, Status, Verdict
from conform.model.decision import CLAUSE, Choice, Decided, Decision, Right, Subject
from conform.text.fingerprint import fingerprint, print_of

__all__ = ["decide", "decider"]

Key = tuple[str, str]
Held = Mapping[Key, Decision]


def decide(report: Report, alignments: Sequence[Alignment], decisions: Decisions) -> Report:
    """The report with what holds of the decisions; `alignments` are those that it was made from.

    A wrong link gives way to the clauses that a person chose, where all still stand, or to none; what does not
    apply has no evidence and counts as not applicable; other decisions only mark what they are about.
    """
    plan, mine = report.plan, decisions.for_plan(name_of(report.plan))
    prints = {key_of(verdict): print_of(report, verdict) for verdict in report.verdicts}
    held = {key: found for key, print_ in prints.items() if (found := mine.find(Subject(*key), print_))}
    lost = [key for key, decision in held.items() if decision.right and not _standing(plan, decision.right)]
    gone = tuple(held.pop(key) for key in lost)
    clauses = {clause.id: fingerprint(clause.text) for clause in plan.clauses}
    standing = {Subject(*key): {print_} for key, print_ in prints.items()} | {CLAUSE: set(clauses.values())}
    marks = {name: found for name, print_ in clauses.items() if (found := mine.find(CLAUSE, print_))}
    conflicts: dict[Key | str, tuple[Decision, ...]] = {
        **{key: rivals for key, print_ in prints.items() if (rivals := mine.rivals(Subject(*key), print_))},
        **{name: rivals for name, print_ in clauses.items() if (rivals := mine.rivals(CLAUSE, print_))},
    }
    decided = Decided(mine.entries, held, marks, (*mine.stale(standing), *gone), conflicts)
    return replace(_corrected(report, alignments, held), decisions=decided)


def decider(decisions: Decisions) -> partial[Report]:
    """`decide` with these decisions, as the pipeline takes it."""
    return partial(decide, decisions=decisions)


def key_of(verdict: Verdict) -> Key:
    """The ids of a verdict's reference and requirement."""
    return verdict.reference, verdict.requirement.id


def _corrected(report: Report, alignments: Sequence[Alignment], held: Held) -> Report:
    """The report with wrong links corrected and without what does not apply."""
    unlinked = {key for key, decision in held.items() if decision.choice is Choice.NOT_APPLICABLE}
    wrong = {key: decision.right for key, decision in held.items() if decision.choice is Choice.WRONG_LINK}
    if not (unlinked or wrong):
        return report
    names = {key: found for key, right in wrong.items() if right and (found := _standing(report.plan, right))}
    plan = _as_measures(report.plan, {name for found in names.values() for name in found})
    none = unlinked | {key for key in wrong if key not in names}
    again = classify(plan, [_linked(plan, alignment, names, none) for alignment in alignments])
    verdicts = tuple(
        verdict._replace(status=Status.NOT_APPLICABLE, certainty=Certainty.SURE)
        if key_of(verdict) in unlinked
        else verdict
        for verdict in again.verdicts
    )
    return replace(again, verdicts=verdicts)


def _linked(plan: Plan, alignment: Alignment, chosen: Mapping[Key, tuple[str, ...]], none: set[Key]) -> Alignment:
    """The alignment with the links that people chose."""
    own = alignment.reference.id
    names = {name: clauses for (reference, name), clauses in chosen.items() if reference == own}
    links = relink(plan, alignment.reference, names) if names else {}
    links |= {
        link.requirement.id: Link(link.requirement, (), None)
        for link in alignment.links
        if (own, link.requirement.id) in none
    }
    return alignment._replace(links=tuple(links.get(link.requirement.id, link) for link in alignment.links))


def _as_measures(plan: Plan, ids: set[str]) -> Plan:
    """The plan with these clauses as measures, though by their form they were taken for context."""
    return replace(
        plan,
        clauses=tuple(
            clause._replace(kind=Kind.MEASURE) if clause.id in ids and clause.kind is Kind.CONTEXT else clause
            for clause in plan.clauses
        ),
    )


def _standing(plan: Plan, right: Right) -> tuple[str, ...]:
    """The ids of the clauses with these words, wherever they stand now; none when one of them is no more."""
    standing: dict[str, Clause] = {}
    for clause in sorted(plan.clauses, key=lambda clause: clause.kind is Kind.HEADING):
        standing.setdefault(fingerprint(clause.text), clause)
    found = [standing.get(each.fingerprint) for each in right.clauses]
    return tuple(dict.fromkeys(clause.id for clause in found if clause)) if all(found) else ()
