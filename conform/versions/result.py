"""What two versions of a text are to each other: rows that pair a stretch of the old one with one of the new.

    Result
      old, new: Side           the two texts that are compared, exactly as they stand (`Side.text`)
      rows: Row, …             in reading order: that of the new text, and what was removed where it stood
      articles: Articles, …    第十二条 → 第十三条: which old articles became which new ones, in the order of the new

A row pairs one stretch of `old.text` with one of `new.text`; one that was removed has no `new`, one that was added no
`old`. The stretches of all rows, put in the order of their places, are the whole text, white space included:

    old.text == "".join(row.was for row in result.in_old_order)
    new.text == "".join(row.now for row in result.in_new_order)

and a row's pieces tell how the one became the other, character by character:

    第三条 违者处五万元罚款。  →  第四条 违者处三万元罚款。
    NUMBER 第三条→第四条 · EQUAL “ 违者处” · DELETE 五万元 · INSERT 三万元 · EQUAL 罚款。 · SPACE

So no character of either text can be told twice or not at all; `check.verify` proves it of every result.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from conform.model import Change, Location, Plan


class Kind(StrEnum):
    """What became of a row's words. `is_edited` and `moved` of a row tell more."""

    UNCHANGED = "unchanged"  # the same words; white space or the width of signs may differ
    EDITED = "edited"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"  # it stands in another order; edited as well or not
    SPLIT = "split"  # part of what became several paragraphs or articles: `kin` are the other parts
    MERGED = "merged"  # part of what was made of several: `kin` are the other parts
    RENUMBERED = "renumbered"  # its own number, or an article's that it refers to, and nothing else
    SKIPPED = "skipped"  # no part of the text: a page's navigation, a running head


class Tag(StrEnum):
    """What a piece of a row is. EQUAL stands in both sides alike; DELETE in the old one, INSERT in the new one.

    The others name a pair apart that is no edit of words, either side of which may be empty or like the other.
    """

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    NUMBER = "number"  # the clause's own: 第三条 → 第四条
    REFERENCE = "reference"  # to an article that is now another: 第七十九条 → 第八十九条, as `Result.articles` says
    WIDTH = "width"  # , → ，
    SPACE = "space"


class Piece(NamedTuple):
    """A few characters: as they were and as they are now."""

    tag: Tag
    old: str
    new: str

    @property
    def differs(self) -> bool:
        """Whether the two sides are not the same characters."""
        return self.old != self.new


class Stretch(NamedTuple):
    """`plan.cleaned.text[at:to]`: one or more clauses, or a part of one, and the white space behind it.

    `label` is what the document calls it (第四条第二款第（三）项, 二、（一）3.; empty where it has no number),
    `article` the first part of that (第四条; empty outside of articles). `path` are the headings above it.
    `paragraph` counts the text's paragraphs from 1: rows of one paragraph share it.
    """

    at: int
    to: int
    clauses: tuple[str, ...]
    label: str = ""
    article: str = ""
    path: tuple[str, ...] = ()
    paragraph: int = 0
    heading: bool = False


class Row(NamedTuple):
    """What became of one stretch. `kin` are the ids of the other rows of a split or merger."""

    id: str
    kind: Kind
    old: Stretch | None
    new: Stretch | None
    pieces: tuple[Piece, ...]
    moved: bool = False
    kin: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()  # figures, deadlines … that went up or down

    @property
    def was(self) -> str:
        """The row's old text, white space included."""
        return "".join(piece.old for piece in self.pieces)

    @property
    def now(self) -> str:
        """The row's new text, white space included."""
        return "".join(piece.new for piece in self.pieces)

    @property
    def is_edited(self) -> bool:
        """Whether words of a row with two sides were put in or left out."""
        both = self.old is not None and self.new is not None
        return both and any(piece.tag in (Tag.DELETE, Tag.INSERT) for piece in self.pieces)


class Side(NamedTuple):
    """One of the two texts: `plan.cleaned.text[at:to]`."""

    plan: Plan
    at: int
    to: int

    @property
    def text(self) -> str:
        """The whole text of this version as it was compared."""
        return self.plan.cleaned.text[self.at : self.to]

    def locate(self, at: int, to: int) -> Location:
        """Where a stretch stands in the author's own file."""
        start, end = self.plan.cleaned.origin(at, to)
        line, col = self.plan.source.line_col(start)
        return Location(start, end, line, col, self.plan.source.place(start))


class Articles(NamedTuple):
    """Old articles and the new ones that have their words; one side is empty for what was removed or added."""

    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """A whole comparison; renderers arrange it and add nothing."""

    old: Side
    new: Side
    rows: tuple[Row, ...]
    articles: tuple[Articles, ...] = ()

    def __repr__(self) -> str:
        counts = ", ".join(f"{self.count(kind)} {kind}" for kind in Kind if self.count(kind))
        return f"<Result {self.old.plan.metadata.title!r} → {self.new.plan.metadata.title!r}: {counts}>"

    @cached_property
    def in_old_order(self) -> tuple[Row, ...]:
        """The rows that have an old side, as they stood."""
        return tuple(sorted((row for row in self.rows if row.old), key=lambda row: row.old.at if row.old else 0))

    @cached_property
    def in_new_order(self) -> tuple[Row, ...]:
        """The rows that have a new side, as they stand."""
        return tuple(sorted((row for row in self.rows if row.new), key=lambda row: row.new.at if row.new else 0))

    @cached_property
    def by_id(self) -> dict[str, Row]:
        """The rows by their ids."""
        return {row.id: row for row in self.rows}

    def count(self, kind: Kind | str) -> int:
        """How many rows are of this kind."""
        return sum(row.kind == kind for row in self.rows)

    @property
    def differs(self) -> bool:
        """Whether anything but white space and the width of signs does."""
        return any(row.kind not in (Kind.UNCHANGED, Kind.SKIPPED) for row in self.rows)

    @cached_property
    def kept(self) -> float:
        """The share of the old version's characters that stand in the new one, wherever: the headline's one number.

        Numbers of clauses, white space and what is skipped count on neither side of it; a sign in another width and
        a reference to an article that was renumbered are kept.
        """
        kept = sum(map(len, self._words((Tag.EQUAL, Tag.WIDTH, Tag.REFERENCE))))
        gone = sum(map(len, self._words((Tag.DELETE,))))
        return kept / (kept + gone) if kept + gone else 1.0

    def _words(self, tags: tuple[Tag, ...]) -> Iterator[str]:
        for row in self.rows:
            if row.kind is not Kind.SKIPPED:
                yield from ("".join(piece.old.split()) for piece in row.pieces if piece.tag in tags)
