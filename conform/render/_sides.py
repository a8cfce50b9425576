"""The edits between a requirement and its evidence as markup, each side in its own characters."""

from __future__ import annotations

from markupsafe import Markup

from conform.match.inline import Edits, word_edits
from conform.render.wording import safe, unmarked

MARKS = {"insert": Markup("<ins>{}</ins>"), "delete": Markup("<del>{}</del>")}


# Of 310 modified pairs of six plans more than half keep less of the longer side, and with marks are a red wall beside a
# blue one; where half of the shorter side is kept (建设老年友善医院 in a sentence of figures), marks show what is new.
KEPT_OF_LONGER, KEPT_OF_SHORTER = 0.25, 0.5


def marked_edits(pieces: Edits) -> Markup:
    """Edits as markup."""
    return Markup("").join(MARKS[kind].format(safe(text)) if kind in MARKS else safe(text) for kind, text in pieces)


def two_sides(reference: str, plan: str) -> tuple[Edits, Edits]:
    """The edits once along the reference and once along the plan, each in its own characters."""
    left: list[tuple[str, str]] = []
    right: list[tuple[str, str]] = []
    at = 0
    for kind, text in word_edits(reference, plan):
        if kind != "insert":
            left.append((kind, reference[at : at + len(text)]))
            at += len(text)
        if kind != "delete":
            right.append((kind, text))
    return unmarked(tuple(left)), unmarked(tuple(right))


def is_reworded(wanted: Edits, found: Edits) -> bool:
    """Whether so little is left of either side that marks would cover both."""
    kept = sum(len(text) for kind, text in wanted if kind == "equal")
    shorter, longer = sorted(sum(len(text) for _, text in side) for side in (wanted, found))
    return kept < longer * KEPT_OF_LONGER and kept < shorter * KEPT_OF_SHORTER
