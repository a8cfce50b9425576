"""SQL over a corpus, on DuckDB: nothing but its tables can be read, and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from conform.corpus.extra import extra
from conform.corpus.rows import TABLES
from conform.corpus.store import made_by_of
from conform.data import data_folder
from conform.errors import InputError, OptionError

# A file that changed since is there twice: its latest shard counts.
LATEST = "SELECT path, plan, failure FROM {files} QUALIFY row_number() OVER (PARTITION BY path ORDER BY shard DESC) = 1"
SHARDS = "read_parquet('{folder}/{name}/*.parquet', filename = 'shard')"


class Answer(NamedTuple):
    """The columns and rows of an answer."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


def ready() -> dict[str, str]:
    """The ready queries by name: SQL, whose first line says what is asked."""
    folder = data_folder("reports") / "queries"
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.sql"))}


def ask(folder: Path, question: str) -> Answer:
    """The answer to SQL, or to a ready query by its name. Raises InputError and OptionError."""
    if not question.strip():
        raise OptionError("corpus.query", reason="SQL")
    with opened(folder) as base:
        return answered(base, ready().get(question, question))


@contextmanager
def opened(folder: Path) -> Iterator[Any]:
    """A connection to the tables in a folder, which reaches nothing else. Raises InputError where there are none."""
    if made_by_of(folder) is None or not any((folder / "files").glob("*.parquet")):
        raise InputError("corpus.none", str(folder))
    with extra("duckdb").connect() as base:
        for statement in _views(folder.resolve()):
            base.execute(statement)
        base.execute(f"SET allowed_directories = ['{_quoted(folder.resolve())}']")
        base.execute("SET enable_external_access = false")
        base.execute("SET lock_configuration = true")
        yield base


def answered(base: Any, question: str) -> Answer:
    """The answer to SQL. Raises OptionError."""
    try:
        found = base.execute(question)
        return Answer([column[0] for column in found.description or ()], found.fetchall())
    except extra("duckdb").Error as error:
        raise OptionError("corpus.query", reason=str(error).partition("\n")[0]) from error


def _views(folder: Path) -> Iterator[str]:
    """Each table as what holds of it."""
    place = _quoted(folder)
    files = LATEST.format(files=SHARDS.format(folder=place, name="files"))
    yield f"CREATE VIEW files AS {files}"
    for name in TABLES:
        if name != "files":
            columns = ", ".join(column for column, _ in TABLES[name])
            shards = SHARDS.format(folder=place, name=name)
            yield f"CREATE VIEW {name} AS SELECT {columns} FROM {shards} WHERE plan IN (SELECT plan FROM files)"  # noqa: S608


def _quoted(folder: Path) -> str:
    return folder.as_posix().replace("'", "''")
