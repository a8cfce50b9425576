"""The places that a text is about."""

from __future__ import annotations

import pytest

from conform.match.own_places import places_in


@pytest.mark.parametrize(
    ("head", "places"),
    [
        ("兰汀市人民政府办公室", ("兰汀市", "兰汀")),
        ("乌有市溪岭区人民政府", ("乌有市", "乌有", "溪岭区", "溪岭")),
        ("关于推动全市公立医院高质量发展的意见", ()),
        ("推动县级医院", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_a_place_counts_with_its_rank_and_without(head: str | None, places: tuple[str, ...]):
    assert places_in(head) == places


def test_all_heads_are_looked_at():
    assert places_in(None, "兰汀市人民政府", "兰汀市实施方案") == ("兰汀市", "兰汀") * 2
