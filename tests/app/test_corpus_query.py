"""`conform corpus query`: answers as lines or JSON, and the ready questions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran, one_line
from corpus_plans import tables

pytest.importorskip("duckdb", reason="the extra conform[corpus] is not installed")
pytest.importorskip("pyarrow", reason="the extra conform[corpus] is not installed")


def test_the_command(conform: Callable[..., Ran], tmp_path: Path) -> None:
    corpus = tables(tmp_path)
    text = conform("corpus", "query", corpus, "coverage")
    assert text.code == 0
    assert text.out.splitlines()[0].split("\t") == ["level", "plans", "coverage", "omitted", "added"]
    assert '"plans": 1' in conform("corpus", "query", corpus, "SELECT 1 AS plans", "-f", "json").out
    assert "dropped\t" in conform("corpus", "query", corpus).out
    assert "SELEC" in one_line(conform("corpus", "query", corpus, "SELEC 1"))


def test_the_tables_are_never_written_over(conform: Callable[..., Ran], tmp_path: Path) -> None:
    corpus = tables(tmp_path)
    kept = (corpus / "corpus.json").read_bytes()
    assert one_line(conform("corpus", "query", corpus, "SELECT 1", "-o", corpus / "corpus.json"))
    assert (corpus / "corpus.json").read_bytes() == kept
