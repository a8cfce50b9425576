"""`conform diff` as a command: what it refuses, what it exits with, and where the result goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran, one

Conform = Callable[..., Ran]
CITY = (EXAMPLES / "lanting-city.txt").read_text("utf-8")
Both = tuple[Path, Path]


@pytest.fixture
def both(tmp_path: Path) -> Both:
    """An old text and a new one, with a figure lowered."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(CITY, "utf-8")
    new.write_text(CITY.replace("92%", "90%"), "utf-8")
    return old, new


def test_only_the_exit_code_that_is_asked_for_says_that_they_differ(conform: Conform, both: Both):
    old, new = both
    assert conform("diff", old, new).code == 0
    assert conform("diff", old, new, "--exit-code").code == 1
    assert conform("diff", old, old, "--exit-code").code == 0


def test_any_text_is_compared(conform: Conform, tmp_path: Path):
    for name, text in (("a", "今天晴。\n"), ("b", "今天雨。\n")):
        (tmp_path / name).write_text(text, "utf-8")
    ran = conform("diff", tmp_path / "a", tmp_path / "b")
    assert (ran.code, "今天[-晴-]{+雨+}。" in ran.out) == (0, True)


@pytest.mark.parametrize("option", [("--only", "added"), ("--changed-only",), ("--stat",)])
def test_tracked_changes_are_whole(conform: Conform, both: Both, tmp_path: Path, option: tuple[str, ...]):
    out = tmp_path / "out.docx"
    assert option[0] in one(conform("diff", *both, "--track-changes", "-o", out, *option))
    assert not out.exists()


def test_tracked_changes_are_a_word_file(conform: Conform, both: Both, tmp_path: Path):
    out = tmp_path / "out.docx"
    ran = conform("diff", *both, "--track-changes", "-o", out, "--lang", "zh")
    assert (ran.code, out.read_bytes()[:2]) == (0, b"PK")
    assert str(both[0]) in ran.err  # the old text is no Word file, which its reader should know
    assert conform("diff", *both, "--track-changes", "-f", "json").code == 2


def test_a_collection_has_no_one_file_to_track_changes_in(conform: Conform, both: Both, tmp_path: Path):
    head, _, body = CITY.partition("\n")
    several = tmp_path / "several.txt"
    several.write_text(f"{head} 篇一\n{body}\n{head} 篇二\n{body}", "utf-8")
    assert "2" in one(conform("diff", several, several, "--track-changes", "-o", tmp_path / "out.docx"))
    assert not (tmp_path / "out.docx").exists()


def test_neither_text_is_written_over(conform: Conform, both: Both):
    before = [path.read_bytes() for path in both]
    for path in both:
        assert "input" in one(conform("diff", *both, "-f", "json", "-o", path))
    assert [path.read_bytes() for path in both] == before
