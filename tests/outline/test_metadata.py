"""What a plan says of itself: fields of pages, numbers, issuers, dates as offices print them."""

from __future__ import annotations

import pytest
from sources import source

from conform.clean import clean
from conform.model import Level, Metadata
from conform.outline import outline
from conform.text.tier import level

TITLE = "云岚市推动公立医院发展实施方案"
BODY = (
    "\n为贯彻上级文件精神，制定本方案。\n一、总体要求\n坚持公益性，加强主体地位。\n二、任务\n（一）落实用人自主权。\n"
)
NUMBER, ISSUER, DATE = "岚政办发〔2022〕15号", "云岚市人民政府办公室", "2022-05-18"


def told(head: str) -> Metadata:
    (plan,) = outline(clean(source(head + BODY)))
    return plan.metadata


FIELDS = [
    ("文号 | 岚政办发〔2022〕15号 | 索引号 | 005/2022 |\n", NUMBER, None, None),
    ("文  号： | 所属主题： | 政策文件 |\n", None, None, None),
    ("索引号： | 3070/2024 | 发布机构： | |\n生效日期： | 2024-10-31 | 废止日期： | |\n", None, None, None),
    ("文　　号：\t发布机构：\t云岚市人民政府办公室\n", None, ISSUER, None),
    ("颁布时间：2022-05-18 00:00:00.000 发文单位：云岚市人民政府办公室\n", None, ISSUER, DATE),
    (f"发文机关：{ISSUER}　　成文日期：2022年5月18日　　发文字号：{NUMBER}\n", NUMBER, ISSUER, DATE),
    (
        f"- 索引号：a/2022\n- 发文字号：{NUMBER}\n- 发文机构：{ISSUER}\n- 发布日期：2022-06-22 17:45\n",
        NUMBER,
        ISSUER,
        None,
    ),
    (f"【发文字号】{NUMBER}\n【发布机关】{ISSUER}\n【成文日期】2022年5月18日\n", NUMBER, ISSUER, DATE),
    (
        f"• 索引号：\n\n  61/2022\n• 来源：\n\n• 发文机构：\n\n  {ISSUER}\n• 发文字号：\n\n  {NUMBER}\n"
        "• 发文日期：\n\n  2022年05月18日 16:40\n• 内容概述：\n\n",
        NUMBER,
        ISSUER,
        DATE,
    ),
    (f"发文机关：\n{ISSUER}\n发文字号：\n{NUMBER}\n成文日期：\n2022-05-18\n", NUMBER, ISSUER, DATE),
]


@pytest.mark.parametrize(("head", "number", "issuer", "date"), FIELDS)
def test_fields_of_a_page(head: str, number: str | None, issuer: str | None, date: str | None) -> None:
    found = told(head + TITLE)
    assert (found.title, found.number, found.issuer, found.date) == (TITLE, number, issuer, date)


NUMBERS = [
    (f"{TITLE}\n（岚政办发〔2022〕15号）", NUMBER),
    (f"{TITLE}（岚政办发〔2022〕15号）", NUMBER),
    (f"岚政办发〔2022〕15号          签发人：周某某\n{TITLE}", NUMBER),
    (f"签发人：周某某　　岚政办发〔2022〕 15 号\n{TITLE}", NUMBER),
    ("云岚市人民政府令\n云府令第 121 号\n云岚市公立医院管理办法", "云府令第121号"),
    ("云岚市人民政府令\n第一百二十一号\n云岚市公立医院管理办法", "云岚市人民政府令第一百二十一号"),
    ("云岚市人民政府令第121号\n云岚市公立医院管理办法", "云岚市人民政府令第121号"),
    ("云岚市卫生健康委员会公告\n2022年第5号\n云岚市医院评审办法", "云岚市卫生健康委员会公告2022年第5号"),
    (f"岚政办发﹙2022﹚15号\n{TITLE}", NUMBER),
    (f"{TITLE}\n第三批", None),
]


@pytest.mark.parametrize(("head", "number"), NUMBERS)
def test_numbers(head: str, number: str | None) -> None:
    assert told(head).number == number


ISSUERS = [
    ("新疆生产建设兵团办公厅关于推动公立医院发展的若干措施", "新疆生产建设兵团办公厅", Level.PROVINCE),
    ("青杨盟行政公署关于推动公立医院发展的实施意见", "青杨盟行政公署", Level.CITY),
    ("云岚高新技术产业开发区管委会关于推动医院发展的意见", "云岚高新技术产业开发区管委会", Level.COUNTY),
    ("云岚自贸区管委会\n关于推动公立医院\n发展的意见", "云岚自贸区管委会", Level.COUNTY),
    ("中共云岚市委 云岚市人民政府关于推动医院发展的意见", "中共云岚市委、云岚市人民政府", Level.CITY),
    ("云岚市卫生健康委\n云岚市财政局　　文件\n云岚市医保局\n云岚市医院薪酬办法", None, Level.CITY),
    ("云岚市人民政府令\n第121号\n云岚市公立医院管理办法", "云岚市人民政府", Level.CITY),
    ("溪口县人民医院关于推动医院发展的实施方案", "溪口县人民医院", Level.COUNTY),
    ("云岚市关于推动医院发展的实施方案", None, Level.CITY),
]


@pytest.mark.parametrize(("head", "issuer", "level"), ISSUERS)
def test_issuers(head: str, issuer: str | None, level: Level) -> None:
    found = told(head)
    if "\n云岚市财政局" in head:
        issuer = "云岚市卫生健康委、云岚市财政局、云岚市医保局"
    assert (found.issuer, found.level) == (issuer, level)


@pytest.mark.parametrize(
    "date", ["二○二二年五月十八日", "二〇二二年五月十八日", "二◯二二年五月十八日", "2022年5月18日"]
)
def test_dates(date: str) -> None:
    assert told(f"{TITLE}\n{ISSUER}\n{date}\n").date == DATE


@pytest.mark.parametrize(
    ("title", "tier"),
    [
        ("云岚市城市公立医院综合改革方案", Level.CITY),
        ("云岚市城市医疗集团建设方案", Level.CITY),
        ("云岚市新市民医疗服务方案", Level.CITY),
        ("云岚市社区卫生服务方案", Level.CITY),
        ("云岚市中心城区医疗方案", Level.CITY),
        ("云岚市农村地区医疗方案", Level.CITY),
        ("云岚市医养结合示范区建设方案", Level.CITY),
        ("云岚市高新区推动医院发展方案", Level.COUNTY),
        ("云岚都市圈医疗规划", None),
        ("城市公立医院综合改革方案", None),
        ("盐城市公立医院改革方案", Level.CITY),
        ("成都市公立医院改革方案", Level.CITY),
        ("云岚市溪岭区医疗方案", Level.COUNTY),
        ("新疆生产建设兵团第八师医院方案", Level.CITY),
        ("大岭地区行政公署医院方案", Level.CITY),
        ("云岚市支持高新区发展方案", Level.CITY),
        ("中华人民共和国云谷保护法", Level.NATION),
    ],
)
def test_levels(title: str, tier: Level | None) -> None:
    assert level([title], "") is tier
