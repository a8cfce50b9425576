"""Radicals and ligatures become the characters that they stand for."""

from __future__ import annotations

import pytest

from conform.readers.paged.radicals import plain

MEANT = {"⼈⺠医院⻓期": "人民医院长期", "⼾": "户", "ﬁle oﬃce": "file office", "戶": "戶"}


@pytest.mark.parametrize(("drawn", "meant"), MEANT.items())
def test_plain(drawn: str, meant: str) -> None:
    assert plain(drawn) == meant
