"""How far a verdict can be trusted: sure, likely, or in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from conform.model import MEANING, QUICK, Certainty, Link, Status

# A verdict is doubtful when the forest gives the other side, found or not found, at least this chance. A judgement.
DOUBT = 0.3
# A status is sure from this chance on. Of 2,340 requirements of fourteen plans left out those above it are right 99
# (inherited), 97 (modified) and 96 (omitted) times in 100, the others without doubt 76, 87 and 74.
SURE = 0.8
# Whoever re-words everything may say a requirement in words that share nothing with it: of what is not found in a plan
# that keeps less of the wording than this, two in three are truly left out whatever the chance, of others 96 in 100.
# Where meaning is judged, too, 99 in 100 are from 0.2 on (six plans), and 83 in 100 of one that keeps 0.03.
REWORDED = {QUICK: 0.35, MEANING: 0.2}


def certainty(likely: Mapping[str, float], status: Status, kept: float, judge: str = QUICK) -> Certainty:
    """The certainty of a status to which a judge gives these chances, in a plan that keeps so much of the wording."""
    present = 1.0 - likely[Status.OMITTED]
    if status in (Status.OMITTED, Status.NOT_APPLICABLE):
        if present >= DOUBT:
            return Certainty.DOUBT
        return Certainty.SURE if 1.0 - present >= SURE and kept >= REWORDED[judge] else Certainty.LIKELY
    if present < 1.0 - DOUBT:
        return Certainty.DOUBT
    return Certainty.SURE if likely[status] >= SURE else Certainty.LIKELY


def wording_kept(links: Iterable[Link]) -> float:
    """Between 0 and 1: how much a plan keeps of the wording of the requirements that these links found in it."""
    shares = [1.0 if link.verbatim else link.features.union if link.features else 0.0 for link in links]
    return sum(shares) / len(shares) if shares else 0.0
