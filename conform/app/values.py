"""What the words on the command line mean: each function turns one option's text into a value.

Typer hands over plain strings, so that every mistake is told in one line, in the user's language, with the
nearest name there is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from conform.app.console import Console, page_notice
from conform.errors import OptionError, unknown
from conform.text.citing import measure_key

if TYPE_CHECKING:
    from conform.app.options import Reading
    from conform.app.output import Target
    from conform.model import ClauseStatus, Status
    from conform.readers import ReadOptions
    from conform.render import Format
    from conform.versions.result import Kind

Named = TypeVar("Named")
Choice = TypeVar("Choice", bound=StrEnum)

PACKED = frozenset({".docx", ".xlsx"})  # no program opens one under the other's name, or under that of a text


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
LIMITS = ("_bytes", "_unpacked", "_chars", "_pages", "_seconds")  # what the names of limits end with
STEPS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}


def choose(kind: type[Choice], value: str, option: str) -> Choice:
    """The member of `kind` with that name. Raises OptionError."""
    try:
        return kind(value.strip().lower())
    except ValueError:
        raise unknown(option, value, [member.value for member in kind]) from None


def output_format(
    value: str | None, where: Target | None, formats: Mapping[str, Format], *, strict: bool = True
) -> str:
    """The format asked for, else what the output file's suffix says, else the first of them.

    A suffix that stands for none is an error where it is `strict`, and one of a packed file of another format always.
    """
    suffix = "" if where is None or where.folder else where.path.suffix.lower()
    if value is not None:
        form = value.strip().lower()
        if form not in formats:
            raise unknown("-f", value, formats)
        own = formats[form].suffixes
        if suffix and suffix not in own and (suffix in PACKED or PACKED.intersection(own)):
            raise OptionError("error.output_form", str(where and where.path), suffix=suffix, form=form, own=own[0])
        return form
    found = next((name for name, row in formats.items() if suffix in row.suffixes), None)
    if suffix and found is None and strict:
        known = " ".join(suffix for row in formats.values() for suffix in row.suffixes)
        raise OptionError("error.output_suffix", str(where and where.path), suffix=suffix, known=known)
    return found or next(iter(formats))


def read_options(reading: Reading, console: Console | None = None, *, any_text: bool = False) -> ReadOptions:
    """How files are read; with `any_text` those that hold no plan, too. `console` hears of pages that take long.

    Raises OptionError.
    """
    from conform.readers import ReadOptions

    limits = {name: _limit(name, getattr(reading, name)) for name in reading._fields if name.endswith(LIMITS)}
    return ReadOptions(
        encoding=encoding(reading.encoding),
        revisions=choose(Revisions, reading.revisions or Revisions.FINAL, "--revisions").value,
        repair=not reading.no_repair,
        part=count(reading.part, "--part"),
        any_text=any_text,
        stdin_filename=reading.stdin_filename,
        progress=partial(page_notice, console) if console is not None else None,
        **{name: value for name, value in limits.items() if value is not None},
    )


def _limit(name: str, value: str | None) -> int | None:
    most = MOST_SECONDS if name.endswith("seconds") else MOST
    return count(value, f"--{name.replace('_', '-')}", most)


def names(values: Sequence[str] | None) -> list[str]:
    """The names in comma lists."""
    return [name.strip() for value in values or () for name in value.replace("，", ",").split(",") if name.strip()]


def only(values: Sequence[str] | None) -> frozenset[Status | ClauseStatus] | None:
    """Which statuses to show, from comma lists such as `omitted,added` or `遗漏,新增`; None for all."""
    from conform.messages import Lang, say
    from conform.model import ClauseStatus, Status

    known: dict[str, Status | ClauseStatus] = {status.value: status for status in Status}
    known["added"] = ClauseStatus.ADDED
    return _chosen(values, known, {say(f"status.{name}", Lang.ZH): name for name in known})


def only_of_versions(values: Sequence[str] | None) -> frozenset[Kind] | None:
    """Which kinds of rows to show of two versions, from lists such as `edited,moved` or `修改,移动`; None for all."""
    from conform.messages import Lang, say
    from conform.versions.result import Kind

    known = {kind.value: kind for kind in Kind if kind is not Kind.SKIPPED}
    return _chosen(values, known, {say(f"version.{name}", Lang.ZH): name for name in known})


def _chosen(
    values: Sequence[str] | None, known: Mapping[str, Named], chinese: Mapping[str, str]
) -> frozenset[Named] | None:
    chosen = [chinese.get(name.lower(), name.lower()) for name in names(values)]
    if values and not chosen:
        raise unknown("--only", "", known)
    for name in chosen:
        if name not in known:
            raise unknown("--only", name, known)
    return frozenset(known[name] for name in chosen) or None


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
    every = list(known)
    for name in (value, value.zfill(2), measure_key(value)) if value else ():
        if name in every:
            return name
    raise OptionError("error.measure", option="--measure", value=value, first=every[0], last=every[-1])
