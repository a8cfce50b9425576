"""What a report's tables say of the examples, and of plans that share what they add."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from corpus_plans import EXAMPLES, tables, tasks_of

from conform.corpus import report
from conform.corpus.query import opened
from conform.corpus.store import Store
from conform.corpus.work import done

pytest.importorskip("duckdb", reason="the extra conform[corpus] is not installed")
pytest.importorskip("pyarrow", reason="the extra conform[corpus] is not installed")


def told(folder: Path) -> dict[str, tuple[list[str], list[tuple[Any, ...]]]]:
    with opened(folder) as base:
        return {table.name: (list(table.columns), [tuple(row) for row in table.rows]) for table in report.tables(base)}


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return told(tables(tmp_path_factory.mktemp("corpus")))


def test_every_plan_has_a_row_with_a_share_of_each_measure(examples: dict[str, Any]) -> None:
    columns, rows = examples["matrix"]
    assert columns[:5] == ["level", "issuer", "title", "date", "coverage"]
    assert columns[5:] == [f"{number:02}" for number in range(29)]
    assert len(rows) == 7
    assert [row[4] for row in rows] == sorted(row[4] for row in rows)
    assert all(share is None or 0 <= share <= 1 for row in rows for share in row[5:])


def test_tiers_and_years_have_the_shares_of_their_plans(examples: dict[str, Any]) -> None:
    _, plans = examples["matrix"]
    levels, by_level = examples["by_level"]
    only = next(row for row in plans if row[0] == "省")
    assert [row[levels.index("省")] for row in by_level] == list(only[5:])
    years, by_year = examples["by_year"]
    assert {row[3][:4] if row[3] else "—" for row in plans} == set(years[2:])
    assert len(by_year) == 29
    assert sum(row[1] for row in examples["provinces"][1]) == sum(row[1] for row in examples["levels"][1]) == 7


def test_who_took_from_whom(tmp_path: Path) -> None:
    """The earlier plan by its date is the first, whatever its file is called."""
    text = (EXAMPLES / "lanting-city.txt").read_text("utf-8")
    later = text.replace("兰汀", "云河").replace("2022年", "2023年")
    for name, content in (("a.txt", later), ("b.txt", text)):
        (tmp_path / name).write_text(content, "utf-8")
    store = Store(tmp_path / "tables", "test")
    for task in tasks_of([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]):
        store.add(done(task))
    store.flush()
    found = told(tmp_path / "tables")
    ((first, taker, texts),) = found["took"][1]
    assert (first, taker) == ("兰汀市人民政府办公室", "云河市人民政府办公室")
    assert texts == len(found["copied"][1]) > 3
