"""reference/field.toml → the words of the field, and texts read in them.

`Field.read` turns a text into its normal form: punctuation gone, synonyms replaced by their norm, fillers and
words of tier and place taken out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from conform.data import data_folder, read_table

# Words of tier that may be swapped without changing a requirement (全国 → 全市). Those that name an
# institution's own rank (县级, 省级) stay: 县级医院 is not 省级医院.
TIER_PREFIXES = ("全", "我", "本", "各")
BREAK = " "
WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


class Field(NamedTuple):
    """The words of the field; `table` maps the first two characters to (word, norm), longest word first.

    No word is shorter than that.
    """

    table: dict[str, list[tuple[str, str]]]
    modality: tuple[tuple[str, ...], ...]
    scopes: tuple[tuple[tuple[str, ...], ...], ...]
    lower_is_better: tuple[str, ...]
    actors: tuple[str, ...]

    def read(self, text: str) -> str:
        """The normal form of `text`, with BREAK where something stood between; linear in its length."""
        plain = text.translate(WIDTH).lower()
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

    def with_places(self, places: Iterable[str]) -> Field:
        """The same field, in which these place names count for nothing either."""
        table = dict(self.table)
        for place in sorted(set(places)):
            if len(place) > 1:
                table[place[:2]] = sorted([*table.get(place[:2], ()), (place, "")], key=_longest)
        return self._replace(table=table)


def _longest(pair: tuple[str, str]) -> tuple[int, str]:
    return -len(pair[0]), pair[0]


@lru_cache(maxsize=4)
def load_field(synonyms: bool = True) -> Field:
    """The field's words from `reference/field.toml`; without `synonyms` only fillers and tiers are read."""
    path = data_folder("reference") / "field.toml"
    raw = read_table(path.read_bytes())
    pairs = _pairs(raw["synonyms"]) if synonyms else {}
    for word in (*raw["functions"], *_tiers(raw["tiers"])):
        if len(word) > 1:
            pairs.setdefault(word.lower(), "")
    words: dict[str, list[tuple[str, str]]] = {}
    for pair in sorted(pairs.items(), key=_longest):
        words.setdefault(pair[0][:2], []).append(pair)
    return Field(
        words,
        _nested(raw["modality"]),
        tuple(_nested(ladder) for ladder in raw["scopes"]),
        tuple(raw["lower_is_better"]),
        tuple(raw["actors"]),
    )


def _pairs(groups: Sequence[Sequence[str]]) -> dict[str, str]:
    # A norm stands for itself, so that a shorter word inside it is not replaced (公立医院 is in no group, 医院 may be).
    return {word.lower(): group[0].lower() for group in groups for word in group}


def _tiers(tiers: dict[str, list[str]]) -> list[str]:
    return [word for words in tiers.values() for word in words if word.startswith(TIER_PREFIXES)] + ["中国"]


def _nested(rows: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)
