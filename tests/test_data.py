"""Where the data is, and tables read alike whether they are kept or not."""

from __future__ import annotations

import pytest

from conform import data
from conform.data import LARGE, data_folder, read_table

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
