"""`conform lint --accept` and `--write-baseline`: what is written, and when nothing is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made import bad, folder, good, made_rules

from conform.decisions.file import load

ACCEPT = ("--accept", "TX001", "--reason", "x")


def test_one_line_can_be_accepted(conform, bad):
    conform("lint", bad, *ACCEPT, "--line", "9", "--decisions", "d.json")
    assert {entry.text for entry in load("d.json").entries} == {"20xx年"}
    left = conform("lint", bad, "--select", "TX001", "--decisions", "d.json", "-f", "concise").out
    assert len(left.splitlines()) == 1 and "“XX医院”" in left
    assert conform("lint", bad, "--accept", "TX001", "--reason", "x", "--line", "2").code == 2


def test_the_same_words_on_other_lines_are_accepted_and_told(conform, bad):
    text = bad.read_text("utf-8")
    bad.write_text(text + text, "utf-8")  # 20xx年 stands in two places of each copy
    ran = conform("--lang", "zh", "lint", bad, *ACCEPT, "--line", "9", "--decisions", "d.json")
    assert "接受了 1 个 TX001 问题，另有 3 个写法相同的一并接受" in ran.err


def test_no_acceptance_begins_expired(conform, bad):
    ran = conform("lint", bad, "--accept", "TX001", "--reason", "x", "--expires", "2000-01-01")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert not Path("decisions.json").exists()


def test_others_decisions_are_kept(conform, bad, folder):
    conform("lint", bad, "--accept", "TX001", "--reason", "x")
    before = set(load("decisions.json").entries)
    conform("lint", bad, "--accept", "TX101", "--reason", "y")
    assert before < set(load("decisions.json").entries)
    again = (folder / "decisions.json").read_bytes()
    ran = conform("--lang", "zh", "lint", bad, "--accept", "TX101", "--reason", "y")
    assert (ran.code, ran.err) == (2, "conform: 没有可接受的 TX101 问题；已被接受或在基线中的问题有 4 个\n")
    assert (folder / "decisions.json").read_bytes() == again


def test_a_broken_store_is_told_and_left(conform, bad, folder):
    (folder / "decisions.json").write_text("{", "utf-8")
    for words in (["--decisions", "decisions.json"], ["--accept", "TX001", "--reason", "x"]):
        assert conform("lint", bad, *words).code == 2
    assert (folder / "decisions.json").read_text("utf-8") == "{"


def test_nothing_is_written_where_a_file_cannot_be_read(conform, bad, folder):
    assert conform("lint", bad, "none.txt", "--write-baseline", "base.json").code == 2
    assert conform("lint", bad, "none.txt", "--accept", "TX001", "--reason", "x").code == 2
    assert not (folder / "base.json").exists()
    assert not (folder / "decisions.json").exists()


def test_a_code_may_be_told_by_its_name_and_the_reason_is_kept_without_blanks(conform, bad):
    assert conform("lint", bad, "--accept", "test-blank", "--reason", " 模板 ", "-q").err == ""
    assert {(entry.subject.code, entry.note) for entry in load("decisions.json").entries} == {("TX001", "模板")}


def test_the_day_itself_may_be_the_end(conform, bad):
    today = date.today().isoformat()
    assert conform("lint", bad, *ACCEPT, "--expires", today).code == 0
    assert {entry.expires for entry in load("decisions.json").entries} == {today}
    assert "“2026-02-30”" in conform("lint", bad, *ACCEPT, "--expires", "2026-02-30").err


@pytest.mark.parametrize("text", ["甲", "{}", "[]"])
def test_a_baseline_goes_over_an_older_one_alone(conform, bad, folder, text):
    path = folder / "base.json"
    path.write_text(text, "utf-8")
    assert conform("lint", bad, "--write-baseline", path).code == 2
    assert path.read_text("utf-8") == text
    path.write_text("", "utf-8")  # an empty file holds nothing that could be lost
    assert conform("lint", bad, "--write-baseline", path).code == 0
    first = path.read_bytes()
    assert conform("lint", bad, "--write-baseline", path).code == 0
    assert path.read_bytes() == first != b""
