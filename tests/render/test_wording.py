"""The small words of a report."""

from __future__ import annotations

import pytest

from conform.match.inline import Edits
from conform.messages import SENTENCES, Lang
from conform.model import Change, Failure, Location, Place
from conform.render.wording import (
    by_quote,
    change_words,
    failure_words,
    percent,
    plain_punctuation,
    safe,
    tell,
    unmarked,
    where,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲\n乙\t 丙", "甲 乙 丙"),
        ("零\u200b宽\ufeff", "零宽"),
        ("\x1b[31m\x00", "\\x1b[31m\\x00"),
        ("\u202e反\u2066\u2069", "\\u202e反\\u2066\\u2069"),
        ("\udcff", "\\udcff"),
        ("𠮷‰①—", "𠮷‰①—"),
        (" 甲 ", " 甲 "),
        ("", ""),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    ("share", "shown"), [(0, "0%"), (0.0001, "0.1%"), (0.5, "50%"), (0.8166, "81.7%"), (0.9999, "99.9%"), (1, "100%")]
)
def test_percent_is_whole_only_when_it_is(share: float, shown: str) -> None:
    assert percent(share) == shown


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (None, "3:4"),
        (Place(page=2, paragraph=5), "第2页"),
        (Place(paragraph=5), "第5段"),
        (Place(line=7, col=8), "7:8"),
        (Place(line=7), "7:1"),
    ],
)
def test_where(place: Place | None, shown: str) -> None:
    assert where(Location(0, 1, 3, 4, place), Lang.ZH) == shown


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        (("target", "lowered", "weaker", "95%", "90%"), "目标降低 95%→90%"),
        (("target", "raised", "weaker", "5‰", "8‰"), "目标提高 5‰→8‰（更弱）"),
        (("target", "lowered", "stronger", "8‰", "5‰"), "目标降低 8‰→5‰（更强）"),
        (("deadline", "later", "weaker", "2025年", "2027年"), "期限推迟 2025年→2027年"),
        (("dropped", "dropped", "weaker", "大数据", ""), "略去“大数据”"),
        (("reworded", "reworded", "different", "甲", "乙"), "改写"),
        (("colour", "painted", "different", "红", ""), "colour painted 红"),
        (("target", "lowered", "weaker", "\x1b", "{x}"), "目标降低 \\x1b→{x}"),
    ],
)
def test_changes_in_words(change: tuple[str, str, str, str, str], shown: str) -> None:
    assert change_words(Change(*change), Lang.ZH) == shown


def test_keys_without_a_sentence_are_shown_themselves() -> None:
    assert tell("no.such_key", Lang.EN) == "no.such_key"
    assert failure_words(Failure("x", "no.such_key", {"a": 1}), Lang.EN) == "no.such_key"


def test_a_key_may_carry_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SENTENCES, "note.test", ("缺少编号{value}", "number {value} is missing"))
    assert tell("note.test:（三）", Lang.ZH) == "缺少编号（三）"
    assert tell("note.test:a:b", Lang.EN) == "number a:b is missing"


def test_failures_are_told_with_their_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SENTENCES, "error.test", ("大于 {limit}", "larger than {limit}"))
    assert failure_words(Failure("x", "error.test", {"limit": "5 MB"}), Lang.EN) == "larger than 5 MB"


def test_punctuation_is_shown_as_the_plan_has_it() -> None:
    edits: Edits = (("equal", "甲"), ("delete", "，"), ("insert", "；"), ("equal", "乙"), ("insert", "。"))
    assert plain_punctuation(edits) == (("equal", "甲"), ("equal", "；"), ("equal", "乙"), ("equal", "。"))
    assert plain_punctuation((("equal", "DRG"), ("delete", "）"), ("equal", "付费"))) == (
        ("equal", "DRG"),
        ("equal", "付费"),
    )
    assert unmarked((("delete", "、"), ("equal", "甲"))) == (("equal", "、"), ("equal", "甲"))
    assert plain_punctuation((("delete", "5"), ("insert", "%"))) == (("delete", "5"), ("insert", "%"))


def test_edits_by_quote() -> None:
    edits: Edits = (("insert", "甲"), ("equal", "乙丙"), ("delete", "丁"), ("insert", "戊己"))
    assert by_quote(edits, [2, 2, 1]) == [
        (("insert", "甲"), ("equal", "乙")),
        (("equal", "丙"), ("delete", "丁"), ("insert", "戊")),
        (("insert", "己"),),
    ]
