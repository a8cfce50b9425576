"""Offices that issue plans, by the form of their names."""

from __future__ import annotations

import re

_ENDS = """
人民政府 办公室 办公厅 委员会 管委会 行政公署 行署 兵团 党委 党组 党工委 人民法院 人民检察院 总工会 领导小组
指挥部 联席会议 办事处 监委 工作专班
"""
_OFFICES = tuple(_ENDS.split())
_BUREAU = re.compile(r".*[省市县区州旗盟].{0,16}(?:局|委|厅|办|部)|.*兵团第\w{1,3}师(?:\w{2,6}市)?")
_MINISTRY = (
    "教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|"
    "水利|农业农村|商务|文化和旅游|应急管理|退役军人事务"
)
_NATIONAL = re.compile(
    rf"国务院|中共中央|(?:国务院|中共中央|国家|全国)\w{{0,14}}(?:局|委|办|部|会|厅|室|署)|(?:{_MINISTRY})部|最高人民\w+院|审计署"
)
_NO_OFFICE = re.compile(r"[\d，。；：《]|[a-zA-Z,;:]|关于")
_SHORTEST, _LONGEST = 4, 40


def is_office(name: str) -> bool:
    """“溪口县人民政府办公室”, “青杨盟行政公署”, “云岚市卫生健康委”, “国务院”."""
    if _NATIONAL.fullmatch(name):
        return True
    if not _SHORTEST <= len(name) <= _LONGEST or _NO_OFFICE.search(name):
        return False
    return name.endswith(_OFFICES) or bool(_BUREAU.fullmatch(name))


def offices(text: str) -> tuple[str, ...]:
    """The offices that a text names and nothing else, “县卫生健康局 县财政局”; none where it says anything more."""
    names = tuple(dict.fromkeys(re.split(r"[\s、]+", text.strip())))
    return names if all(map(is_office, names)) else ()
