"""Edits of two texts without white space → pieces of the texts as they stand, white space put back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conform.versions.result import Piece, Tag

WORDS = re.compile(r"\S+")
SPACES = re.compile(r"\s*")
Op = tuple[Tag, str, str]  # white space left out on both sides


def weave(old: str, new: str, ops: Sequence[Op]) -> list[Piece]:
    """The pieces of `old` and `new`, of which `ops` says all that is no white space.

    White space before what was put in or left out goes with it; before what stays it is told apart where it differs.
    """
    loom = _Loom(old, new)
    for number, (tag, was, now) in enumerate(ops):
        if tag is Tag.EQUAL:
            loom.equal(was, now)
        else:
            if tag is not Tag.INSERT and (now or (ops[number + 1 : number + 2] and ops[number + 1][0] is Tag.INSERT)):
                loom.space()
            loom.put_other(tag, len(was), len(now))
    loom.rest()
    return loom.pieces


class _Loom:
    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.at, self.to = 0, 0
        self.pieces: list[Piece] = []

    def put(self, tag: Tag, was: str, now: str) -> None:
        if not (was or now):
            return
        last = self.pieces[-1] if self.pieces else None
        if last and last.tag is tag and tag is not Tag.REFERENCE:
            self.pieces[-1] = Piece(tag, last.old + was, last.new + now)
        else:
            self.pieces.append(Piece(tag, was, now))

    def equal(self, was: str, now: str) -> None:
        """What stays, as far as no white space comes between."""
        left = len(was)
        while left:
            self.space()
            runs = _run(self.old, self.at, left), _run(self.new, self.to, left)
            size = min(runs)
            one, other = self.old[self.at : self.at + size], self.new[self.to : self.to + size]
            if one == other:
                self.put(Tag.EQUAL, one, other)
            else:
                for pair in zip(one, other, strict=True):
                    self.put(Tag.EQUAL if pair[0] == pair[1] else Tag.WIDTH, *pair)
            self.at, self.to = self.at + size, self.to + size
            left -= size

    def put_other(self, tag: Tag, was: int, now: int) -> None:
        """What does not: so many characters of either side."""
        ends = _end(self.old, self.at, was), _end(self.new, self.to, now)
        self.put(tag, self.old[self.at : ends[0]], self.new[self.to : ends[1]])
        self.at, self.to = ends

    def space(self) -> None:
        """White space at both places: told as what stays where it is the same."""
        ends = _behind(SPACES, self.old, self.at), _behind(SPACES, self.new, self.to)
        was, now = self.old[self.at : ends[0]], self.new[self.to : ends[1]]
        self.put(Tag.EQUAL if was == now else Tag.SPACE, was, now)
        self.at, self.to = ends

    def rest(self) -> None:
        """The white space behind all."""
        was, now = self.old[self.at :], self.new[self.to :]
        if was or now:
            self.pieces.append(Piece(Tag.SPACE, was, now))


def _end(text: str, at: int, count: int) -> int:
    """Where `count` characters that are no white space end."""
    while count:
        count -= not text[at].isspace()
        at += 1
    return at


def _run(text: str, at: int, most: int) -> int:
    """How many characters without white space stand at a place; no more than `most` are looked at."""
    return _behind(WORDS, text[at : at + most], 0)


def _behind(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what the pattern finds at a place ends; the place itself where it finds nothing."""
    found = pattern.match(text, at)
    return found.end() if found else at
