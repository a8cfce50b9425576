"""Durations: by when something is due (三年内, 用两年时间), how long it lasts (不少于二十日), or neither (三年行动)."""

from __future__ import annotations

import re

from conform.text.quantities.values import LENGTH, TERM
from conform.text.quantities.words import words

_BY = re.compile(r"(?:通过|利用|用|经过|未来|今后|力争在?|争取在?|(?P<within>在))\s?(?:约|近)?$")
_EFFORT = re.compile(r"(?:左右)?的?(?:时间|努力)")
_WITHIN = re.compile(r"(?:左右)?(?:之内|以内|内)(?!部|容|科|涵|在)")
# 每两年, 近5年, 不超过两年, 工作满5年: how often or how long, not by when.
_FREQUENT = (
    "每", "近", "过去", "连续", "满", "至少", "不少于", "每隔", "第", "不超过", "最长", "超过", "周期", "期限",
    "任期", "服务", "上", "工作", "学制", "为期", "精确到", "精确至", "到", "至",
)  # fmt: skip
# 从医满三十年的, 预约精确到30分钟以内
_HELD = ("满", "从医", "从业", "任职", "服务", "工作", "连续")
_NAMELESS = ("近", "过去", "第", "上", "前")
_NAMES = ("规划", "行动", "计划", "制", "期", "龄", "生", "级", "以来", "来")


def role(text: str, at: int, to: int, limit: str, before: int) -> tuple[str, bool] | None:
    """What the duration `text[at:to]` is, and whether it surely is one that is set; `before` is where what was read
    before it ends.
    """
    lead, behind = text[max(before, at - 8) : at].rstrip(), text[to : to + 8]
    if lead.endswith(_NAMELESS) and not lead.endswith(("以上", *words().notice)):
        return None
    within, effort = _WITHIN.match(behind), _EFFORT.match(behind)
    by = _BY.search(lead)
    if not lead.endswith((*_FREQUENT, *words().most)) and (within or effort or (by and not by["within"])):
        if not within and not effort and behind.startswith((*_NAMES, "一", "以上")):
            return None
        return TERM, True
    if behind.lstrip().startswith(_NAMES):
        return None
    return LENGTH, bool(limit) and not lead.endswith(_HELD)
