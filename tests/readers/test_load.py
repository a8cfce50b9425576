"""path → bytes, within a limit."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from conform.errors import InputError
from conform.readers import ReadOptions, load


def key_of(path: object, **options: object) -> str:
    with pytest.raises(InputError) as raised:
        load(str(path), ReadOptions(**options))
    return raised.value.key


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_the_limit_is_the_most_that_is_read(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert load(str(path), ReadOptions(max_bytes=5)).data == b"12345"
    assert key_of(path, max_bytes=4) == "input.too_big"


def test_each_trouble_has_its_words(tmp_path: Path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert key_of("") == key_of(tmp_path / "none.txt") == "input.missing"
    assert key_of(tmp_path) == "input.folder"
    assert key_of(empty) == "input.empty"
    assert key_of("a\0b") == key_of(empty / "below") == "input.unreadable"


def test_standard_input_has_a_name_if_one_is_given(monkeypatch: pytest.MonkeyPatch):
    standard_input(monkeypatch, b"text")
    assert load("-", ReadOptions()) == ("-", b"text")
    standard_input(monkeypatch, b"text")
    assert load("-", ReadOptions(stdin_filename="b.txt")) == ("b.txt", b"text")


def test_an_endless_pipe_ends_and_a_closed_one_is_told(monkeypatch: pytest.MonkeyPatch):
    standard_input(monkeypatch, b"x" * 100)
    assert key_of("-", max_bytes=99) == "input.too_big"
    monkeypatch.setattr(sys, "stdin", None)
    assert key_of("-") == "error.stdin_closed"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_that_says_no_size_is_cut_all_the_same(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDWR)
    try:
        os.write(end, b"x" * 100)
        assert key_of(pipe, max_bytes=99) == "input.too_big"
    finally:
        os.close(end)
