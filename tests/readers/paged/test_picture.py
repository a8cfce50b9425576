"""Which files are taken for pictures."""

from __future__ import annotations

import pytest

from conform.readers.base import Input
from conform.readers.paged.picture import PICTURE, picture_format


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"II*\0" + b"x" * 80, "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"BM" + b"\1" * 8 + b"\0", "BMP"),
        (b"BM" + b"x" * 62 + b"\0", None),  # two letters begin many a text
        (b"BMW is a word", None),
        (b"\x89PNG", None),
        (b"GIF89a\0", None),
    ],
)
def test_the_first_bytes_tell(data: bytes, form: str | None):
    file = Input("a.png", data)
    assert picture_format(file) == form
    assert PICTURE.claims(file) is (form is not None)
