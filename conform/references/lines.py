"""In which line of a reference's TOML an entry stands; asked only when something is wrong with it.

Parsers of TOML give values without places. Of a file that parses, strings and comments can be passed over by one
pattern, and what is left tells where each section, measure and requirement begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Spot = tuple[int, ...]  # (2, 0, 3): the fourth requirement of the third section's first measure

_TOKEN = re.compile(
    r"#[^\n]*"
    r'|"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|^[ \t]*\[\[[ \t]*section(?P<below>[ \t]*\.[ \t]*measure(?:[ \t]*\.[ \t]*requirements)?)?[ \t]*\]\]"
    r"|(?P<brace>[{}])",
    re.DOTALL | re.MULTILINE,
)


def line_of(text: str, spot: Spot, key: str = "") -> int:
    """The line, from 1, of the entry `spot`: (2, 0, 3) is the fourth requirement of the third section's first measure.

    () is the table [reference], of which `key` may be given. Where an entry is not found, what holds it is told.
    """
    if not spot:
        return _head(text, key)
    found = _spots(text)
    while spot and spot not in found:
        spot = spot[:-1]
    return found.get(spot, 1)


def header_line(text: str, name: str) -> int:
    """The line of the table [NAME], such as ["01.1"] of a file of words."""
    found = re.search(rf"""^[ \t]*\[[ \t]*["']?{re.escape(name)}["']?[ \t]*\]""", text, re.MULTILINE)
    return _line(text, found.end()) if found else 1


def key_line(text: str, key: Sequence[str]) -> int:
    """The line of a key, (scope, ladders, staff), in the last of its tables that has a header of its own."""
    for size in range(len(key), 0, -1):
        table = re.search(rf"^[ \t]*\[[ \t]*{re.escape('.'.join(key[:size]))}[ \t]*\]", text, re.MULTILINE)
        if table:
            rest = key[size : size + 1]
            entry = re.compile(rf"""^[ \t]*["']?{re.escape(rest[0])}["']?[ \t]*=""", re.MULTILINE) if rest else None
            found = entry.search(text, table.end()) if entry else None
            return _line(text, (found or table).end())
    return 1


def _head(text: str, key: str) -> int:
    table = re.search(r"^[ \t]*\[[ \t]*reference[ \t]*\]", text, re.MULTILINE)
    if not table:
        return 1
    end = re.compile(r"^[ \t]*\[", re.MULTILINE).search(text, table.end())
    entry = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=", re.MULTILINE) if key else None
    found = entry.search(text, table.end(), end.start() if end else len(text)) if entry else None
    return _line(text, (found or table).end())


def _spots(text: str) -> dict[Spot, int]:
    lines: dict[Spot, int] = {}
    spot, depth = [-1, -1, -1], 0
    for token in _TOKEN.finditer(text):
        brace = token["brace"]
        if brace:
            depth += 1 if brace == "{" else -1
            if brace == "}" or depth != 1:
                continue
            level = 2
        elif token[0].lstrip().startswith("[["):
            level = (token["below"] or "").count(".")
        else:
            continue
        spot = [*spot[:level], spot[level] + 1, -1, -1][:3]
        lines.setdefault(tuple(spot[: level + 1]), _line(text, token.end()))
    return lines


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
