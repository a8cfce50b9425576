"""What stands behind “附件”: what sets something to do is the plan's own, the rest is skipped."""

from __future__ import annotations

from conform.model import Kind
from conform.outline._annexes import annexed
from conform.outline._units import Unit, units


def read(*lines: str) -> list[tuple[str, Kind | None, str]]:
    found: list[Unit] = [unit for line in lines for unit in units(line, 0, len(line))]
    return [(unit.text, kind, unit.due) for unit, kind in annexed(found)]


def kinds(*lines: str) -> list[Kind | None]:
    return [kind for _, kind, _ in read(*lines)]


def test_a_roster_is_skipped_with_its_label():
    assert kinds("附件1", "组长：王某某", "成员：李某某") == [None, None, None]


def test_indicators_are_measures_and_their_years_when_they_are_due():
    rows = read("附件2", "年份：2023年、2025年", "县域就诊率：达到90%", "备注")
    assert [kind for _, kind, _ in rows] == [Kind.CONTEXT, Kind.CONTEXT, Kind.MEASURE, Kind.CONTEXT]
    assert rows[2][2] == "2023、2025" and rows[3][2] == ""


def test_each_annex_is_judged_alone():
    assert kinds("附件1", "县域就诊率：达到90%", "附件2", "组长：王某某") == [Kind.CONTEXT, Kind.MEASURE, None, None]


def test_years_do_not_reach_into_the_next_annex():
    rows = read("附件1", "年份：2023年、2025年", "就诊率：达到90%", "附件2", "治愈率：达到80%")
    assert [due for _, kind, due in rows if kind is Kind.MEASURE] == ["2023、2025", ""]


def test_a_task_of_a_table_is_a_measure():
    unit = Unit(0, 4, "建设医院", first=True, last=True, task=True)
    label = units("附件", 0, 2)
    assert [kind for _, kind in annexed([*label, unit])] == [Kind.CONTEXT, Kind.MEASURE]


def test_a_list_of_annexes_is_no_annex():
    """“附件：” before the list and the signature: what stands there is told of, not skipped."""
    assert kinds("附件：1.任务清单", "云岚市人民政府") == [Kind.CONTEXT, Kind.CONTEXT]


def test_a_percentage_in_a_sentence_is_no_indicator():
    assert kinds("附件1", "加强领导，就诊率：达到90%") == [None, None]
