"""The one function that a corpus is made with: it can be sent anywhere, and what it gives is plain."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from conform.corpus.rows import TABLES, Row, Rows, rows_of
from conform.corpus.sources import content
from conform.errors import ConformError
from conform.messages import Lang, say
from conform.model import Reference
from conform.pipeline import check_source
from conform.readers import Input, ReadOptions, read_data
from conform.text.shown import spelt


class Task(NamedTuple):
    """Some files, by path or address, and what they are checked with; `known` are contents that need no check."""

    paths: Sequence[str]
    references: Sequence[Reference]
    options: ReadOptions
    known: frozenset[tuple[str, str]] = frozenset()


def done(task: Task) -> Rows:
    """The rows of the task's files; each file has one in `files`, with what is wrong where it gave no report."""
    found: Rows = {name: [] for name in TABLES}
    seen: set[str] = set()
    for path in task.paths:
        digest, named = None, spelt(path)  # a name that is no UTF-8 is none of Parquet's either
        try:
            data = content(path, task.options)
            digest = hashlib.sha256(data).hexdigest()
            if (named, digest) in task.known:
                continue
            for name, rows in ({} if digest in seen else _rows(Input(path, data), task)).items():
                found[name] += rows
            seen.add(digest)
            found["files"].append((named, digest, None))
        except ConformError as error:
            found["files"].append((named, digest, say(error.key, Lang.EN, **error.values)))
        except Exception as error:  # a fault of this program at one file is no reason to stop at all others
            found["files"].append((named, digest, _fault(error)))
    return found


def _fault(error: Exception) -> str:
    """What went wrong, and where."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{PurePath(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return say("corpus.fault", Lang.EN, reason=f"{type(error).__name__}: {error}".partition("\n")[0], where=where)


def lost(path: str) -> Row:
    """The row of a file that killed the process that was at it."""
    return spelt(path), None, say("error.worker_lost", Lang.EN)


def _rows(file: Input, task: Task) -> Rows:
    """A file's rows, whole or none."""
    found: Rows = {name: [] for name in TABLES}
    for report in check_source(read_data(file, task.options), task.references, task.options):
        for name, rows in rows_of(report).items():
            found[name] += rows
    return found
