"""Reviewing: the verdict on the first screen, one key a finding, several at once, notes, links, and the search."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import address, opened, shown, write
from common import EXAMPLES
from plans import report_of
from test_decide_page import progress, rows

WINDOWS = [{"width": 1280, "height": 720}, {"width": 390, "height": 800}]
HEAD, FIRST = 56, 300  # pixels: the head at most, and where the first finding stands at the latest


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("review") / "one.html", factory.report())


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = report_of((EXAMPLES / "lanting-city.txt").read_text("utf-8"))
    return write(tmp_path_factory.mktemp("review") / "city.html", report)


def lines(page: Any) -> list[str]:
    """The findings of the list, as they are shown."""
    query = ".rows-of:not([hidden]) .row .id"
    found: list[str] = page.eval_on_selector_all(query, "all => all.map(each => each.textContent)")
    return found


def here(page: Any) -> str:
    found: str = page.inner_text(".row.here .id")
    return found


@pytest.mark.parametrize("window", WINDOWS, ids=["desk", "phone"])
def test_the_first_screen_is_the_verdict(browser: Any, city: Path, window: dict[str, int]) -> None:
    with opened(browser, city, viewport=window) as page:
        assert shown(page) == "verdict"
        assert page.evaluate("document.querySelector('.row').getBoundingClientRect().top") < FIRST
        if window["width"] > window["height"]:
            assert page.evaluate("document.querySelector('header.bar').offsetHeight") <= HEAD
        assert "目标降低 1:2→1:1.7" in page.inner_text(".row.here")
        assert page.is_visible(".detail .choices")


def test_findings_are_ranked_and_what_is_kept_is_folded(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        heads = page.locator(".rank").all_inner_texts()
        assert heads == ["目标减弱 1", "遗漏 1", "略去、收窄 1", "疑似遗漏 1", "本地新增 2", "继承 2", "不适用 1"]
        assert lines(page)[:4] == ["01.2", "02.2", "02.1", "03.2"]
        page.click(".rank button[value=inherited]")
        assert lines(page)[-2:] == ["01.1", "03.1"]


def test_the_verdict_is_told_in_a_line_that_leads_on(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        assert page.locator(".sums button").all_inner_texts() == [
            "目标减弱 1", "遗漏 1", "略去、收窄 1", "疑似遗漏 1"
        ]  # fmt: skip
        page.click(".sums .of-doubtful")
        assert here(page) == "03.2"
        page.click(".chips [value=omitted]")
        assert page.locator(".sums button").all_inner_texts() == ["遗漏 1", "疑似遗漏 1"]


def test_what_stands_around_a_finding_in_the_plan_is_read_beside_it(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1-test-2024-1-02.1") as page:
        assert page.locator(".context p").all_inner_texts() == [
            "（一）提升就医水平。",
            "提高县域就诊率，到2027年达到90%以上。",
            "1.建设智慧医院，推动信息技术与医疗服务融合。",
        ]
        assert page.inner_text(".context .own").startswith("1.建设智慧医院")
        page.evaluate("conform.open('#p1-test-2024-1-02.2')")
        assert page.locator(".context").count() == 0  # nothing came near
        page.set_viewport_size({"width": 390, "height": 800})
        page.evaluate("conform.open('#p1-test-2024-1-02.1')")
        assert not page.is_visible(".context")


def test_one_key_decides_and_the_next_appears(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        height = page.evaluate("document.querySelector('.row').offsetHeight")
        page.keyboard.press("a")
        assert (here(page), progress(page)) == ("02.2", "已决定 1/6")
        assert page.evaluate("document.querySelector('.row.is-decided').offsetHeight") == height
        page.keyboard.press("Enter")
        page.keyboard.type("须补入")
        page.keyboard.press("Enter")
        page.keyboard.press("r")
        assert [row["note"] for row in rows(page)] == ["", "须补入"] and here(page) == "02.1"
        assert address(page) == "#p1-test-2024-1-02.1"
        page.keyboard.press("u")
        assert progress(page) == "已决定 1/6"


def test_several_are_decided_at_once_and_taken_back_at_once(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        page.click(".row input >> nth=1")
        page.click(".row input >> nth=3", modifiers=["Shift"])
        assert page.inner_text(".picks span") == "已选 3 条："
        assert page.evaluate("document.querySelector('.picks input').indeterminate")
        page.click(".picks [value=accepted]")
        assert [row.get("requirement") for row in rows(page)] == ["02.1", "02.2", "03.2"]
        assert page.locator(".row.is-decided").count() == 3
        page.click(".tools [value=undo]")
        assert rows(page) == []


def test_the_strip_filters_and_follows_decisions(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        assert page.locator(".strip button").all_inner_texts() == ["01", "02", "03"]
        assert page.get_attribute(".strip [value='02']", "data-open") == "2"
        page.click(".strip [value='02']")
        assert lines(page) == ["02.2", "02.1"]
        assert address(page) == "#p1?measure=02"
        page.keyboard.press("a")
        assert page.get_attribute(".strip [value='02']", "data-open") == "1"


def test_a_link_holds_the_files_name_and_the_finding(browser: Any, one: Path) -> None:
    with opened(browser, one, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.keyboard.press("j")
        page.keyboard.press("c")
        page.wait_for_selector(".said:has-text('链接已复制')")
        assert page.evaluate("navigator.clipboard.readText()") == "one.html#p1-test-2024-1-02.2"


def test_correcting_a_link_shows_the_requirements_words(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        page.keyboard.press("w")
        assert shown(page) == "compare"
        assert "力争到2025年县域就诊率达到95%" in page.inner_text("#choosing")
        page.keyboard.press("Escape")
        assert (shown(page), here(page)) == ("verdict", "01.2")


# ── the search ──


def test_the_first_hit_is_scrolled_to_and_escape_clears(browser: Any, city: Path) -> None:
    with opened(browser, city, "#p1?view=compare") as page:
        page.fill("[data-filter=text]", "院史馆")
        page.fill("[data-filter=text]", "护士")
        page.wait_for_selector("mark.hit.now")
        assert set(page.locator("mark.hit").all_inner_texts()) == {"护士"}
        pane = "document.querySelector('.text').getBoundingClientRect()"
        top = page.evaluate("document.querySelector('mark.hit.now').getBoundingClientRect().top")
        assert page.evaluate(f"{pane}.top") - 1 <= top <= page.evaluate(f"{pane}.bottom")
        page.keyboard.press("Escape")
        assert page.input_value("[data-filter=text]") == "" and page.locator("mark.hit").count() == 0
        assert address(page) == "#p1?view=compare"


def test_hits_are_marked_in_both_texts_whenever_they_are_opened(browser: Any, city: Path) -> None:
    with opened(browser, city, "#p1?view=compare&text=护士") as page:
        for side in (".wants-pane", ".text"):
            assert set(page.locator(f"{side} mark.hit").all_inner_texts()) == {"护士"}


def test_several_that_are_picked_move_no_line(browser: Any, city: Path) -> None:
    with opened(browser, city, viewport=WINDOWS[0]) as page:
        place = page.locator(".row").nth(2).bounding_box()
        page.click(".row input >> nth=1")
        assert page.locator(".row").nth(2).bounding_box() == place


def test_nothing_is_searched_for_while_an_input_method_composes(browser: Any, one: Path) -> None:
    with opened(browser, one) as page:
        send = """(type, isComposing) => {
          const box = document.querySelector("[data-filter=text]");
          const kind = type === "input" ? InputEvent : CompositionEvent;
          box.dispatchEvent(new kind(type, { bubbles: true, isComposing }));
        }"""
        page.evaluate("document.querySelector('[data-filter=text]').value = 'yi yuan'")
        page.evaluate(f"({send})('input', true)")
        page.wait_for_timeout(250)
        assert page.evaluate("conform.filters.text") is None
        page.evaluate("document.querySelector('[data-filter=text]').value = '医院'")
        page.evaluate(f"({send})('compositionend', false)")
        assert page.evaluate("conform.filters.text") == "医院"


def test_a_lighter_penalty_stands_out_as_a_weaker_target_does(browser: Any, one: Path) -> None:
    colour = """(name) => {
      const how = document.querySelector(".row .how");
      how.className = `how ${name}`;
      return getComputedStyle(how).color;
    }"""
    with opened(browser, one) as page:
        weaker, lighter, other = (page.evaluate(colour, name) for name in ("to-weaker", "to-lighter", "to-heavier"))
    assert weaker == lighter != other
