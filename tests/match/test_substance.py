"""What a provision says besides what all laws say."""

from __future__ import annotations

import pytest
from plans import plan_of

from conform.match.align import align
from conform.match.classify import classify
from conform.match.substance import common
from conform.model import Certainty, Status
from conform.references import build

LAW = """青崖条例

第一条 除法律、法规另有规定外，村庄迁出青崖后原有林地不再重复登记。

第二条 依法应当编制青崖方案的建设项目，其弃土、弃渣应当综合利用。

第三条 青崖向导应当符合下列条件：

（一）熟悉青崖地形；

（二）会讲两种方言。

第四条 违反本条例规定，拒不缴纳青崖补偿费的，由县级以上人民政府水务部门责令限期缴纳。

第五条 旅客携带犬只进入青崖的，应当拴绳。
"""
SHELL = """溪河省青崖办法

第一条 除法律、法规另有规定外，同一部门的多项检查应当合并进行。

第二条 依法应当编制青崖方案的建设项目，未编制方案的，不得开工。

第三条 青崖民宿应当符合下列条件：

（一）有消防通道；

（二）有污水处理设施。

第四条 违反本办法规定，未制定防火方案的，由县级以上人民政府水务部门责令限期改正。

第五条 {fifth}
"""


def statuses(fifth: str) -> dict[str, tuple[Status, Certainty]]:
    reference = build.build(plan_of(LAW), build.Naming(id="law"))
    plan = plan_of(SHELL.format(fifth=fifth))
    verdicts = classify(plan, [align(plan, reference)]).verdicts
    return {row.requirement.id: (row.status, row.certainty) for row in verdicts}


def test_a_shared_shell_carries_nothing():
    found = statuses("各部门应当简化手续。")
    assert {status for status, _ in found.values()} == {Status.OMITTED}


def test_what_shares_a_shell_alone_is_never_sure():
    found = statuses("各部门应当简化手续。")
    assert found["02.1"][1] is found["04.1"][1] is Certainty.DOUBT


@pytest.mark.parametrize(
    "fifth", ["旅客携带犬只进入青崖的，应当拴绳，并清理粪便。", "游客携带犬只进入青崖的，应当给犬只拴绳。"]
)
def test_a_shared_substance_is_a_counterpart(fifth: str):
    assert statuses(fifth)["05.1"][0] in (Status.INHERITED, Status.MODIFIED)


def test_what_all_laws_say_is_common_and_what_one_says_is_not():
    shares, strict = common()
    assert shares["应当"] == 1.0 and "应当" in strict
    assert "湿地" not in strict


DUTIES = """青崖条例

第一条 从事青崖餐具消毒服务，以及对其监督管理，适用本条例。

第二条 监测站应当每月对青崖水质进行检测。

第三条 青崖餐具消毒服务单位应当建立台账。

第四条 青崖餐具消毒服务单位应当公示价格。

第五条 青崖餐具消毒服务单位应当配备专职人员。
"""
LOCAL = """溪河省青崖办法

第一条 本省行政区域内青崖餐具消毒服务及其监督管理，适用本办法。

第二条 被吊销营业执照的单位，其法定代表人三年内不得从事青崖餐具消毒服务。

第三条 监测站应当每月对青崖水质进行检测，并公布结果。
"""


def test_a_clause_that_threatens_is_no_further_evidence_of_a_duty():
    reference = build.build(plan_of(DUTIES), build.Naming(id="law"))
    plan = plan_of(LOCAL)
    evidence = {link.requirement.id: [one.clause for one in link.evidence] for link in align(plan, reference).links}
    texts = {clause.id: clause.text for clause in plan.clauses}
    assert [texts[clause][:3] for clause in evidence["01.1"]] == ["第一条"]
    assert [texts[clause][:3] for clause in evidence["02.1"]] == ["第三条"]
