"""Cleaned → Plans: where each plan of a file lies, its clauses in their outline, and what it says of itself."""

from __future__ import annotations

from conform.errors import InputError
from conform.model import ANY_TEXT, NO_OUTLINE, Cleaned, Plan
from conform.outline._parts import Part, parts
from conform.outline._plan import build
from conform.text.tier import level as level_of

__all__ = ["level_of", "outline"]


def outline(cleaned: Cleaned, wanted: int | None = None, *, any_text: bool = False) -> tuple[Plan, ...]:
    """The plans of a file, one after the other; several when it is a collection, of which one may be `wanted`.

    With `any_text` a text that is no plan is read as well, sentence by sentence, and says so. Raises InputError when
    the text holds no plan (a poem, a log; with `any_text`, nothing at all), or none of the number wanted.
    """
    whole = parts(cleaned)
    found: list[Part] = [part for part in whole if part.holds_plan]
    if not found and any_text:
        found = [part for part in whole if part.kinded]
        for part in found:
            part.notes = [ANY_TEXT, *part.notes]
    for part in found:
        if ANY_TEXT not in part.notes and not part.is_outlined:
            part.notes = [NO_OUTLINE, *part.notes]
    if not found:
        raise InputError("error.no_text" if any_text else "error.no_measures", cleaned.source.path)
    if wanted is not None and wanted not in range(1, len(found) + 1):
        raise InputError("error.no_such_part", cleaned.source.path, part=wanted, parts=len(found))
    return tuple(
        build(cleaned, part, number, len(found))
        for number, part in enumerate(found, 1)
        if wanted is None or number == wanted
    )
