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

    A wrong link gives way to the clause that a person chose, where it still stands, or to none; what does not
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
    chosen = {key: clause for key, right in wrong.items() if right and (clause := _standing(report.plan, right))}
    plan = _as_measures(report.plan, {clause.id for clause in chosen.values()})
    names = {key: clause.id for key, clause in chosen.items()}
    none = unlinked | {key for key in wrong if key not in names}
    again = classify(plan, [_linked(plan, alignment, names, none) for alignment in alignments])
    verdicts = tuple(
        verdict._replace(status=Status.NOT_APPLICABLE, certainty=Certainty.SURE)
        if key_of(verdict) in unlinked
        else verdict
        for verdict in again.verdicts
    )
    return replace(again, verdicts=verdicts)


def _linked(plan: Plan, alignment: Alignment, chosen: Mapping[Key, str], none: set[Key]) -> Alignment:
    """The alignment with the links that people chose."""
    own = alignment.reference.id
    names = {name: clause for (reference, name), clause in chosen.items() if reference == own}
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


def _standing(plan: Plan, right: Right) -> Clause | None:
    """The clause with these words, wherever it stands now; None when no clause has them any more."""
    same = [clause for clause in plan.clauses if fingerprint(clause.text) == right.fingerprint]
    return min(same, key=lambda clause: clause.kind is Kind.HEADING, default=None)
