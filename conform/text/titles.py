"""Titles of plans and laws, by their form."""

from __future__ import annotations

import re

from conform.text.numbering import HAN

KINDS = (
    "方案|意见|细则|措施|计划|办法|规划|纲要|要点|行动|规定|决定|决议|通知|公告|通告|清单|政策|指南|条例|安排|规则|规程|"
    "(?<![方办做看立司执依守违想说用])法"
)
_SUFFIX = r"(?:\s*[（(][^（()）]{2,24}[）)])?(?:\s*篇\s*\w{1,3})?"
_NO_TITLE = r"(?!为了?|根据|按照|依据|经(?!济)|现将?|附)"
TITLE = re.compile(rf"{_NO_TITLE}(?:[^，,。；;：:]{{4,80}}?(?:{KINDS})|[^，,。；;：:]{{2,3}}(?:条例|规定)){_SUFFIX}")
TITLE_RUN_ON = re.compile(
    rf"{_NO_TITLE}[^，,。；;：:]{{4,60}}?(?:{KINDS}){_SUFFIX}\s*(?=为{HAN}|根据|按照|依据|对标|结合|深入贯彻)"
)
TITLE_END = re.compile(rf"[^，,。；;：:|]{{0,60}}?(?:{KINDS}){_SUFFIX}")
