"""Known formats that hold no plan are told by name."""

from __future__ import annotations

import pytest

from conform.errors import InputError
from conform.readers import Input
from conform.readers._refuse import FOREIGN, refuse

NAMED = [(magic + b"\0" * 9, name) for magic, name in FOREIGN] + [
    (b"RIFF\0\0\0\0WEBP", "WebP"),
    (b"PK\x03\x04 xl/workbook.xml", "Excel"),
    (b"PK\x03\x04 ppt/presentation.xml", "PowerPoint"),
    (b"PK\x05\x06", "ZIP"),
]


@pytest.mark.parametrize(("data", "name"), NAMED)
def test_it_is_named(data: bytes, name: str):
    with pytest.raises(InputError) as raised:
        refuse(Input("a.txt", data))
    assert (raised.value.key, raised.value.values["format"]) == ("input.foreign", name)


@pytest.mark.parametrize("data", [b"MZ is a name", b"RIFF\0\0\0\0WAVE", "方案".encode(), b"PK is short for", b""])
def test_a_text_that_begins_alike_is_none(data: bytes):
    refuse(Input("a.txt", data))
