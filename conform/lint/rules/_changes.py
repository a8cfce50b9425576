"""What the rules of conformance share: the changes of a report that weaken a requirement for certain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from conform.model import Change, Report, Verdict

# A link must be this sure before a rule blames a plan for a change. A judgement: on the seven real plans the links
# under it are mostly to a neighbouring measure.
SURE = 0.85
LESS = frozenset({"weaker", "lighter"})


class Weakened(NamedTuple):
    """A change for the worse, and where `Cleaned.text` shows it."""

    verdict: Verdict
    change: Change
    at: int
    to: int

    @property
    def requirement(self) -> tuple[str, str]:
        """The (reference, requirement) that is weakened."""
        return self.verdict.reference, self.verdict.requirement.id


def sure(verdict: Verdict) -> bool:
    """Whether the requirement's counterpart in the plan is beyond doubt."""
    return not verdict.doubt and verdict.score >= SURE


def weakened(report: Report, *kinds: str) -> Iterator[Weakened]:
    """The changes of these kinds that weaken a requirement, or lighten a penalty, where the plan shows them; each place
    once.
    """
    seen: set[int] = set()
    for verdict in filter(sure, report.verdicts):
        for change in verdict.changes:
            if change.kind not in kinds or change.direction not in LESS or change.at is None or change.to is None:
                continue
            if change.at not in seen:
                seen.add(change.at)
                yield Weakened(verdict, change, change.at, change.to)


def told(found: Weakened) -> dict[str, Any]:
    """What the sentence about a change says."""
    change = found.change
    return {"plan": change.plan, "reference": change.reference, "text": found.verdict.requirement.text}
