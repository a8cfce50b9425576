"""Text of unknown origin, as it may be shown: what moves a terminal's cursor, turns the direction of writing or gives
orders to the one who keeps the log is spelt out.
"""

from __future__ import annotations

import re

# Controls, what has no width or a say in direction, separators of lines, halves of characters, tags.
ODD = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# A runner of GitHub's takes a line for a command that begins `::name` behind white space (wrapping may put it there),
# or has `##[name` anywhere: https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs.
ORDER = re.compile(r"(?<![A-Za-z0-9]):(?=:\s*[A-Za-z])|(?<=#)#(?=\[)")

# What JSON spells out, and TOML: its own line ends stand between strings, and `##[` begins an order anywhere in a line.
IN_JSON = re.compile(ODD.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f") + r"|(?<=#)#(?=\[)")


def spelt(text: str) -> str:
    r"""`text` with odd characters spelt out, and nothing else changed: for names of files.

    >>> spelt("a\n\x1b[31m\u202e方案.txt")
    'a\\n\\x1b[31m\\u202e方案.txt'
    """
    return ODD.sub(_spelt, text)


def unordered(text: str) -> str:
    r"""`text` without commands to who keeps the log.

    >>> unordered("::error::甲 ##[error]乙 std::vector")
    '\\x3a:error::甲 #\\x23[error]乙 std::vector'
    """
    return ORDER.sub(lambda sign: f"\\x{ord(sign[0]):02x}", text) if "::" in text or "##[" in text else text


def in_json(text: str) -> str:
    r"""JSON with what is not seen, gives orders, or is no UTF-8 (in names of files) as escapes.

    >>> in_json('["a\u202eb", "##[error]"]')
    '["a\\u202eb", "#\\u0023[error]"]'
    """
    # what can be printed holds nothing odd, and to ask that takes a tenth of the time
    return text if text.isprintable() and "##[" not in text else IN_JSON.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _spelt(found: re.Match[str]) -> str:
    return repr(found[0])[1:-1]
