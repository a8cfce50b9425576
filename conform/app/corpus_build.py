"""`conform corpus build`: plans → tables in a folder, which goes on where it ended."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from conform import __version__
from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE, UNUSABLE
from conform.app.commands_corpus import CorpusBuild
from conform.app.jobs import processes
from conform.corpus.engines import results
from conform.corpus.sent import References
from conform.corpus.sources import files_at, is_address
from conform.corpus.store import Store
from conform.corpus.work import Task
from conform.model import Reference
from conform.readers import ReadOptions

EACH = 16  # files of a task: two seconds of work


def run(words: CorpusBuild, call: Call) -> int:
    """Makes what is missing of the tables; gives 0, or 2 where a file gave nothing."""
    how = values.read_options(words.reading)
    asked = values.count(words.several.jobs, "--jobs")
    references = call.references(words.against)
    paths, failed = _paths(words.plans, call)
    store = Store(Path(words.output), made_by(references, how))
    tasks = list(_tasks(paths, References(references), how, store))
    try:
        for rows in results(words.engine, tasks, processes(asked, len(paths))):
            store.add(rows)
            for path, _, failure in rows["files"]:
                if failure:
                    failed += 1
                    call.console.error(path, "corpus.failed", reason=failure)
    finally:  # an interruption keeps what is done
        store.flush()
    call.console.notice(words.output, "corpus.made", files=len(paths), plans=len(store.plans))
    return UNUSABLE if failed else DONE


def made_by(references: Iterable[Reference], how: ReadOptions) -> str:
    """What the rows depend on besides the files."""
    told = [__version__, *(f"{reference.id}:{reference.sha256}:{reference.judge}" for reference in references)]
    read = repr(sorted((name, value) for name, value in how._asdict().items() if name != "progress"))
    return " ".join([*told, hashlib.sha256(read.encode()).hexdigest()[:8]])


def _paths(given: Sequence[str], call: Call) -> tuple[list[str], int]:
    """The files, each once, and how many places hold none; those are told."""
    local = [path for path in given if not is_address(path)]
    files = call.plans(local) if local else None
    for failure in files.failures if files else ():
        call.console.error(failure.path, failure.key, **failure.values)
    found = [path for address in given if is_address(address) for path in files_at(address)]
    return list(dict.fromkeys([*(files.plans if files else ()), *found])), len(files.failures) if files else 0


def _tasks(paths: Iterable[str], references: References, how: ReadOptions, store: Store) -> Iterator[Task]:
    """A few files each, with what is known of them."""
    known: dict[str, set[tuple[str, str]]] = {}
    for path, plan in store.known:
        known.setdefault(path, set()).add((path, plan))
    rest = iter(paths)
    while some := list(islice(rest, EACH)):
        yield Task(some, references, how, frozenset().union(*(known.get(path, ()) for path in some)))
