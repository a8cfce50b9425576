"""A folder of Parquet files: a folder a table, a file a shard, and `corpus.json`, which says what all was made with.

A shard is there once its part of `files` is, which is written last: what a killed run left without it is taken away by
the next. So every file is in the tables whole or not at all, and a run goes on where the last one ended.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from conform.corpus.extra import extra
from conform.corpus.rows import TABLES, Row, Rows
from conform.errors import OutputError

MANIFEST = "corpus.json"
LARGE = 50_000  # rows that make a shard: some 300 plans, two megabytes
Known = frozenset[tuple[str, str]]


class Store:
    """The tables in a folder, made with `made_by`; what was made with anything else gives way."""

    def __init__(self, folder: Path, made_by: str) -> None:
        self.folder = folder
        self.waiting: Rows = {name: [] for name in TABLES}
        try:
            self._open(made_by)
        except OSError as error:
            raise OutputError("error.output", str(folder), reason=error.strerror or error) from error
        self.known = self._known()
        self.plans = {plan for _, plan in self.known}
        self.next = max(self._shards("files"), default=0) + 1

    def _open(self, made_by: str) -> None:
        manifest = self.folder / MANIFEST
        if not manifest.exists() and self.folder.exists() and any(self.folder.iterdir()):
            raise OutputError("corpus.foreign", str(self.folder))
        is_same = manifest.exists() and made_by_of(self.folder) == made_by
        for name in TABLES:
            (self.folder / name).mkdir(parents=True, exist_ok=True)
            kept = self._shards("files") if is_same else set()
            for number in self._shards(name) - kept:
                self._path(name, number).unlink()
        manifest.write_text(json.dumps({"made_by": made_by, "tables": list(TABLES)}) + "\n", "utf-8")

    def _known(self) -> Known:
        """Paths and contents that are there, and need no check."""
        parquet = extra("pyarrow.parquet")
        rows: set[tuple[str, str]] = set()
        for number in self._shards("files"):
            table = parquet.read_table(self._path("files", number)).to_pylist()
            rows |= {(row["path"], row["plan"]) for row in table if row["plan"]}
        return frozenset(rows)

    def _path(self, name: str, number: int) -> Path:
        return self.folder / name / f"{number:06}.parquet"

    def _shards(self, name: str) -> set[int]:
        return {int(path.stem) for path in (self.folder / name).glob("[0-9]*.parquet") if path.stem.isdigit()}

    def add(self, rows: Rows) -> None:
        """Takes rows in, those of a content that is there already left out; a shard that is full is written."""
        new = {plan for _, plan, failure in rows["files"] if plan and not failure} - self.plans
        for name, found in rows.items():
            self.waiting[name] += found if name == "files" else (row for row in found if row[0] in new)
        self.plans |= new
        if sum(map(len, self.waiting.values())) >= LARGE:
            self.flush()

    def flush(self) -> None:
        """Writes what is waiting, `files` last. Raises OutputError."""
        if not self.waiting["files"]:
            return
        for name in sorted(TABLES, key=lambda name: name == "files"):
            _write(self._path(name, self.next), name, self.waiting[name])
            self.waiting[name] = []
        self.next += 1


def made_by_of(folder: Path) -> str | None:
    """What the corpus in a folder was made with; None where there is none."""
    with suppress(OSError, ValueError, AttributeError):
        made_by: str | None = json.loads((folder / MANIFEST).read_text("utf-8")).get("made_by")
        return made_by
    return None


def _write(path: Path, name: str, rows: Iterable[Row]) -> None:
    """A shard, whole or not at all."""
    arrow, parquet = extra("pyarrow"), extra("pyarrow.parquet")
    columns: dict[str, list[Any]] = {column: [] for column, _ in TABLES[name]}
    for row in rows:
        for values, value in zip(columns.values(), row, strict=True):
            values.append(value)
    schema = arrow.schema([(column, getattr(arrow, kind)()) for column, kind in TABLES[name]])
    partial = path.with_suffix(".tmp")
    try:
        parquet.write_table(arrow.table(columns, schema=schema), partial, compression="zstd")
        partial.replace(path)
    except OSError as error:
        raise OutputError("error.output", str(path), reason=error.strerror or error) from error
