"""Modality: how strongly a measure is put, on the ladder of `reference/field.toml`.

推动…建设 → 鼓励…建设: weaker. 探索建立… → 建立…: stronger. 推进…建设 → …建设: no change for a reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from conform.match.changes.pairing import Comparison, Match, Piece
from conform.model import Change

KIND = "modality"
Ladder = tuple[tuple[str, ...], ...]
# A bare duty and a direction of effort (推动, 推进, 加快) are one step for a reviewer.
DUTY, EFFORT = 1, 2
# Pieces less alike than this are too far apart to compare their words of modality.
SAID = 0.45
# Of the words of effort these do weaken what stands above a duty: 不得调整 → 原则上不得调整.
ABOUT = frozenset({"原则上", "力争", "争取", "一般"})
# These stand next to their verb, behind a topic: 预算一经批复原则上不得调整.
NEAR = ABOUT | {"必须", "务必", "严禁", "禁止", "不得", "一律", "不准", "坚决杜绝"}
# 优先发展 gives a rank, not leave.
NOT_MODAL = frozenset({"优先"})
# Words that follow the action that they confine: 开展…付费试点.
BEHIND = frozenset({"试点", "试行", "先行先试"})
# Readers call a requirement inherited that an adverb of pace was put to: 逐步建立…薪酬体系.
PACE = frozenset({"逐步", "分步", "适时", "视情", "择机"})
# Without these a requirement is put more strongly beyond doubt; without 支持 readers call it inherited.
TENTATIVE = re.compile(r"鼓励|引导|倡导|提倡|探索|研究|试点|试行|先行先试")
# 提供技术支持, 宣传引导 · 支持力度, 试点医院, 总结试点经验: behind or before these the words are nouns and names, which
# govern nothing.
_AID = (
    "技术", "人才", "政策", "资金", "资源", "智力", "数据", "信息", "决策", "服务", "专家", "有力", "强大", "重要",
    "给予", "提供", "财政", "经费", "金融", "保障", "加大", "的", "和", "与", "支撑",
)  # fmt: skip
_AIDS = ("力度", "政策", "系统", "体系", "作用", "措施", "服务", "平台", "条件", "保障", "计划", "资金")
_PILOT = (
    "医院", "城市", "地区", "单位", "省", "市", "县", "病房", "经验", "名单", "科室", "机构", "专业", "病种",
    "期", "成果", "范围", "任务",
)  # fmt: skip
NOUN_BEHIND = {
    "支持": _AID,
    "扶持": _AID,
    "引导": ("宣传", "教育", "政策", "正面", "正确", "舆论", "价值", "规划", "协调", "组织", "激励", "的", "党建"),
    "探索": ("科学", "技术", "创新", "实践", "医学", "改革", "积极的", "有益", "的"),
    "动员": ("社会", "组织", "广泛", "全民"),
    "鼓励": ("精神",),
    "允许": ("两个", "不", "（", "(", "“"),
    "试行": ("（", "(", "“"),
    "试点": ("（", "(", "“"),
}
NOUN_BEFORE = {
    "支持": _AIDS,
    "扶持": _AIDS,
    "引导": ("作用", "资金", "基金", "性", "和"),
    "探索": ("性",),
    "动员": ("能力", "机制", "体系"),
    "鼓励": ("性", "机制", "奖励"),
    "试点": _PILOT,
    "试行": ("办法", "方案", "意见"),
    "逐步": ("到位",),
    "可以": ("说", "看"),
    "一般": ("公共", "预算", "户", "性", "诊疗", "债", "人群", "疾病", "病"),
}
# At the end of a piece or of an item these are nouns too: 加强宣传引导、….
NOUN_LAST = frozenset({"支持", "扶持", "引导", "探索", "动员", "鼓励"})
# 完善支持护理事业的价格项目: behind another verb the word says what the object does.
VERBS = (
    "建立", "健全", "完善", "制定", "落实", "出台", "形成", "明确", "构建", "加强", "强化", "提升", "提高", "改进",
    "优化", "实施", "发挥", "加大", "打造", "建设", "执行",
)  # fmt: skip
_AND = re.compile(r"[、并且]|以及")
# 鼓励社会办医、支持公立医院牵头…: two measures in one breath; the nearer word governs.
_APART = re.compile(r"[、并]")
OBJECT = 3
# 在控制单体规模的基础上，… · 按照…原则，…: the sentence goes on, and so does its modal word.
CONTINUES = re.compile(
    r"(?:基础上|前提下|[内中下时后]|原则|为重点|为导向|为目标|为依据|等(?:多种|各种)?(?:方式|形式|途径))$"
)


class Mode(NamedTuple):
    """How strongly a piece is put: its step, and the word that says so at `text[at:to]`, if any."""

    step: int = DUTY
    at: int = 0
    to: int = 0
    about: bool = False

    @property
    def rank(self) -> int:
        """The weakest word of a piece counts; 必须 counts before the bare verb that it strengthens."""
        if self.about:
            return 1
        return -1 if self.step in (DUTY, EFFORT) else self.step


def detect(comparison: Comparison) -> Iterator[Change]:
    """The first part that is put more weakly, and the first that is put more strongly."""
    seen: set[str] = set()
    for match in comparison.matches:
        if match.score < SAID:
            continue
        old = governing(comparison, comparison.parts, match.part, match)
        new = governing(comparison, comparison.segments, match.segment, match)
        how = _compared(old, new)
        if how and how not in seen:
            seen.add(how)
            yield _change(comparison, how, match, old, new)


def decides(change: Change) -> bool:
    """Whether the change makes an otherwise unchanged requirement modified."""
    if change.how == "weaker":
        return change.plan not in PACE
    return bool(TENTATIVE.search(change.reference))


def _compared(old: Mode, new: Mode) -> str:
    if old.step == new.step or {old.step, new.step} <= {DUTY, EFFORT}:
        return ""
    return "weaker" if new.step > old.step else "stronger"


def governing(comparison: Comparison, pieces: Sequence[Piece], number: int, match: Match) -> Mode:
    """The modal word over the action that both sides share; a sentence that goes on keeps its word."""
    part, segment = comparison.parts[match.part], comparison.segments[match.segment]
    piece, ladder = pieces[number], comparison.field.modality
    other = part if pieces is comparison.segments else segment
    own = _mode(ladder, piece, other)
    if own.rank < 0 and number and pieces[number - 1].passage == piece.passage:
        before = pieces[number - 1]
        # a neighbouring measure of the plan lends nothing
        own_sentence = pieces is comparison.parts or comparison.answers(number - 1) > 0
        if own_sentence and CONTINUES.search(before.text):
            return Mode(_mode(ladder, before, before).step, own.at, own.to)
    return own


def _mode(ladder: Ladder, piece: Piece, other: Piece) -> Mode:
    """The weakest of the words that govern what the two pieces share."""
    text, best = piece.text, Mode()
    steps, pattern = _words(ladder)
    words = list(pattern.finditer(text))
    shared = [i for i in range(len(text) - 1) if text[i : i + 2] in other.pairs] if words else []
    for found in words:
        at, to = found.span()
        if _is_noun(text, found[0], at, to):
            continue
        if not _governs(text, at, to, shared) and not _swapped(steps, text, at, to, other.text):
            continue
        mode = Mode(steps[found[0]], at, to, found[0] in ABOUT)
        apart = _APART.search(text, best.to, at) and at - best.to > OBJECT
        if best.to == best.at or apart or mode.rank > best.rank:
            best = mode
    return best


def _is_noun(text: str, word: str, at: int, to: int) -> bool:
    behind = text[to:].rstrip()
    if word in NOUN_LAST and (not behind or behind[0] in "、）)"):
        return True
    return text[:at].endswith(NOUN_BEHIND.get(word, ())) or behind.startswith(NOUN_BEFORE.get(word, ()))


def _governs(text: str, at: int, to: int, shared: Sequence[int]) -> bool:
    """Whether the word stands before the greater part of the shared action (behind it, for 试点)."""
    if text[at:to] in BEHIND and not text[to : to + 2].strip("工作建设示范项目改革"):
        return True
    lead = _AND.split(text[:at])[-1]
    if text[at:to] not in PACE and any(verb in lead for verb in VERBS):
        return False
    behind = sum(spot >= to for spot in shared)
    if text[at:to] in NEAR:
        return behind > 0
    before = [spot + 2 for spot in shared if spot + 2 <= at]
    if behind >= len(before):
        return True
    # 对主要负责人探索实行年薪制: the greater part is the topic, which no 并 parts from the word
    return behind > 1 and not _APART.search(text, before[-1], at)


def _swapped(steps: dict[str, int], text: str, at: int, to: int, other: str) -> bool:
    """Whether the word stands just where the other side has another one: 强化推动… → 强化鼓励…."""
    spot = other.find(text[to : to + 4])
    if spot < 0 or len(text) - to < 4:  # noqa: PLR2004
        return False
    before = text[max(0, at - 2) : at]
    return any(other.startswith(before + word, spot - len(word) - len(before)) for word in steps if spot >= len(word))


@lru_cache(maxsize=4)
def _words(ladder: Ladder) -> tuple[dict[str, int], re.Pattern[str]]:
    steps = {word: step for step, words in enumerate(ladder) for word in words if word not in NOT_MODAL}
    longest = sorted(steps, key=lambda word: (-len(word), word))
    return steps, re.compile("|".join(map(re.escape, longest)))


def _change(comparison: Comparison, how: str, match: Match, old: Mode, new: Mode) -> Change:
    part, segment = comparison.parts[match.part], comparison.segments[match.segment]
    at, to = (new.at, new.to) if new.to > new.at else (0, len(segment.text))
    return comparison.change(KIND, how, how, part.text[old.at : old.to], (segment, at, to))
