"""The page of two versions: whole in both texts, nothing fetched, everything escaped."""

from __future__ import annotations

import re
from typing import Any

from law import LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.messages import Lang
from conform.render._texts import Texts
from conform.render.versions import View, renderer
from conform.render.versions.html import Page
from conform.versions import compare


def page(new: str, **view: Any) -> str:
    result = compare(plan_of(LAW), plan_of(new))
    return "".join(renderer("html").render([result], View(Lang.ZH, **view)))  # type: ignore[misc]


def pane(markup: str, side: str) -> str:
    text = markup.split(f'<div class="pane" data-side="{side}"', 1)[1].split("</div>", 1)[0].split("</h4>", 1)[1]
    return "".join(re.sub(r"<[^>]*>", "", text).split())


def test_both_texts_stand_there_whole() -> None:
    for new in (LAW, PUT_IN, SHIFTED):
        markup = page(new)
        assert pane(markup, "old") == "".join(LAW.split())
        assert pane(markup, "new") == "".join(new.split())


def test_text_is_no_markup() -> None:
    markup = page(swapped(LAW, "采石、取土", "采石<img src=x>取土"))
    assert "<img" not in markup
    assert "&lt;img src=x&gt;" in markup


def test_the_bar_is_the_whole_old_text() -> None:
    parts = Page(compare(plan_of(LAW), plan_of(SHIFTED)), View(Lang.ZH), "v1", Texts(Lang.ZH)).bar()
    assert abs(sum(size for _, _, size in parts) - 100) < 0.01
    assert {kind for kind, _, size in parts if size} == {"unchanged", "moved"}


def test_a_quiet_page_is_its_head() -> None:
    markup = page(PUT_IN, quiet=True)
    assert 'class="view ' not in markup
    assert "旧版文字保留" in markup
