"""Pages beside each other: their addresses, and what the overview keeps of each."""

from __future__ import annotations

import json
from pathlib import PurePath

import factory
import pytest
from pages import parse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from conform.messages import Lang
from conform.render import View
from conform.render._page_decisions import block, known
from conform.render.html import NEIGHBOURS
from conform.render.siblings import Siblings, link

VIEW = View(Lang.ZH, siblings=True)


@pytest.mark.parametrize(
    ("to", "page", "address"),
    [
        ("b.html", "a.html", "b.html"),
        ("b.html", "north/a.html", "../b.html"),
        ("north/b.html", "north/a.html", "b.html"),
        ("北 区/乙#1.html", "a.html", "%E5%8C%97%20%E5%8C%BA/%E4%B9%99%231.html"),
    ],
)
def test_an_address_is_written_from_where_the_page_lies(to: str, page: str, address: str) -> None:
    assert link(PurePath(to), PurePath(page)) == address


def test_the_overview_knows_what_the_browser_keeps_of_each_page() -> None:
    siblings = Siblings(PurePath("index.html"), VIEW)
    report = factory.report()
    siblings.add(report, PurePath("甲.html"))
    siblings.add(factory.report("乙.txt"), PurePath("乙.html"))
    page = HTMLParser("".join(siblings.overview([])))
    cell = page.css_first("#matrix tbody .done")
    assert cell.attributes["data-key"] == json.loads(block([known(report)]))["key"]
    assert page.css_first('[id="wordings-02"]') is not None


def test_a_page_alone_has_no_links() -> None:
    siblings = Siblings(PurePath("index.html"), VIEW)
    text = f"<p>{NEIGHBOURS}</p>"
    assert siblings.tied(text, PurePath("a.html"), 1, None, None) == "<p></p>"
    assert "index.html#p1" in siblings.tied(text, PurePath("a.html"), 1, None, PurePath("b.html"))
    assert parse(factory.report()).css(".among") == []
