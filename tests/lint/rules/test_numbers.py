"""Document numbers as written in the author's file: what is wrong with them, and what only looks like one."""

from __future__ import annotations

import pytest
from frame import in_frame
from plans import report_of

from conform.lint.rules._numbers import malformed


def faults(text: str) -> list[tuple[str, str, str]]:
    report = report_of(in_frame(f"落实{text}要求，加强领导，建设医院。"))
    source = report.plan.source.text
    return [(source[one.start : one.end], " ".join(one.faults), one.right) for one in malformed(report)]


CASES = [
    ("某政发（2021）3号", "bracket", "〔2021〕3号"),
    ("某政发2021）3号", "lost", "〔2021〕3号"),
    ("某政发〔21〕3号", "year", ""),
    ("某政发〔2021〕3", "sign", "〔2021〕3号"),
    ("某政发〔2021〕第3号", "nth", "〔2021〕3号"),
    ("某政发〔2021〕03号", "zero", "〔2021〕3号"),
    ("某政发[2021]第03号", "bracket nth zero", "〔2021〕3号"),
]


@pytest.mark.parametrize(("text", "fault", "right"), CASES)
def test_a_fault_is_told_with_what_is_right(text: str, fault: str, right: str):
    assert faults(text) == [(text, fault, right)]


@pytest.mark.parametrize(
    "text",
    [
        "某政发〔2021〕3号",
        "印发2021年第3号",
        "（2021）",
        "工程“2021”3号",
        "某政发〔1821〕第3号",
        "建设2021年3个",
        "某政发〔2021〕3、4号",
    ],
)
def test_what_is_right_or_none_is_passed_over(text: str):
    assert faults(text) == []


def test_letters_begin_behind_what_leads_up_to_them():
    assert faults("按照某政发（2021）3号")[0][0] == "某政发（2021）3号"
