"""The views of the HTML report in a real browser: what each shows, and the ways between them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, address, is_in_sight, names, opened, shown, write
from common import EXAMPLES
from plans import report_of

from conform.model import Failure

FAILED = (Failure("坏.txt", "input.empty", {}),)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("page") / "报告 1.html", factory.report())


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = (EXAMPLES / "lanting-city.txt").read_text("utf-8")
    reports = (factory.report(), report_of(text), factory.report("丙.txt"))
    return write(tmp_path_factory.mktemp("page") / "several.html", *reports, failures=FAILED)


def test_each_view_is_shown_alone(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        assert shown(page) == "verdict"
        for name in ("compare", "summary", "reference"):
            page.click(f".views [data-view={name}]")
            assert shown(page) == name
            assert page.get_attribute(f".views [data-view={name}]", "aria-current") == "true"
            assert page.locator(".views [aria-current]").count() == 1
        assert names(page, ".finding")[:2] == ["p1-test-2024-1-01.1", "p1-test-2024-1-01.2"]


def test_a_requirement_leads_to_its_clause_and_back(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click("[id='p1-test-2024-1-02.1'] .has a")
        assert shown(page) == "compare"
        assert address(page) == "#p1-c0005"
        assert is_in_sight(page, "#p1-c0005.here")
        page.click("#p1-c0005 .margin a")
        assert shown(page) == "verdict"
        assert page.inner_text(".row.here .id") == "02.1"
        page.go_back()
        assert address(page) == "#p1-c0005"
        assert shown(page) == "compare"
        page.go_back()
        page.go_forward()
        assert shown(page) == "compare"


def test_the_margin_tells_the_requirement_while_the_pointer_rests_on_it(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        assert page.get_attribute("#p1-c0005 .margin a", "title").startswith("建设智慧医院，推动云计算")


def test_several_plans_begin_with_an_overview(browser: Any, several: Path) -> None:
    with opened(browser, several) as page:
        assert shown(page) == "overview"
        assert page.locator("#matrix tbody tr").count() == 3
        assert page.is_visible(".failures >> text=坏.txt")
        page.click("#matrix tbody tr:nth-child(2) a")
        assert shown(page) == "verdict"
        assert address(page) == "#p2"
        assert page.inner_text("header.bar h1") == "兰汀市人民政府办公室关于推动全市公立医院高质量发展的实施意见"
        page.click("#all")
        assert shown(page) == "overview"
        page.evaluate("conform.go('#p3')")
        page.go_back()
        page.go_back()
        page.wait_for_selector("#p2")
        assert names(page, "article.plan") == ["p2"]


def test_one_plan_at_a_time_is_in_the_document_and_the_first_comes_back(browser: Any, several: Path) -> None:
    with opened(browser, several, "#p1") as page:
        first = page.locator("article.plan").inner_text()
        for number in (3, 2, 1):
            page.evaluate(f"conform.go('#p{number}')")  # waits for it
            assert names(page, "article.plan") == [f"p{number}"]
            ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
            assert len(ids) == len(set(ids))
        assert page.locator("article.plan").inner_text() == first


def test_without_a_script_every_plan_can_be_read(browser: Any, several: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(several.as_uri())
    assert page.is_visible("#noscript")
    for number in (2, 3):
        assert page.is_visible(f"noscript #p{number} h2")
        assert page.locator(f"noscript #p{number} li").count() > 6
    assert page.locator("article.plan .finding").count() == 9
    assert page.is_visible("#p1-c0004")
    assert page.is_visible("#p1-verdict .list h4")
    assert not page.is_visible(".filters")
    context.close()


def test_a_page_of_failures_or_of_heads_alone_works(browser: Any, tmp_path: Path) -> None:
    with opened(browser, write(tmp_path / "failed.html", failures=FAILED)) as page:
        assert page.is_visible(".failures li")
    with opened(browser, write(tmp_path / "quiet.html", factory.report(), quiet=True)) as page:
        assert page.is_visible(".head .coverage")
