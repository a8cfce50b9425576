"""Plans for a corpus, and its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from common import EXAMPLES

from conform.corpus.rows import Rows
from conform.corpus.sent import References
from conform.corpus.work import Task
from conform.readers import ReadOptions
from conform.references import load_reference

TEXT = (EXAMPLES / "qingtan-county.txt").read_text("utf-8")


def plans(folder: Path, count: int) -> list[str]:
    """So many plans that differ."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(f"{TEXT}\n第{number}号附注：本方案由县卫生健康局解释。\n", "utf-8")
    return [str(folder / f"{number:02}.txt") for number in range(count)]


def tasks_of(paths: Sequence[str], each: int = 1) -> list[Task]:
    """Tasks of so many files each."""
    references = References([load_reference()])
    return [Task(paths[at : at + each], references, ReadOptions()) for at in range(0, len(paths), each)]


def sorted_rows(found: Iterable[Rows]) -> dict[str, list[object]]:
    """All rows by table, in an order that does not hang on when they came."""
    every: dict[str, list[object]] = {}
    for rows in found:
        for name in rows:
            every.setdefault(name, []).extend(rows[name])
    return {name: sorted(rows, key=repr) for name, rows in every.items()}


def tables(folder: Path) -> Path:
    """A corpus of the examples."""
    from conform.app.app import run

    plans = [str(path) for path in sorted(EXAMPLES.glob("*.txt")) + sorted(EXAMPLES.glob("*.html"))]
    assert run(["corpus", "build", *plans, "-o", str(folder / "tables"), "--jobs", "1", "-q"]) == 0
    return folder / "tables"
