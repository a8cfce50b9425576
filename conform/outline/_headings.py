"""Which units are headings, how deep they stand, and what lies under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from conform.outline._units import Unit
from conform.text.numbering import ARTICLE, DECIMALS, HAN, PARTS, RANK, Mark, written
from conform.text.numerals import chinese_number

RUN_IN = "·"  # “爭創國家醫學中心。創建10家…”: a heading without a number
LOST = "、"  # “、总体要求”: a heading that lost its number
_RANK = {**RANK, LOST: RANK["一、"], RUN_IN: 20}
_LONG, _SHORT, _TOP = 50, 30, 60
# Judgements, as the two below: a fifth, or one, more or less moves no clause of five real plans and the examples.
_LEAST, _MOST = 4, 20  # characters of a heading line without a number: 总体要求
_USUAL = 3  # paragraphs that begin with a heading sentence; fewer may do so by chance
_COMMAS = 2  # 统一思想，提高认识，加强领导
_NAME = 7  # 指导思想, 加强组织领导; “（一）建立药品追溯制度” with nothing under it is what is to be done
_FIGURE = re.compile(r"\d(?!\+)|[一二三四五六七八九十]成")
_DUTY = re.compile("下列|应当|不得|必须|禁止|之一")
_PLAIN = re.compile(rf"(?:{HAN}|[、“”])+")
_SPACED = re.compile(rf"(\w{{1,3}})[ \u3000\xa0]+(?={HAN}{{3}})")
_BARE_NUMBER = re.compile(rf"([1-9]\d?)\s*(?={HAN}{{2}})")
_STOP = re.compile("[.．]")
_SIGNS = re.compile("[，,；;：:]")
_LOST = re.compile(rf"[、．.]\s*(?={HAN})")


def decimal_heads(units: list[Unit]) -> frozenset[int]:
    """The first numbers of the decimal ones: of 3.1, 3.2 and 4.1 they are 3 and 4."""
    marked = (unit for unit in units if unit.mark and unit.mark.style in DECIMALS)
    return frozenset(int(_STOP.split(unit.text)[0]) for unit in marked)


def loose_mark(unit: Unit, heads: frozenset[int] = frozenset()) -> Mark | None:
    """The number of a heading line that has lost it (“、总体要求”) or whose sign is a space (“一 总体要求”) or nothing.

    “3主要任务” is one where 3.1 stands somewhere: 3 is among the `heads` of decimal numbers.
    """
    if not (unit.first and unit.last) or unit.end or len(unit.text) > _SHORT:
        return None
    if (bare := _BARE_NUMBER.match(unit.text)) and int(bare[1]) in heads:
        return Mark("1.", int(bare[1]), bare.end())
    if lost := _LOST.match(unit.text):
        return Mark(LOST, 0, lost.end())
    spaced = _SPACED.match(unit.text)
    return Mark("一、", chinese_number(spaced[1]), spaced.end()) if spaced and chinese_number(spaced[1]) else None


def is_heading(unit: Unit, after: Unit | None, run_in: bool) -> bool:
    """Whether a unit is a heading, judged by its number, its form and the unit after it (brackets left out)."""
    mark = unit.mark
    if unit.duty or (mark and mark.style == "一是"):
        return False
    if mark is None:
        return _bare(unit, after) or (run_in and is_run_in(unit, after))
    if mark.style in PARTS or mark.style == LOST:
        return len(unit.body) <= _TOP
    if mark.style == ARTICLE and (unit.end or unit.text[-1] in "：:"):
        return False  # “第三条 公立医院应当坚持公益性。…”: an article begins with its first sentence
    if leads(unit, after) or (mark.style in DECIMALS and unit.end and unit.last):
        return False  # “3.2 加强隐私保护。” before 3.2.1: what has a full stop there is no mere name
    leaf = after is None or _closes(mark, after)
    return _names(unit, after) and not leaf if unit.end else _stands(unit, leaf)


def in_list(unit: Unit) -> bool:
    """Whether a unit within an article is one of its paragraphs or items: all but the next part or article."""
    return unit.mark is None or unit.mark.style not in (*PARTS, ARTICLE)


def leads(unit: Unit, after: Unit | None) -> bool:
    """“（二）申请人应当符合下列条件：” before “1.”: a sentence that the items behind it complete; no title."""
    finer = after is not None and after.mark is not None and not _closes(unit.mark, after) if unit.mark else False
    return finer and unit.text[-1] in "：:" and bool(_DUTY.search(unit.body))


def _stands(unit: Unit, leaf: bool) -> bool:
    """A numbered line without a full stop: a heading, unless nothing stands under it and it is no mere name."""
    name = _NAME if unit.mark and _RANK[unit.mark.style] > RANK["一、"] else _SHORT
    return len(unit.body) <= _TOP and not (leaf and (len(unit.body) > name or unit.text[-1] in "；;，"))


def _names(unit: Unit, after: Unit | None) -> bool:
    """“1.改革人事管理制度。…”; not “2.建设互联网医院，开展复诊服务。” before a line of something else."""
    alone = unit.last and after is not None and after.mark is None
    return unit.text[-1] != "；" and _brief(unit.body) and not (alone and "，" in unit.body)


def _brief(body: str) -> bool:
    return len(body) <= _LONG and len(_SIGNS.findall(body)) <= _COMMAS and not _FIGURE.search(body)


def _closes(mark: Mark, after: Unit) -> bool:
    """Whether the unit after begins an item of the same kind or a coarser one, so that nothing lies between."""
    return after.mark is not None and _RANK[after.mark.style] <= _RANK[mark.style]


def is_run_in(unit: Unit, after: Unit | None) -> bool:
    """“守牢医疗质量安全底线。加强公立医院…”: a short first sentence without commas that names its paragraph."""
    return (
        unit.first
        and unit.end
        and not unit.last
        and after is not None
        and not after.first
        and unit.mark is None
        and len(unit.body) <= _SHORT
        and not _SIGNS.search(unit.body)
        and not _FIGURE.search(unit.body)
    )


def _bare(unit: Unit, after: Unit | None) -> bool:
    """A line of its own without number and punctuation, before a paragraph: “总体要求”."""
    return (
        unit.first
        and unit.last
        and not unit.end
        and _LEAST <= len(unit.body) <= _MOST
        and bool(_PLAIN.fullmatch(unit.body))
        and after is not None
        and after.mark is None
        and after.end
    )


def has_run_ins(units: list[Unit]) -> bool:
    """Whether paragraphs of this plan usually begin with a heading sentence."""
    paragraphs = hits = 0
    for unit, after in pairwise(units):
        if unit.first and unit.end and not unit.last and unit.mark is None and not unit.duty:
            paragraphs += 1
            hits += is_run_in(unit, after)
    return hits >= _USUAL and hits >= paragraphs / 2


@dataclass(slots=True)
class Outline:
    """The headings above the place reached, and what was odd about their numbers."""

    notes: list[str] = field(default_factory=list)
    _stack: list[tuple[str, str]] = field(default_factory=list)  # style, heading
    _last: dict[str, int] = field(default_factory=dict)  # the number reached, by style
    _going: set[str] = field(default_factory=set)  # styles that have not been begun anew
    _run_on: set[str] = field(default_factory=set)  # styles whose numbers do not begin anew: （一）–（二十六）

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._stack)

    def enter(self, unit: Unit) -> int:
        """Go under a heading; its depth comes back."""
        style = unit.mark.style if unit.mark else RUN_IN
        rank = _RANK[style]
        while self._stack and _RANK[self._stack[-1][0]] >= rank:
            self._stack.pop()
        self._stack.append((style, unit.text.rstrip("。：:；;")))
        return len(self._stack)

    def leave(self, mark: Mark) -> None:
        """Come out from under the headings that an item with this number cannot stand under."""
        while self._stack:
            style = self._stack[-1][0]
            inside = style == RUN_IN and _RANK[mark.style] >= _RANK["1."]
            if inside or _RANK[style] < _RANK[mark.style]:
                break
            self._stack.pop()

    def count(self, unit: Unit) -> None:
        """Note a number that is missing or doubled. Under a new heading numbers begin again, or run on."""
        mark = unit.mark
        if mark is None or mark.style in ("一是", *DECIMALS) or mark.sub or unit.text[: mark.length].isdecimal():
            return
        if mark.style == LOST:
            self.notes.append(f"note.number_lost:{unit.text}")
            self._last["一、"] = self._last.get("一、", 0) + 1
            return
        style, value, last = mark.style, mark.value, self._last.get(mark.style, 0)
        fresh = style not in self._going
        if value == last and not fresh:
            self.notes.append(f"note.number_doubled:{unit.text[: mark.length].strip()}")
        elif value > last + 1:
            first = 1 if fresh and style not in self._run_on and style != "条" else last + 1
            self.notes += [f"note.number_missing:{written(style, no)}" for no in range(first, min(value, first + 3))]
        if fresh and value == last + 1 > 1:
            self._run_on.add(style)
        self._last[style] = value
        self._going = {going for going in self._going if RANK[going] < RANK[style]} | {style}
