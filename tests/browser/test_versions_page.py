"""The page of two versions as a reader uses it: folds, keys, filters, both texts, paper and phones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from browsing import names, opened
from law import DIVIDED, LAW, swapped
from plans import plan_of

from conform.messages import Lang
from conform.render.versions import View, renderer
from conform.versions import compare
from conform.versions.result import Kind

PHONE = {"viewport": {"width": 390, "height": 800}}
LONG = "".join(f"第{n}条 云谷镇应当按照第{n}号规划修复泉眼，落实管护人员，公开经费使用情况。\n" for n in "九十")
TALL = LONG * 30


def write(path: Path, old: str, new: str, **view: Any) -> Path:
    result = compare(plan_of(old), plan_of(new))
    path.write_text("".join(renderer("html").render([result], View(Lang.ZH, **view))), encoding="utf-8")  # type: ignore[arg-type]
    return path


@pytest.fixture(scope="module")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("versions")
    gone = "第三条 镇人民政府应当安排水源保护经费，每年公布使用情况。\n"
    return write(folder / "versions.html", LAW + TALL, swapped(DIVIDED, gone, "") + TALL)


def kinds(page: Any, query: str = ".change") -> list[str]:
    return [page.get_attribute(f"#{name}", "data-kind") for name in names(page, query)]


def test_what_is_unchanged_is_folded_until_it_is_opened(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        assert set(kinds(page)) == {"removed", "split", "renumbered"}  # of the last a reference is
        page.locator(".fold summary").first.click()
        assert "unchanged" in kinds(page)


def test_keys_go_from_change_to_change_and_back(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        stops = names(page, ".change")
        seen = []
        for key in "nnnp":
            page.keyboard.press(key)
            seen += names(page, ".change.here")
        assert seen == [*stops[:3], stops[1]]
        assert page.inner_text("#count") == f"2 of {len(stops)}"
        assert page.evaluate("document.activeElement.id") == stops[1]


def test_a_kind_is_chosen_and_let_go(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        page.click(".chips [value=removed]")
        assert kinds(page) == ["removed"]
        assert page.inner_text("#count") == "1 in all"
        page.click(".chips [value=removed]")
        assert len(kinds(page)) > 1
        assert not page.locator(".chips [value=moved]").is_visible()


def test_a_quiet_kind_that_is_chosen_is_unfolded(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        page.click(".chips [value=unchanged]")
        assert set(kinds(page)) == {"unchanged"}


def _seen(page: Any, side: str) -> Sequence[str]:
    """The rows that lie in a pane's sight."""
    found: list[str] = page.evaluate(
        """side => {
          const pane = document.querySelector(`.pane[data-side=${side}]`).getBoundingClientRect();
          const within = (box) => box.bottom > pane.top && box.top < pane.bottom;
          return [...document.querySelectorAll(`.pane[data-side=${side}] .stretch`)]
            .filter(e => within(e.getBoundingClientRect())).map(e => e.dataset.row);
        }""",
        side,
    )
    return found


def test_both_texts_scroll_together(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of, viewport={"width": 1280, "height": 720}) as page:
        page.keyboard.press("2")
        assert set(_seen(page, "old")) & set(_seen(page, "new"))
        before = _seen(page, "new")
        page.evaluate("document.querySelector('.pane[data-side=old]').scrollTop = 900")
        page.wait_for_timeout(200)
        assert _seen(page, "new") != before
        assert len(set(_seen(page, "old")) & set(_seen(page, "new"))) >= len(_seen(page, "old")) // 2


def test_a_change_chosen_in_a_text_is_the_one_in_the_list(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        page.keyboard.press("2")
        page.locator(".pane[data-side=old] .stretch.is-removed").first.click()
        page.keyboard.press("1")
        assert kinds(page, ".change.here") == ["removed"]


def test_the_keys_are_told(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#keys").is_visible()


def test_on_paper_what_is_unchanged_stays_folded_and_the_numbers_are_told(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of) as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".fold[open]").count() == 0
        assert page.locator("details.numbers[open]").count() == 1


@pytest.mark.parametrize("key", ["1", "2"])
def test_nothing_is_wider_than_a_phone(browser: Any, page_of: Path, key: str) -> None:
    with opened(browser, page_of, **PHONE) as page:
        page.keyboard.press(key)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert not page.locator(".change.is-removed .new").first.is_visible()


@pytest.mark.parametrize("kind", [Kind.REMOVED, Kind.SPLIT])
def test_an_address_leads_to_a_change(browser: Any, page_of: Path, kind: str) -> None:
    with opened(browser, page_of) as page:
        (name, *_) = names(page, f".change.is-{kind}")
    with opened(browser, page_of, f"#{name}") as page:
        assert names(page, ".change.here") == [name]


def test_the_language_is_the_one_asked_for_or_else_the_browsers(browser: Any, tmp_path: Path) -> None:
    said = "document.documentElement.lang"
    for asked, tag in ((True, "zh-CN"), (False, "en")):
        path = write(tmp_path / f"{asked}.html", LAW, swapped(LAW, "第三条", "第四条"), lang_asked=asked)
        with opened(browser, path, locale="en-GB") as page:
            assert page.evaluate(said) == tag


def test_all_that_is_said_of_a_change_is_said_in_the_readers_language(browser: Any, tmp_path: Path) -> None:
    old, new = "第一条 站点每周开放不少于五十小时。\n", "第一条 站点每周开放不少于五十六小时。\n"
    with opened(browser, write(tmp_path / "r.html", LAW + old, swapped(LAW + old, old, new)), locale="en-GB") as page:
        assert page.inner_text(".coverage").endswith("characters)")
        assert page.locator(".changes li", has_text="target raised").count() == 1


def test_the_first_change_is_in_the_upper_half_and_both_texts_fill_the_window(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of, viewport={"width": 1280, "height": 720}) as page:
        assert page.locator(".change:visible").first.bounding_box()["y"] < 360
        page.keyboard.press("2")
        panes = page.locator(".panes").bounding_box()
        assert panes["y"] < 130 and panes["height"] > 550


def test_chosen_colours_show_where_one_stands(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of, forced_colors="active") as page:
        page.keyboard.press("n")
        assert page.evaluate("getComputedStyle(document.querySelector('.change.here')).outlineStyle") == "solid"


def test_paper_has_a_running_title_and_counts_its_pages(browser: Any, page_of: Path) -> None:
    with opened(browser, page_of, locale="zh-CN") as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        rules = page.evaluate("[...document.styleSheets[0].cssRules].map(rule => rule.cssText)")
        assert "counter(pages)" in rules[-1] and "共" in rules[-1]
