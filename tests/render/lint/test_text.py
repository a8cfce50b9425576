"""Findings for people at a terminal."""

from __future__ import annotations

import pytest
from formats import run
from frame import in_frame
from made import bad, folder, made_rules

from conform.render.layout import indent
from conform.render.lint.text import around, beside, fit
from conform.text.shown import ORDER


def test_text_marks_the_words_under_chinese(conform, bad):
    lines = run(conform, bad, "text").out.splitlines()
    at = lines.index(f"{bad}:9:2: 错误 TX001 test-blank")
    assert lines[at : at + 4] == [
        f"{bad}:9:2: 错误 TX001 test-blank",
        "  “20xx年”有误",
        "  | 到20xx年，建成医疗集团,由市人民医院牵头。",
        "  |   ^^^^^^",
    ]
    assert lines[at + 4] == "  = 怎样修改：改正它。"
    assert sum("怎样修改" in line for line in lines) == 2  # once a rule


def test_text_fits_the_window_and_shows_the_words(conform, folder, monkeypatch):
    (folder / "long.txt").write_text(in_frame("甲" * 300 + "20xx年" + "乙" * 300), "utf-8")
    monkeypatch.setenv("COLUMNS", "60")
    lines = run(conform, "long.txt", "text", "--select", "TX001").out.splitlines()
    context, marks = lines[2], lines[3]
    assert "20xx年" in context
    assert sum(1 + (ord(char) > 0x2E80) for char in context) <= 60
    before = context.partition("20xx年")[0]
    assert len(marks) - len(marks.lstrip(" |")) == sum(1 + (ord(char) > 0x2E80) for char in before)


def test_color_is_for_terminals(conform, bad, monkeypatch):
    assert "\x1b" not in run(conform, bad, "text").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m错误 TX001 test-blank" in run(conform, bad, "text").out
    assert "\x1b" not in run(conform, bad, "text", "--no-color").out
    assert "\x1b" not in run(conform, bad, "concise").out


CUT = [("一二三", 6, "一二三"), ("一二三", 5, "一…"), ("一二三", 3, "…"), ("一二三", 1, ""), ("abcde", 4, "ab…")]


@pytest.mark.parametrize(("text", "room", "shown"), CUT)
def test_what_is_cut_says_so(text, room, shown):
    assert fit(text, room) == shown


@pytest.mark.parametrize(
    ("text", "reach", "found"),
    [
        ("前\n甲乙丙丁\n后", 9, ("甲", "丁")),
        ("前\n甲乙丙丁", 9, ("甲", "丁")),
        ("一二三甲乙丙丁四五六", 2, ("三甲", "丁四")),
    ],
)
def test_what_stands_beside_ends_with_the_line_or_where_nobody_looks(text, reach, found):
    at = text.index("乙")
    assert beside(text, at, at + 2, reach) == found


def test_both_sides_share_the_room_that_is_left():
    assert around("一二三四五", "六", "七", 10) == ("…四五", "六", "七")
    assert around("", "六", "七八九十", 8) == ("", "六", "七八…")
    assert around("一", "二三四五六七", "八", 8) == ("", "二三四…", "")


def test_infos_are_counted_unless_they_stop_a_plan(conform, bad):
    told = run(conform, bad, "text", "--select", "TX2").out
    assert "提示 TX201 test-omitted × 1" in told and "“28.2”" not in told
    assert "“28.2”" in run(conform, bad, "text", "--select", "TX2", "--fail-level", "info").out


@pytest.mark.parametrize("width", range(40, 80))
def test_a_cut_makes_no_order_of_words_that_are_none(conform, folder, monkeypatch, width):
    (folder / "long.txt").write_text(in_frame("r::a。" * 30 + "20xx年"), "utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(conform, "long.txt", "text", "--select", "TX001").out.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("  | …"))
    assert not ORDER.search(lines[at])
    assert indent(lines[at].partition("20xx年")[0]) == lines[at + 1].index("^")
