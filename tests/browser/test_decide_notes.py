"""Notes: none is lost to a slow page, to a list that is drawn anew, or to another window on the same report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, opened, write
from test_decide_page import ADDED, ID, finding, rows

NOTE = "xar 会签 w"  # with the keys that decide where nobody types
ACCEPTED = f"{ID}02.1?decision=accepted"
HERE = ".detail textarea"


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("notes") / "one.html", factory.report())


def slowed(page: Any, rate: int) -> None:
    """As on a machine that does everything so many times slower."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})


def told(page: Any) -> list[tuple[str, str]]:
    return [(row["decision"], row["note"]) for row in rows(page)]


@pytest.mark.parametrize("width", [1280, 700])  # the note stands beside the list, or within it
def test_a_note_is_typed_where_a_filter_of_decisions_is_set(browser: Any, one: Path, width: int) -> None:
    with opened(browser, one, f"{ID}02.1", viewport={"width": width, "height": 800}) as page:
        page.keyboard.press("a")
        page.click("#decide-who [value=later]")  # asked where it is seen, in a narrow window, too
        page.evaluate("hash => conform.open(hash)", ACCEPTED)
        page.locator(HERE).click()
        page.keyboard.type(NOTE)
        assert told(page) == [("accepted", NOTE)]
        assert page.input_value(HERE) == NOTE


@pytest.mark.parametrize("rate", [6, 20])
def test_a_slow_page_keeps_up_with_who_types(browser: Any, one: Path, rate: int) -> None:
    with opened(browser, one, LIST) as page:
        slowed(page, rate)
        page.click(f"{finding('02.1')} [value=accepted]")
        page.focus(f"{finding('02.1')} textarea")
        page.keyboard.type(NOTE)
        page.click(f"{ADDED} [value=needs_work]")  # at once, and the note is left
        page.focus(f"{ADDED} textarea")
        page.keyboard.insert_text("另一条")
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert sorted(told(page)) == [("accepted", NOTE), ("needs_work", "另一条")]


def test_another_windows_decision_leaves_the_note_that_is_typed(browser: Any, one: Path) -> None:
    with opened(browser, one, f"{ID}02.1") as page:
        page.keyboard.press("a")
        page.click("#decide-who [value=later]")
        page.evaluate("hash => conform.open(hash)", ACCEPTED)
        page.locator(HERE).click()
        page.keyboard.type("xa")
        other = page.context.new_page()
        other.goto(one.as_uri() + LIST)
        other.click(f"{finding('02.2')} [value=accepted]")
        page.wait_for_function("conform.decisions.count() === 2")
        page.bring_to_front()
        page.keyboard.press("ArrowLeft")
        page.keyboard.type("r")
        assert sorted(told(page)) == [("accepted", ""), ("accepted", "xra")]
