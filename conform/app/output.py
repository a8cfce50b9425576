"""Writes reports to files: whole or not at all, and never over what was read."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import time
from typing import BinaryIO, Literal, NamedTuple

from conform.app.inputs import STDIN
from conform.errors import OutputError

WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH  # to a superuser everything is
STALE = 3600  # seconds; a report takes some, a folder's reports are a file each


class Target(NamedTuple):
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
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder above cannot be entered
        return Target(path, folder=True)
    if asks_folder:
        raise OutputError("error.output_folder_missing", output)
    try:
        has_parent = path.parent.is_dir()
    except OSError as error:
        raise _error(path, error) from error
    if not has_parent:
        raise OutputError("error.output_parent_missing", output, folder=path.parent)
    return Target(path, folder=False)


def output_names(
    paths: Sequence[str], stdin_name: str | None = None, tops: Mapping[str, str] | None = None
) -> dict[str, str]:
    """A name without suffix for every plan's report, no two alike even where case does not count.

    `a.txt` gives `a`; where that is taken twice, `a.txt` and `a.docx`; where that too, `county-a.txt`; and at
    last a number. What was found below a folder (`tops`) keeps its subfolders: `north/a`.
    """
    files = {path: Path(stdin_name or "stdin") if path == STDIN else _absolute(path) for path in paths}
    below = {path: Path(path).relative_to(top).parent for path, top in (tops or {}).items()}
    spellings: list[Callable[[Path], str]] = [
        lambda file: file.stem,
        lambda file: file.name,
        lambda file: f"{file.parent.name}-{file.name}",
    ]
    names: dict[str, str] = {}
    for spell in spellings:
        wanted = {path: spell(file) for path, file in files.items() if path not in names}
        names |= _unique({path: (below.get(path, Path()) / name).as_posix() for path, name in wanted.items()}, names)
    for path, file in files.items():
        if path not in names:
            names[path] = _numbered((below.get(path, Path()) / file.name).as_posix(), names)
    return names


def make_folder(folder: Path) -> None:
    """Makes a folder for reports, and those above it. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _error(folder, error) from error


def _absolute(path: str) -> Path:
    try:
        return Path.cwd() / path
    except OSError:  # the current folder is gone
        return Path(path)


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


def write_file(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Writes the pieces (text as UTF-8) into `path`, which changes all at once or not at all.

    They go to a file beside it, which then takes its name; a link is followed, and what is no regular file
    (`/dev/null`, a named pipe) is written straight. Raises OutputError.
    """
    try:
        is_special = path.exists() and not path.is_file()
        place = Path(os.path.realpath(path))
    except OSError as error:  # a name too long, a folder that may not be entered
        raise _error(path, error) from error
    if is_special:
        _fill(path, "wb", pieces, path)
        return
    _refuse_kept(place, path)
    _tidy(place.parent)
    # Its name is known before it is made, so that it goes away whenever an interruption comes.
    temporary = place.with_name(f".conform-{os.urandom(8).hex()}.tmp")
    try:
        _fill(temporary, "xb", pieces, path)
        _publish(temporary, place, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _publish(temporary: Path, place: Path, path: Path) -> None:
    """Gives the finished file the name, and the permissions and the owner of the file that had it."""
    try:
        if place.exists():
            old = place.stat()
            with suppress(OSError, AttributeError):  # who may not give files away; Windows
                os.chown(temporary, old.st_uid, old.st_gid)
            temporary.chmod(stat.S_IMODE(old.st_mode))
        temporary.replace(place)
    except OSError as error:
        raise _error(path, error) from error


def _refuse_kept(place: Path, path: Path) -> None:
    """Raises OutputError for a file that nobody may write: another in its place would break that word."""
    try:
        locked = place.exists() and not (place.stat().st_mode & WRITABLE and os.access(place, os.W_OK))
    except OSError as error:
        raise _error(path, error) from error
    if locked:
        raise OutputError("error.output_read_only", str(path))


def refuse_linked(path: Path) -> None:
    """Raises OutputError for a file to be mended that has other names (hard links), which would keep the old text."""
    with suppress(OSError, ValueError):
        names = path.stat().st_nlink
        if names > 1 and path.is_file():
            raise OutputError("error.output_linked", str(path), count=names - 1)


def _tidy(folder: Path) -> None:
    """Takes away what killed runs left beside the files that they were writing, when no run can be at it any more."""
    with suppress(OSError):
        for left in folder.glob(f".conform-{'[0-9a-f]' * 16}.tmp"):
            with suppress(OSError):
                if time() - left.lstat().st_mtime > STALE and left.is_file() and not left.is_symlink():
                    left.unlink()


def _fill(file: Path, mode: Literal["wb", "xb"], pieces: Iterable[str | bytes], path: Path) -> None:
    """Writes the pieces into `file`, which messages call `path`."""
    try:
        stream = file.open(mode)
    except OSError as error:
        raise _error(path, error) from error
    try:
        _put(stream, pieces, path, sync=mode == "xb")
    except BaseException:
        with suppress(OSError):  # what could not be written is tried again, and must not hide the first error
            stream.close()
        raise
    try:
        stream.close()
    except OSError as error:
        raise _error(path, error) from error


def _put(file: BinaryIO, pieces: Iterable[str | bytes], path: Path, *, sync: bool) -> None:
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
            file.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace"))
        except OSError as error:
            raise _error(path, error) from error


def _error(path: Path, error: OSError) -> OutputError:
    return OutputError("error.output", str(path), reason=error.strerror or error)
