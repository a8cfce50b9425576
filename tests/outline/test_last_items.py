"""The last bare item of a list: a measure, whatever closes the plan behind it."""

from __future__ import annotations

import pytest
from plans import report_of, statuses
from sources import source

from conform.clean import clean
from conform.model import Clause, Kind, Status
from conform.outline import outline

HEAD = (
    "云岚市推动公立医院高质量发展实施方案\n为贯彻上级部署，制定本方案。\n"
    "一、总体要求\n坚持公益性，加强主体地位。\n二、主要任务\n"
)


def items(text: str) -> list[Clause]:
    """What the plan says below its first heading, context left out."""
    (plan,) = outline(clean(source(HEAD + text)))
    return [clause for clause in plan.clauses[5:] if clause.kind is not Kind.CONTEXT]


ENDS = {
    "signature": "云岚市人民政府办公室\n2022年5月18日\n",
    "signature in one line": "云岚市人民政府办公室 2022年5月18日\n",
    "annex": "附件：1.领导小组名单\n2.任务清单\n",
    "copies": "抄送：市委各部门。\n",
    "force": "本方案自2022年6月1日起施行，有效期5年。\n",
    "contact": "联系人：张某，电话：0000-1\n",
    "units": "（责任单位：市卫生健康委）\n（此件公开发布）\n",
    "all tell": "各县（市、区）要结合实际抓好落实。\n",
    "nothing": "",
}
LISTS = [
    ("（一）建立药品追溯制度。", "（二）加强患者隐私保护。"),
    ("1.建立药品追溯制度；", "2.加强患者隐私保护。"),
    ("（一）建立药品追溯制度。（责任单位：市药监局）", "（二）加强患者隐私保护。（责任单位：市公安局）"),
    ("①建立药品追溯制度", "②加强患者隐私保护"),
]


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("rows", LISTS)
def test_the_last_item_is_a_measure_as_the_others_are(rows: tuple[str, str], end: str) -> None:
    first, last = items("\n".join(rows) + "\n" + end)[:2]
    assert (first.kind, last.kind) == (Kind.MEASURE, Kind.MEASURE)
    assert first.path == last.path == ("二、主要任务",)


def test_what_the_last_item_asks_for_is_there() -> None:
    found = statuses(report_of(HEAD + "（一）建立药品追溯制度。\n（二）加强患者隐私保护。\n" + ENDS["signature"]))
    assert found["18.3"] is Status.INHERITED


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("（一）建设医院。\n加强建设，补齐短板。\n（二）改革人事制度。\n落实用人自主权。\n", "（二）改革人事制度。"),
        ("（一）建立药品追溯制度。\n（二）加强队伍建设。\n1.引进人才。\n2.培养医师。\n", "（二）加强队伍建设。"),
        ("（一）建立药品追溯制度。\n三、附则。\n本方案自印发之日起施行。\n", "三、附则。"),
        ("（一）建立药品追溯制度。\n三、其他事项\n本方案由市卫生健康委负责解释。\n", "三、其他事项"),
    ],
)
def test_a_heading_with_something_under_it_stays_one(text: str, heading: str) -> None:
    assert heading in [clause.text for clause in items(text) if clause.kind is Kind.HEADING]


def test_a_paragraph_behind_a_list_stands_beside_it() -> None:
    found = items("第一条 有下列情形之一的，应当改正：\n（一）缺水；\n（二）其他情形。\n有异议的，可以复核。\n")
    assert [clause.kind for clause in found[-3:]] == [Kind.MEASURE] * 3
    assert len({clause.path for clause in found[-3:]}) == 1
