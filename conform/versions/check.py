"""Proof that nothing is lost: the new text made of the old one and a result, and the other way round.

As by a person who accepts every change of a document, or rejects every one: what is told as unchanged or moved is
taken from the other text itself, what is told as added or removed from the result. A result that leaves out, doubles
or alters a character of either text cannot give the text back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from conform.errors import InternalFault
from conform.text.numbering import parse_mark
from conform.versions.result import Piece, Result, Row, Tag
from conform.versions.units import REFERRED
from conform.widths import ALIKE

WORD = "“"  # stands behind a number, since 1.1 alone is a figure


def accept(old: str, result: Result) -> str:
    """The new text: `old` with every change of the result accepted."""
    return "".join(_made(old, result.in_new_order, _places(result.in_old_order, "old"), "new"))


def reject(new: str, result: Result) -> str:
    """The old text: `new` with every change of the result rejected."""
    return "".join(_made(new, result.in_old_order, _places(result.in_new_order, "new"), "old"))


def verify(result: Result) -> Result:
    """Gives the result back. Raises InternalFault where it tells a character of either text twice, not or wrongly."""
    old, new = result.old, result.new
    _tile([(row.old.at, row.old.to) for row in result.in_old_order if row.old], old.at, old.to)
    _tile([(row.new.at, row.new.to) for row in result.in_new_order if row.new], new.at, new.to)
    for row in result.rows:
        if not all(_sound(piece, row) for piece in row.pieces):
            raise InternalFault("error.version_lost", at=(row.new or row.old or old).at)
    _match("".join(row.was for row in result.in_old_order), old.text)
    _match("".join(row.now for row in result.in_new_order), new.text)
    _match(accept(old.text, result), new.text)
    _match(reject(new.text, result), old.text)
    return result


def _places(rows: Sequence[Row], side: str) -> dict[str, list[int]]:
    """Row → where each of its pieces begins in the side's text, and where the last ends."""
    found: dict[str, list[int]] = {}
    at = 0
    for row in rows:
        places = found[row.id] = [at]
        for piece in row.pieces:
            at += len(getattr(piece, side))
            places.append(at)
    return found


def _made(text: str, rows: Sequence[Row], places: dict[str, list[int]], side: str) -> Iterator[str]:
    for row in rows:
        for number, piece in enumerate(row.pieces):
            if piece.tag is Tag.EQUAL:
                at, to = places[row.id][number : number + 2]
                yield text[at:to]
            else:
                yield getattr(piece, side)


def _tile(spans: Sequence[tuple[int, int]], at: int, to: int) -> None:
    """Raises InternalFault unless the spans follow each other without a gap from `at` to `to`."""
    for start, end in spans:
        if start != at:
            raise InternalFault("error.version_lost", at=at)
        at = end
    if at != to:
        raise InternalFault("error.version_lost", at=at)


def _sound(piece: Piece, row: Row) -> bool:
    """Whether a piece is what its tag says, and has nothing for a side that the row does not have."""
    if piece.tag is Tag.EQUAL:
        return not piece.differs and row.old is not None and row.new is not None
    if (piece.old and row.old is None) or (piece.new and row.new is None):
        return False
    return SOUND[piece.tag](piece.old, piece.new)


def _is_number(text: str) -> bool:
    number = text.strip()
    mark = parse_mark(number + WORD)
    return not number or (mark is not None and mark.length == len(number))


# What a piece with a tag may be: no words hide in white space or a number.
SOUND: dict[Tag, Callable[[str, str], bool]] = {
    Tag.DELETE: lambda old, new: not new,
    Tag.INSERT: lambda old, new: not old,
    Tag.SPACE: lambda old, new: not (old + new).strip(),
    Tag.WIDTH: lambda old, new: old.translate(ALIKE) == new.translate(ALIKE),
    Tag.NUMBER: lambda old, new: _is_number(old) and _is_number(new),
    Tag.REFERENCE: lambda old, new: bool(REFERRED.fullmatch(old) and REFERRED.fullmatch(new)),
}


def _match(made: str, text: str) -> None:
    if made != text:
        at = next((at for at, (one, other) in enumerate(zip(made, text, strict=False)) if one != other), len(made))
        raise InternalFault("error.version_lost", at=min(at, len(text)))
