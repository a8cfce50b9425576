"""A folder of pages: an overview beside them, links from one to the next, and nobody's file written over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from common import EXAMPLES, Ran
from selectolax.lexbor import LexborHTMLParser as HTMLParser

Conform = Callable[..., Ran]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Three plans, one of them in a folder below, and a file that is none."""
    folder = tmp_path / "plans"
    (folder / "north").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "north/c.txt"):
        copyfile(EXAMPLES / "qingtan-county.txt", folder / name)
    (folder / "aa.txt").write_text("no plan", "utf-8")
    (tmp_path / "out").mkdir()
    return folder


def links(path: Path) -> dict[str, str]:
    """The links from a page to others: what each is called, and where it leads."""
    page = HTMLParser(path.read_text("utf-8"))
    return {str(link.attributes["id"]): str(link.attributes["href"]) for link in page.css(".among a")}


def test_pages_lead_to_their_neighbours_and_to_an_overview(conform: Conform, plans: Path) -> None:
    out = plans.parent / "out"
    ran = conform("check", plans, "-f", "html", "-o", out, "-q")
    assert ran.code == 2 and "aa.txt" in ran.err
    assert links(out / "a.html") == {"all": "index.html#p1", "after": "b.html#p1"}
    assert links(out / "b.html") == {"all": "index.html#p2", "before": "a.html#p1", "after": "north/c.html#p1"}
    assert links(out / "north" / "c.html") == {"all": "../index.html#p3", "before": "../b.html#p1"}
    index = HTMLParser((out / "index.html").read_text("utf-8"))
    rows = [link.attributes["href"] for link in index.css("#matrix tbody th a")]
    assert rows == ["a.html#p1", "b.html#p1", "north/c.html#p1"]
    assert "aa.txt" in index.css_first(".failures").text()
    assert index.css("article") == []


def test_one_plan_needs_no_overview(conform: Conform, plans: Path) -> None:
    out = plans.parent / "out"
    assert conform("check", plans / "a.txt", "-f", "html", "-o", out, "-q").code == 0
    assert [path.name for path in out.iterdir()] == ["a.html"]
    assert links(out / "a.html") == {}


def test_the_overview_takes_no_name_that_is_taken(conform: Conform, plans: Path) -> None:
    out = plans.parent / "out"
    (out / "index.html").write_text("somebody's own", "utf-8")
    (plans / "b.txt").rename(plans / "overview.txt")
    for _ in range(2):  # a report of conform's own is written over
        conform("check", plans, "-f", "html", "-o", out, "-q")
    assert (out / "index.html").read_text("utf-8") == "somebody's own"
    assert sorted(path.name for path in out.glob("*.html")) == [
        "a.html",
        "index.html",
        "overview-2.html",
        "overview.html",
    ]


def test_other_formats_have_no_overview(conform: Conform, plans: Path) -> None:
    out = plans.parent / "out"
    conform("check", plans, "-f", "json", "-o", out, "-q")
    assert sorted(path.name for path in out.glob("*.*")) == ["a.json", "b.json"]
