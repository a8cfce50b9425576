"""Many paths → reports and failures; one bad file never stops the rest."""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, BinaryIO, NamedTuple

from conform.errors import ConformError
from conform.model import Failure, Reference, Report
from conform.pipeline import Decide, check
from conform.readers import ReadOptions

STDIN = "-"
REPORTS, HEAD = (b'<meta name="generator" content="conform">', b"<!-- generator: conform -->"), 200  # how they begin
REVIEW, CORE = b"<cp:category>conform</cp:category>", "docProps/core.xml"  # what a review table in Word says of itself
LARGE = 2**16  # bytes; such a part has some hundred
LOCK_FILES = "~$"  # what Word leaves beside an open document


@dataclass(slots=True)
class Files:
    """What was found under the paths given.

    `others` lie in folders and are of no known format, or are conform's own reports. `tops` are the folders that were
    named, by the plans found below them.
    """

    plans: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    tops: dict[str, str] = field(default_factory=dict)


def find(paths: Iterable[str], suffixes: Collection[str], apart: Path | None = None) -> Files:
    """The files to check, in the order given and sorted inside a folder, each once.

    A path that is a folder stands for every file below it with one of `suffixes` (in lower case, with the
    dot); hidden files, Word's lock files and the folder `apart` (where reports go) are passed over. Links to
    folders are not followed. A file named by the user is taken whatever it is called.
    """
    files = Files()
    for path in paths:
        if path not in (STDIN, "") and os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for odd names
            _search(path, suffixes, apart, files)
        else:
            files.plans.append(path)
    firsts: dict[str, str] = {}
    for path in files.plans:
        firsts.setdefault(_identity(path), path)
    files.plans = list(firsts.values())
    return files


def _identity(path: str) -> str:
    try:
        return path if path in (STDIN, "") else os.path.realpath(path)
    except OSError:  # the current folder is gone
        return path


def _search(top: str, suffixes: Collection[str], apart: Path | None, files: Files) -> None:
    before = len(files.plans)
    troubles: list[Failure] = []

    def unreadable(error: OSError) -> None:
        reason = error.strerror or error
        troubles.append(Failure(str(error.filename), "error.folder_unreadable", {"reason": reason}))

    for folder, folders, names in os.walk(top, onerror=unreadable):
        folders[:] = sorted(name for name in folders if _is_wanted(Path(folder, name), apart))
        for name in sorted(names):
            if name.startswith((".", LOCK_FILES)):
                continue
            path = str(Path(folder, name))
            is_plan = PurePath(name).suffix.lower() in suffixes and _is_regular(path) and not is_report(path)
            (files.plans if is_plan else files.others).append(path)
    files.tops |= dict.fromkeys(files.plans[before:], top)
    if len(files.plans) == before and not troubles:
        troubles.append(Failure(top, "error.folder_empty", {"known": " ".join(sorted(suffixes))}))
    files.failures += troubles


def _is_wanted(folder: Path, apart: Path | None) -> bool:
    if folder.name.startswith("."):
        return False
    return apart is None or os.path.realpath(folder) != os.path.realpath(apart)


def is_report(path: str) -> bool:
    """Whether a file is a report of conform's own, which would meet the reference perfectly."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(HEAD)
            return any(begin in head for begin in REPORTS) or (head.startswith(b"PK") and _is_review(file))
    except OSError:
        return False


def _is_review(file: BinaryIO) -> bool:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(file) as package:
            return package.getinfo(CORE).file_size < LARGE and REVIEW in package.read(CORE)
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib.error):
        return False  # a file for the reader to tell of


def _is_regular(path: str) -> bool:
    """Whether a name in a folder leads to a file; a pipe would block, a broken link holds nothing."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return False


class Job(NamedTuple):
    """What every plan of a batch is checked with; `make` is what else is made of each report, wherever it is made."""

    references: Sequence[Reference]
    options: ReadOptions
    decide: Decide | None = None
    make: Callable[[Report], Any] | None = None


class Batch:
    """The reports of many files, each made when it is asked for; `failures` fills meanwhile.

    Expected trouble with a file is a failure, as are an outline or a text beyond the machine's means; a bug
    crashes, with the file's name in its notes.
    """

    def __init__(self, paths: Iterable[str], job: Job) -> None:
        self.failures: list[Failure] = []
        self._paths = paths
        self._job = job
        self._made: tuple[Report, Any] | None = None

    def beside(self, report: Report) -> Any:
        """What `make` makes of a report, which may be there already of the last one."""
        if self._made is not None and self._made[0] is report:
            return self._made[1]
        return self._job.make(report) if self._job.make else None

    def __iter__(self) -> Iterator[Report]:
        references, options, decide, make = self._job
        for path in self._paths:
            try:
                for report in check(path, references, options, decide):
                    self._made = (report, make(report)) if make else None
                    yield report
            except ConformError as error:
                self.failures.append(Failure(error.where or path, error.key, error.values))
            except MemoryError:
                self.failures.append(Failure(path, "error.memory", {}))
            except RecursionError:
                self.failures.append(Failure(path, "error.recursion", {}))
            except Exception as error:
                error.add_note(path)
                raise
