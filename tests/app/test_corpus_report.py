"""`conform corpus report`: a page or a workbook by the file's name, and nothing of the tables written over."""

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
    for name, begin in (("a.html", b"<!doctype html>"), ("a.xlsx", b"PK")):
        assert conform("corpus", "report", corpus, "-o", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(begin)
    kept = (corpus / "corpus.json").read_bytes()
    assert one_line(conform("corpus", "report", corpus, "-o", corpus / "corpus.json"))
    assert one_line(conform("corpus", "report", corpus, "-o", tmp_path / "a.pdf"))
    assert (corpus / "corpus.json").read_bytes() == kept
    assert one_line(conform("corpus", "report", tmp_path, "-o", tmp_path / "b.html"))
    assert not (tmp_path / "b.html").exists()
