"""Cleaned → Plans: where each plan of a file lies, its clauses in their outline, and what it says of itself."""

from __future__ import annotations

from conform.errors import InputError
from conform.model import Cleaned, Plan
from conform.outline._parts import Part, parts
from conform.outline._plan import build
from conform.text.tier import level as level_of

__all__ = ["level_of", "outline"]


def outline(cleaned: Cleaned, wanted: int | None = None) -> tuple[Plan, ...]:
    """The plans of a file, one after the other; several when it is a collection, of which one may be `wanted`.

    Raises InputError when the text holds no plan (a poem, a log), or not as many as that.
    """
    found: list[Part] = [part for part in parts(cleaned) if part.holds_plan]
    if not found:
        raise InputError("error.no_measures", cleaned.source.path)
    if wanted is not None and wanted > len(found):
        raise InputError("error.no_such_part", cleaned.source.path, part=wanted, parts=len(found))
    return tuple(
        build(cleaned, part, number, len(found))
        for number, part in enumerate(found, 1)
        if wanted is None or number == wanted
    )
