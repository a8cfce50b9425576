"""Offices that issue plans, by the form of their names."""

from __future__ import annotations

import pytest

from conform.text.offices import is_office, offices


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("溪口县人民政府办公室", True),
        ("青杨盟行政公署", True),
        ("云岚市卫生健康委", True),
        ("国务院", True),
        ("教育部", True),
        ("关于云岚市卫生健康委", False),
        ("推动公立医院高质量发展", False),
        ("2022年云岚市人民政府", False),
        ("部", False),
    ],
)
def test_an_office_is_known_by_its_name(name: str, told: bool):
    assert is_office(name) is told


def test_a_list_of_offices_holds_nothing_else():
    assert offices("溪口县卫生健康局 溪口县财政局、溪口县卫生健康局") == ("溪口县卫生健康局", "溪口县财政局")
    assert offices("溪口县卫生健康局负责落实") == ()
