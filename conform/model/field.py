"""The words of a field, and texts read in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from conform.widths import NARROW

BREAK = " "
PLAIN = NARROW | {ord("\u3000"): " "}
_WIDE = re.compile(f"[{''.join(map(chr, PLAIN))}]")
Table = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True, eq=False)
class Field:
    """The words of a field: those of any government text, and a reference's own.

    `table` maps the first two characters to (word, norm), longest word first; no word is shorter than that. `words`
    are the lists of `reference/field/*.toml` by file and key. `name` is the reference whose words these are, empty
    for those of any text; `digest` changes with the words. A field is equal to itself alone, so that it is a cheap key.
    """

    table: Table
    words: Mapping[str, Mapping[str, Any]]
    name: str = ""
    digest: str = ""

    @property
    def lower_is_better(self) -> list[str]:
        """Subjects whose figure is better when it is lower."""
        found: list[str] = self.words["target"]["lower"]
        return found

    def read(self, text: str) -> str:
        """The normal form of `text`, with BREAK where something stood between; linear in its length."""
        plain = (text.translate(PLAIN) if _WIDE.search(text) else text).lower()
        out: list[str] = []
        at, end = 0, len(plain)
        table = self.table
        while at < end:
            for word, norm in table.get(plain[at : at + 2], ()):
                if plain.startswith(word, at):
                    out.append(norm)
                    at += len(word)
                    break
            else:
                char = plain[at]
                if char.isalnum() or char == "%":
                    out.append(char)
                elif not char.isspace():
                    out.append(BREAK)
                at += 1
        return "".join(out)

    def with_places(self, places: Iterable[str]) -> "Field":
        """This field with more names of places, which count for nothing in a text."""
        table = dict(self.table)
        for place in sorted(set(places)):
            if len(place) > 1:
                table[place[:2]] = sorted([*table.get(place[:2], ()), (place, "")], key=longest)
        return replace(self, table=table)


def longest(pair: tuple[str, str]) -> tuple[int, str]:
    """The order of words in a table: the longest first."""
    return -len(pair[0]), pair[0]
