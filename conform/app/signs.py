"""What a console that lacks a character shows instead: √ is v where there is no √, and a Chinese character is `?`."""

from __future__ import annotations

import codecs
from unicodedata import normalize

NAME = "conform.signs"  # what a stream's `errors` says
STANDS = {
    "√": "v",
    "≈": "~",
    "×": "x",
    "○": "o",
    "□": "[]",
    "±": "/",
    "→": "->",
    "←": "<-",
    "↑": "^",
    "↓": "v",
    "·": ".",
    "█": "#",
    "▓": "=",
    "–": "-",
    "—": "-",
    "─": "-",
    "│": "|",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "《": "<",
    "》": ">",
    "〈": "<",
    "〉": ">",
    "「": '"',
    "」": '"',
    "〔": "[",
    "〕": "]",
    "、": ",",
    "。": ".",
}
WORDS = range(0x2E80, 0xD800)  # Chinese characters, and other scripts that no sign stands for

lost = False  # whether any character of a text could not be shown


def _shown(error: UnicodeError) -> tuple[str, int]:
    """What stands for the characters that an encoding lacks, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(stand_in, error.object[error.start : error.end])), error.end


def stand_in(char: str) -> str:
    """The ASCII sign that stands for a character, else `?`; that a word's character was lost is noted.

    >>> stand_in("√"), stand_in("，"), stand_in("县")
    ('v', ',', '?')
    """
    plain = STANDS.get(char) or normalize("NFKC", char)
    if plain.isascii():
        return plain
    global lost  # noqa: PLW0603 - a codec's handler has nowhere else to say it
    lost = lost or ord(char) in WORDS
    return "?"


codecs.register_error(NAME, _shown)
