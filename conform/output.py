"""Writes reports to files: whole or not at all, and never over what was read."""

from __future__ import annotations

import os
import stat
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from conform.errors import OutputError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """Where reports go: one file, or a folder that gets one file a plan."""

    path: Path
    folder: bool


def target(output: str | None) -> Target | None:
    """What `-o` names; None for standard output. Raises OutputError when it cannot be written into."""
    if output in (None, "-"):
        return None
    if not output:
        raise OutputError("error.output_empty")
    path = Path(output)
    asks_folder = output.endswith(tuple(filter(None, (os.sep, os.altsep))))
    if path.is_dir():
        return Target(path, folder=True)
    if asks_folder:
        raise OutputError("error.output_folder_missing", output)
    if not path.parent.is_dir():
        raise OutputError("error.output_parent_missing", output, folder=path.parent)
    return Target(path, folder=False)


def refuse_inputs(path: Path, inputs: Iterable[str]) -> None:
    """Raises OutputError when `path` is one of the files that are read, under whatever name."""
    for name in inputs:
        if name != STDIN and _same(path, name):
            raise OutputError("error.output_is_input", str(path), plan=name)


def _same(path: Path, name: str) -> bool:
    """Whether both names lead to one file: by links (hard or symbolic), spelling or case."""
    try:
        return path.samefile(name)
    except OSError:  # one of them does not exist
        return os.path.realpath(path) == os.path.realpath(name)


def output_names(paths: Sequence[str], stdin_name: str | None = None) -> dict[str, str]:
    """A name without suffix for every plan's report, no two alike even where case does not count.

    `a.txt` gives `a`; where that is taken twice, `a.txt` and `a.docx`; where that too, `county-a.txt`; and at
    last a number.
    """
    files = {path: Path(stdin_name or "stdin") if path == STDIN else Path.cwd() / path for path in paths}
    spellings: list[Callable[[Path], str]] = [
        lambda file: file.stem,
        lambda file: file.name,
        lambda file: f"{file.parent.name}-{file.name}",
    ]
    names: dict[str, str] = {}
    for spell in spellings:
        names |= _unique({path: spell(file) for path, file in files.items() if path not in names}, names)
    for path, file in files.items():
        if path not in names:
            names[path] = _numbered(file.name, names)
    return names


def _unique(wanted: dict[str, str], taken: dict[str, str]) -> dict[str, str]:
    """The wanted names that nobody else wants or has."""
    counts = Counter(name.casefold() for name in (*wanted.values(), *taken.values()))
    return {path: name for path, name in wanted.items() if counts[name.casefold()] == 1}


def _numbered(name: str, taken: dict[str, str]) -> str:
    folded = {other.casefold() for other in taken.values()}
    number = 2
    while f"{name}-{number}".casefold() in folded:
        number += 1
    return f"{name}-{number}"


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Writes the pieces as UTF-8 into `path`, which changes all at once or not at all.

    They go to a file beside it, which then takes its name; a link is followed, and what is no regular file
    (`/dev/null`, a named pipe) is written straight. Raises OutputError.
    """
    if path.exists() and not path.is_file():
        _straight(path, pieces)
        return
    place = Path(os.path.realpath(path))
    temporary = _temporary(place, path)
    try:
        with os.fdopen(temporary[0], "wb") as file:
            _put(file, pieces, path)
        _publish(Path(temporary[1]), place, path)
    except BaseException:
        Path(temporary[1]).unlink(missing_ok=True)
        raise


def _temporary(place: Path, path: Path) -> tuple[int, str]:
    try:
        return tempfile.mkstemp(prefix=".conform-", suffix=".tmp", dir=place.parent)
    except OSError as error:
        raise _error(path, error) from error


def _publish(temporary: Path, place: Path, path: Path) -> None:
    """Gives the finished file its name, and the permissions that it had or that a new file gets."""
    try:
        temporary.chmod(stat.S_IMODE(place.stat().st_mode) if place.exists() else 0o666 & ~_umask())
        temporary.replace(place)
    except OSError as error:
        raise _error(path, error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _straight(path: Path, pieces: Iterable[str]) -> None:
    try:
        file = path.open("wb")
    except OSError as error:
        raise _error(path, error) from error
    with file:
        _put(file, pieces, path, sync=False)


def _put(file: BinaryIO, pieces: Iterable[str], path: Path, *, sync: bool = True) -> None:
    """Writes each piece; only trouble of the writing itself is translated, not that of making a piece."""
    iterator = iter(pieces)
    while True:
        piece = next(iterator, None)
        try:
            if piece is None:
                file.flush()
                if sync:
                    os.fsync(file.fileno())
                return
            file.write(piece.encode("utf-8", "replace"))
        except OSError as error:
            raise _error(path, error) from error


def _error(path: Path, error: OSError) -> OutputError:
    return OutputError("error.output", str(path), reason=error.strerror or error)
