"""Questions to a corpus: every ready one has the answer that is documented, and none reaches beyond the tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from common import ROOT
from corpus_plans import tables

from conform.corpus.query import ask, ready
from conform.errors import InputError, OptionError

pytest.importorskip("duckdb", reason="the extra conform[corpus] is not installed")
pytest.importorskip("pyarrow", reason="the extra conform[corpus] is not installed")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples' tables."""
    return tables(tmp_path_factory.mktemp("corpus"))


@pytest.mark.parametrize("name", ready())
def test_every_ready_question_is_answered(corpus: Path, name: str) -> None:
    answer = ask(corpus, name)
    assert len(answer.columns) > 2
    assert answer.rows or name in {"outliers", "copied"}, "the examples are too few and too different for these"


def test_answers_on_the_examples(corpus: Path) -> None:
    levels = ask(corpus, "coverage").rows
    assert {"市", "县"} <= {row[0] for row in levels}
    assert sum(row[1] for row in levels) == ask(corpus, "SELECT count(*) FROM plans").rows[0][0] > 5
    lowered = {(row[0], row[3], row[4]) for row in ask(corpus, "lowered").rows}
    assert ("兰汀市人民政府办公室", "1:2", "1:1.7") in lowered


def test_the_documentation_says_what_is_answered(corpus: Path) -> None:
    """Figures and names of the answers stand in the table of both languages."""
    said = {row[0]: row[2] for row in ask(corpus, "coverage").rows}
    tiers = {"cities {}": "市", "the province {}": "省", "counties {}": "县"}
    first, second = (row[1:5] for row in ask(corpus, "dropped").rows[:2])
    years = {row[0]: row[3] for row in ask(corpus, "spread").rows if row[2] == "01"}
    wanted = [
        *(words.format(said[level]) for words, level in tiers.items()),
        f"counties: {first[1]}, {first[2]} of {first[3]} requirements; then {second[1]}, {second[2]} of {second[3]}",
        *(f"{row[1][:3]} {row[4]}" for row in ask(corpus, "lowered").rows),
        f"in 2022 {years['2022']}, in 2023 {years['2023']}, in 2024 {years['2024']}",
    ]
    assert not ask(corpus, "copied").rows
    assert not ask(corpus, "outliers").rows
    pages = {lang: (ROOT / "docs" / "pages" / lang / "howto" / "corpus.md").read_text("utf-8") for lang in ("en", "zh")}
    assert [words for words in wanted if words not in pages["en"]] == []
    figures = {figure for words in wanted for figure in re.findall(r"[\d.:∶]+", words)}
    assert {figure for figure in figures if figure not in pages["zh"]} == set()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/passwd')",
        "COPY plans TO '/tmp/conform-plans.csv'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELEC 1",
        " ",
        "no such query",
    ],
)
def test_nothing_but_the_tables_is_reached(corpus: Path, sql: str) -> None:
    with pytest.raises(OptionError) as caught:
        ask(corpus, sql)
    assert caught.value.key == "corpus.query"


def test_a_folder_without_tables(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        ask(tmp_path, "coverage")
    (tmp_path / "corpus.json").write_text('{"made_by": "a"}', "utf-8")  # of a run that was interrupted
    with pytest.raises(InputError):
        ask(tmp_path, "coverage")
