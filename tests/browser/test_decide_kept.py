"""Decisions in the browser: kept where it allows, beside those of the command line, for each plan its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, again, opened, tool, write
from test_decide_page import decided, finding, pressed, progress, rows, said

from conform.model.decision import Choice

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden'); }});"


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("kept") / "one.html", factory.report())


def test_decisions_are_kept_in_the_browser(browser: Any, one: Path, tmp_path: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.fill(f"{finding('02.1')} textarea", "留着")
        again(page)
        assert pressed(page, finding("02.1")) == ["accepted"]
        assert page.input_value(f"{finding('02.1')} textarea") == "留着"
        assert not page.is_visible("#decide-unkept")


def test_later_decisions_of_the_command_line_come_first(browser: Any, tmp_path: Path) -> None:
    path, base = write(tmp_path / "r.html", factory.report()), factory.report()
    with opened(browser, path, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.click(f"{finding('02.2')} [value=accepted]")
        write(path, decided(said(base, "02.1", Choice.NEEDS_WORK, date="2999-01-01")))
        again(page)
        assert pressed(page, finding("02.1")) == ["needs_work"]
        assert pressed(page, finding("02.2")) == ["accepted"]


def test_without_storage_decisions_hold_while_the_page_is_open(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.add_init_script(NO_STORAGE)
        page.reload()
        page.click(f"{finding('02.1')} [value=accepted]")
        assert pressed(page, finding("02.1")) == ["accepted"]
        assert page.is_visible("#decide-unkept")
        tool(page, "save")


def test_what_the_browser_kept_for_others_does_no_harm(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        for text in ("{", "[]", '{"rows": [{"x": 1}]}', '{"rows": 3}', "null"):
            page.evaluate("text => Object.keys(localStorage).forEach(key => localStorage.setItem(key, text))", text)
            again(page)
            assert progress(page) == "已决定 0/6"


def test_each_plan_has_its_own_decisions(browser: Any, tmp_path: Path) -> None:
    other = factory.report("b.txt")
    told = other.plan.metadata._replace(title="另一方案", number="另发〔2024〕1号")
    other = replace(other, plan=replace(other.plan, metadata=told))
    with opened(browser, write(tmp_path / "two.html", factory.report(), other), LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.evaluate("conform.go('#p2?view=reference')")
        second = '.finding[id="p2-test-2024-1-02.1"]'
        assert pressed(page, second) == [] and progress(page) == "已决定 0/6"
        page.click(f"{second} [value=needs_work]")
        assert [row["plan"]["file"] for row in rows(page)] == ["云溪.txt", "b.txt"]
        page.evaluate("conform.go('#p1?view=reference')")
        assert pressed(page, finding("02.1")) == ["accepted"]


def test_a_note_before_any_decision_is_kept_and_becomes_the_decisions(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1-test-2024-1-02.1") as page:
        page.keyboard.press("Enter")
        page.keyboard.type("先问卫健委")
        again(page)
        assert page.input_value(".detail textarea") == "先问卫健委"
        assert page.inner_text(".row.here .mark") == "✎" and rows(page) == []
        page.keyboard.press("a")
        assert [row["note"] for row in rows(page)] == ["先问卫健委"]
        page.keyboard.press("u")
        page.evaluate("conform.open('#p1-test-2024-1-02.1')")
        assert page.input_value(".detail textarea") == "先问卫健委"
        page.fill(".detail textarea", "")
        again(page)
        assert page.inner_text(".row.here .mark") == ""


def test_a_note_that_cannot_be_kept_is_told(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1-test-2024-1-02.1") as page:
        page.add_init_script(NO_STORAGE)
        page.reload()
        assert not page.is_visible("#decide-unkept")
        page.keyboard.press("Enter")
        page.keyboard.type("先问")
        assert page.is_visible("#decide-unkept")
