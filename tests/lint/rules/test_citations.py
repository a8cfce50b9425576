"""The titles that a plan quotes, and the numbers beside them, well or badly written."""

from __future__ import annotations

import pytest
from frame import in_frame
from plans import report_of

from conform.lint.rules import _citations as shared
from conform.lint.rules._citations import Citation, Number
from conform.references import load_reference

OWN = load_reference()
FULL = "国务院办公厅关于推动公立医院高质量发展的意见"


def quoted(text: str) -> list[tuple[str, str | None]]:
    report = report_of(in_frame(text))
    found = shared.citations(report, OWN)[1:]  # the first is the frame's
    return [(one.title, one.number and f"{one.number.year}-{one.number.no}") for one in found]


CASES = [
    ("落实《甲方案》要求，加强领导。", [("甲方案", None)]),
    ("落实《甲方案》（某政发〔2021〕3号）要求，加强领导。", [("甲方案", "2021-3")]),
    ("落实《甲方案》（某政发2021）3号）要求，加强领导。", [("甲方案", "2021-3")]),
    ("落实《甲方案》（文号：某政发〔20xx〕3号）要求，加强领导。", [("甲方案", "20xx-3")]),
    ("落实《关于印发〈甲方案〉的通知》要求，加强领导。", [("关于印发〈甲方案〉的通知", None)]),
    ("落实〈甲方案〉要求，加强领导。", []),
    ("落实《甲方案要求，加强领导。", []),
    (f"落实{FULL}（国办发〔2021〕18号）要求，加强领导。", [(FULL, "2021-18")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_titles_are_found_with_their_numbers(text: str, found: list[tuple[str, str | None]]):
    assert quoted(text) == found


def number(code: str, year: str, no: str) -> Number:
    return Number(0, 1, code, year, no)


def test_a_number_is_the_references_however_it_is_written():
    assert shared.code_of(OWN) == "国办发"
    assert all(shared.is_number(number(*one), OWN) for one in (("国办发", "2021", "18"), ("按国办发", "21", "018")))
    others = (("国发", "2021", "18"), ("国办发", "2020", "18"), ("国办发", "2021", "8"))
    assert not any(shared.is_number(number(*one), OWN) for one in others)
    assert number("国办发", "20xx", "18").blank and not number("国办发", "2021", "18").blank


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("国办发〔2021〕18号", True),
        ("国 办 发2021)18号", True),
        ("国办发〔21〕018号", True),
        ("国办发〔2021〕180号", False),
        ("国发〔2021〕18号", False),
    ],
)
def test_the_number_anywhere_in_a_text(text: str, cites: bool):
    assert shared.cites_number(f"按照{text}要求", OWN) is cites


def cited(title: str, before: str = "") -> Citation:
    return Citation(0, 1, title, before, None)


def test_a_title_is_right_word_for_word_with_or_without_its_issuer():
    right = (FULL, FULL.removeprefix("国务院办公厅"), FULL.replace("的意见", " 的意见"))
    assert all(shared.is_right(cited(title), OWN) for title in right)
    assert not shared.is_right(cited(FULL.replace("推动", "推进")), OWN)


def test_a_misquoted_title_is_alike_and_another_is_not():
    assert shared.likeness(cited(FULL.replace("推动", "促进")), OWN) >= shared.MISQUOTED
    assert shared.likeness(cited("关于加强医院感染防控的通知"), OWN) < shared.MISQUOTED


def test_the_issuer_stands_in_the_title_or_before_it():
    assert shared.names_issuer(cited(FULL), OWN)
    assert shared.names_issuer(cited("意见", "落实国务院办公厅印发"), OWN)
    assert not shared.names_issuer(cited("意见", "落实省政府"), OWN)
