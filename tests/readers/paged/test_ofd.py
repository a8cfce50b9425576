"""Which files are taken for OFD."""

from __future__ import annotations

import pytest

from conform.readers.base import Input
from conform.readers.paged.ofd import OFD


@pytest.mark.parametrize(
    ("path", "data", "claimed"),
    [
        ("a.zip", b"PK\3\4 OFD.xml", True),
        ("a.ofd", b"PK\3\4 other", True),
        ("a.zip", b"PK\3\4 other", False),
        ("a.ofd", b"OFD.xml", False),
    ],
)
def test_it_is_a_package_with_its_root_or_its_name(path: str, data: bytes, claimed: bool):
    assert OFD.claims(Input(path, data)) is claimed
