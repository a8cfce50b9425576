"""Texts with articles: what begins one, how a clause is cited, and the sentence that an item of a list completes."""

from __future__ import annotations

import pytest
from common import SHARED
from sources import source

from conform.clean import clean
from conform.model import Kind, Plan
from conform.outline import outline
from conform.text.citing import article_of
from conform.text.numbering import parse_mark
from conform.text.numerals import in_chinese


def read(text: str) -> Plan:
    (found,) = outline(clean(source(text)))
    return found


def articles(text: str) -> list[str]:
    return [
        clause.text.split()[0]
        for clause in read(text).clauses
        if (mark := parse_mark(clause.text)) and mark.style == "条"
    ]


HEAD = "雾岭市古树保护办法\n\n第一条 为了保护古树，制定本办法。\n\n第二条 村庄应当建立古树名册。\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "第三条 违反本办法第二条规定，未建立名册的，由县人民政府责令改正。",
        "第三条 违反本办法 第二条规定，未建立名册的，由县人民政府责令改正。",
        "第三条 违反本办法\n第二条规定，未建立名册的，由县人民政府责令改正。",
        "第三条 依照《雾岭市林地条例》\n第四条、第五条的规定，应当编制古树方案。",
        "第三条 村庄应当公布名册。第二条规定的名册每年核对一次。",
        "第三条 对符合本办法第二条第一款、\n第二条第二款规定的村庄，应当给予补助。",
    ],
)
def test_a_cited_article_begins_none(line: str) -> None:
    assert articles(HEAD + line + "\n\n第四条 本办法自2030年1月1日起施行。\n") == [
        "第一条",
        "第二条",
        "第三条",
        "第四条",
    ]


def test_a_citation_cuts_no_sentence() -> None:
    found = read(HEAD + "第三条 违反本办法\n第二条规定，由县人民政府责令改正。\n")
    assert found.clauses[-1].text == "第三条 违反本办法第二条规定，由县人民政府责令改正。"


@pytest.mark.parametrize(
    ("text", "value", "sub"),
    [
        ("第一千条 村庄", 1000, 0),
        ("第一千零一条之一　村庄", 1001, 1),
        ("第一千二百六十条 村庄", 1260, 0),
        ("第二十条之十二 村庄", 20, 12),
        ("第 三 条 中华古树", 3, 0),
        ("第三条中华古树应当保护", 3, 0),
        ("第128条 村庄", 128, 0),
    ],
)
def test_numbers_of_articles(text: str, value: int, sub: int) -> None:
    mark = parse_mark(text)
    assert mark
    assert (mark.style, mark.value, mark.sub) == ("条", value, sub)


@pytest.mark.parametrize(
    "text",
    ["第三条规定", "第三条第一款", "第三条和第四条", "第三条所称古树", "第三条的规定", "第三条，", "第三条至第五条"],
)
def test_citations_are_no_numbers(text: str) -> None:
    assert parse_mark(text) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [(1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1260, "一千二百六十"), (9999, "九千九百九十九")],
)
def test_numbers_in_chinese(value: int, text: str) -> None:
    assert in_chinese(value) == text
    assert parse_mark(f"第{text}条 甲") == ("条", value, len(text) + 3, 0)


LISTS = """雾岭市古树保护办法

第一章 总则

第一条 为了保护古树，制定本办法。

第二条 古树养护人应当符合下列条件：

（一）熟悉当地树种；

（二）具备下列设备之一：

1.登高车；

2.检测仪。

前款规定的设备应当每年检验。检验结果应当公开。

第三条 村庄应当建立古树名册。名册应当报县人民政府。

第二章 附则

第四条 本办法自2030年1月1日起施行。
"""


def test_labels() -> None:
    found = {clause.text: clause.label for clause in read(LISTS).clauses}
    assert list(found.values()) == [
        "",
        "第一章",
        "第一条",
        "第二条第一款",
        "第二条第一款第（一）项",
        "第二条第一款第（二）项",
        "第二条第一款第（二）项第1目",
        "第二条第一款第（二）项第2目",
        "第二条第二款",
        "第二条第二款",
        "第三条",
        "第三条",
        "第二章",
        "第四条",
    ]


def test_an_item_keeps_its_lead() -> None:
    found = read(LISTS)
    leads = {clause.text: clause.lead for clause in found.clauses if clause.lead}
    first, second = "古树养护人应当符合下列条件：", "具备下列设备之一："
    assert leads == {
        "（一）熟悉当地树种；": first,
        "（二）具备下列设备之一：": first,
        "1.登高车；": first + second,
        "2.检测仪。": first + second,
    }
    assert {clause.text: clause.kind for clause in found.clauses}["第二条 古树养护人应当符合下列条件："] is Kind.MEASURE


def test_the_last_item_before_a_paragraph_is_no_heading() -> None:
    found = read(HEAD + "第三条 不得有下列行为：\n\n（一）采石\n\n（二）在古树周围取土\n\n违反前款规定的，责令改正。\n")
    assert [clause.kind for clause in found.clauses[-4:]] == [Kind.MEASURE] * 4
    assert found.clauses[-1].label == "第三条第二款"


def test_a_plan_without_articles_has_no_labels() -> None:
    found = read(
        "雾岭市古树保护方案\n一、总体要求\n坚持保护优先，加强巡查。\n二、重点任务\n（一）加强巡查。建立巡查制度。\n"
    )
    assert not any(clause.label or clause.lead for clause in found.clauses)


@pytest.mark.skipif(not (SHARED / "cases").is_dir(), reason="the real texts are not at hand")
def test_articles_from_a_thousand_on() -> None:
    text = (SHARED / "cases" / "law-n1000.txt").read_text("utf-8")
    assert articles(text) == ["第九百九十八条", "第九百九十九条", "第一千条", "第一千零一条", "第一千零一条之一"]


def test_articles_need_no_space_behind_their_numbers() -> None:
    heads = [f"第{no}条" for no in ("一", "二", "三", "四", "五", "十", "十一")]
    text = "".join(f"{head}第二审名册应当公开，建立巡查制度。\n" for head in heads)
    text += "依照本办法\n第三条处理的古树，应当登记。\n"
    found = [clause.label for clause in read(f"雾岭市古树保护办法\n\n{text}").clauses]
    assert list(dict.fromkeys(article_of(label) for label in found if label)) == heads


@pytest.mark.parametrize("words", ["规定本市古树分级的名录，由林业主管部门制定", "中华古树名录由林业主管部门制定"])
def test_an_article_may_begin_with_any_word(words: str) -> None:
    assert articles(f"{HEAD}第三条 {words}。\n")[-1] == "第三条"
