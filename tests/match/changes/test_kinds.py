"""Changes with the words that they quote: a table for every kind. Nothing else of that kind may be told."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes import Passage, changes
from conform.model import Requirement

MODALITY = """
推动年薪制改革，推动医保改革 → 鼓励年薪制改革，鼓励医保改革 : weaker 推动 鼓励
鼓励年薪制改革 → 实行年薪制改革 : stronger 鼓励 实行
在控制规模的基础上，推进多院区建设 → 探索在控制规模的基础上，推进多院区建设 : weaker – 探索
推进多院区建设 → 在控制规模的基础上，探索推进多院区建设 : weaker 推进 探索
开展年薪制改革，鼓励建立平台 → 鼓励建立平台，开展年薪制改革 : none
鼓励开展年薪制改革，建立追溯平台 → 建立追溯平台，鼓励开展年薪制改革 : none
搞好健康教育 → 搞好宣传动员、健康教育 : none
加强政策宣传 → 鼓励加强政策宣传、引导 : weaker – 鼓励
推行日间手术制 → 推行日间手术制，鼓励日间手术保险 : none
统筹推进医疗卫生人才培养引进评价激励使用保障机制改革 → 鼓励人才培养引进评价 : weaker 推进 鼓励
可以从院区中推荐示范病房 → 可以将院区的病房，推荐为示范病房 : none
对基层医院，可以制定帮扶方案 → 基层医院可以制定帮扶方案 : none
对基层医院，制定帮扶方案 → 对基层医院，可以制定帮扶方案，可以派驻专家 : weaker – 可以
可以开展健康调查 → 鼓励开展健康调查 : none
实施重大疾病远程会诊试点 → 探索开展重大疾病远程会诊工作 : weaker 试点 探索
探索开展远程会诊 → 开展远程会诊试点 : stronger 探索 试点
适时对收费标准进行修订 → 定期对收费标准进行适时修订 : none
不符合消毒要求的，不得接诊 → 不得接诊不符合消毒要求的患者 : none
租用病区不得超过二年 → 租用病区的，期限不得超过二年 : none
租用病区，应当登记 → 租用病区的 : none
在病区内焚烧垃圾的，处一百元罚款 → 在病区内禁止焚烧垃圾 : none
在病区内焚烧垃圾的，处一百元罚款 → 在禁止区域焚烧垃圾的，处一百元罚款 : none
"""
SCOPE = """
公立医院开展绩效考核 → 部分实力强的公立医院开展绩效考核 : narrower – 部分实力强的
部分公立医院开展绩效考核 → 公立医院开展绩效考核 : wider 部分 公立医院开展绩效考核
二级以上公立医院设置总会计师 → 三级公立医院设置总会计师 : narrower 二级以上 三级
二、三级公立医院设置总会计师 → 三级公立医院设置总会计师 : narrower 二、三级 三级
推进医院疾病预防 → 推进医院疾病三级预防 : none
公立医院开展绩效考核 → 部分乡镇开展绩效考核 : none
属于院史组成部分的器械 → 院史所涉及的器械 : none
"""
ACTOR = """
由卫生健康部门牵头开展考核 → 由卫生健康、教育部门牵头开展考核 : changed 卫生健康部门 卫生健康、教育部门
由医保部门牵头开展考核 → 由人社部门牵头开展考核 : changed 医保部门 人社部门
由市总工会组织部牵头开展考核 → 由市妇女联合会组织部牵头开展考核 : changed 市总工会组织部 市妇女联合会组织部
开展考核 → 由医保部门牵头开展考核 : added – 医保部门
开展绩效考核 → 由各级部门牵头开展绩效考核 : none
由医保局牵头开展考核 → 由医保局牵头开展考核，由财政局负责开展考核 : none
由医保局牵头开展公立医院年度绩效考核 → 由医保局牵头开展公立医院年度绩效考核，由财政局负责开展公立医院年度绩效考核 : none
医保局开展考核 → 由医保局负责开展考核 : none
开展考核，由财政局牵头安排经费 → 开展考核 : none
由市财政局负责落实绩效考核结果 → 落实绩效考核结果 : dropped 市财政局 –
县级以上人民政府水利主管部门负责检查水渠 → 第七条 市、区县（自治县）水利主管部门负责检查水渠 : none
由省、自治区、直辖市人民政府财政部门会同价格部门制定办法 → 由市财政部门会同价格部门制定办法 : none
巡查水渠，清理淤泥 → 第八条 水利局应当巡查水渠 : added – 水利局
巡查水渠，清理淤泥 → 水利局应当按照年度计划安排巡查水渠 : none
由市中医药管理局负责落实绩效考核结果 → 落实绩效考核结果并报省中医药管理局 : none
"""
DROPPED = """
重点发展重症、肿瘤、心脑血管、儿科等专科 → 重点发展重症、儿科专科 : dropped 肿瘤、心脑血管 –
加强检验、影像、病理等临床专科 → 加强检验、影像临床专科 : dropped 病理 –
加强业务风险、财务风险防范 → 加强财务风险防范 : dropped 业务风险 –
推广老年医学科、儿科、妇产科 → 推广老年、儿科、妇产科 : none
到2025年，县域就诊率达到90% → 县域就诊率达到90% : none
健全住院医师规范化培训制度，开展专科医师规范化培训 → 开展专科医师规范化培训 : dropped 健全住院医师规范化培训制度 –
组建院区，报省、自治区、直辖市人民政府批准 → 组建院区，报省人民政府批准 : none
提交巡护中取得的影像资料、标本 → 提交影像资料和标本 : none
制定院规，应当听取护士和患者的意见 → 制定院规应当充分听取护士、患者和家属意见 : none
违反本法规定，擅自开设病区的 → 擅自开设病区的 : none
健全统筹推进、督促落实的工作机制 → 健全工作机制 : none
在院区内积极鼓励原创性、差异化、特色化的服务 → 鼓励差异化、特色化的服务 : dropped 原创性 –
违反院规，擅自开设病区的 → 擅自开设病区的 : dropped 违反院规 –
建设智慧医院，推广移动支付 → 打造数字诊疗场所，让群众少跑路 : none
建设共享系统，实现病历跨科室、跨院区共享 → 建设共享系统，实行跨科室、跨院区、跨层级的病历管理 : none
洗衣房应当密闭，并按照规定安装、使用除湿设备 → 洗衣房应当按照规定密闭并安装、使用除湿设备 : none
各科室，应当根据本院院长确定的职责，做好消毒工作 → 各科室按照分工做好消毒工作 : none
按照统一规划、统一采购、统一配送的要求，管理药品 → 管理药品 : dropped 按照统一规划、统一采购、统一配送的要求 –
"""
TARGET = """
开展远程会诊协作 → 县域内三家公立医院开展远程会诊协作 : none
开展远程会诊协作 → 选择三家公立医院开展远程会诊协作 : added – 三家
开展技能培训，新增护理床位50张 → 开展技能培训 : none
开展技能培训，新增护理床位50张 → 开展技能培训，新增护理床位 : dropped 50张 –
"""
REWORDED = """
推行日间手术制度 → 日间手术制度要推行 : reworded 推行日间手术制度 日间手术制度要推行
建设智慧医院 → 建设智慧医院。 : none
"""
UNMATCHED = """
建设智慧医院 → 打造数字诊疗场所，让群众少跑路 : differs 建设智慧医院 打造数字诊疗场所，让群众少跑路
建设智慧医院 → 鼓励打造数字诊疗场所，让群众少跑路 : differs 建设智慧医院 鼓励打造数字诊疗场所，让群众少跑路
依托1家县级医院，建设急救站 → 建设急救站 : unmet 依托1家县级医院 –
提供挂号、取药、随访等便民利民惠民服务 → 提供便民利民惠民服务 : unmet 挂号、取药、随访 –
"""
TABLES = {
    "target": TARGET,
    "modality": MODALITY,
    "scope": SCOPE,
    "actor": ACTOR,
    "dropped": DROPPED,
    "reworded": REWORDED,
    "unmatched": UNMATCHED,
}
ROWS = [(kind, *line.split(" : ")) for kind, table in TABLES.items() for line in table.strip().splitlines()]


@pytest.mark.parametrize(("kind", "texts", "expected"), ROWS)
def test_a_change_quotes_what_differs(kind: str, texts: str, expected: str):
    requirement, passage = texts.split(" → ")
    found = [
        f"{row.how} {row.reference or '–'} {row.plan or '–'}" for row in find(requirement, passage) if row.kind == kind
    ]
    assert found == ([] if expected == "none" else [expected])


def test_a_long_passage_is_quoted_where_it_answers():
    filler = "组织各科室每季度清点设备台账并公示结果" * 6
    (change,) = find("建设智慧医院和便民平台", f"{filler}，打造智慧医院。")
    assert (change.kind, change.plan) == ("unmatched", "打造智慧医院")


def test_a_bracket_of_who_answers_is_no_part_and_moves_no_place():
    requirement = "推进多院区建设，开展绩效考核"
    (change,) = find(requirement, "推进多院区建设（市财政局牵头，鼓励配合），鼓励开展绩效考核")
    assert (change.kind, change.plan) == ("modality", "鼓励")


@pytest.mark.parametrize(
    ("before", "after", "lead", "told"),
    [
        ("", "", "", True),
        ("", "，并在网上公布收费标准", "", False),
        ("按季度公布各项收费标准，", "", "", False),
        ("", "", "应当公布收费标准：", False),
        ("", "，改善就医环境", "", True),
    ],
)
def test_what_the_clause_says_beside_the_evidence_is_not_dropped(before: str, after: str, lead: str, told: bool):
    passage = Passage("c0", 50, "开设夜间门诊", before, after, lead)
    found = changes(Requirement("01.1", "开设夜间门诊，公布收费标准", "一", "01"), [passage], health())
    assert any(row.reference == "公布收费标准" for row in found) == told


def test_what_an_item_of_a_list_completes_says_how_strongly_it_is_put():
    asked = Requirement("01.1", "禁止在病区吸烟", "一", "01")
    for lead, told in ("", ["weaker"]), ("禁止下列行为：", []):
        found = changes(asked, [Passage("c0", 50, "在病区吸烟", lead=lead)], health())
        assert [row.how for row in found if row.kind == "modality"] == told
