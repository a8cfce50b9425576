"""What is claimed of provisions of laws: no change that another word, another clause or another duty accounts for."""

from __future__ import annotations

import pytest
from common import health

from conform.match.changes import Near, Passage, changes, claimed
from conform.model import Requirement

# A requirement, its counterpart, and the change that must be told; or the kinds of which none may. What stands near
# follows a double bar.
ROWS = """
部门应当每二年对展馆安全状况进行一次评估 → 部门应当每三年对展馆安全状况进行一次评估 : target lowered
部门应当每二年对展馆安全状况进行一次评估 → 部门应当对展馆安全状况进行评估 : target dropped
部门应当对展馆安全状况进行评估 → 部门应当每二年对展馆安全状况进行一次评估 : target added
也可以经一次会议审议交付表决 → 也可以经两次会议审议交付表决 : target raised
行业协会应当配合部门做好展馆保护工作 → 部门应当做好展馆保护工作 : actor dropped
部门应当开展传习活动 → 部门应当鼓励开展传习活动 : modality weaker
部门可以实行区域性整体保护 → 部门应当实行区域性整体保护 : modality stronger
鼓励展馆实行区域性整体保护 → 展馆应当实行区域性整体保护 : modality stronger
引导经营者加强展馆质量管理 → 经营者应当加强展馆质量管理 : modality stronger
部门应当加强展馆保护和管理 → 部门应当加强对展馆的保护、管理 : reworded reworded
部门应当公布展馆调查结果 → 展馆调查结果应当由部门公布 : reworded reworded
其他部门应当在展馆调查结束后六十日内，将展馆资料交给文化部门 → 其他部门应当将展馆资料交给文化部门 : deadline dropped
法律未作规定的，由展馆部门责令改正，处五十万元罚款 → 法律未作规定的，由展馆部门责令改正，处十万元罚款 : penalty lighter
冒用展馆标志的，处二千元以上二万元以下罚款 → 销售冒用展馆标志的产品的，处五千元以上五万元以下罚款 : penalty heavier
环保部门应当会同住建部门发布展馆信息 → 文化部门应当会同住建部门发布展馆信息 : actor changed
展馆应当保存档案，方便公众查阅资料，定期公布检查结果 → 展馆应当保存档案，方便公众查阅资料 : dropped dropped
部门应当建立展馆档案，禁止在展馆内吸烟 → 部门应当建立展馆档案 : dropped dropped
"""
NONE = """
也可以经一次会议审议交付表决 → 经三分之二同意的，可以经两次会议审议后交付表决，也可以经一次会议审议交付表决 : target
部门应当每二年对展馆安全状况进行一次评估 → 部门应当对展馆安全状况进行监督检查 : target
部门应当加强展馆安全状况保护 → 部门应当每二年对展馆安全状况进行一次调查 : target
公安部门、气象机构应当建立大风监测会商机制 → 市公安部门应当会同气象机构建立大风监测会商机制 : actor
接到投诉举报的部门应当及时处理并保护举报人 → 收到举报的机关应当及时处理并保护举报人 : actor
文化主管部门负责对展馆进行调查 → 其他部门可以对展馆进行调查 ‖ 展馆调查由文化主管部门负责 : actor
村民委员会应当配合所在地政府做好展馆保护、保存工作 → 政府根据展馆保护、保存工作需要 : actor
部门应当对本级代表性传承人开展传习活动给予补助 → 应当支持代表性传承人开展传习活动 : modality
鼓励展馆实行区域性整体保护 → 当地部门可以制定专项规划，报经批准后，展馆实行区域性整体保护 : modality
鼓励展馆实行区域性整体保护 → 当地部门可以制定专项规划，报经批准后，对展馆实行区域性整体保护 : modality
引导经营者加强展馆质量管理 → 指导经营者加强展馆质量管理 : modality
引导经营者加强展馆质量管理 → 帮助经营者加强展馆质量管理 : modality
展馆保护单位应当履行下列职责 → 展馆保护单位的条件、职责，依照规定执行 : reworded
部门应当建立濒危展馆名录，加强对濒危展馆的重点保护 → 部门应当对濒危展馆予以重点保护 : reworded
本市行政区域内展馆的保护适用本条例 → 县级文化部门负责本行政区域内展馆的保护 : reworded
文化部门应当加强对展馆的保护 → 文化部门应当对展馆的保护进行评估 : reworded
重点单位应当在发生故障后十二小时内向部门报告，并及时检修 → 重点单位应当安装自动监测设备 : deadline
设区的市级环保部门应当会同住建部门发布展馆信息 → 省环保部门应当会同住建部门发布展馆信息 : actor
社区康复机构应当为展馆提供场所和条件 → 患者社区康复机构应当为展馆提供场所和条件 : actor
环保部门应当对展馆出水水质进行监督检查 → 展馆运营单位应当保证设施运行，并对出水水质负责 : actor
消费者享有知悉展馆真实情况的权利 → 消费者有权知悉展馆真实情况 : modality
展馆责任制应当明确各岗位责任人员和考核标准 → 展馆应当建立责任制，明确负责人、一般从业人员的责任和考核标准 : modality
消费者可以自收到商品之日起七日内退货 → 经营者自收到商品之日起三十日内未完成修理的，应当退货 : deadline
机构出具失实报告的，责令停业整顿，处三万元以上罚款 → 机构转让服务项目的，没收所得，处一万元罚款 : penalty target
在一级保护区内游泳垂钓的，可以处五百元罚款 → 在一级保护区内从事畜禽养殖活动的，处二万元罚款 : penalty modality
展馆处理费应当专项用于展馆维护和运营，不得挪作他用 → 退役费用应当用于场所监测，不得挪作他用 : dropped
消费者购买展馆门票，其合法权益受到损害的，可以向展馆要求赔偿 → 消费者购买展馆门票，可以向展馆要求赔偿 : dropped
教育行政部门应当加强学生展馆教育 → 教育部门应当加强学生展馆教育 : actor
国务院文化主管部门负责全国展馆的管理工作 → 市、区文化旅游部门负责本行政区域内展馆的管理工作 : actor
国家支持展馆与学校开展联合服务 → 鼓励和支持展馆与学校开展联合服务 : modality
宣传展馆知识，向公众提供展馆信息，引导文明参观 → 倡导科学理念，引导文明参观 : dropped
展馆违反本法第三条规定的，责令改正，处三万元罚款 → 展馆违反本条例第五条规定的，责令退票，处五千元罚款 : penalty
禁止买卖属于国家所有的展品 → 属于国家所有的展品，任何组织和个人都不得出卖 : modality
促进展馆废物的综合利用 → 鼓励和扶持展馆废物综合利用研发，促进展馆废物综合利用 : modality
展馆经营单位，贮存危险废物不得超过一年 → 展馆经营单位应当将危险废物载入记录簿 : target
货值不足一万元的，并处展馆五万元以上罚款 → 展馆货值不足一万元的，处以展馆罚款 : penalty
从业人员三百人以上的，展馆应当配备管理人员 → 从业人员在一百人以下的，展馆应当配备管理人员 : target
禁止下列危害展馆探测环境的行为 → 支持气象部门制止各种危害展馆探测环境的行为 : modality
展馆依法成立行业组织，实行自律管理 → 展馆和从业人员可以依法成立或者参加行业组织 : modality
在下列区域，禁止倾倒砂石废料 → 应当限制或者禁止倾倒砂石废料 : dropped
部门应当设立展馆，宣布审判员、书记员名单 → 部门应当设立展馆，宣布审判员、助理、书记员等的名单 : dropped unmet
部门应当加强散煤管理，禁止销售劣质散煤产品 → 部门应当加强散煤管理 ‖ 禁止在本市销售、燃用劣质散煤产品。 : dropped unmet
"""


def told(asked: str, said: str) -> list[tuple[str, str]]:
    passage, _, around = said.partition(" ‖ ")
    near = Near((passage, *around.split("|")) if around else (passage,), law=True)
    asking, passages = Requirement("01.1", asked, "一", "01", label="第一条"), [Passage("c0", 0, passage)]
    found = changes(asking, passages, health(), near)
    return [(change.kind, change.how) for change in claimed(found, asking, passages, health(), near)]


def rows(table: str) -> list[tuple[str, str, list[str]]]:
    found = []
    for line in table.strip().splitlines():
        pair, _, words = line.rpartition(" : ")
        asked, _, said = pair.partition(" → ")
        found.append((asked, said, words.split()))
    return found


@pytest.mark.parametrize(("asked", "said", "outcome"), rows(ROWS), ids=lambda row: str(row)[:40])
def test_what_differs_is_told(asked: str, said: str, outcome: list[str]):
    assert tuple(outcome) in told(asked, said)


@pytest.mark.parametrize(("asked", "said", "kinds"), rows(NONE), ids=lambda row: str(row)[:40])
def test_what_something_else_accounts_for_is_not(asked: str, said: str, kinds: list[str]):
    assert [change for change in told(asked, said) if not set(change).isdisjoint(kinds)] == []


def test_an_item_of_no_list_of_the_plan_is_of_something_else():
    asked = Requirement("01.1", "向公众提供展馆信息，开展展馆教育活动", "一", "01", lead="协会应当履行下列职责")
    said, near = "协会应当向公众提供展馆信息", Near(law=True)
    told = [changes(asked, [Passage("c0", 0, said, lead=lead)], health(), near) for lead in ("", "协会履行下列职责")]
    assert [change.kind for row in told for change in row] == ["unmatched", "dropped"]
