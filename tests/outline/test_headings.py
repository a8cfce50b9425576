"""Which units are headings, how deep they stand, and what is odd about their numbers."""

from __future__ import annotations

import pytest
from plans import kinds
from plans import plan_of as plan

from conform.outline._headings import decimal_heads, is_heading, loose_mark
from conform.outline._units import Unit, units


def test_a_numbered_line_of_one_sentence_is_a_measure() -> None:
    items = "（1）开展日间手术，到2025年达到30%。\n（2）推广多学科诊疗。\n（3）建设急救网络，全面覆盖。\n"
    found = plan(f"一、目标\n{items}")
    assert [kind for kind, _, _ in kinds(found)] == ["h", "m", "m", "m"]


def test_a_first_sentence_with_figures_is_a_measure() -> None:
    found = plan("一、任务\n（一）新建院区2个，投资3亿元。加强管理。\n（二）改革人事制度。落实自主权。\n")
    assert [kind for kind, _, _ in kinds(found)] == ["h", "m", "m", "h", "m"]


def test_headings_in_lines_of_their_own() -> None:
    found = plan("第一章　总则\n第一条　目标\n为人民提供服务，推动发展。\n第二章　任务\n第二条　建设\n加强建设。\n")
    assert [(depth, text) for kind, depth, text in kinds(found) if kind == "h"] == [
        (1, "第一章　总则"),
        (2, "第一条　目标"),
        (1, "第二章　任务"),
        (2, "第二条　建设"),
    ]


def test_numbers_with_a_space_for_a_sign() -> None:
    found = plan("一 总体要求\n推动发展，提升水平。\n二 重点任务\n（一）加强建设。推进扩容。\n")
    assert [(depth, text) for kind, depth, text in kinds(found) if kind == "h"] == [
        (1, "一 总体要求"),
        (1, "二 重点任务"),
        (2, "（一）加强建设。"),
    ]


def test_an_item_stands_under_no_heading_of_its_own_kind() -> None:
    found = plan("一、完善机制。推进改革。\n二、支持引进人才，落实保障政策，到2025年达到20名。\n")
    assert [clause.path for clause in found.clauses] == [(), ("一、完善机制",), ()]


def test_an_item_before_a_line_of_something_else_is_a_measure() -> None:
    found = plan(
        "一、任务\n1.完善病历系统，提升水平。\n2.建设互联网医院，开展复诊。\n序号\t任务\t责任单位\n1\t推进建设\t县卫健局\n"
    )
    assert [kind for kind, _, _ in kinds(found)] == ["h", "m", "m", "c", "m", "c"]


def test_headings_with_colons() -> None:
    items = "（一）加强组织领导：成立工作专班，定期研究解决困难问题。\n（二）强化督导：每季度通报进展情况，压实责任。\n"
    found = plan(f"一、保障\n{items}")
    assert [depth for kind, depth, _ in kinds(found) if kind == "h"] == [1, 2, 2]


def test_paragraphs_that_begin_with_a_heading_sentence() -> None:
    names = ("守牢质量底线", "打造专科高地", "创新服务模式", "改革薪酬制度")
    text = "一、任务\n" + "".join(f"{name}。加强能力建设，补齐短板。完善机制。\n" for name in names)
    assert [(depth, text) for kind, depth, text in kinds(plan(text)) if kind == "h"][1:] == [
        (2, "守牢质量底线。"),
        (2, "打造专科高地。"),
        (2, "创新服务模式。"),
        (2, "改革薪酬制度。"),
    ]


def test_short_first_sentences_here_and_there_are_no_headings() -> None:
    text = "一、任务\n推广后勤服务。提高效率，降低成本。\n" + "支持县级医院建设，提升服务能力。落实投入。\n" * 4
    assert sum(kind == "h" for kind, _, _ in kinds(plan(text))) == 1


@pytest.mark.parametrize(
    ("heads", "notes"),
    [
        ("一、甲 （一）乙 （二）丙 （四）丁 二、戊", ["note.number_missing:（三）"]),
        ("一、甲 1.乙 2.丙 2.丁 3.戊", ["note.number_doubled:2."]),
        ("一、甲 （一）乙 （二）丙 二、丁 （三）戊 （四）己", []),
        ("一、甲 （一）乙 （二）丙 二、丁 （一）戊 （二）己", []),
        ("一、甲 1.乙 2.丙 三、丁 1.戊", ["note.number_missing:二、"]),
        ("、甲总体要求 二、乙", ["note.number_lost:、甲总体要求"]),
        ("第一章 甲 第一条 乙 第二条 丙 第二章 丁 第四条 戊", ["note.number_missing:第三条"]),
    ],
)
def test_notes_on_numbers(heads: str, notes: list[str]) -> None:
    lines = heads.replace("章 ", "章　").replace("条 ", "条　").split(" ")
    text = "\n".join(f"{line}\n推进改革，加强建设，落实责任。" for line in lines)
    assert list(plan(text).notes) == notes


# ── unit by unit ──


def first(*lines: str) -> list[Unit]:
    return [unit for line in lines for unit in units(line, 0, len(line))]


@pytest.mark.parametrize(
    ("line", "after", "is_one"),
    [
        ("一、总体要求", "加强领导。", True),
        ("（一）建立药品追溯制度", "（二）落实责任", False),  # nothing under it, and more than a name
        ("（一）指导思想", "（二）落实责任", True),
        ("（一）建立药品追溯制度", "1.落实责任。", True),
        ("（一）建立药品追溯制度；", "（二）落实责任", False),
        ("一是加强领导", "落实责任。", False),
        ("第三条 医院应当坚持公益性。", "落实责任。", False),
        ("（二）申请人应当符合下列条件：", "1.年满十八岁。", False),
        ("3.2 加强保护。", "3.2.1 落实责任。", False),
        ("总体要求", "加强领导。", True),
        ("总体要求", "（一）加强领导。", False),
        ("总体", "加强领导。", False),
        ("（市财政局负责）", "加强领导。", False),
    ],
)
def test_number_form_and_what_follows_tell_a_heading(line: str, after: str, is_one: bool) -> None:
    unit, *_ = first(line)
    (below, *_) = first(after)
    assert is_heading(unit, below, run_in=False) is is_one


def test_a_short_first_sentence_heads_its_paragraph_where_that_is_usual() -> None:
    unit, after = first("守牢质量底线。加强能力建设，补齐短板。")
    assert is_heading(unit, after, run_in=True) and not is_heading(unit, after, run_in=False)
    unit, after = first("新建院区2个。加强能力建设，补齐短板。")
    assert not is_heading(unit, after, run_in=True)


@pytest.mark.parametrize(
    ("line", "style", "value"),
    [
        ("、总体要求", "、", 0),
        ("二 重点任务", "一、", 2),
        ("3主要任务", "1.", 3),
        ("4主要任务", None, 0),
        ("总体要求。", None, 0),
    ],
)
def test_a_heading_that_lost_its_sign(line: str, style: str | None, value: int) -> None:
    (unit,) = first(line)
    mark = loose_mark(unit, decimal_heads(first("3.1 建设", "3.2 管理")))
    assert (mark.style, mark.value) == (style, value) if mark and style else mark is None and style is None
