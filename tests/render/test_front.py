"""The first and the last page of a review table."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest
from lxml import etree

from conform.messages import Lang
from conform.model import Status
from conform.render import View
from conform.render._front import file_name, front, signatures
from conform.word.markup import NAMESPACES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parsed(blocks: object) -> etree._Element:
    return etree.fromstring(f"<root {NAMESPACES}>{''.join(blocks)}</root>")  # type: ignore[call-overload]


def bars(report: object = None) -> list[list[int]]:
    """How many pieces of each bar are inherited, modified and omitted."""
    chart = parsed(front(report or factory.report(), View(Lang.ZH))).findall(f"{W}tbl")[1]  # type: ignore[arg-type]
    found = []
    for row in chart.findall(f"{W}tr")[1:]:
        cells = row.findall(f"{W}tc/{W}tcPr")[1:-2]
        spans = [cell.find(f"{W}gridSpan") for cell in cells]
        found.append([1 if span is None else int(span.get(f"{W}val")) for span in spans])
    return found


def test_bars_are_in_proportion_and_of_one_length():
    assert bars() == [[14, 13, 13], [20, 20], [10, 10, 20]]


def test_a_section_of_which_nothing_applies_has_no_bar_but_room_for_one():
    report = factory.report()
    gone = tuple(row._replace(status=Status.NOT_APPLICABLE, evidence=(), changes=()) for row in report.verdicts)
    assert bars(replace(report, verdicts=gone)) == [[40]] * 3


def test_each_kind_has_a_pattern_of_its_own():
    chart = parsed(front(factory.report(), View(Lang.ZH))).findall(f"{W}tbl")[1]
    last = chart.findall(f"{W}tr")[-1]
    looks = [(shade.get(f"{W}val"), shade.get(f"{W}fill")) for shade in last.iter(f"{W}shd")]
    assert len(set(looks)) == 3
    assert looks[1][0] == "diagStripe"


def test_a_file_is_named_without_its_folders():
    assert file_name(factory.report("C:\\甲\\乙/丙.txt"), View(Lang.ZH)) == "丙.txt"
    several = replace(factory.report(), plan=replace(factory.report().plan, part=2, parts=3))
    assert file_name(several, View(Lang.ZH)) == "云溪.txt · 第 2 份，共 3 份"


@pytest.mark.parametrize("lang", Lang)
def test_there_are_lines_to_sign(lang: Lang):
    rows = parsed(signatures(lang)).findall(f"{W}tbl/{W}tr")
    assert len(rows) == 4
    assert all(int(row.find(f"{W}trPr/{W}trHeight").get(f"{W}val")) >= 800 for row in rows)
