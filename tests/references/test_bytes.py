"""A file of TOML → its tables, or one fault with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from conform.errors import ReferenceFault
from conform.references.bytes import LARGEST, parse, read_bytes

PATH = Path("own.toml")


@pytest.mark.parametrize(
    ("raw", "key", "where"),
    [
        (b'a = 1\nb = "\xff"', "error.reference_encoding", "own.toml:2"),
        (b"a = 1\nb = \nc = 2", "error.reference_toml", "own.toml:2"),
        (b"a = " + b"[" * 100_000, "error.reference_toml", "own.toml"),
    ],
)
def test_what_is_no_toml_is_one_fault(raw: bytes, key: str, where: str):
    with pytest.raises(ReferenceFault) as caught:
        parse(raw, PATH)
    assert caught.value.key == key
    assert caught.value.where.startswith(where)


def test_a_byte_order_mark_is_read_over():
    assert parse("\ufeffa = 1".encode(), PATH) == {"a": 1}


def test_no_more_is_read_than_shows_that_it_is_too_much(tmp_path: Path):
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (LARGEST + 100))
    assert len(read_bytes(large)) == LARGEST + 1


@pytest.mark.parametrize("name", ["none.toml", ".", "a\0b"])
def test_what_cannot_be_read_is_one_fault(tmp_path: Path, name: str):
    with pytest.raises(ReferenceFault) as caught:
        read_bytes(tmp_path / name)
    assert caught.value.key == "error.reference_unreadable"
