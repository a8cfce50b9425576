"""What `conform doctor` looks at. Nothing is asked of any network."""

from __future__ import annotations

import locale
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from typing import NamedTuple

import conform
from conform.app.call import Call
from conform.app.console import wants_color
from conform.errors import WITHOUT
from conform.kept import cache_folder
from conform.references.attached import data_folder_of_user

THERE, LEFT_OUT, MISSING = "there", "left_out", "missing"
SIGNS = "√≈×○±"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)")
_SYSTEM = re.compile(r"platform_system\s*==\s*['\"]([^'\"]+)")
_ELSEWHERE = re.compile(r"platform_machine\s*!=\s*['\"]([^'\"]+)")
DEVELOPERS = ("bundle", "dev", "docs", "fit", "program", "release")  # extras of people who work on conform
SECONDS = 10  # for a font list, which is read from a cache in a tenth of one


class Found(NamedTuple):
    """One thing: in which group, its state, and what to do where it is missing (a key of the messages)."""

    group: str
    name: str
    state: str
    value: str
    advice: str = ""


def examine(call: Call) -> Iterator[Found]:
    """What this machine has of what conform can use, group by group."""
    yield Found("program", "conform", THERE, conform.__version__)
    yield Found("program", "Python", THERE, f"{platform.python_version()}  {sys.executable}")
    yield Found("program", "system", THERE, platform.platform())
    yield from _packages()
    yield _office()
    yield from _fonts()
    yield from _surroundings(call)
    yield from _folders(call)


def _packages() -> Iterator[Found]:
    """What conform cannot do without, then what its extras add."""
    rows = [row for text in metadata.requires("conform") or () if (row := _package(text))]
    yield from (row for row in rows if row.group == "needed")
    extras = [row for row in rows if row.group == "extras"]
    last = {row.advice: row for row in extras}  # what an extra is for is said once, below its packages
    yield from (row if last[row.advice] is row else row._replace(advice="") for row in extras)


def _package(required: str) -> Found | None:
    """One line of the package's requirements; None for what other systems, and developers, need."""
    name, extra, system = _NAME.match(required), _EXTRA.search(required), _SYSTEM.search(required)
    if not name or (system and system[1] != platform.system()) or (extra and extra[1] in DEVELOPERS):
        return None
    group, said = ("extras", f"{name[0]} [{extra[1]}]") if extra else ("needed", name[0])
    try:
        return Found(group, said, THERE, metadata.version(name[0]))
    except metadata.PackageNotFoundError:
        return Found(group, said, *_lacking(name[0], required, extra and extra[1]))


def _lacking(name: str, required: str, extra: str | None) -> tuple[str, str, str]:
    """The state, the value and the advice for a package that is not here."""
    if extra:
        return LEFT_OUT, "", f"doctor.extra.{extra}"
    elsewhere = _ELSEWHERE.search(required)
    if elsewhere and elsewhere[1] == platform.machine():  # has no wheel for this machine, and conform does without
        return LEFT_OUT, "", f"error.needs_{name}" if name in WITHOUT else ""
    return MISSING, "", "doctor.reinstall"


def _office() -> Found:
    from conform.readers.soffice import find

    program = find()
    if program:
        return Found("machine", "LibreOffice", THERE, program)
    return Found("machine", "LibreOffice", LEFT_OUT, "", "doctor.office")


def _fonts() -> Iterator[Found]:
    """Whether Chinese can be shown, where fontconfig is there to say so."""
    program = shutil.which("fc-list")
    if not program:
        return
    try:
        said = subprocess.run(  # noqa: S603  # the program by its full path, words of our own
            [program, ":lang=zh", "family"], capture_output=True, check=False, timeout=SECONDS
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return
    families = sorted({line.split(",")[0].strip() for line in said.splitlines() if line.strip()})
    state, advice = (THERE, "") if families else (LEFT_OUT, "doctor.fonts")
    yield Found("machine", "fonts", state, "; ".join(families[:3]), advice)


def _surroundings(call: Call) -> Iterator[Found]:
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        SIGNS.encode(encoding)
        state, advice = THERE, ""
    except (UnicodeEncodeError, LookupError):
        state, advice = LEFT_OUT, "doctor.encoding"
    yield Found("terminal", "encoding", state, f"{encoding}; {locale.getpreferredencoding(False)}", advice)
    yield Found("terminal", "language", THERE, call.console.lang)
    yield Found("terminal", "colour", THERE, str(wants_color(sys.stdout, os.environ)).lower())


def _folders(call: Call) -> Iterator[Found]:
    cache = cache_folder()
    yield Found("folders", "data", THERE, str(data_folder_of_user()))
    yield Found("folders", "cache", THERE if cache else LEFT_OUT, str(cache or ""))
    settings = call.settings.path
    yield Found("folders", "settings", THERE if settings else LEFT_OUT, str(settings or ""))
    yield Found("folders", "references", THERE, "; ".join(sorted(call.shelf.files)))
