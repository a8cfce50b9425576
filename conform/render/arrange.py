"""A report's findings in the order in which people read them; used by terminal and HTML alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from conform.model import (
    Change,
    Clause,
    ClauseStatus,
    ClauseVerdict,
    Measure,
    Plan,
    Reference,
    Repair,
    Report,
    Section,
    Status,
    Verdict,
)
from conform.render import View
from conform.render.wording import LESS, MORE

LOCAL = frozenset((ClauseStatus.ADDED, ClauseStatus.MIXED))
MISSED = frozenset((Status.OMITTED,))
ACCEPTED = frozenset(("accepted", "not_applicable"))  # what leaves nothing to be added


class Row(NamedTuple):
    """A measure, the plan's headings that carry it, and what became of its requirements."""

    measure: Measure
    headings: tuple[Clause, ...]
    verdicts: tuple[Verdict, ...]


class Block(NamedTuple):
    """A section of a reference."""

    reference: Reference
    section: Section
    rows: tuple[Row, ...]


class Group(NamedTuple):
    """Local measures under the plan's own headings."""

    path: tuple[str, ...]
    verdicts: tuple[ClauseVerdict, ...]


def by_section(report: Report, view: View) -> list[Block]:
    """Sections and measures in the reference's order, with the requirements that the view lets through."""
    statuses = frozenset(Status) if view.only is None else view.only
    # A list of omitted requirements alone stands at the end already, but for what a person accepted.
    alone = statuses & frozenset(Status) == MISSED
    return _blocks(_only(report, lambda row: not is_missing(report, row)) if alone else report, view, statuses)


def in_place(report: Report, view: View) -> list[Block]:
    """As `by_section`, but omitted requirements stand in their places even when they are all that is shown."""
    return _blocks(report, view, frozenset(Status) if view.only is None else view.only)


def missing(report: Report, view: View) -> list[Block]:
    """What is to be added, in the same order: the omitted ones that nobody accepted as they are."""
    wanted = view.only is None or Status.OMITTED in view.only
    return _blocks(_only(report, lambda row: is_missing(report, row)), view, MISSED) if wanted else []


def _only(report: Report, wanted: Callable[[Verdict], bool]) -> Report:
    return replace(report, verdicts=tuple(filter(wanted, report.verdicts)))


def is_missing(report: Report, verdict: Verdict) -> bool:
    """Whether a requirement is still to be added; what a person accepted as left out is not."""
    return verdict.status is Status.OMITTED and not _is_accepted(report, verdict)


def _is_accepted(report: Report, verdict: Verdict) -> bool:
    held = report.decisions.requirements if report.decisions else {}
    decision = held.get((verdict.reference, verdict.requirement.id))
    return decision is not None and decision.choice in ACCEPTED


# What a reviewer must see first, and how much of it the head of a report shows.
FIGURES = "figures"  # how those are told that are to be compared
URGENT = (("target", "penalty"), ("deadline",), ("modality",), (FIGURES,), ("dropped",))
URGENT_SHOWN, URGENT_SHORT = 5, 10  # before the full list, and in its place


def urgent(report: Report, view: View) -> list[tuple[Verdict, list[Change]]]:
    """The requirements of which less is asked than in a reference, or perhaps, where a figure may be of another case,
    each with the changes that do so, worst kind first; what is in doubt comes last of its kind, and what a person
    accepted not at all. None where something is chosen to be shown.
    """
    if view.only is not None or view.measure is not None:
        return []
    found = [(verdict, _weaker(verdict)) for verdict in report.verdicts if verdict.status is Status.MODIFIED]
    open_ = [(verdict, changes) for verdict, changes in found if changes and not _is_accepted(report, verdict)]
    return sorted(open_, key=lambda row: (_rank(row[1][0]), row[0].doubt))


def _weaker(verdict: Verdict) -> list[Change]:
    """A requirement's changes that ask for less, the worst first."""
    found = [change for change in verdict.changes if _asks_less(change)]
    return sorted((change for change in found if _rank(change) < len(URGENT)), key=_rank)


def _rank(change: Change) -> int:
    return next((rank for rank, names in enumerate(URGENT) if _kind(change) in names), len(URGENT))


def _kind(change: Change) -> str:
    """A change's kind; figures that are to be compared are one of their own."""
    return FIGURES if change.how == FIGURES else change.kind


def _asks_less(change: Change) -> bool:
    """Whether less is asked, or perhaps: a fine that may be of another case must be seen."""
    return change.direction in LESS or change.how == FIGURES


# How findings are ranked where a verdict is wanted: what does least of what is asked first, what is kept last.
RANKS = (
    *("target", "deadline", "modality", FIGURES, "omitted", "dropped", "doubtful"),
    *("changed", "added", "inherited", "not_applicable"),
)
TO_DECIDE = RANKS[: RANKS.index("changed")]


def rank(verdict: Verdict) -> str:
    """One of RANKS. What is weaker in more than one way has the worst of them; other ways than those four are
    `dropped`.
    """
    if verdict.status is Status.OMITTED:
        return "doubtful" if verdict.doubt else "omitted"
    if verdict.status is not Status.MODIFIED:
        return verdict.status.value
    weaker = {_kind(change) for change in verdict.changes if _asks_less(change)}
    named = (kinds[0] for kinds in URGENT if weaker.intersection(kinds))
    return next(named, "dropped" if weaker else "changed")


def way(change: Change) -> str:
    """Which way a change goes: weaker, stronger or different."""
    return "weaker" if change.direction in LESS else "stronger" if change.direction in MORE else "different"


def has_figures(verdict: Verdict) -> bool:
    """Whether a figure, a deadline or the strength is another, which must stay marked in its words."""
    return any(_kind(change) in kinds for change in verdict.changes for kinds in URGENT[:-1])


def ranked(report: Report, view: View) -> list[tuple[str, list[Verdict]]]:
    """What must be decided, worst first; of one rank, what is in doubt comes last."""
    shown = [verdict for block in in_place(report, view) for row in block.rows for verdict in row.verdicts]
    found: dict[str, list[Verdict]] = {name: [] for name in TO_DECIDE}
    for verdict in sorted(shown, key=lambda one: one.doubt):
        if (name := rank(verdict)) in found:
            found[name].append(verdict)
    return [(name, verdicts) for name, verdicts in found.items() if verdicts]


def _blocks(report: Report, view: View, statuses: Iterable[Status | ClauseStatus]) -> list[Block]:
    found: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in report.verdicts:
        if verdict.status in statuses and view.measure in (None, verdict.requirement.measure):
            found.setdefault((verdict.reference, verdict.requirement.measure), []).append(verdict)
    blocks = []
    for reference in report.references:
        for section in reference.sections:
            rows = tuple(
                Row(measure, headings(report, reference.id, measure.id), tuple(found[reference.id, measure.id]))
                for measure in section.measures
                if (reference.id, measure.id) in found
            )
            blocks.append(Block(reference, section, rows))
    return [block for block in blocks if block.rows]


def headings(report: Report, reference: str, measure: str) -> tuple[Clause, ...]:
    """The plan's headings that carry a measure."""
    return tuple(
        report.plan.by_id[link.clause]
        for name, link in report.headings
        if name == reference and link.measure == measure and link.clause in report.plan.by_id
    )


def local(report: Report, view: View) -> list[Group]:
    """Local measures in the plan's order; with a measure chosen, those under the headings that carry it."""
    if view.only is not None and not view.only & LOCAL:
        return []
    found = [verdict for verdict in report.clauses if verdict.status in LOCAL]
    if view.measure is not None:
        chosen = {
            clause.text for reference in report.references for clause in headings(report, reference.id, view.measure)
        }
        found = [verdict for verdict in found if chosen.intersection(verdict.clause.path)]
    groups: list[Group] = []
    for verdict in found:
        if groups and groups[-1].path == verdict.clause.path:
            groups[-1] = Group(verdict.clause.path, (*groups[-1].verdicts, verdict))
        else:
            groups.append(Group(verdict.clause.path, (verdict,)))
    return groups


def own_repairs(plan: Plan, repairs: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """The repairs of the file that lie in this plan."""
    if plan.parts == 1 or not plan.clauses:
        return repairs
    start = plan.cleaned.origin(plan.clauses[0].at, plan.clauses[0].to)[0]
    end = plan.cleaned.origin(plan.clauses[-1].at, plan.clauses[-1].to)[1]
    return tuple(repair for repair in repairs if start <= repair.start < end)


def tally(kinds: Iterable[str]) -> list[tuple[str, int]]:
    """How often each kind occurs, the most frequent first."""
    return sorted(Counter(kinds).items(), key=lambda item: (-item[1], item[0]))
