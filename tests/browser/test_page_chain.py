"""A chain of references in the page: whose requirement it is, in every view."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browsing import opened, write
from common import EXAMPLES

import conform

TIERS = ["国家", "省", "市"]


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = EXAMPLES / "chain"
    references = ["gbf-2021-18", folder / "province.txt", folder / "city.txt"]
    report = conform.check(folder / "county.txt", references=references).reports[0]
    return write(tmp_path_factory.mktemp("chain") / "chain.html", report)


def test_both_texts_say_whose_requirement_a_clause_carries(browser: Any, chain: Path) -> None:
    with opened(browser, chain, "#p1?view=compare") as page:
        told = page.locator(".clause .margin a").all_inner_texts()
        assert {"√ 国家 00.4", "√ 省 01.1", "√ 市 01.1"} <= set(told)
        assert "省 措施 03" in told
        assert all(any(f"{tier} " in words for tier in TIERS) for words in told)
        assert all(tag.split()[1] in TIERS for tag in page.locator(".wanted .tag").all_inner_texts())


def test_cells_of_the_strip_and_the_contents_stand_behind_their_tier(browser: Any, chain: Path) -> None:
    with opened(browser, chain, "#p1?view=reference", viewport={"width": 1280, "height": 720}) as page:
        assert page.locator(".strip .tier b").all_inner_texts() == TIERS
        assert page.locator(".contents .called").all_inner_texts() == TIERS
        assert page.get_attribute(".strip .tier:nth-child(2) button", "title").startswith("省 01 ")
        widths = page.eval_on_selector_all(".strip button", "all => all.map(e => e.offsetWidth)")
        assert max(widths) < 2 * min(widths)  # no last cell fills a line


def test_what_stands_beside_a_label_follows_at_once(browser: Any, chain: Path) -> None:
    """A label of two lines, 疑似遗漏 00.2 国家, leaves no gap between a requirement and its way down."""
    with opened(browser, chain, "#p1?view=reference", viewport={"width": 1280, "height": 720}) as page:
        gaps = page.eval_on_selector_all(
            ".finding:not([hidden]) > .descent",
            """all => all.map(way => {
              const sides = [...way.parentElement.querySelectorAll(":scope > .side > *")];
              return way.getBoundingClientRect().top - Math.max(...sides.map(e => e.getBoundingClientRect().bottom));
            })""",
        )
        assert gaps and max(gaps) < 10


def test_axe_finds_no_violation_in_any_view_of_a_chain(browser: Any, chain: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing").Axe()
    with opened(browser, chain, viewport={"width": 1280, "height": 720}) as page:
        for view in ("verdict", "reference", "compare", "lineage"):
            page.evaluate("address => conform.open(address)", f"#p1?view={view}")
            found = axe.run(page)
            assert found.violations_count == 0, found.generate_report()
