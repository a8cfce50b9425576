"""What is read as a quantity, and what is none."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from conform.text.quantities import Quantity, due_in, figures_in, forget, implied, months, only_due, quantities

# text: kind low[-high] bound; …
READ = """
县域就诊率达到90%以上: percent 90 least
达到百分之九十五: percent 95 least
占比5%—10%: percent 5-10
三分之二的医院: percent 66.67
三成以上: percent 30 least
八成五: percent 85
半数以上的医院: percent 50 least
过半数的村: percent 50
控制在3‰以内: percent 0.3 most
控制在十万分之十以内: percent 0.01 most
控制在10/10万以内: percent 0.01 most
医护比1∶1.5: ratio 1.5
医护比达到一比一点五: ratio 1.5 least
床医比0.8:1: ratio 1.25
建设3-5个中心: count 3-5
建设２０个中心: count 20
两家医院、三个基地: count 2; count 3
建设两三个基地: count 2-3
十几个村: count 11-19
控制在3倍以内: times 3 most
下降5个百分点: points 5 cut
压减办理时限50%以上: percent 50 cut
将办理时限压减至5个工作日以内: length 5 most
由8个减至3个: count 8 origin; count 3 most
培养1.2万名医生: count 12000
项目达到13万2千项: count 132000 least
服务十余万人次: count 100000
培养廿名骨干: count 20
不少于6个月: length 6 least
处五千元以上五万元以下的罚款: money 5000-50000
并处违法所得三倍以上五倍以下的罚款: times 3-5
安排1.2亿元: money 120000000
人均不低于工资总额的1%: percent 1 least
每季度开展一次检查: frequency 4
每月至少2次下乡巡诊: frequency 24 least
每两年至少开展一次: frequency 0.5 least
一年两次: frequency 2
进入全省前十名: rank 10
服务半径不超过3公里: distance 3000 most
新增绿地3000亩: area 2000000
人均预期寿命提高半岁: age 0.5
不足三千元: money 3000 most
国办发〔2021〕18号: none
5G、ICD-10、1+N、“两个允许”、“十四五”: none
三级甲等、二级以上、第一批、一体化、一岗双责、双带头人、三位一体、三甲、一把手: none
一站式、一刀切、一般、三个转变、4个方面、33项任务、十八项核心制度: none
上午8:30、24小时值班、每千名、千方百计、万元收入: none
《健康中国90%计划》: none
依照第二十三条、第十二条第二款处理: none
发展重症、儿科、麻醉3个专科: none
医院10家、中心10家: count 10; count 10
近5年、三年行动、5年制: none
"""

DUE = """
到2025年: date 24312
到二〇二五年: date 24312
二○二五年三月底前: date 24303
2025年6月底前: date 24306
2025年12月31日前: date 24312
2025年上半年: date 24306
2025年第三季度: date 24309
“十四五”期间: date 24312
十五五末: date 24372
到20xx年底: blank 0
20 年底前: blank 0
通过5年努力: term 60
力争用三至五年时间: term 36-60
用两年半时间: term 30
用一年零六个月时间: term 18
半年内: term 6
应当自受理之日起十五日内: term 15
应当在5个工作日内: term 5
24小时内: term 1
当日办结: term 0
9月底前: date 9
每月20日前: date 1
每两年一次、近5年、三年行动、5年制、较2020年: none
〔2021〕18号、2023年度、《2025年规划》、“十四五”规划: none
自2020年1月1日起施行: none
"""


def rows(table: str) -> list[list[str]]:
    return [line.rsplit(": ", 1) for line in table.strip().splitlines()]


def told(one: Quantity) -> str:
    low, high = (months(one), months(one)) if one.kind == "date" else (one.low, one.high)
    value = f"{round(low, 2):g}" if low < 1000 else f"{low:.0f}"
    value += "" if high == low else f"-{high:.0f}"
    return " ".join(filter(None, (one.kind, value, one.bound if one.kind not in ("term", "date") else "")))


@pytest.mark.parametrize(("text", "expected"), rows(READ))
def test_figures(text: str, expected: str) -> None:
    assert "; ".join(map(told, (one for one in figures_in(text) if one.firm))) == expected.replace("none", "")


@pytest.mark.parametrize(("text", "expected"), rows(DUE))
def test_deadlines(text: str, expected: str) -> None:
    assert "; ".join(map(told, due_in(text))) == expected.replace("none", "")


@pytest.mark.parametrize("table", [READ, DUE])
def test_places(table: str) -> None:
    for text, _ in rows(table):
        found = quantities(text)
        assert all(0 <= one.at < one.to <= len(text) for one in found)
        assert all(one.to <= other.at for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [
        ("不少于30个月", "不少于两年半", 0), ("不少于48小时", "不少于2天", 0), ("不少于1个月", "不少于30日", None),
        ("不少于10个工作日", "不少于10日", None), ("不少于10个工作日", "不少于60日", 1),
        ("不少于1年", "不少于200日", -1),
        ("3—5个中心", "2—6个中心", None), ("3—5个中心", "3—6个中心", 1), ("1.2亿元", "12000万元", 0),
    ],
)  # fmt: skip
def test_units_convert(first: str, second: str, moved: int | None) -> None:
    one, other = quantities(first)[0], quantities(second)[0]
    assert one.like(other)
    assert one.moved(other) == moved


def test_words_imply_shares_and_frequencies() -> None:
    share, often = implied("所有县建成医共体", "percent"), implied("每季度公开信息", "frequency")
    assert (share and share.low, often and often.low) == (100, 4)
    assert implied("县域建成医共体", "percent") is implied("公开信息", "frequency") is None


def test_what_only_says_when() -> None:
    assert only_due("力争通过5年努力")
    assert only_due("到2025年底前")
    assert not only_due("到2025年建成平台")


@pytest.mark.parametrize("piece", ["5个 ", "压减", "《", "每", "第一", "两三", "“一", "2025年", "1年"])
def test_twice_the_text_costs_twice(piece: str) -> None:
    costs = []
    for times in (4000, 16000):
        least = 9.0  # of several, since others' work only adds to it
        for stops in range(3):
            text = piece * times + "。" * stops  # what was read once is known
            start = time.process_time()
            quantities(text)
            least = min(least, time.process_time() - start)
        costs.append(least)
    assert costs[1] < 10 * max(costs[0], 0.005)


def test_what_a_long_text_leaves_is_forgotten_before_the_next():
    quantities.cache_clear()
    quantities("达到90%")
    forget()
    assert quantities.cache_info().currsize == 1  # a plan's few, and the reference's, stay
    for number in range(2**14):
        quantities(f"第{number}个")
    forget()
    assert quantities.cache_info().currsize == 0


@pytest.mark.parametrize("signs", ["千", "5万", "十"])
def test_a_run_of_signs_that_is_no_numeral_is_passed_over(signs: str):
    assert quantities(f"新增{signs * 5000}个") == ()
