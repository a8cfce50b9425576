"""A plan's province, by the places that its issuer and title begin with."""

from __future__ import annotations

import pytest

from conform.corpus.provinces import province


@pytest.mark.parametrize(
    ("issuer", "title", "found"),
    [
        ("赣州市人民政府办公室", None, "江西省"),
        (None, "云南省推动公立医院高质量发展实施方案", "云南省"),
        ("北京市朝阳区人民政府", "", "北京市"),
        ("内蒙古自治区人民政府办公厅", None, "内蒙古自治区"),
        ("朝阳区人民政府", None, None),
        ("兰汀市人民政府办公室", "兰汀市实施方案", None),
        (None, None, None),
    ],
)
def test_a_place_and_its_province(issuer: str | None, title: str | None, found: str | None) -> None:
    assert province(issuer, title) == found
