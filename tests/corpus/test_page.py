"""The page of a corpus: a document that needs nothing else, in both languages, whatever stands in the tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_plans import TEXT, tables, tasks_of

from conform.corpus.page import MOST, _part, heading, render
from conform.corpus.query import opened
from conform.corpus.report import Table
from conform.corpus.store import Store
from conform.corpus.work import done
from conform.messages import Lang

pytest.importorskip("duckdb", reason="the extra conform[corpus] is not installed")
pytest.importorskip("pyarrow", reason="the extra conform[corpus] is not installed")
selectolax = pytest.importorskip("selectolax.lexbor", reason="selectolax is not installed")


@pytest.mark.parametrize(("lang", "title"), [(Lang.EN, "Report on a corpus"), (Lang.ZH, "数据集报告")])
def test_a_document_of_its_own(tmp_path: Path, lang: Lang, title: str) -> None:
    with opened(tables(tmp_path)) as base:
        text = b"".join(render(base, lang)).decode("utf-8")
    tree = selectolax.LexborHTMLParser(text)
    assert title in tree.css_first("h1").text()
    assert "http" not in text.replace("http-equiv", "")
    assert not tree.css("script")
    policy = tree.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
    assert policy.startswith("default-src 'none'")
    anchors = {node.attributes["href"] for node in tree.css("nav a")}
    assert anchors == {f"#{node.attributes['id']}" for node in tree.css("h2")}
    assert len(tree.css("section[aria-labelledby=matrix] tbody tr")) == 7


def test_a_cell_is_text_and_a_share_is_shaded() -> None:
    part = _part(Table("matrix", ("title", "coverage", "plans", "date"), [("甲", 1.0, 3, None)]), Lang.EN)
    assert [(cell.words, cell.kind, cell.chinese) for cell in part.rows[0]] == [
        ("甲", "long", True),
        ("100%", "number m4", False),
        ("3", "number", False),
        ("", "", False),
    ]


def test_a_long_table_is_cut_and_says_so() -> None:
    part = _part(Table("took", ("first", "taker", "texts"), [("甲", "乙", 1)] * (MOST + 1)), Lang.EN)
    assert (len(part.rows), part.cut) == (MOST, True)


def test_what_no_sentence_is_for_is_its_own_heading() -> None:
    assert (heading("07", Lang.EN), heading("title", Lang.EN)) == ("07", "Title")


def test_what_plans_say_cannot_act(tmp_path: Path) -> None:
    """A title is whatever somebody wrote."""
    evil = "<script>alert(1)</script>"
    (tmp_path / "a.txt").write_text(TEXT.replace("青潭县公立医院", f"青潭县{evil}公立医院", 1), "utf-8")
    store = Store(tmp_path / "tables", "test")
    store.add(done(tasks_of([str(tmp_path / "a.txt")])[0]))
    store.flush()
    with opened(tmp_path / "tables") as base:
        text = b"".join(render(base, Lang.EN)).decode("utf-8")
    assert "&lt;script&gt;" in text
    assert "<script" not in text
