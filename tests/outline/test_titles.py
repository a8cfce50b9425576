"""Titles on several lines, in every way that they are set."""

from __future__ import annotations

import pytest
from sources import source

from conform.clean import clean
from conform.model import Level, Metadata
from conform.outline import outline

BODY = (
    "\n为贯彻上级文件精神，制定本方案。\n一、总体要求\n坚持公益性，加强主体地位。\n二、任务\n（一）落实用人自主权。\n"
)


def told(head: str, format: str = "text") -> Metadata:
    (plan,) = outline(clean(source(head + BODY, format)))
    return plan.metadata


PLAN = "溪口县推动公立医院高质量发展实施方案"
OPINION = "青杨盟行政公署关于推动公立医院发展的实施意见"
TITLES = [
    ("溪口县推动公立医院\n高质量发展实施方案", PLAN, Level.COUNTY),
    ("溪口县推动公立医院\n\n高质量发展\n\n　　实施方案", PLAN, Level.COUNTY),
    (
        "溪口县人民政府办公室关于\n推动公立医院高质量发展的\n实施意见",
        "溪口县人民政府办公室关于推动公立医院高质量发展的实施意见",
        Level.COUNTY,
    ),
    ("青杨盟行政公署关于推动\n\n公立医院发展的实施意见\n（青署发〔2022〕1号）", OPINION, Level.CITY),
    ("青杨盟\n行政公署\n关于推动公立医院发展的\n实施意见", OPINION, Level.CITY),
    ("云岚市人民政府关于印发\n云岚市医院发展实施方案\n的通知\n各县人民政府：", "云岚市医院发展实施方案", Level.CITY),
    ("关于印发《云岚市医院发展\n实施方案》的通知\n各县人民政府：", "云岚市医院发展实施方案", Level.CITY),
    ("云岚市医院发展行动方案\n（2023—2025年）\n（征求意见稿）", "云岚市医院发展行动方案（2023—2025年）", Level.CITY),
    ("云岚经济特区公立医院\n管理条例", "云岚经济特区公立医院管理条例", Level.CITY),
    ("政务公开\n首页 > 文件\n推动公立医院高质量发展\n三年行动计划", "推动公立医院高质量发展三年行动计划", None),
    (f"溪口县人民政府\n2022年5月18日\n溪口县推动公立医院\n高质量发展实施方案\n{'（试行）'}", PLAN, Level.COUNTY),
]


@pytest.mark.parametrize("format", ["text", "docx", "html", "pdf"])
@pytest.mark.parametrize(("head", "title", "level"), TITLES)
def test_the_whole_title_is_read(head: str, title: str, level: Level | None, format: str) -> None:
    found = told(head, format)
    assert (found.title, found.level) == (title, level)


NOT_JOINED = [
    ("溪口县人民政府办公室\n溪口县医院发展实施方案", "溪口县医院发展实施方案"),
    ("政策文件\n溪口县医院发展实施方案", "溪口县医院发展实施方案"),
    ("关于印发溪口县医院发展实施方案的通知\n溪口县医院发展实施方案", "溪口县医院发展实施方案"),
    ("特急\n溪口县人民政府办公室文件\n溪口县医院发展实施方案", "溪口县医院发展实施方案"),
    ("市  长\n二○二一年十二月三十日\n云岚市公立医院管理办法", "云岚市公立医院管理办法"),
]


@pytest.mark.parametrize(("head", "title"), NOT_JOINED)
def test_what_stands_above_a_title_is_no_part_of_it(head: str, title: str) -> None:
    assert told(head).title == title


def test_offices_that_issue_together_stand_apart_in_the_joined_title() -> None:
    found = told("云岚市卫生健康委员会\n云岚市财政局\n关于印发云岚市医院发展\n实施方案的通知\n各县卫生健康局：")
    assert found.issuer == "云岚市卫生健康委员会、云岚市财政局"
    assert found.title == "云岚市医院发展实施方案"


def test_a_body_is_never_taken_for_a_title() -> None:
    text = f"云岚市医院发展方案{BODY}（二）推动公立医院\n高质量发展方案\n（三）加强建设，推进改革。\n"
    cleaned = clean(source(text))
    assert not [repair for repair in cleaned.repairs if repair.kind == "broken_title"]
