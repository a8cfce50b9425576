"""References made of laws: their own ids, the levels that they are for, and items that keep their lead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran
from sources import source

from conform.clean import clean
from conform.model import Plan, Reference, Requirement
from conform.outline import outline
from conform.pipeline import check_plan
from conform.references import load_file
from conform.references.build import Naming, build
from conform.references.writing import toml_of

Conform = Callable[..., Ran]
LAW = """中华人民共和国古树保护条例

第一章 总则

第一条 为了保护古树，制定本条例。

第二条 古树保护实行分级管理。具体办法由国务院林业主管部门制定。

第三条 村庄应当建立古树名册；名册应当公开。

村庄应当每年核对名册。

第三条之一 古树养护人应当符合下列条件：

（一）熟悉当地树种；

（二）年满十八周岁。

第二章 法律责任

第四条 有下列行为之一的，由县级以上人民政府林业主管部门处一千元以上罚款：

（一）砍伐古树的；

（二）法律、法规规定的其他情形。

第五条 本条例自2030年1月1日起施行。
"""
LOCAL = """雾岭市古树保护办法

第一条 为了保护古树，制定本办法。

第二条 古树保护实行分级管理。

第三条 有下列情形之一的，可以不建立名册：

（一）没有古树的；

（二）法律、法规规定的其他情形。

第四条 古树养护人应当符合以下条件：

（一）熟悉当地树种；

（二）年满二十周岁。
"""


def plan_of(text: str) -> Plan:
    (found,) = outline(clean(source(text)))
    return found


def built(text: str = LAW) -> Reference:
    return build(plan_of(text), Naming())


def rows() -> dict[str, Requirement]:
    return {row.id: row for row in built().requirements}


def test_ids_are_those_of_the_articles() -> None:
    assert [measure.id for measure in built().measures] == ["02", "03", "03-1", "04"]
    assert {name: row.label for name, row in rows().items()} == {
        "02.1": "第二条",
        "02.1-2": "第二条",
        "03.1": "第三条第一款",
        "03.1-2": "第三条第一款",
        "03.2": "第三条第二款",
        "03-1.1": "第三条之一",
        "03-1.1.1": "第三条之一第（一）项",
        "03-1.1.2": "第三条之一第（二）项",
        "04.1": "第四条",
        "04.1.1": "第四条第（一）项",
        "04.1.2": "第四条第（二）项",
    }


def test_a_lead_is_a_requirement_and_stays_with_its_items() -> None:
    found = rows()
    assert found["03-1.1"].text == "古树养护人应当符合下列条件"
    assert found["03-1.1.2"].lead == "古树养护人应当符合下列条件："
    assert found["04.1"].text.startswith("有下列行为之一的")
    assert not found["03.2"].lead


def test_label_and_lead_are_kept_in_the_file(tmp_path: Path) -> None:
    reference = built()
    path = tmp_path / "law.toml"
    path.write_text("".join(toml_of(reference)), "utf-8")
    assert load_file(path).requirements == reference.requirements


def statuses() -> dict[str, str]:
    return {verdict.requirement.id: verdict.status for verdict in check_plan(plan_of(LOCAL), [built()]).verdicts}


def test_an_item_is_found_under_a_lead_of_its_matter() -> None:
    assert statuses()["03-1.1.1"] == "inherited"


def test_an_item_under_another_lead_is_no_counterpart() -> None:
    assert statuses()["04.1.2"] == "omitted"  # the same words stand under 可以不建立名册


def test_a_title_that_is_a_number_matches_no_heading() -> None:
    text = LOCAL.replace("第四条 古树养护人", "第四条\n古树养护人")
    assert check_plan(plan_of(text), [built()]).headings == ()


def test_articles_are_named_on_the_command_line(conform: Conform, tmp_path: Path) -> None:
    law, local, reference = (tmp_path / name for name in ("law.txt", "local.txt", "law.toml"))
    law.write_text(LAW, "utf-8")
    local.write_text(LOCAL, "utf-8")
    assert conform("reference", "build", str(law), "-o", str(reference)).code == 0
    shown = conform("check", str(local), "-r", str(reference), "--measure", "第三条之一").out
    assert "第四条第（一）项" in shown and "03-1.1.1" in shown and "04.1" not in shown
    told = conform("explain", str(local), "第三条第一款", "-r", str(reference)).out
    assert "03.1 " in told and "03.1-2" in told and "03.2" not in told


LEVELS = [
    ("国务院林业主管部门应当制定名录", "国家"),
    ("国务院林业、水利主管部门会同国务院有关部门，按照省、自治区、直辖市的面积分配指标", "国家"),
    ("古树名录的具体办法由国务院规定", "国家"),
    ("国务院林业主管部门和省、自治区、直辖市人民政府林业主管部门应当公告", "国家 省"),
    ("国务院有关部门和地方各级人民政府应当保护古树", ""),
    ("国务院林业主管部门和县级以上地方人民政府应当保护古树", ""),
    ("省、自治区、直辖市人民政府可以规定更严的办法", "省"),
    ("省、自治区、直辖市、设区的市人民政府以及有古树的县级人民政府，应当制定预案", "省 市 县"),
    ("设区的市、县（市、区）人民政府应当公布名录", "市 县"),
    ("县级人民政府应当建立档案", "县"),
    ("县级以上人民政府应当安排经费", ""),
    ("村庄砍伐古树的，由县级人民政府责令改正，处一万元罚款", ""),
    ("生产禁用药剂的，由国务院林业主管部门责令停产", "国家"),
]


@pytest.mark.parametrize(("text", "levels"), LEVELS)
def test_who_is_addressed(text: str, levels: str) -> None:
    rest = "\n\n".join(f"第{no}条 村庄应当加强古树保护。" for no in "三四五")
    text = f"中华人民共和国古树保护条例\n\n第一条 为了保护古树，制定本条例。\n\n第二条 {text}。\n\n{rest}\n"
    row = built(text).requirements[0]
    assert " ".join(row.levels) == levels


OPINION = """雾岭市关于保护古树的意见
为保护古树，提出以下意见。
一、总体要求
（一）指导思想。坚持保护优先，统筹古树保护与村庄发展。
（二）基本原则。
坚持保护优先。把古树放在首位，严守红线。
坚持群众受益。让村民分享收益，增加就业。
坚持分步实施。分三批推进保护，不搞一刀切。
二、重点任务
（三）开展巡查。建立巡查制度。（自然资源部、财政部指导）
（四）完善补偿。建立补偿机制。（负责部门：财政部、水利部；适用范围：各山区县）
（五）加强宣传。开展古树宣传。（教育部、司法部等负责。列第一位者为牵头单位，下同）
"""


def test_sections_keep_the_numbers_of_the_document() -> None:
    sections = built(OPINION).sections
    assert [(section.no, section.title) for section in sections] == [("一", "总体要求"), ("二", "重点任务")]
    assert [measure.title for measure in sections[0].measures] == ["指导思想", "基本原则"]


def test_who_is_responsible_is_no_requirement() -> None:
    found = plan_of(OPINION)
    assert not [row.text for row in built(OPINION).requirements if row.text.startswith("（")]
    units = {clause.text: clause.responsible for clause in found.clauses if clause.responsible}
    assert units == {
        "建立巡查制度。": ("自然资源部", "财政部"),
        "建立补偿机制。": ("财政部", "水利部"),
        "开展古树宣传。": ("教育部", "司法部"),
    }


def test_the_sort_is_kept_in_the_file(tmp_path: Path) -> None:
    reference = built(LAW.replace("古树保护实行分级管理。", "本条例所称古树，是指树龄一百年以上的树木。"))
    assert [row.sort for row in reference.requirements][:3] == ["definition", "", ""]
    path = tmp_path / "law.toml"
    path.write_text("".join(toml_of(reference)), "utf-8")
    assert load_file(path).requirements == reference.requirements
