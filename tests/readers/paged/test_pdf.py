"""Which files are taken for PDF."""

from __future__ import annotations

import pytest

from conform.readers.base import Input
from conform.readers.paged.pdf import PDF


@pytest.mark.parametrize(
    ("path", "data", "claimed"),
    [
        ("a.txt", b"%PDF-1.7", True),
        ("a.pdf", b"\0" * 100 + b"%PDF-1.4", True),  # a mailer's head before it
        ("a.txt", b"\0" * 100 + b"%PDF-1.4", False),
        ("a.pdf", b"\0" * 1024 + b"%PDF-1.4", False),
        ("a.PDF", b" %PDF-1.4", True),
        ("a.pdf", b"PDF", False),
    ],
)
def test_the_magic_tells_and_under_its_name_it_may_stand_later(path: str, data: bytes, claimed: bool):
    assert PDF.claims(Input(path, data)) is claimed
