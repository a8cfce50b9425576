"""How far a verdict can be trusted: sure, likely, or in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp

from conform.model import MEANING, QUICK, Certainty, Link, Status

# A verdict is doubtful when the forest gives the other side, found or not found, at least this chance. A judgement.
DOUBT = 0.3
# What is found is sure from this chance on. Of 2,340 requirements of fourteen plans left out those above it are right
# 99 (inherited) and 98 (modified) times in 100 by letters, 98 and 96 by meaning, the others without doubt 80 and 84.
SURE = 0.8
# What is left out is sure in a plan that keeps so much of its wording from this chance on: the rows of a judge, the
# first that the plan comes up to. Whoever re-words everything may say a requirement in words that share nothing with
# it. So chosen that 95 in 100 are right among the plans of every stratum (docs/pages/en/guide/accuracy.md) and half are
# sure, which letters cannot reach under 0.3: there a third of what they do not find at all is said in other words.
LEFT_OUT = {QUICK: ((0.35, 0.8), (0.3, 0.9)), MEANING: ((0.2, 0.7), (0.05, 0.8))}
# Of a plan that keeps the wording of what it carries, what cannot be found by its words is left out; one that re-words
# may say it all the same. The odds of “omitted” are multiplied by e to the power of the first number times how far the
# plan lies above the second (`Link.kept`; under FEW all are alike: texts of other matters lie there, at 0.22 to 0.34).
# Where less than 0.3 is kept labels go from 0.77 to 0.80 by letters and from 0.855 to 0.868 by meaning, both numbers
# chosen on other plans than are judged; elsewhere they gain a point or nothing.
TILT, FEW = {QUICK: (1.0, 0.8), MEANING: (1.5, 0.65)}, 0.45


def tilted(likely: Mapping[str, float], kept: float, judge: str) -> dict[str, float]:
    """The chances as they are in a plan that keeps so much of the wording."""
    slope, pivot = TILT[judge]
    odds = dict(likely)
    odds[Status.OMITTED] *= exp(slope * (max(kept, FEW) - pivot))
    total = sum(odds.values())
    return {label: held / total for label, held in odds.items()}


def certainty(likely: Mapping[str, float], status: Status, kept: float, judge: str = QUICK) -> Certainty:
    """The certainty of a status to which a judge gives these chances, in a plan that keeps so much of the wording."""
    present = 1.0 - likely[Status.OMITTED]
    if status in (Status.OMITTED, Status.NOT_APPLICABLE):
        if present >= DOUBT:
            return Certainty.DOUBT
        asked = next((chance for least, chance in LEFT_OUT[judge] if kept >= least), None)
        return Certainty.SURE if asked is not None and 1.0 - present >= asked else Certainty.LIKELY
    if present < 1.0 - DOUBT:
        return Certainty.DOUBT
    return Certainty.SURE if likely[status] >= SURE else Certainty.LIKELY


def wording_kept(links: Iterable[Link]) -> float:
    """Between 0 and 1: how much a plan keeps of the wording of the requirements that these links found in it."""
    shares = [1.0 if link.verbatim else link.features.union if link.features else 0.0 for link in links]
    return sum(shares) / len(shares) if shares else 0.0
