"""Both texts side by side: they scroll together, bands join what corresponds, words are marked, n and p go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import opened, shown, write
from common import EXAMPLES
from plans import report_of


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("compare") / "one.html", factory.report())


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = report_of((EXAMPLES / "lanting-city.txt").read_text("utf-8"))
    return write(tmp_path_factory.mktemp("compare") / "city.html", report)


def words(page: Any, clause: str, kind: str) -> list[str]:
    found: list[str] = page.locator(f"#p1-{clause} .{kind}").all_inner_texts()
    return found


def test_words_of_the_plan_are_kept_changed_or_new(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?view=compare") as page:
        assert words(page, "c0005", "kept") == ["建设智慧医院", "推动信息技术与医疗服务融合"]
        assert words(page, "c0008", "kept") == ["关心医务人员，每年安排一次体检"]
        assert words(page, "c0008", "new") == ["，并为夜班职工开通班车。"]
        assert "到2027年" in "".join(words(page, "c0004", "changed"))
        whole = page.inner_text("#p1-c0008 > p[lang]")
        assert whole == "关心医务人员，每年安排一次体检，并为夜班职工开通班车。"


def test_all_of_the_reference_stands_beside_all_of_the_plan(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?view=compare") as page:
        assert page.locator(".wanted").count() == 7
        assert page.locator(".text .clause").count() == 8
        assert page.locator(".ribbons path").count() == 4  # 01.1 and 01.2, 02.1, 03.1


def test_the_other_text_follows(browser: Any, city: Path) -> None:
    with opened(browser, city, "#p1?view=compare") as page:
        page.evaluate("document.querySelector('.text').scrollTop = 2000")
        page.wait_for_function("() => document.querySelector('.wants-pane').scrollTop > 200")
        page.evaluate("document.querySelector('.wants-pane').scrollTop = 0")
        page.wait_for_function("() => document.querySelector('.text').scrollTop < 1000")


def test_n_and_p_go_from_place_to_place(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?view=compare") as page:
        assert page.inner_text(".steps output") == "共 6 处"
        page.keyboard.press("n")
        first = page.inner_text(".steps output")
        assert first == "第 1 处，共 6 处"
        page.keyboard.press("n")
        page.keyboard.press("p")
        assert page.inner_text(".steps output") == first
        assert page.locator(".panes .here").count() >= 1
        page.click(".wanted >> nth=1")
        assert page.inner_text(".wanted.here .tag").endswith("01.2")
        assert page.locator("#p1-c0004.here").count() == 1
        page.keyboard.press("1")
        assert shown(page) == "verdict" and page.inner_text(".row.here .id") == "01.2"


def test_filters_choose_the_places(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?view=compare&status=added") as page:
        assert page.inner_text(".steps output") == "共 1 处"
        assert page.locator(".minimap i:not(.window)").count() == 1


def test_marked_plan_on_paper(browser: Any, one: Path) -> None:
    with opened(browser, one, "#p1?view=compare") as page:
        page.emulate_media(media="print")
        assert page.is_visible("#p1-c0008 .new") and not page.is_visible(".wants-pane")
        assert not page.is_visible("#p1-reference")


def test_bands_of_one_clause_end_at_their_own_words(browser: Any, city: Path) -> None:
    """A clause that carries five requirements gets five bands beside each other, not one upon the other."""
    with opened(browser, city, "#p1?view=compare") as page:
        overlaps = page.evaluate(
            """() => {
              const ends = new Map();
              for (const finding of conform.findings()) {
                const parts = conform.partsOf(finding);
                for (const [clause, part] of parts) ends.set(clause, [...(ends.get(clause) || []), part]);
              }
              const shared = [...ends.values()].filter(parts => parts.length > 1);
              const wide = shared.filter(parts => parts.some(([from, to]) => to <= from || to > 1 || to - from > 0.95));
              return [shared.length, wide.length];
            }"""
        )
        assert overlaps[0] > 5 and overlaps[1] <= 1
        ends = page.eval_on_selector_all(
            ".ribbons path",
            "all => all.map(e => e.getAttribute('d').match(/ 48,(\\d+) L48,(\\d+) /).slice(1).map(Number))",
        )
        assert len(ends) > 3 and len({tuple(end) for end in ends}) == len(ends)
