"""Plans for a corpus, and a task's function that dies once; workers load this module by its name."""

from __future__ import annotations

import os
from pathlib import Path

from common import EXAMPLES

from conform.corpus import work
from conform.corpus.rows import Rows
from conform.corpus.work import Task

TEXT = (EXAMPLES / "qingtan-county.txt").read_text("utf-8")


def plans(folder: Path, count: int) -> list[str]:
    """So many plans that differ."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(f"{TEXT}\n第{number}号附注：本方案由县卫生健康局解释。\n", "utf-8")
    return [str(folder / f"{number:02}.txt") for number in range(count)]


def done_or_dead(task: Task) -> Rows:
    """The task's rows; the first process that gets the file `killer` beside its plans to itself dies over it."""
    killer = Path(task.paths[0]).with_name("killer")
    if task.paths[0].endswith("05.txt"):
        try:
            killer.unlink()
        except FileNotFoundError:
            return work.done(task)
        os._exit(9)
    return work.done(task)


def dies_of_03(task: Task) -> Rows:
    """The task's rows; whoever is at 03.txt dies."""
    if any(path.endswith("03.txt") for path in task.paths):
        os._exit(9)
    return work.done(task)


def tables(folder: Path) -> Path:
    """A corpus of the examples."""
    from conform.app.app import run

    plans = [str(path) for path in sorted(EXAMPLES.glob("*.txt")) + sorted(EXAMPLES.glob("*.html"))]
    assert run(["corpus", "build", *plans, "-o", str(folder / "tables"), "--jobs", "1", "-q"]) == 0
    return folder / "tables"
