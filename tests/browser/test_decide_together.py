"""Two people decide on one report: names, merging without a loss, conflicts shown and settled, and taking back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, again, names, opened, tool, write
from test_decide_files import give, saved
from test_decide_page import ADDED, ID, finding, pressed, progress, rows, said

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions
from conform.model.decision import Choice

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("together") / "one.html", factory.report())


@contextmanager
def of(browser: Any, path: Path, name: str) -> Iterator[Any]:
    """The page as this person has it, who was asked for a name before."""
    with opened(browser, path, LIST, timezone_id="Asia/Shanghai") as page:
        # Before the page's own script asks: what one document kept, the next need not have on a busy machine.
        page.add_init_script(f"localStorage.setItem('conform-reviewer', {json.dumps(name)})")
        page.reload()
        yield page


def remark(page: Any, query: str, text: str) -> None:
    """Types a note as a person does; it must stand in the decision at once."""
    field = page.locator(f"{query} textarea")
    field.click()
    page.keyboard.insert_text(text)
    assert field.input_value() == text
    assert text in [row["note"] for row in rows(page)]


def conflict(page: Any, query: str) -> list[str]:
    """What is told of each of the rivals."""
    return [" ".join(text.split()) for text in page.locator(f"{query} .is-conflict p").all_inner_texts()]


# ── names ──


def test_the_name_is_asked_once_and_put_to_what_was_decided(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        assert not page.is_visible("#decide-who")
        page.click(f"{finding('02.1')} [value=accepted]")
        page.click(f"{ADDED} [value=needs_work]")
        assert page.is_visible("#decide-who") and {row["who"] for row in rows(page)} == {None}
        page.fill("#decide-who input", " 王<b> ")
        page.press("#decide-who input", "Enter")
        assert {row["who"] for row in rows(page)} == {"王<b>"}
        assert all(MOMENT.fullmatch(row["when"]) and row["when"][:10] == row["date"] for row in rows(page))
        assert "王<b>" in page.inner_text(f"{finding('02.1')} .decided")
        again(page)
        page.click(f"{finding('02.2')} [value=accepted]")
        assert not page.is_visible("#decide-who")
        assert [row["who"] for row in rows(page)] == ["王<b>"] * 3
        tool(page, "who")
        page.fill("#decide-who input", "李")
        page.press("#decide-who input", "Enter")
        assert [row["who"] for row in rows(page)].count("王<b>") == 3  # what has a name keeps it


def test_who_gives_no_name_is_not_asked_again(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.click("#decide-who [value=later]")
        page.click(f"{finding('02.2')} [value=accepted]")
        assert not page.is_visible("#decide-who") and {row["who"] for row in rows(page)} == {None}
        kept = page.evaluate("localStorage.getItem('conform-reviewer')")
    with of(browser, one, kept) as page:
        page.click(f"{ADDED} [value=accepted]")
        assert not page.is_visible("#decide-who") and {row["who"] for row in rows(page)} == {None}


# ── two people ──


def test_two_people_lose_nothing(browser: Any, one: Path, tmp_path: Path) -> None:
    with of(browser, one, "李") as page:
        page.click(f"{finding('02.1')} [value=needs_work]")
        remark(page, finding("02.1"), "与省里不一致")
        page.click(f"{finding('02.2')} [value=accepted]")
        page.click(f"{finding('01.2')} [value=accepted]")
        hers = saved(page, tmp_path).read_text(encoding="utf-8")
    with of(browser, one, "王") as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        remark(page, finding("02.1"), "已会签")
        page.click(f"{ADDED} [value=accepted]")
        page.click(f"{finding('01.2')} [value=accepted]")
        assert give(page, hers).startswith("已读入 3 项决定，其中本方案 3 项；1 处有冲突")
        told = conflict(page, finding("02.1"))
        assert len(told) == 2
        assert any("※ 需修改 与省里不一致 李" in each for each in told), told
        assert any("√ 已接受 已会签 王" in each for each in told), told
        assert progress(page) == "已决定 3/6 · 有冲突 1" and pressed(page, finding("02.1")) == []
        page.select_option("[data-filter=decision]", "conflict")
        assert names(page, ".finding") == [f"{ID[1:]}02.1"]
        kept = saved(page, tmp_path).read_text(encoding="utf-8")
        both = [row["note"] for row in json.loads(kept)["decisions"] if row.get("conflict")]
        assert sorted(both) == ["与省里不一致", "已会签"]
        page.click(f"{finding('02.1')} .is-conflict p:has-text('李') button")
        assert pressed(page, finding("02.1")) == ["needs_work"] and progress(page) == "已决定 4/6 · 需修改 1"
        page.select_option("[data-filter=decision]", "")
        table = saved(page, tmp_path, "csv").read_text(encoding="utf-8-sig")
        assert "与省里不一致" in table and table.count("已接受") == 3
        # Her file once more, and the one with the conflict, bring back nothing that is settled.
        for text in (hers, kept):
            assert "冲突" not in give(page, text)
        row = next(row for row in rows(page) if row.get("requirement") == "02.1")
        assert (row["who"], row["note"], "conflict" in row) == ("王", "与省里不一致", False)
        assert any(each.endswith(" 李") for each in row["replaces"])


def test_a_conflict_is_decided_anew(browser: Any, one: Path) -> None:
    with of(browser, one, "李") as page:
        page.click(f"{finding('02.1')} [value=needs_work]")
        hers = page.evaluate("conform.decisions.write()")
    with of(browser, one, "王") as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        give(page, hers)
        page.click(f"{finding('02.1')} [value=not_applicable]")
        assert [row["decision"] for row in rows(page)] == ["not_applicable"]
        assert conflict(page, finding("02.1")) == []


def test_the_command_lines_conflicts_stand_in_the_page(browser: Any, tmp_path: Path) -> None:
    base = factory.report()
    both = [
        said(base, "02.1", Choice.ACCEPTED, who="王<b>", when="2026-11-27T09:00:00+08:00", note="甲", conflict=True),
        said(base, "02.1", Choice.NEEDS_WORK, who="李", when="2026-11-27T10:00:00+08:00", note="乙", conflict=True),
    ]
    path = write(tmp_path / "r.html", decide(base, (), Decisions(tuple(both))))
    own = browser.new_context(java_script_enabled=False)
    page = own.new_page()
    page.goto(path.as_uri())
    told = ["√ 已接受 甲 王<b> 2026-11-27 09:00", "※ 需修改 乙 李 2026-11-27 10:00"]
    assert conflict(page, finding("02.1")) == told
    own.close()
    with opened(browser, path, LIST) as page:
        assert [each.removesuffix(" 采用") for each in conflict(page, finding("02.1"))] == told
        assert progress(page) == "已决定 0/6 · 有冲突 1"


# ── taking back ──


def test_each_step_is_taken_back(browser: Any, one: Path) -> None:
    with of(browser, one, "王") as page:
        assert page.is_disabled(".tools [value=undo]")
        page.click(f"{finding('02.1')} [value=accepted]")
        page.locator(f"{finding('02.1')} textarea").press_sequentially("三个字")
        page.click(f"{finding('02.1')} [value=accepted]")  # removed
        assert rows(page) == []
        page.click(".tools [value=undo]")
        assert page.input_value(f"{finding('02.1')} textarea") == "三个字"
        page.focus(f"{finding('02.1')} [value=accepted]")
        page.keyboard.press("u")  # the note, whole
        assert rows(page)[0]["note"] == "" and pressed(page, finding("02.1")) == ["accepted"]
        page.keyboard.press("Control+z")
        assert rows(page) == [] and page.is_disabled(".tools [value=undo]")
        page.keyboard.press("u")
        assert rows(page) == []


def test_loading_is_taken_back(browser: Any, one: Path) -> None:
    with of(browser, one, "李") as page:
        page.click(f"{finding('02.1')} [value=needs_work]")
        hers = page.evaluate("conform.decisions.write()")
    with of(browser, one, "王") as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        mine = page.evaluate("conform.decisions.write()")
        give(page, hers)
        page.click(".tools [value=undo]")
        assert page.evaluate("conform.decisions.write()") == mine
        assert pressed(page, finding("02.1")) == ["accepted"] and conflict(page, finding("02.1")) == []
