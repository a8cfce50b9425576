"""Finding things in the HTML report: filters, search, keys and addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, address, is_in_sight, names, opened, shown, write

ID = "p1-test-2024-1-"


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("page") / "one.html", factory.report())


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("page") / "two.html", factory.report(), factory.report("乙.txt"))


def findings(page: Any) -> list[str]:
    return [name.removeprefix(ID) for name in names(page, ".finding")]


def count(page: Any) -> str:
    found: str = page.inner_text("#count")
    return found


def chips(page: Any) -> dict[str, str]:
    found: dict[str, str] = page.eval_on_selector_all(
        ".chips button", "all => Object.fromEntries(all.map(e => [e.value, e.querySelector('b').textContent]))"
    )
    return found


def test_statuses_filter_and_the_counts_follow(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        assert count(page) == "9/9 条"
        page.click(".chips [value=omitted]")
        assert findings(page) == ["02.2", "03.2"]
        assert count(page) == "2/9 条"
        assert page.get_attribute("#count", "aria-live") == "polite"
        page.click(".chips [value=added]")
        assert findings(page) == ["02.2", "03.2", "p1-added-c0007"]
        assert address(page) == "#p1?status=omitted,added&view=reference"
        assert names(page, ".part") == ["p1-s2", "p1-added"]
        page.click("#clear")
        assert len(findings(page)) == 9
        assert address(page) == LIST
        assert not page.is_visible("#clear")


def test_filters_work_together(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.select_option("[data-filter=change]", "dropped")
        assert findings(page) == ["02.1"]
        assert chips(page)["modified"] == "1"
        assert chips(page)["omitted"] == "0"
        page.select_option("[data-filter=section]", "一")
        assert findings(page) == []
        assert page.inner_text(".nothing") == "没有符合筛选的内容。"
        page.select_option("[data-filter=change]", "")
        assert findings(page) == ["01.1", "01.2", "01.3"]
        page.select_option("[data-filter=certainty]", "doubt")
        assert findings(page) == ["01.2"]
        page.click("#clear")
        page.select_option("[data-filter=way]", "weaker")
        assert findings(page) == ["01.2", "02.1"]
        page.select_option("[data-filter=change]", "target")
        assert findings(page) == ["01.2"]  # exactly the weakened targets: 02.1 is weaker in another way


def test_search_covers_requirements_evidence_and_ids(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        for text, wanted in (
            ("云计算", ["02.1"]),  # only the reference says so
            ("90%以上", ["01.2"]),  # only the plan does
            ("03.2", ["03.2"]),
            ("班车", ["p1-added-c0008"]),
            ("医院 推动", ["02.1"]),  # both words, in any order
        ):
            page.fill("[data-filter=text]", text)
            page.wait_for_function("text => conform.filters.text === text", arg=text)
            assert findings(page) == wanted, text
            assert count(page) == "1/9 条"
        page.click(".views [data-view=compare]")
        assert names(page, ".clause[data-status]:not(.off)") == ["p1-c0005"]
        assert set(page.locator(".text mark.hit").all_inner_texts()) == {"医院", "推动"}


def test_the_whole_plan_stays_and_what_the_filters_leave_out_loses_its_colours(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?view=compare&status=added") as page:
        assert shown(page) == "compare"
        assert len(names(page, ".clause")) == 8
        assert names(page, ".clause[data-status]:not(.off)") == ["p1-c0007"]


def test_keys_go_from_finding_to_finding(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        for key, wanted in (("j", "01.1"), ("j", "01.2"), ("j", "01.3"), ("k", "01.2")):
            page.keyboard.press(key)
            assert page.evaluate("document.activeElement.id") == ID + wanted
            assert address(page) == "#" + ID + wanted + "?view=reference"
        assert is_in_sight(page, f"[id='{ID}01.2']")
        page.click(".chips [value=omitted]")
        page.click("footer")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == ID + "02.2"


def test_keys_lead_to_search_filters_views_and_help(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.keyboard.press("/")
        page.keyboard.type("j?2")
        assert page.input_value("[data-filter=text]") == "j?2"
        assert shown(page) == "reference"
        page.keyboard.press("Escape")
        page.keyboard.press("f")
        assert page.evaluate("document.activeElement.value") == "inherited"
        for key, name in (("3", "compare"), ("4", "summary"), ("1", "verdict"), ("2", "reference")):
            page.keyboard.press(key)
            assert shown(page) == name
        page.keyboard.press("?")
        assert page.is_visible("dialog#keys")
        page.keyboard.press("2")
        page.keyboard.press("Escape")
        assert not page.is_visible("dialog#keys")
        assert shown(page) == "reference"


def test_an_address_opens_its_plan_view_and_finding_with_filters(browser: Any, two: Path) -> None:
    with opened(browser, two, "#p2-test-2024-1-02.2?status=omitted&view=reference") as page:
        assert names(page, "article.plan") == ["p2"]
        assert shown(page) == "reference"
        assert names(page, ".finding") == ["p2-test-2024-1-02.2", "p2-test-2024-1-03.2"]
        assert is_in_sight(page, "[id='p2-test-2024-1-02.2'].here")
        assert page.get_attribute(".chips [value=omitted]", "aria-pressed") == "true"


def test_filters_that_hide_what_an_address_names_are_lifted(browser: Any, two: Path) -> None:
    with opened(browser, two, "#p2-test-2024-1-01.2?status=omitted&view=reference") as page:
        assert is_in_sight(page, "[id='p2-test-2024-1-01.2'].here")
        assert page.get_attribute(".chips [value=omitted]", "aria-pressed") == "false"
        assert address(page) == "#p2-test-2024-1-01.2?view=reference"


def test_a_copied_address_reopens_with_its_filters(browser: Any, two: Path) -> None:
    with opened(browser, two, "#p2?view=reference") as page:
        page.select_option("[data-filter=section]", "二")
        page.fill("[data-filter=text]", "医院")
        page.wait_for_function("() => conform.filters.text === '医院'")
        before = names(page, ".finding")
        copied = page.evaluate("location.hash")
    assert 0 < len(before) < 9
    with opened(browser, two, copied) as page:
        assert names(page, ".finding") == before
        assert page.input_value("[data-filter=text]") == "医院"


@pytest.mark.parametrize("odd", ["#", "#p9", "#p2-nothing", "#%E0%A4%A", "#p1?status=%00&view=<b>", "#overview"])
def test_odd_addresses_do_no_harm(browser: Any, two: Path, odd: str) -> None:
    with opened(browser, two, odd) as page:
        assert shown(page) in ("overview", "verdict")
