"""The edits between a requirement and its evidence as markup, each side in its own characters."""

from __future__ import annotations

from markupsafe import Markup

from conform.match.inline import Edits, word_edits
from conform.render.wording import plain_punctuation, safe

MARKS = {"insert": Markup("<ins>{}</ins>"), "delete": Markup("<del>{}</del>")}


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
    return plain_punctuation(tuple(left)), plain_punctuation(tuple(right))
