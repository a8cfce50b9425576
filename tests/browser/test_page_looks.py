"""The HTML report for everyone: languages, themes, paper, phones, and what axe-core finds; and a hostile plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, again, names, opened, shown, write

from conform.messages import Lang
from conform.model import Failure, Place

FAILED = (Failure("坏.txt", "input.empty", {}),)
PHONE = {"viewport": {"width": 390, "height": 800}}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    second = factory.report("乙.txt", places=((0, Place(page=3)),))
    return write(tmp_path_factory.mktemp("page") / "two.html", factory.report(), second, failures=FAILED)


def test_the_interface_changes_its_language_and_keeps_the_plans(browser: Any, two: Path) -> None:
    with opened(browser, two, LIST) as page:
        page.click("#language")
        assert page.evaluate("document.documentElement.lang") == "en"
        label = page.locator("[id='p1-test-2024-1-01.2'] .label").inner_text()
        assert label.split() == ["≈", "modified", "(in", "doubt)", "01.2"]
        changes = page.locator("[id='p1-test-2024-1-01.2'] .changes li").all_inner_texts()
        assert changes == ["target lowered 95%→90% 一（一）第1句", "deadline put off 2025年→2027年 一（一）第1句"]
        assert page.inner_text("#count") == "9 of 9"
        assert page.get_attribute("[data-filter=text]", "placeholder") == "Search"
        assert page.get_attribute(".head svg", "aria-label") == "2 inherited, 2 modified, 2 omitted"
        page.evaluate("conform.go('#p2?view=reference')")
        assert page.inner_text("[id='p2-test-2024-1-01.1'] .has .place") == "一（一）第1句 page 3"
        again(page)
        assert page.evaluate("document.documentElement.lang") == "en"
        page.click("#language")
        assert page.inner_text("[id='p2-test-2024-1-01.1'] .has .place") == "一（一）第1句 第3页"


def test_no_text_of_the_other_language_is_left(browser: Any, tmp_path: Path) -> None:
    """After the switch the page reads as if it had been made in that language."""
    made, switched = (write(tmp_path / f"{lang}.html", factory.report(), lang=lang) for lang in (Lang.EN, Lang.ZH))
    read = "[...document.querySelectorAll('main, header, footer')].map(e => e.innerText).join('')"
    with opened(browser, made) as page:
        wanted = page.evaluate(read)
    with opened(browser, switched) as page:
        page.click("#language")
        assert page.evaluate(read) == wanted


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_theme_follows_the_system_until_it_is_chosen(browser: Any, two: Path, system: str) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, two, color_scheme=system) as page:
        follows = page.evaluate(ground)
        page.click("#menu summary")
        page.select_option("#theme", "light")
        light = page.evaluate(ground)
        page.select_option("#theme", "dark")
        dark = page.evaluate(ground)
        assert follows == {"light": light, "dark": dark}[system]
        assert light != dark
        again(page)
        assert page.evaluate(ground) == dark
        page.click("#menu summary")
        page.select_option("#theme", "auto")
        assert page.evaluate(ground) == follows


@pytest.mark.parametrize("address", ["", "#p1", "#p1?view=reference", "#p1?view=compare", "#p1?view=summary"])
def test_a_phone_needs_no_scrolling_sideways(browser: Any, two: Path, address: str) -> None:
    with opened(browser, two, address, **PHONE) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "static"


def test_paper_gets_the_comparison_and_the_summary_without_controls(browser: Any, two: Path) -> None:
    with opened(browser, two, "#p1?status=modified,omitted", color_scheme="dark") as page:
        page.emulate_media(media="print")
        assert not page.is_visible("header.bar")
        assert page.is_visible("#p1-reference")
        assert not page.is_visible("#p1-summary")  # only what is filtered
        assert not page.is_visible("#p1-compare")
        assert len(names(page, ".finding")) == 4
        assert page.inner_text(".filtered") == "已筛选：显示 4 条，共 9 条。"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        pdf = page.pdf(prefer_css_page_size=True)
        assert pdf.startswith(b"%PDF")
        assert 1 <= pdf.count(b"/Type /Page\n") <= 2
        assert page.evaluate("[...document.querySelectorAll('main details')].every(e => e.open)")


def test_a_page_that_may_keep_nothing_works_all_the_same(browser: Any, two: Path) -> None:
    with opened(browser, two, "#p1") as page:
        page.evaluate("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
        page.click("#menu summary")
        page.select_option("#theme", "dark")
        page.click("#language")
        assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize(
    ("theme", "lang", "width"),
    [("light", Lang.ZH, 1280), ("dark", Lang.EN, 1280), ("light", Lang.EN, 390), ("dark", Lang.ZH, 390)],
)
def test_axe_finds_no_violation(browser: Any, tmp_path: Path, theme: str, lang: Lang, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing").Axe()
    path = write(tmp_path / "two.html", factory.report(), factory.report("乙.txt"), failures=FAILED, lang=lang)
    with opened(browser, path, color_scheme=theme, viewport={"width": width, "height": 800}) as page:
        for address in (
            "#overview",
            "#p1-test-2024-1-01.2?status=modified",
            "#p2?view=compare",
            "#p2?view=summary",
            "#p2?view=reference",
            "#wording-01",
        ):
            page.evaluate("address => conform.open(address)", address)
            found = axe.run(page)
            assert found.violations_count == 0, found.generate_report()
        page.keyboard.press("?")
        found = axe.run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    "address", ["", "#p1", "#p2?view=compare", "#p2?view=summary", "#p1?view=reference", "#wording-01"]
)
def test_a_hostile_plan_is_shown_as_text(browser: Any, tmp_path: Path, address: str) -> None:
    evil = factory.hostile()
    sly = replace(evil.references[0], source="javascript:alert(1)", title="<!-- --></script><svg onload=alert(1)>")
    evil = replace(evil, references=(sly,), warnings=(*evil.warnings, "<!--<script>\x00\ufffe"))
    path = write(tmp_path / "a'\"><b>.html", evil, evil, failures=[Failure("<img src=x onerror=alert(1)>", "x", {})])
    with opened(browser, path, address) as page:
        page.click("#language")
        page.click("#language")
        page.wait_for_timeout(100)
        assert page.locator("main :is(script, img, b b, [onload], [onerror], a[href^=javascript])").count() == 0
        assert "</script><script>alert(1)</script>" in page.inner_text("body")
        assert page.evaluate("document.scripts.length") == 7
        assert shown(page)


def test_chosen_colours_show_heat_by_the_line_below_a_cell(browser: Any, tmp_path: Path) -> None:
    width = "e => parseFloat(getComputedStyle(e).borderBottomWidth)"
    with opened(browser, write(tmp_path / "one.html", factory.report()), forced_colors="active") as page:
        assert page.eval_on_selector(".strip .heat-3", width) > 5
        page.click(".strip .heat-3")
        for _ in range(page.locator(".rows-of:not([hidden]) .row").count()):
            page.keyboard.press("a")
        assert page.eval_on_selector(".strip .heat-3", width) < 2  # nothing is open any more


def test_on_a_phone_sections_are_told_in_lines_and_the_bar_in_two(browser: Any, tmp_path: Path) -> None:
    path = write(tmp_path / "two.html", factory.report(), factory.report("乙.txt"))
    with opened(browser, path, "#p2?view=summary", **PHONE) as page:
        names = page.eval_on_selector_all(".sections tbody th", "all => all.map(e => e.offsetWidth)")
        assert min(names) > 100
        assert page.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.view-summary .wide'))")
        assert page.locator("header.bar").bounding_box()["height"] < 90
