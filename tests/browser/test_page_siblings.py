"""A folder of pages in the browser: from the overview to a plan, to the next one, and back to its row."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

import factory
import pytest
from browsing import opened, shown

from conform.messages import Lang
from conform.render import View, renderer
from conform.render.siblings import Siblings


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three plans' pages and their overview."""
    place = tmp_path_factory.mktemp("siblings")
    view = View(Lang.ZH, lang_asked=True, siblings=True)
    siblings = Siblings(PurePath("index.html"), view)
    pages = [None, *(PurePath(f"{name}.html") for name in "甲乙丙"), None]
    for number in (1, 2, 3):
        before, page, after = pages[number - 1 : number + 2]
        assert page is not None
        report = factory.report(f"{page.stem}.txt")
        siblings.add(report, page)
        text = "".join(renderer("html").render(iter([report]), [], view))  # type: ignore[arg-type]
        (place / page).write_text(siblings.tied(text, page, number, before, after), "utf-8")
    (place / "index.html").write_text("".join(siblings.overview([])), "utf-8")
    return place


def arrive(page: Any, name: str) -> None:
    page.wait_for_function(f"() => decodeURIComponent(location.pathname).endsWith('{name}')")
    page.wait_for_function("() => document.documentElement.dataset.ready === ''")


def test_from_the_overview_to_plans_and_back_to_the_row(browser: Any, folder: Path) -> None:
    with opened(browser, folder / "index.html") as page:
        assert shown(page) == "overview"
        page.click("#matrix tbody tr:nth-child(2) td:nth-child(6)")
        arrive(page, "乙.html")
        assert shown(page) == "verdict" and page.evaluate("conform.filters") == {"measure": "02"}
        page.keyboard.press("a")
        page.keyboard.press("]")
        arrive(page, "丙.html")
        assert page.locator("a#after").count() == 0
        page.keyboard.press("0")
        arrive(page, "index.html")
        assert page.get_attribute("#matrix tr.here th", "title").endswith("丙.txt")
        assert page.locator("#matrix td.done").all_inner_texts() == ["0%", "17%", "0%"]


def test_the_way_back_leads_to_the_row(browser: Any, folder: Path) -> None:
    with opened(browser, folder / "index.html") as page:
        page.click("#matrix tbody tr:nth-child(3) td:nth-child(5)")
        arrive(page, "丙.html")
        page.go_back()
        arrive(page, "index.html")
        assert page.get_attribute("#matrix tr.here th", "title").endswith("丙.txt")


def test_a_measures_wordings_are_in_the_overview(browser: Any, folder: Path) -> None:
    with opened(browser, folder / "index.html") as page:
        page.click("#matrix th[data-measure='02'] button")
        page.click("#matrix-wording")
        page.wait_for_function("() => document.querySelectorAll('#wordings tbody tr').length === 3")
        page.click("#wordings tbody tr:nth-child(2) a")
        page.wait_for_function("() => 'ready' in document.documentElement.dataset && conform.plan()")
        assert page.evaluate("conform.filters") == {"measure": "02"}


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(browser: Any, folder: Path, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing").Axe()
    for name in ("index.html", "乙.html"):
        with opened(browser, folder / name, viewport={"width": width, "height": 800}) as page:
            found = axe.run(page)
            assert found.violations_count == 0, found.generate_report()


def test_axe_finds_no_violation_among_many_rows(browser: Any, tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing").Axe()
    siblings = Siblings(PurePath("index.html"), View(Lang.ZH, lang_asked=True))
    for number in range(90):
        siblings.add(factory.report(f"{number}.txt"), PurePath(f"{number}.html"))
    (tmp_path / "index.html").write_text("".join(siblings.overview([])), "utf-8")
    with opened(browser, tmp_path / "index.html") as page:
        page.evaluate("document.querySelector('.matrix').scrollTop = 1200")
        page.wait_for_function("() => document.querySelector('#matrix tbody tr').matches('.space')")
        found = axe.run(page)
        assert found.violations_count == 0, found.generate_report()
