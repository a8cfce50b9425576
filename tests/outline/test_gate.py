"""What is checked: the shape of a plan, whatever its words; and what is read all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran
from sources import source

from conform.clean import clean
from conform.errors import InputError
from conform.model import Plan
from conform.outline import outline

TITLE = "溪口县医院工作方案\n"
SPEECH = "挂号不排队，号在手机上拿。药费说清楚，单子上写明白。出了岔子，院长担着。\n"
PLAIN = {
    "all of it": f"{TITLE}为了方便看病，制定本方案。\n一、看病\n（一）不排队。手机挂号。\n二、其他\n{SPEECH}",
    "title and outline": f"{TITLE}一、看病\n{SPEECH}二、买药\n{SPEECH}",
    "outline and number": f"溪政办发〔2022〕5号\n一、看病\n{SPEECH}",
    "title and signature": f"{TITLE}各科室：\n{SPEECH}溪口县人民医院\n2022年5月1日\n",
    "articles": f"云谷规定\n第一条 村里有人看路。\n第二条 路边有灯。\n第三条 {SPEECH}",
    "two articles": "云谷灯火管理规定\n第一条 村里有人看路灯。\n第二条 灯坏了，村民告诉看路的人。\n",
    "items alone": f"{TITLE}一、给大家的话\n（一）小手术当天做、当天回家。\n（二）挂号、缴费，一部手机办完。\n",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_a_plan_in_plain_words_is_one(text: str) -> None:
    assert outline(clean(source(text)))[0].clauses


OTHERS = {
    "shopping list": "周末家庭购物清单\n1.牛奶两瓶\n2.鸡蛋一打\n3.大米十斤\n",
    "list with an outline": "购物清单\n一、蔬菜\n（一）白菜两颗\n（二）萝卜三根\n二、水果\n苹果五斤\n",
    "program": 'import os\n# 一、读取文件\ndef main():\n    """读取文件。"""\n    print("完成。")\n',
    "recipe": "红烧肉做法\n一、准备\n五花肉五百克，冷水下锅。\n二、烹调\n（一）焯水。肉切块，煮三分钟。\n",
    "novel": "第一章 夜雨\n那天晚上下了很大的雨。他一个人走在路上。\n第二章 清晨\n天亮的时候，雨停了。\n",
    "poem": "春晓\n春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_texts_are_refused_and_read_when_that_is_asked_for(text: str) -> None:
    with pytest.raises(InputError) as error:
        outline(clean(source(text)))
    assert error.value.key == "error.no_measures"
    (found,) = outline(clean(source(text)), any_text=True)
    assert found.notes[0] == "note.any_text"
    assert bare(found) == "".join(text.split())


def bare(plan: Plan) -> str:
    spans = [(*plan.cleaned.origin(clause.at, clause.to),) for clause in plan.clauses]
    spans += [(skip.start, skip.end) for skip in plan.skipped]
    return "".join("".join(plan.source.text[a:b].split()) for a, b in sorted(spans))


def test_without_words_there_is_nothing_to_read() -> None:
    with pytest.raises(InputError) as error:
        outline(clean(source("\n \n")), any_text=True)
    assert error.value.key == "error.no_text"


NOTICE = "云岚市卫生健康局关于报送材料的通知\n各医院：\n请于2022年5月18日前把报表送到办公室。逾期的，通报批评。\n"


@pytest.mark.parametrize("text", [NOTICE, OTHERS["shopping list"], "今天下午三点开会。\n"])
def test_text_diff_and_lint_read_anything_and_say_so(conform: Callable[..., Ran], tmp_path: Path, text: str) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(text, encoding="utf-8")
    printed = conform("text", file)
    assert (printed.code, "".join(printed.out.split())) == (0, "".join(text.split()))
    assert "read sentence by sentence" in printed.err
    same = conform("diff", file, file, "--exit-code", "--lang", "en")
    assert (same.code, same.err.count("read sentence by sentence")) == (0, 1)
    linted = conform("lint", file, "--lang", "en", "--ignore", "CT001,CF")
    assert linted.code == 0
    assert "read sentence by sentence" in linted.err


def test_what_is_no_plan_leaves_nothing_out(conform: Callable[..., Ran], tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(OTHERS["shopping list"], encoding="utf-8")
    assert json.loads(conform("lint", file, "-f", "json").out)["findings"] == []


def test_check_refuses_it_and_says_the_way_round(conform: Callable[..., Ran], tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(OTHERS["shopping list"], encoding="utf-8")
    refused = conform("check", file)
    assert (refused.code, refused.out) == (2, "")
    assert "--any-text" in refused.err
    taken = conform("check", file, "--any-text", "-f", "json")
    assert taken.code == 0
    assert "note.any_text" in taken.out or json.loads(taken.out)["reports"][0]["plan"]["notes"]
