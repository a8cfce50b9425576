"""A law of an invented place and versions of it."""

from __future__ import annotations


def swapped(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


LAW = """云谷水源保护条例
第一章 总则
第一条 为了保护云谷水源，保障居民饮水安全，制定本条例。
第二条 本条例适用于云谷镇行政区域内水源的保护和管理活动。
第三条 镇人民政府应当安排水源保护经费，每年公布使用情况。
第二章 保护措施
第四条 云谷水源保护应当坚持保护优先的原则，以泉眼涵养为中心，坚持村民共同参与。
第五条 任何单位和个人不得在一级保护区内采石、取土、建窑。
第六条 经营者应当按月报送取水记录，并接受监测站的检查。
第三章 法律责任
第七条 违反本条例第五条规定的，责令限期改正，处二千元以上二万元以下罚款。
第八条 监测站工作人员弄虚作假的，依法给予处分。
"""


def _later(text: str) -> str:
    """The articles from the fifth on with the next number, and the reference to one of them."""
    for number, following in (("八", "九"), ("七", "八"), ("六", "七")):
        text = swapped(text, f"\n第{number}条", f"\n第{following}条")
    return swapped(text, "第五条 任何", "第六条 任何").replace("本条例第五条规定", "本条例第六条规定")


# An article put in: the others have the next number, and so has a reference to one of them.
PUT_IN = _later(swapped(LAW, "第四条 ", "第四条 云谷镇设立水源监测站，负责日常巡查。\n第五条 "))
# An article made two.
DIVIDED = _later(
    swapped(
        LAW,
        "坚持保护优先的原则，以泉眼涵养为中心，坚持村民共同参与。",
        "坚持保护优先的原则，推进湿地修复，违者处三万元罚款。\n"
        "第五条 水源保护工作以泉眼涵养为中心，坚持村民共同参与，建立补偿机制，十年内不得从事有关活动。",
    )
)
# An article that stands in another place.
LINE = "第六条 经营者应当按月报送取水记录，并接受监测站的检查。\n"
SHIFTED = swapped(swapped(LAW, LINE, ""), "第二条 ", LINE + "第二条 ")
