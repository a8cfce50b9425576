"""What stands around a plan's measures, told by the form of a line."""

from __future__ import annotations

import pytest

from conform.outline import _context as context


@pytest.mark.parametrize(
    ("line", "before", "number"),
    [
        ("岚政办发〔2022〕15号", "", "岚政办发〔2022〕15号"),
        ("（青署发〔2022〕1号）", "", "青署发〔2022〕1号"),
        ("岚政办发〔2022〕15号          签发人：周某某", "", "岚政办发〔2022〕15号"),
        ("签发人：周某某  岚政办发〔2022〕15号", "", "岚政办发〔2022〕15号"),
        ("国办发〔20xx〕18号", "", "国办发〔20xx〕18号"),
        ("云府令第121号", "", "云府令第121号"),
        ("第121号", "云岚市人民政府令", "云岚市人民政府令第121号"),
        ("第121号", "目录", None),
        ("按照国办发〔2021〕18号文件", "", None),
        ("云府第121号", "", None),
    ],
)
def test_a_number_is_a_line_of_its_own(line: str, before: str, number: str | None):
    assert context.document_number(line, before) == number


@pytest.mark.parametrize(
    "line", ["云岚市人民政府办公室", "2022年6月28日", "云岚市人民政府 2022年6月28日印发", "县财政局 县教育局"]
)
def test_a_signature(line: str):
    assert context.is_signature(line)


@pytest.mark.parametrize(
    "line", ["", "2022年13月28日", "由云岚市人民政府负责", "2022年6月28日前完成", "云岚市人民政府 " * 20]
)
def test_no_signature(line: str):
    assert not context.is_signature(line)


def test_the_offices_of_a_signature_and_of_a_red_head():
    assert context.signing("云岚市人民政府 2022年5月18日印发") == ("云岚市人民政府",)
    assert context.signing("云岚市人民政府办公室文件") == ("云岚市人民政府办公室",)
    assert context.signing("2022年5月18日") == ()
    assert context.is_head("云岚市人民政府令") and not context.is_head("云岚市人民政府") and not context.is_head("通告")


@pytest.mark.parametrize(
    "text", ["结合实际，制定本方案。", "现提出如下实施意见：", "有关事项通知如下：", "形成以下任务清单。"]
)
def test_a_preamble_ends_with_what_it_makes(text: str):
    assert context.is_preamble(text)


@pytest.mark.parametrize("text", ["制定应急方案。", "制定本方案后，抓紧实施，落实责任。"])
def test_other_sentences_are_none(text: str):
    assert not context.is_preamble(text)


def test_a_notice_says_that_it_sends_something():
    assert context.is_notice("现将《方案》印发给你们，请认真组织实施。")
    assert context.is_notice("《条例》已经市人民代表大会通过，现予公布。")
    assert not context.is_notice("印发宣传材料。")


@pytest.mark.parametrize(
    "line",
    [
        "本方案自印发之日起施行",
        "自2023年1月1日起施行",
        "本办法由市财政局负责解释",
        "附件：1.清单",
        "抄送：市委",
        "公开方式：主动公开",
        "2022年6月28日",
    ],
)
def test_what_closes_a_plan(line: str):
    assert context.is_closing(line)


@pytest.mark.parametrize("line", ["加强领导。", "附着物清理", "本方案明确任务"])
def test_what_does_not(line: str):
    assert not context.is_closing(line)


@pytest.mark.parametrize(
    "line", ["组长：王某某", "副 组 长：李某某", "常务副主任：张某", "成员单位：财政局", "联 络 员: 赵某"]
)
def test_a_roster(line: str):
    assert context.ROSTER.match(line)
    assert not context.ROSTER.match(f"明确{line}")


@pytest.mark.parametrize(
    ("line", "is_it"),
    [("序号\t重点任务\t责任单位", True), ("序号 重点任务", False), ("甲\t乙", False), ("序号\t任务。", False)],
)
def test_the_head_of_a_table(line: str, is_it: bool):
    assert context.is_table_head(line) is is_it


def test_form_alone_tells_titles_addressees_and_drafts():
    fixed = ("云岚市医院发展实施方案", "各县（市、区）人民政府：", "（征求意见稿）", "云府令第121号")
    assert all(map(context.is_fixed, fixed))
    assert not context.is_fixed("加强领导，落实责任。")
    assert not context.is_fixed("云岚市医院发展实施方案" + " " * 600)
