"""What people write into a review table, read as decisions."""

from __future__ import annotations

import json
from time import process_time

import pytest
from decided import ROW

from conform.decisions.filled import filled
from conform.errors import DecisionFault
from conform.messages import Lang, say
from conform.model.decision import Choice, Decision
from conform.text.fingerprint import fingerprint

SECONDS = 1.0
KEY = json.dumps({name: ROW[name] for name in ("plan", "reference", "requirement", "text", "fingerprint")})
HEADS = ["编号", "处理意见", "正确条款", "备注", "审核人", "日期", "conform-id"]


def read(*rows: list[str], heads: list[str] = HEADS) -> tuple[Decision, ...]:
    numbered = [(1, ["说明"]), *enumerate([heads, *rows], 2)]
    return filled([("要求对照", numbered)], "r.xlsx")[0].entries


def one(decision: str, right: str = "", note: str = "", who: str = "", day: str = "") -> Decision | None:
    found = read(["03.1", decision, right, note, who, day, KEY])
    return found[0] if found else None


@pytest.mark.parametrize(
    ("words", "choice", "note"),
    [
        ("接受", Choice.ACCEPTED, ""),
        (" 需修改 ", Choice.NEEDS_WORK, ""),
        ("does not apply", Choice.NOT_APPLICABLE, ""),
        ("Accept", Choice.ACCEPTED, ""),
        ("accepted", Choice.ACCEPTED, ""),
        ("□接受 ☑需修改\n□不适用 □对应有误", Choice.NEEDS_WORK, ""),
        ("√ 接受 □需修改\n□不适用 □对应有误\n已会签", Choice.ACCEPTED, "已会签"),
        ("接受，已会签", Choice.ACCEPTED, "已会签"),
        ("√ 接受\n因为不适用的情形已写明", Choice.ACCEPTED, "因为不适用的情形已写明"),
        ("□接受 □需修改\n□不适用 □对应有误", None, ""),
        ("□接受 □需修改\n□不适用 □对应有误\n王 √ 已接受：甲\n李 ※ 需修改", None, ""),
        ("", None, ""),
    ],
)
def test_what_was_chosen(words: str, choice: Choice | None, note: str):
    found = one(words)
    assert (found and found.choice, found.note if found else "") == (choice, note)


@pytest.mark.parametrize("words", ["接受 需修改", "☑接受 ☑不适用", "可以", "不接受"])
def test_what_is_not_clear_is_told_with_its_row(words: str):
    with pytest.raises(DecisionFault) as caught:
        one(words)
    assert caught.value.key == "error.filled.choice" and "3" in say(caught.value.key, Lang.ZH, **caught.value.values)


def test_the_right_clause_of_a_wrong_link():
    found = one("对应有误", right="每家医院设一间院史馆。")
    assert found and found.right and found.right.fingerprint == fingerprint("每家医院设一间院史馆")
    told = one("→ 对应有误，应为“每家医院设一间院史馆。”\n见第三节")
    assert told and told.right == found.right and told.note == "见第三节"
    both = one("对应有误", right="每家医院设一间院史馆。\n 开展巡诊。")
    assert both and both.right and both.right.text == found.right.text
    assert [each.text for each in both.right.more] == ["开展巡诊。"]
    assert one("→ 对应有误，应为“每家医院设一间院史馆。\n开展巡诊。”").right == both.right  # type: ignore[union-attr]
    none = one("对应有误")
    assert none and none.right is None


@pytest.mark.parametrize(
    ("day", "date", "when"),
    [
        ("2026-11-27", "2026-11-27", None),
        ("2026年3月5日", "2026-03-05", None),
        ("2026.3.5", "2026-03-05", None),
        ("2026/03/05", "2026-03-05", None),
        ("46353", "2026-11-27", None),
        ("46353.5", "2026-11-27", None),
        ("2026-11-27T09:00:00+08:00", "2026-11-27", "2026-11-27T09:00:00+08:00"),
        ("", None, None),
    ],
)
def test_days_as_people_and_spreadsheets_write_them(day: str, date: str | None, when: str | None):
    found = one("接受", day=day, who="王")
    assert found and (found.date, found.when, found.who) == (date, when, "王")


@pytest.mark.parametrize(
    ("signed", "who", "day"),
    [
        ("王\n2026-11-27 09:30", "王", "2026-11-27"),
        ("2026.11.27 李", "李", "2026-11-27"),
        ("2026 年 3 月 5 日 李明", "李明", "2026-03-05"),
        ("王", "王", None),
        ("", None, None),
    ],
)
def test_name_and_day_in_one_cell(signed: str, who: str | None, day: str | None):
    (found,) = read(["1", "接受", signed, KEY], heads=["序号", "处理意见", "审核人/日期", "conform-id"])
    assert (found.who, found.date) == (who, day)


def test_english_headings_and_rows_in_any_order():
    other = json.dumps({**json.loads(KEY), "requirement": "04.1"})
    heads = ["Decision", "Note", "conform-id"]
    found = read(["accept", "x", other], ["", "", ""], ["accept", "", KEY], ["accept", "", KEY], heads=heads)
    assert [entry.subject.requirement for entry in found] == ["04.1", "03.1"]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (["接受", "{"], "error.filled.key"),
        (["接受", "3"], "error.filled.key"),
        (["接受", "{}"], "error.decisions.field"),
    ],
)
def test_a_damaged_key_is_told(row: list[str], key: str):
    with pytest.raises(DecisionFault) as caught:
        read(row, heads=["处理意见", "conform-id"])
    assert caught.value.key == key


def test_a_table_of_something_else_is_told():
    with pytest.raises(DecisionFault) as caught:
        filled([("", [(1, ["姓名", "电话"])])], "r.xlsx")
    assert caught.value.key == "error.filled.none"


def test_what_is_decided_without_a_key_is_told_and_not_lost():
    with pytest.raises(DecisionFault) as caught:
        read(["03.1", "接受", "", "", "", "", ""])
    assert (caught.value.key, caught.value.values["row"]) == ("error.filled.no_key", 3)
    assert read(["第三部分", "处理意见", "", "", "", "", ""], ["", "", "", "", "", "", ""]) == ()


def test_a_table_without_the_column_of_decisions_is_told():
    with pytest.raises(DecisionFault) as caught:
        read(["03.1", "接受", KEY], heads=["编号", "决定", "conform-id", "审核人"])
    assert caught.value.key == "error.filled.no_column"


def test_the_same_said_twice_of_the_same_counts_once():
    other = json.dumps({**json.loads(KEY), "text": "另一种标点"})
    assert len(read(["03.1", "接受", "", "", "", "", KEY], ["03.1", "接受", "", "", "", "", other])) == 1


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (["03.1", "接受", "", "", "", "昨天", KEY], "error.filled.date"),
        (["03.1", "接受", "", "", "", "2026-02-30", KEY], "error.filled.date"),
    ],
)
def test_what_cannot_be_kept_is_told_with_its_row(row: list[str], key: str):
    with pytest.raises(DecisionFault) as caught:
        read(row)
    assert (caught.value.key, caught.value.values["row"]) == (key, 3)


def test_a_key_that_is_nested_without_end_is_no_key():
    with pytest.raises(DecisionFault) as caught:
        read(["03.1", "接受", "", "", "", "", "[" * 100_000])
    assert caught.value.key == "error.filled.key"


def test_spaces_before_a_clock_cost_no_square():
    heads = ["处理意见", "审核人/日期", "conform-id"]
    before = process_time()
    assert read(["接受", "王" + " T" * 30_000 + "x", KEY], heads=heads)[0].who
    assert process_time() - before < SECONDS
