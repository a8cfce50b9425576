"""What a finding is known by: its words, the phrase around them, and not how long its line is."""

from __future__ import annotations

import pytest
from plans import HEAD, report_of

from conform.lint.run import LONGEST, finding_print
from conform.model.finding import Finding, Severity
from conform.render.lint.text import beside

LINE = "加强医院管理，推进医院医院建设；完善服务体系。"


def printed(text: str, quote: str) -> str:
    report = report_of(f"{HEAD}一、重点任务\n（一）建设。{text}\n（二）改革。深化医疗服务价格改革。\n")
    start = report.plan.source.text.index(quote)
    return finding_print(report, Finding("PB104", Severity.ERROR, "", {}, start, start + len(quote), quote))


def test_the_phrase_around_the_words_counts_and_nothing_beyond_its_stops():
    assert printed(LINE, "医院医院") == printed("另行规定，推进医院医院建设；其他。", "医院医院")
    assert printed(LINE, "医院医院") != printed(LINE.replace("推进", "统筹"), "医院医院")


def test_of_a_phrase_without_end_only_what_is_near_counts():
    far, near = "甲" * (LONGEST + 1), "甲" * (LONGEST - 1)
    assert printed(f"乙{far}医院医院", "医院医院") == printed(f"丙{far}医院医院", "医院医院")
    assert printed(f"乙{near}医院医院", "医院医院") != printed(f"丙{near}医院医院", "医院医院")


@pytest.mark.parametrize(
    ("text", "reach", "expected"),
    [
        ("上一行\n推进甲乙建设\n下一行", 20, ("推进", "建设")),
        ("推进甲乙建设", 1, ("进", "建")),
        ("甲乙", 5, ("", "")),
        ("一\n二甲乙三\n四", 1, ("二", "三")),
    ],
)
def test_no_more_of_a_line_is_taken_than_can_be_shown(text: str, reach: int, expected: tuple[str, str]):
    start = text.index("甲乙")
    assert beside(text, start, start + 2, reach) == expected
