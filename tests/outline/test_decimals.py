"""Outlines with decimal numbers: 1.1 before items, 3主要任务 before 3.1."""

from __future__ import annotations

from plans import report_of, statuses, verdicts
from sources import source

from conform.clean import clean
from conform.model import Kind, Status
from conform.outline import outline

HEAD = (
    "溪口县推动公立医院高质量发展实施方案\n为贯彻上级文件精神，制定本方案。\n一、总体要求\n坚持公益性，加强主体地位。\n"
)
ITEMS = "1.1 建立药品追溯制度。\n1.2 健全职务发明制度。\n1.3 加强患者隐私保护。\n"


def rows(text: str) -> list[tuple[str, int, str]]:
    (plan,) = outline(clean(source(HEAD + text)))
    return [(clause.kind.value[0], clause.depth, clause.text) for clause in plan.clauses[4:]]


def test_decimal_numbers_are_numbers_and_keep_their_space() -> None:
    found = rows(f"二、任务\n（一）提升服务能力。\n{ITEMS}")
    assert found[2:] == [("m", 0, line) for line in ITEMS.split("\n")[:-1]]


def test_a_number_is_no_change() -> None:
    report = report_of(f"{HEAD}二、任务\n（一）提升服务能力。\n{ITEMS.replace(' ', '')}")
    assert statuses(report)["18.3"] is Status.INHERITED
    assert not verdicts(report)["18.3"].changes


def test_a_decimal_outline() -> None:
    text = "1总体要求\n1.1 坚持公益性。\n2主要任务\n2.1 提升服务\n2.1.1 建立药品追溯制度。\n2.1.2 加强隐私保护。\n"
    (plan,) = outline(clean(source(HEAD.partition("一、")[0] + text)))
    assert [(clause.kind.value[0], clause.depth, clause.text) for clause in plan.clauses[2:]] == [
        ("h", 1, "1总体要求"),
        ("m", 0, "1.1 坚持公益性。"),
        ("h", 1, "2主要任务"),
        ("h", 2, "2.1 提升服务"),
        ("m", 0, "2.1.1 建立药品追溯制度。"),
        ("m", 0, "2.1.2 加强隐私保护。"),
    ]


def test_numbers_with_a_space_before_decimal_ones() -> None:
    found = rows("2 主要任务\n2.1 提升服务能力\n建立药品追溯制度，加强管理。\n2.2 加强保护\n落实责任，加强督导。\n")
    assert [text for kind, _, text in found if kind == "h"] == ["2 主要任务", "2.1 提升服务能力", "2.2 加强保护"]


def test_a_sentence_with_a_decimal_number_is_a_measure_whatever_stands_under_it() -> None:
    found = rows("二、任务\n1.1 推广后勤服务。\n1.2 建立药品追溯制度。\n① 健全制度；\n② 落实责任。\n")
    assert [kind for kind, _, _ in found] == ["h", "m", "m", "m", "m"]


def test_figures_are_no_numbers() -> None:
    found = rows("二、任务\n2.5 万人次以上的医院，落实责任。\n1.5T磁共振全部开放，完善共享机制。\n")
    assert [kind for kind, _, _ in found] == ["h", "m", "m"]
    (plan,) = outline(clean(source(HEAD + "二、任务\n3所医院\n2.5万元以上的设备，落实责任。\n")))
    assert not [clause for clause in plan.clauses if clause.text == "3所医院" and clause.kind is Kind.HEADING]
