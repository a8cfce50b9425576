"""Packed files opened within limits: what they hold, and what they only claim."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from conform.errors import InputError
from conform.readers import Input, ReadOptions
from conform.readers.zipped import MAX_PARTS, Package


def packed(**parts: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return raw.getvalue()


def opened(data: bytes, limit: int = 1000) -> Package:
    return Package(Input("a.docx", data), ReadOptions(max_unpacked=limit))


def key_of(data: bytes, part: str = "a", limit: int = 1000) -> str:
    with pytest.raises(InputError) as raised:
        opened(data, limit).read(part)
    return raised.value.key


def test_a_part_is_read_and_a_missing_one_is_none():
    package = opened(packed(a=b"one", b=b"two"))
    assert (package.read("a"), package.read("c")) == (b"one", None)
    assert "b" in package and "c" not in package and package.declared == 6


def test_names_may_be_written_the_windows_way():
    raw = packed(**{"/word/a.xml": b"x"}).replace(b"/word/a.xml", b"\\word\\a.xml")
    assert opened(raw).read("word/a.xml") == b"x"


def test_all_parts_together_stay_within_the_limit():
    data = packed(a=b"x" * 600, b=b"y" * 600)
    package = opened(data)
    assert package.read("a") == b"x" * 600
    with pytest.raises(InputError) as raised:
        package.read("b")
    assert raised.value.key == "input.bomb"
    assert opened(data, 1200).read("b") == b"y" * 600


def test_a_part_that_lies_about_its_size_does_not_come_whole():
    data = packed(a=b"x" * 5000)
    size = struct.pack("<L", 5000)
    assert key_of(data.replace(size, struct.pack("<L", 10))) in ("input.bomb", "input.zip_broken")


def test_a_multitude_of_parts_is_a_bomb():
    assert key_of(b"PK\x01\x02" * (MAX_PARTS + 1)) == "input.bomb"


def test_what_is_broken_or_locked_is_told():
    data = packed(a=b"text " * 50)
    assert key_of(data[:-30]) == key_of(b"PK\x03\x04 and no more") == "input.zip_broken"
    at = data.index(b"PK\x03\x04") + 35
    assert key_of(data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :]) == "input.zip_broken"
    locked = bytearray(data)
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert key_of(bytes(locked)) == "input.encrypted"
