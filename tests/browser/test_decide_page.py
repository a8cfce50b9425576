"""Deciding in the page: choices, notes, keys, the right clause by a click, and what is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, address, names, opened, shown, write

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions, name_of
from conform.messages import Lang
from conform.model import Report
from conform.model.decision import CLAUSE, Choice, Decision, Right, Subject
from conform.text.fingerprint import fingerprint, print_of

ID = "#p1-test-2024-1-"
ADDED = "#p1-added-c0007"


def finding(name: str) -> str:
    """The query for a requirement's finding."""
    return f'.finding[id="p1-test-2024-1-{name}"]'


def said(report: Report, name: str, choice: Choice, **values: Any) -> Decision:
    verdict = next(one for one in report.verdicts if one.requirement.id == name)
    return Decision(name_of(report.plan), Subject("test-2024-1", name), print_of(report, verdict), choice, **values)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("decide") / "one.html", factory.report())


def pressed(page: Any, query: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        f'{query} .choices [aria-pressed="true"]', "all => all.map(e => e.value)"
    )
    return found


def progress(page: Any) -> str:
    found: str = page.inner_text("#decide-progress")
    return found


def rows(page: Any) -> list[dict[str, Any]]:
    """What would be saved."""
    found: list[dict[str, Any]] = page.evaluate("JSON.parse(conform.decisions.write()).decisions")
    return found


# ── choices ──


def test_a_finding_is_decided_with_a_note_and_undecided(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        assert progress(page) == "已决定 0/6"
        page.click(f"{finding('02.1')} [value=accepted]")
        page.fill(f"{finding('02.1')} textarea", "按省里口径")
        assert pressed(page, finding("02.1")) == ["accepted"]
        page.click(f"{ADDED} [value=needs_work]")
        assert progress(page) == "已决定 2/6 · 需修改 1"
        added, required = rows(page)
        assert (required["requirement"], required["decision"], required["note"]) == ("02.1", "accepted", "按省里口径")
        assert required["text"] == "建设智慧医院…推动信息技术与医疗服务融合"
        assert required["plan"] == {"title": factory.LINES[0], "number": "云政办发〔2024〕7号", "file": "云溪.txt"}
        assert (added["clause"], added["fingerprint"]) == (True, fingerprint("每家医院设一间院史馆。"))
        page.click(f"{finding('02.1')} [value=not_applicable]")
        assert pressed(page, finding("02.1")) == ["not_applicable"]
        assert rows(page)[1]["note"] == "按省里口径"
        page.click(f"{finding('02.1')} [value=not_applicable]")
        assert pressed(page, finding("02.1")) == [] and len(rows(page)) == 1
        assert not page.is_visible(f"{finding('02.1')} textarea")


def test_keys_decide_on_the_current_finding(browser: Any, one: Path) -> None:
    with opened(browser, one, f"{ID}02.1?view=reference") as page:
        for key, choice in {"a": "accepted", "r": "needs_work", "x": "not_applicable"}.items():
            page.keyboard.press(key)
            assert pressed(page, finding("02.1")) == [choice]
        page.focus(f"{finding('02.1')} textarea")
        page.keyboard.type("ar xw")
        assert page.input_value(f"{finding('02.1')} textarea") == "ar xw"
        assert pressed(page, finding("02.1")) == ["not_applicable"]
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        page.keyboard.press("a")
        assert pressed(page, finding("02.2")) == ["accepted"]
        page.keyboard.press("?")
        assert "接受、需修改、不适用、对应有误" in page.inner_text("#keys")


def test_findings_are_filtered_by_decision(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.2')} [value=accepted]")
        page.click(f"{finding('02.1')} [value=needs_work]")
        page.select_option("[data-filter=decision]", "undecided")
        assert names(page, ".finding") == [f"{ID[1:]}01.2", f"{ID[1:]}03.2", "p1-added-c0007", "p1-added-c0008"]
        assert address(page) == "#p1?decision=undecided&view=reference"
        page.select_option("[data-filter=decision]", "accepted")
        assert names(page, ".finding") == [f"{ID[1:]}02.2"]
        page.select_option("[data-filter=decision]", "decided")
        assert len(names(page, ".finding")) == 2


def test_decisions_speak_both_languages(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.2')} [value=not_applicable]")
        page.click("#language")
        assert progress(page) == "Decided 1 of 6"
        assert "wrong link" in page.inner_text(f"{finding('02.2')} .choices")
        assert "takes effect with the next check" in page.inner_text(f"{finding('02.2')} .decided")
        assert page.get_attribute(f"{finding('02.2')} textarea", "aria-label") == "note"


# ── the right clause ──


def test_the_right_clause_is_chosen_by_a_click(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?status=modified&view=reference") as page:
        page.click(f"{finding('02.1')} [value=wrong_link]")
        assert shown(page) == "compare" and "02.1" in page.inner_text("#choosing")
        page.click("#p1-c0007")
        assert shown(page) == "compare" and rows(page) == []  # picked, and nothing taken yet
        page.keyboard.press("Enter")
        assert shown(page) == "reference" and not page.is_visible("#choosing")
        assert pressed(page, finding("02.1")) == ["wrong_link"]
        assert page.evaluate("document.activeElement.id") == f"{ID[1:]}02.1"
        assert address(page) == f"{ID}02.1?status=modified&view=reference"
        words = "每家医院设一间院史馆。"
        assert rows(page)[0]["right"] == {"fingerprint": fingerprint(words), "text": words}
        assert words in page.inner_text(f"{finding('02.1')} .decided")


def test_a_link_in_the_margin_is_not_followed_while_choosing(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=wrong_link]")
        page.click("#p1-c0008 .margin a")
        page.click("#choosing [value=take]")
        assert rows(page)[0]["right"]["text"].startswith("关心医务人员")


def test_the_right_clause_is_chosen_by_keys(browser: Any, one: Path) -> None:
    with opened(browser, one, f"{ID}02.1?view=reference") as page:
        page.keyboard.press("w")
        assert page.evaluate("document.activeElement.id") == "p1-c0005"  # where the program links it
        page.keyboard.press("a")
        assert rows(page) == []
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        assert rows(page)[0]["right"]["text"] == "每家医院设一间院史馆。"
        page.keyboard.press("w")
        assert rows(page) == []  # taken back


def test_several_clauses_can_be_right_together(browser: Any, one: Path) -> None:
    with opened(browser, one, f"{ID}02.1?view=reference") as page:
        page.keyboard.press("w")
        assert page.inner_text(f"{finding('02.1')} .wants > p").strip() in page.inner_text("#choosing q")
        assert not page.is_visible("#choosing [value=take]")
        page.click("#p1-c0008")
        page.click("#p1-c0005")
        page.click("#p1-c0007")
        page.click("#p1-c0005")  # and not this one
        assert page.inner_text("#choosing [value=take]") == "采用所选 2 句"
        assert page.eval_on_selector_all(".picked", "all => all.map(e => e.id)") == ["p1-c0007", "p1-c0008"]
        page.keyboard.press("Escape")
        assert rows(page) == [] and page.query_selector(".picked") is None
        page.keyboard.press("w")
        page.keyboard.press("j")
        page.keyboard.press("Space")
        page.keyboard.press("j")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        right = rows(page)[0]["right"]
        assert right["text"] == "每家医院设一间院史馆。" and right["more"][0]["text"].startswith("关心医务人员")
        told = page.inner_text(f"{finding('02.1')} .decided")
        assert right["text"] in told and right["more"][0]["text"] in told


def test_choosing_can_be_given_up_and_no_clause_may_be_right(browser: Any, one: Path) -> None:
    with opened(browser, one, f"{ID}02.1?view=reference") as page:
        for give_up in (lambda: page.keyboard.press("Escape"), lambda: page.click("#choosing [value=cancel]")):
            page.keyboard.press("w")
            give_up()
            assert shown(page) == "reference" and not page.is_visible("#choosing") and rows(page) == []
        page.keyboard.press("w")
        page.keyboard.press("4")  # another view gives up too
        assert shown(page) == "summary" and not page.is_visible("#choosing")
        page.keyboard.press("2")
        page.click(f"{finding('02.1')} [value=wrong_link]")
        page.click("#choosing [value=none]")
        assert rows(page)[0]["right"] is None
        assert "无条款对应" in page.inner_text(f"{finding('02.1')} .decided")


def test_an_added_clause_can_be_given_its_requirement(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{ADDED} [value=wrong_link]")
        assert shown(page) == "reference" and not page.is_visible("#choosing [value=none]")
        page.click(f"{finding('03.2')} .wants")
        row = rows(page)[0]
        assert (row["requirement"], row["right"]["text"]) == ("03.2", "每家医院设一间院史馆。")
        assert row["fingerprint"] == page.get_attribute(finding("03.2"), "data-fingerprint")


# ── what was decided before ──


def decided(*decisions: Decision) -> Report:
    return decide(factory.report(), (), Decisions(decisions))


def test_the_command_lines_decisions_stand_in_the_page(browser: Any, tmp_path: Path) -> None:
    base = factory.report()
    report = decided(
        said(base, "02.1", Choice.ACCEPTED, note="同意<b>"),
        said(base, "02.2", Choice.NEEDS_WORK),
        Decision(name_of(base.plan), CLAUSE, fingerprint("每家医院设一间院史馆。"), Choice.ACCEPTED),
    )
    path = write(tmp_path / "r.html", report)
    own = browser.new_context(java_script_enabled=False)
    page = own.new_page()
    page.goto(path.as_uri())
    assert page.inner_text(f"{finding('02.1')} .decided") == "√ 已接受 同意<b>"
    own.close()
    with opened(browser, path, LIST) as page:
        assert progress(page) == "已决定 3/6 · 需修改 1"
        assert page.input_value(f"{finding('02.1')} textarea") == "同意<b>"
        assert pressed(page, ADDED) == ["accepted"]


def test_a_changed_text_asks_again_with_the_former_decision(browser: Any, tmp_path: Path) -> None:
    base = factory.report()
    old = Decision(name_of(base.plan), Subject("test-2024-1", "02.1"), "0" * 16, Choice.ACCEPTED, note="旧话")
    lost = Decision(name_of(base.plan), CLAUSE, "1" * 16, Choice.NEEDS_WORK, text="已删去的一句")
    gone = said(base, "02.2", Choice.WRONG_LINK, right=Right("2" * 16, "改了的一句"))
    with opened(browser, write(tmp_path / "r.html", decided(old, lost, gone)), LIST) as page:
        assert progress(page) == "已决定 0/6 · 已过期 3"
        assert pressed(page, finding("02.1")) == []
        assert "原决定： √ 已接受 旧话" in page.inner_text(f"{finding('02.1')} .decided")
        assert "改了的一句" in page.inner_text(f"{finding('02.2')} .decided")
        assert "已删去的一句" in page.inner_text("#decide-gone")
        page.select_option("[data-filter=decision]", "stale")
        assert names(page, ".finding") == [f"{ID[1:]}02.1", f"{ID[1:]}02.2"]
        page.click(f"{finding('02.1')} [value=accepted]")
        assert page.input_value(f"{finding('02.1')} textarea") == "旧话"
        page.click("#decide-gone button")
        assert not page.is_visible("#decide-gone")
        assert progress(page) == "已决定 1/6 · 已过期 1"
        assert len(rows(page)) == 2


# ── paper ──


def test_paper_shows_decisions_and_no_controls(browser: Any, tmp_path: Path) -> None:
    base = factory.report()
    report = decided(said(base, "02.1", Choice.ACCEPTED, note="同意"), said(base, "02.2", Choice.NEEDS_WORK))
    with opened(browser, write(tmp_path / "r.html", report, lang=Lang.ZH), LIST) as page:
        page.emulate_media(media="print")
        assert page.inner_text(f"{finding('02.1')} .decided") == "√ 已接受 同意"
        assert page.inner_text(f"{finding('02.2')} .decided") == "※ 需修改"
        visible = page.eval_on_selector_all(
            ".decide button, .decide textarea, .decide-tools, #choosing", "all => all.filter(e => e.checkVisibility())"
        )
        assert visible == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_while_deciding(browser: Any, tmp_path: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    base = factory.report()
    old = Decision(name_of(base.plan), Subject("test-2024-1", "02.2"), "0" * 16, Choice.ACCEPTED, note="旧话")
    lost = Decision(name_of(base.plan), CLAUSE, "1" * 16, Choice.NEEDS_WORK, text="已删去的一句")
    with opened(browser, write(tmp_path / "r.html", decided(old, lost)), LIST, color_scheme=scheme) as page:
        page.click(f"{finding('02.1')} [value=needs_work]")
        page.click(f"{finding('01.2')} [value=not_applicable]")
        page.click("#menu summary")
        for choosing in (False, True):
            if choosing:
                page.click(f"{ADDED} [value=wrong_link]")
            found = axe.Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
