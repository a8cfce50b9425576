"""Many plans: sorted, filtered and exported; from a cell to the measure and back; a measure's wordings in all plans."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import address, opened, shown, write
from common import EXAMPLES
from plans import report_of

from conform.model import Level, Report, Status


def lacking() -> Report:
    """A county's plan that lacks measure 02."""
    base = factory.report("乙/丙.txt")
    told = base.plan.metadata._replace(title="远山县方案", level=Level.COUNTY)
    gone = [
        one._replace(status=Status.OMITTED, evidence=(), changes=()) if one.requirement.measure == "02" else one
        for one in base.verdicts
    ]
    return replace(base, plan=replace(base.plan, metadata=told), verdicts=tuple(gone))


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    reports = (factory.report(), lacking(), factory.report("丁.txt"))
    return write(tmp_path_factory.mktemp("matrix") / "three.html", *reports)


def titles(page: Any) -> list[str]:
    query = "#matrix tbody tr:not([hidden]) th"
    found: list[str] = page.eval_on_selector_all(query, "all => all.map(each => each.title.split('\\n')[1])")
    return found


def test_a_click_on_a_measure_brings_the_plans_that_lack_it_to_the_top(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.click("#matrix th[data-measure='02'] button")
        assert titles(page)[0] == "乙/丙.txt"
        assert page.inner_text("#matrix tbody tr >> nth=0 >> td:nth-child(6)") == "×"
        page.click("#matrix th[data-measure='02'] button")
        assert titles(page)[-1] == "乙/丙.txt"
        assert page.get_attribute("#matrix th[data-measure='02']", "aria-sort") == "descending"


def test_plans_are_filtered_by_level_and_place(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.select_option("#matrix-level", "县")
        assert titles(page) == ["乙/丙.txt"]
        assert page.inner_text("#matrix tfoot td:nth-child(6)") == "0"
        page.select_option("#matrix-level", "")
        page.fill("#matrix-text", "远山")
        page.wait_for_function("() => document.querySelectorAll('#matrix tbody tr').length === 1")
        assert page.inner_text("#matrix-count") == "显示 1 份，共 3 份"
        page.keyboard.press("Escape")
        assert len(titles(page)) == 3


def test_a_cell_leads_to_the_measure_and_back_to_its_row(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.click("#matrix tbody tr:nth-child(2) td:nth-child(6)")
        assert shown(page) == "verdict" and address(page) == "#p2?measure=02"
        assert page.locator(".row").count() == 2
        page.go_back()
        assert shown(page) == "overview" and page.get_attribute("#matrix tr.here th", "title").startswith("远山县")
        page.keyboard.press("]")
        assert address(page) == "#p3"


def test_arrows_walk_and_enter_opens(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.focus("#matrix tbody a")
        for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter"):
            page.keyboard.press(key)
        assert address(page) == "#p2?measure=01"


def test_what_is_shown_is_exported(browser: Any, three: Path, tmp_path: Path) -> None:
    with opened(browser, three) as page:
        page.select_option("#matrix-level", "县")
        with page.expect_download() as waiting:
            page.click("#matrix-csv")
        waiting.value.save_as(tmp_path / "m.csv")
    head, row = csv.reader((tmp_path / "m.csv").read_text("utf-8-sig").splitlines())
    assert head[4:7] == ["01 提升就医水平", "02 强化信息化支撑", "03 激发医院活力"]
    assert (row[0], row[5], row[6]) == ("远山县方案 乙/丙.txt", "0%", "50%")  # 1/2 would be a date


def test_decisions_are_told_as_a_share(browser: Any, three: Path) -> None:
    with opened(browser, three, "#p1") as page:
        page.keyboard.press("a")
        page.keyboard.press("0")
        assert page.inner_text("#matrix tbody tr >> nth=0 >> td:nth-child(4)") == "17%"


def test_a_measures_wordings_stand_side_by_side(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.click("#matrix th[data-measure='02'] button")
        page.click("#matrix-wording")
        page.wait_for_function("() => document.querySelectorAll('#wordings tbody tr').length === 3")
        assert page.locator("#wordings thead th b").all_inner_texts() == ["02.1", "02.2"]
        cells = page.locator("#wordings tbody tr >> nth=1 >> td").all_inner_texts()
        assert cells[0].split() == ["≈", "建设智慧医院", "推动信息技术与医疗服务融合"]
        assert page.locator("#wordings tbody tr >> nth=0 >> td").all_inner_texts()[0] == "× 遗漏"
        page.click("#wording-back")
        assert shown(page) == "overview"


def test_twenty_plans_stand_on_one_screen(browser: Any, tmp_path: Path) -> None:
    report = report_of((EXAMPLES / "lanting-city.txt").read_text("utf-8"))
    path = write(tmp_path / "many.html", *[report] * 25)
    with opened(browser, path, viewport={"width": 1280, "height": 720}) as page:
        seen = "all => all.filter(row => row.getBoundingClientRect().bottom < innerHeight - 40).length"
        assert page.eval_on_selector_all("#matrix tbody tr", seen) >= 20


def test_all_columns_of_many_plans_stand_on_a_laptop_and_measures_on_a_phone(browser: Any, tmp_path: Path) -> None:
    path = write(tmp_path / "many.html", *[report_of((EXAMPLES / "lanting-city.txt").read_text("utf-8"))] * 2)
    with opened(browser, path, viewport={"width": 1280, "height": 720}) as page:
        assert page.evaluate(
            "document.querySelector('.matrix').scrollWidth <= document.querySelector('.matrix').clientWidth"
        )
        cut = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"
        assert page.eval_on_selector_all("#matrix td", cut) == []
    with opened(browser, path, viewport={"width": 390, "height": 844}) as page:
        seen = "all => all.filter(e => e.offsetWidth && e.getBoundingClientRect().right < innerWidth).length"
        assert page.eval_on_selector_all("#matrix th[data-measure]", seen) >= 5


def test_on_paper_the_average_stands_once_at_the_end_and_the_heads_on_every_sheet(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.emulate_media(media="print")
        style = "([query, name]) => getComputedStyle(document.querySelector(query))[name]"
        assert page.evaluate(style, ["#matrix tfoot td", "position"]) == "static"
        assert page.evaluate(style, ["#matrix tfoot", "display"]) == "table-row-group"  # not at the foot of every sheet
        assert page.evaluate(style, ["#matrix thead button", "display"]) == "contents"
        last, foot = (page.locator(f"#matrix {row}").bounding_box() for row in ("tbody tr:last-child", "tfoot tr"))
        assert foot["y"] >= last["y"] + last["height"]
        assert not page.is_visible(".overview .hint")
        page.emulate_media(media="screen")
        page.click("#matrix th[data-measure='02'] button")
        page.click("#matrix-wording")
        page.emulate_media(media="print")
        assert not page.is_visible("#wording-back") and not page.is_visible("footer")


def test_of_many_plans_only_the_rows_around_those_in_sight_stand_there(browser: Any, tmp_path: Path) -> None:
    many = [factory.report(f"{number:03}.txt") for number in range(150)]
    with opened(browser, write(tmp_path / "many.html", *many), viewport={"width": 1280, "height": 720}) as page:
        rows = "#matrix tbody tr:not(.space)"
        assert page.inner_text("#matrix-count") == "显示 150 份，共 150 份"
        assert page.locator(rows).count() < 70 and page.locator(rows).first.get_attribute("aria-rowindex") == "2"
        page.evaluate("document.querySelector('.matrix').scrollTop = 1e6")
        page.wait_for_function("() => document.querySelector('#matrix tbody tr:last-child').matches(':not(.space)')")
        assert page.locator(rows).last.get_attribute("aria-rowindex") == "151"
        page.click(f"{rows} >> nth=-1 >> td >> nth=4")
        assert address(page) == "#p150?measure=02"
        page.go_back()
        assert page.get_attribute("#matrix tr.here", "aria-rowindex") == "151"
        page.fill("#matrix-text", "007.txt")
        page.wait_for_function("() => document.querySelectorAll('#matrix tbody tr').length === 1")
        page.keyboard.press("Escape")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(rows).count() == 150


def test_without_a_script_every_plan_has_its_row(browser: Any, tmp_path: Path) -> None:
    many = [factory.report(f"{number:03}.txt") for number in range(45)]
    path = write(tmp_path / "many.html", *many)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator(".matrix tbody tr").count() == 45
    assert page.locator("noscript article").count() == 44
    context.close()
