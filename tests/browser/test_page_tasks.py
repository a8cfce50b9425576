"""What a reviewer comes for, and in how few actions it is done; each line of a test's first block is one."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import again, names, opened, write
from common import EXAMPLES
from plans import report_of

from conform.model import Report, Status

LAPTOP, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of((EXAMPLES / "lanting-city.txt").read_text("utf-8"))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory, report: Report) -> Path:
    return write(tmp_path_factory.mktemp("tasks") / "city.html", report)


def test_weakened_targets_and_nothing_else(browser: Any, city: Path, report: Report) -> None:
    with opened(browser, city) as page:
        page.select_option("[data-filter=change]", "target")
        page.select_option("[data-filter=way]", "weaker")

        shown = page.eval_on_selector_all(".finding:not([hidden])[id]", "all => all.map(e => e.dataset.requirement)")
    weakened = [
        verdict.requirement.id
        for verdict in report.verdicts
        if any(change.kind == "target" and change.direction == "weaker" for change in verdict.changes)
    ]
    assert shown == weakened and weakened


def test_what_is_omitted_goes_into_a_spreadsheet(browser: Any, city: Path, report: Report, tmp_path: Path) -> None:
    with opened(browser, city, viewport=LAPTOP) as page:
        with page.expect_download() as waiting:
            page.click(".chips [value=omitted]")
            page.click("#export")
        waiting.value.save_as(tmp_path / "omitted.csv")
    _, *rows = csv.reader((tmp_path / "omitted.csv").read_text("utf-8-sig").splitlines())
    omitted = [verdict.requirement.id for verdict in report.verdicts if verdict.status is Status.OMITTED]
    assert [row[0].lstrip("'") for row in rows] == omitted


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", [LAPTOP, PHONE])
def test_the_first_finding_is_on_the_first_screen(browser: Any, city: Path, size: dict[str, int], lang: str) -> None:
    with opened(browser, city, viewport=size) as page:
        if lang == "en":
            page.click("#language")
        assert page.locator(".row").first.bounding_box()["y"] < 300
        assert page.evaluate("document.querySelector('header.bar').offsetHeight") <= (56 if size is LAPTOP else 80)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_change_for_the_worse_is_read_whole_in_its_line(browser: Any, city: Path) -> None:
    with opened(browser, city, viewport=LAPTOP) as page:
        fits = "e => e.scrollWidth <= e.clientWidth && e.textContent"
        assert page.eval_on_selector(".row .how.to-weaker", fits) == "目标降低 1:2→1:1.7"


def test_a_sheet_to_sign(browser: Any, city: Path) -> None:
    with opened(browser, city) as page:
        page.evaluate("window.print = () => (document.body.dataset.printed = '')")
        page.click("#menu > summary")
        page.click("#print")

        assert page.get_attribute("body", "data-printed") == ""
        page.emulate_media(media="print")
        assert page.locator("#p1 .signing dt").all_inner_texts() == ["审查人", "日期", "签字"]


def test_a_language_that_was_asked_for_stays_whatever_other_pages_were_set_to(browser: Any, tmp_path: Path) -> None:
    said = "document.documentElement.lang"
    free = write(tmp_path / "free.html", factory.report(), lang_asked=False)
    asked = write(tmp_path / "asked.html", factory.report())
    with opened(browser, free, locale="zh-CN") as page:
        page.click("#language")
        page.goto(asked.as_uri())
        assert page.evaluate(said) == "zh-CN"
        page.click("#language")
        again(page)
        assert page.evaluate(said) == "en"
        again(page, free.as_uri())
        assert page.evaluate(said) == "en"
        assert names(page, "article.plan") == ["p1"]
