"""What the words on the command line mean: each function turns one option's text into a value.

Typer hands over plain strings, so that every mistake is told in one line, in the user's language, with the
nearest name there is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from conform.errors import OptionError, unknown
from conform.text.citing import measure_key

if TYPE_CHECKING:
    from conform.model import ClauseStatus, Status

Choice = TypeVar("Choice", bound=StrEnum)


class Format(StrEnum):
    """How a report is shown."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"


class Revisions(StrEnum):
    """What becomes of tracked changes."""

    FINAL = "final"
    ORIGINAL = "original"
    ERROR = "error"


class FailOn(StrEnum):
    """What makes a check exit with 1, besides a low coverage."""

    UNDECIDED = "undecided"


WHOLE = 100  # percent
MOST = 2**40
MOST_SECONDS = 10**6  # what the system's timers take
STEPS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
SUFFIXES = {".html": Format.HTML, ".htm": Format.HTML, ".json": Format.JSON, ".txt": Format.TERMINAL}
# What `--only` shows, in Chinese; and as two versions are told.
SHOWN = {
    "继承": "inherited",
    "未变": "inherited",
    "删除": "omitted",
    "unchanged": "inherited",
    "edited": "modified",
    "removed": "omitted",
    "修改": "modified",
    "遗漏": "omitted",
    "不适用": "not_applicable",
    "新增": "added",
}


def choose(kind: type[Choice], value: str, option: str) -> Choice:
    """The member of `kind` with that name. Raises OptionError."""
    try:
        return kind(value.strip().lower())
    except ValueError:
        raise unknown(option, value, [member.value for member in kind]) from None


def output_format(value: str | None, output: str | None) -> Format:
    """The format asked for, else what the output file's suffix says, else the terminal view."""
    if value is not None:
        return choose(Format, value, "-f")
    suffix = PurePath(output or "").suffix.lower()
    if not suffix or output is None or output.endswith(("/", "\\")):
        return Format.TERMINAL
    if suffix not in SUFFIXES:
        raise OptionError("error.output_suffix", output, suffix=suffix, known=" ".join(SUFFIXES))
    return SUFFIXES[suffix]


def only(values: Sequence[str]) -> frozenset[Status | ClauseStatus] | None:
    """Which statuses to show, from comma lists such as `omitted,added` or `遗漏,新增`; None for all."""
    from conform.model import ClauseStatus, Status

    known: dict[str, Status | ClauseStatus] = {status.value: status for status in Status}
    known["added"] = ClauseStatus.ADDED
    names = [name.strip().lower() for value in values for name in value.replace("，", ",").split(",")]
    names = [SHOWN.get(name, name) for name in names if name]
    if values and not names:
        raise unknown("--only", "", known)
    for name in names:
        if name not in known:
            raise unknown("--only", name, known)
    return frozenset(known[name] for name in names) or None


def percent(value: str | None) -> float | None:
    """A limit between 0 and 100, with or without the sign."""
    if value is None:
        return None
    try:
        number = float(value.strip().removesuffix("%"))
    except ValueError:
        number = math.nan
    if not 0 <= number <= WHOLE:
        raise OptionError("error.percent", option="--fail-under", value=value)
    return number


def fail_on(value: str | None) -> FailOn | None:
    """What a check is to fail on."""
    return None if value is None else choose(FailOn, value, "--fail-on")


def count(value: str | None, option: str, most: int = MOST) -> int | None:
    """A whole number from 1 to `most`; `64K`, `200M` and `1G` count in steps of 1024."""
    if value is None:
        return None
    found = re.fullmatch(r"0*([1-9][0-9]*)([kmg]?)", value.strip().lower())
    if not found:
        raise OptionError("error.count", option=option, value=value)
    if len(found[1]) > len(str(most)) or int(found[1]) * STEPS[found[2]] > most:
        raise OptionError("error.count_large", option=option, value=value, most=most)
    return int(found[1]) * STEPS[found[2]]


def encoding(value: str | None) -> str | None:
    """The name of a text encoding that Python knows."""
    if value is None:
        return None
    try:
        "".encode(value)
    except (LookupError, ValueError):
        raise OptionError("error.encoding_unknown", option="--encoding", value=value) from None
    return value


def measure(value: str | None, known: Iterable[str]) -> str | None:
    """A measure's id; `3` stands for `03`, and so does `第三条` where it is that article's."""
    if value is None:
        return None
    names = list(known)
    for name in (value, value.zfill(2), measure_key(value)) if value else ():
        if name in names:
            return name
    raise OptionError("error.measure", option="--measure", value=value, first=names[0], last=names[-1])
