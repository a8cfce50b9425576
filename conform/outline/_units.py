"""Lines → units: sentences, headings and responsibility brackets, each with the number before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from conform.data import any_word, words_of
from conform.model import CELL_BREAK
from conform.text.numbering import ARTICLE, HAN, PARTS, Mark, parse_mark

_LEAST = 4  # characters of a bracket that names who is responsible: （省厅）
_DELIMITER = re.compile(r"[。！？]+|；|[（(《〈“‘「『【〔\[]|[）)》〉”’」』】〕\]]")
_NARROW = str.maketrans("（）【】", "()[]")
_OPENER = dict(zip(")》〉”’」』]〕", "(《〈“‘「『[〔", strict=True))
_TRAILING = re.compile(r"[）)》〉”’」』】〕\]]+")
_QUOTED = 300  # a pair that holds more than this is no pair but two misread signs
_DEPTH = 8
_ROLE = f"(?:{any_word('structure', 'roles')})(?:{any_word('structure', 'bearers')})"
# （…等负责。列第一位者为牵头单位，下同）, （财政部指导）
_DUTY = re.compile(
    rf"(?:.*(?:{any_word('structure', 'duties')})(?:[。，；]?列第一位.*|[，,]下同)?"
    rf"|.*{_ROLE}?\s*[:：].*|.*按照?职责分工.*"
    rf"|[\w、]{{2,60}}[部委局办厅署]等?(?:共同)?(?:{any_word('structure', 'guides')}))[。；]?\s*",
    re.DOTALL,
)
_DUTY_LABEL = re.compile(rf"(?:{_ROLE}|牵头|责任|配合)\s*[:：]")
_NO_DUTY = re.compile(
    rf"[^（()）、，,；;:：\s]*?(?!{any_word('structure', 'guides')})(?:{any_word('structure', 'no_duty')})"
)

# Headings that sentences run into: “一、总体目标以习近平新时代…为指导”.
_KNOWN = re.compile(any_word("structure", "headings"))
_BEGINS = words_of("structure", "begins")
_SENTENCE = re.compile(r"[^。]{12,400}。")
_LABEL = re.compile(r"[^\s，,。；;：:（）()\d]{4,20}(?:[:：]|[ \u3000\xa0]+)(?=[^。]{12,400}。)")
_INNER = re.compile(rf"(?<={HAN}|”|》)(?=[（(]|\d|第)")
_PAUSE = re.compile("[。，,；;：:]")
_NO_STOP = 30


@dataclass(slots=True)
class Unit:
    """`text[at:to]`, one sentence or heading; `first`, `last` in its line; `end` says whether 。！？ closes it.

    In a table of tasks, one is a `task` with the `units` of its row and when it is `due`, or another `cell`.
    """

    at: int
    to: int
    text: str
    first: bool = False
    last: bool = False
    end: bool = False
    mark: Mark | None = None
    duty: bool = False
    task: bool = False
    cell: bool = False
    units: tuple[str, ...] = ()
    due: str = ""

    @property
    def body(self) -> str:
        """The text without its number and its full stop."""
        return self.text[self.mark.length if self.mark else 0 :].rstrip("。；;：:")


def units(text: str, at: int, to: int) -> list[Unit]:
    """The units of one line, which is `text[at:to]`."""
    line = text[at:to]
    cuts = sorted({0, len(line), *_cuts(line), *_breaks(line)})
    found = []
    for a, b in (span for start, stop in pairwise(cuts) for span in _run_in(line, start, stop)):
        body = line[a:b].strip()
        if body:
            start = line.index(body, a)
            found.append(_unit(body, at + start))
    if found:
        found[0].first = found[-1].last = True
    if len(found) == 1:  # “牵头单位：市卫生健康委” in a line of its own
        found[0].duty = found[0].duty or bool(_DUTY_LABEL.match(found[0].text))
    return found


def _breaks(line: str) -> Iterator[int]:
    """Where the paragraphs of a table's cell end."""
    at = line.find(CELL_BREAK)
    while at >= 0:
        yield at
        at = line.find(CELL_BREAK, at + 1)


def _unit(body: str, at: int) -> Unit:
    quoted = body[-1] in "”’）)" and len(body) > 1 and body[-2] in "。！？"
    end = body[-1] in "。！？；" or quoted
    return Unit(at, at + len(body), body, end=end, mark=parse_mark(body), duty=is_duty(body))


def is_duty(text: str) -> bool:
    """Whether a bracket names who is responsible: （市财政局牵头） · （牵头单位：…；责任单位：…）。

    “（由财政局负责的部分除外）” and “（含县级医院牵头的）” say something else.
    """
    text = text.strip().rstrip("。；;")
    if len(text) < _LEAST or text[0] not in "（(【[" or text[-1] not in "）)】]":
        return False
    inner = text[1:-1]
    if _DUTY_LABEL.match(inner.lstrip()):
        return True
    return bool(_DUTY.fullmatch(inner)) and not _NO_DUTY.match(inner)


def _pairs(line: str) -> tuple[list[tuple[int, int]], list[int]]:
    """The outermost pairs of brackets and quotation marks, and the ends of sentences.

    A sign without its other half, as scans have them, is no pair.
    """
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    ends: list[int] = []
    for found in _DELIMITER.finditer(line):
        sign, at = found[0][0].translate(_NARROW), found.start()
        if sign in "。！？；":
            ends.append(found.end() - 1)
            continue
        opener = _OPENER.get(sign)
        if opener is None:
            stack.append((sign, at))
            continue
        lowest = max(0, len(stack) - _DEPTH)
        depth = next((i for i in range(len(stack) - 1, lowest - 1, -1) if stack[i][0] == opener), -1)
        if depth >= 0:
            start = stack[depth][1]
            del stack[depth:]
            if at - start <= _QUOTED:
                while pairs and pairs[-1][0] > start:
                    pairs.pop()
                pairs.append((start, at + 1))
    return pairs, ends


def _cuts(line: str) -> Iterator[int]:
    """Where sentences end, and where responsibility brackets begin and end."""
    pairs, ends = _pairs(line)
    stops: set[int] = set()
    index = 0
    for end in ends:
        while index < len(pairs) and pairs[index][1] <= end:
            index += 1
        if index < len(pairs) and pairs[index][0] < end:
            continue
        if line[end] == "；" and not _is_next_item(line, end + 1):
            continue
        trailing = _TRAILING.match(line, end + 1)
        stops.add(trailing.end() if trailing else end + 1)
    yield from stops
    for start, end in pairs:
        if line[start] in "（(【[" and is_duty(line[start:end]):
            yield from _duty_cuts(line, start, end, stops)


def _is_next_item(line: str, at: int) -> bool:
    """“一是…；二是…”, “①…；②…”: what follows is an item of its own."""
    mark = parse_mark(line, at)
    return mark is not None and mark.value > 1 and mark.style in ("一是", "①", "（1）", "1）", "1.", "（一）")


def _duty_cuts(line: str, start: int, end: int, stops: set[int]) -> Iterator[int]:
    """A bracket that names who is responsible is a unit, unless its sentence goes on behind it."""
    while end < len(line) and line[end] in "。；":
        end += 1
    before = start
    while before and line[before - 1].isspace():
        before -= 1
    if not before or before in stops or line[end - 1] in "。；" or not line[end : end + _QUOTED].strip():
        yield start
        yield end


def _run_in(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """“二、重点任务(一)构建…”, “一、总体目标以习近平…”, “（一）加强领导：成立…”: a heading without a full stop."""
    while True:
        lead = start
        while lead < end and line[lead].isspace():
            lead += 1
        mark = parse_mark(line, lead, end)
        if mark is None or mark.style == "一是":
            break
        cut = _run_on(line, lead + mark.length, end) or _inner(line, lead + mark.length, end, mark.style)
        if not cut:
            break
        yield start, cut
        start = cut
    yield start, end


def _run_on(line: str, at: int, end: int) -> int:
    """Where a known heading ends that its sentence runs into, or a label with a colon; 0 for none."""
    known = _KNOWN.match(line, at, end)
    if known and line.startswith(_BEGINS, known.end(), end) and _SENTENCE.match(line, known.end(), end):
        return known.end()
    label = _LABEL.match(line, at, end)
    return label.end() if label else 0


def _inner(line: str, at: int, end: int, style: str) -> int:
    """Where a finer number stands inside a heading of this style, “重点任务(一)构建…”; 0 for none.

    An article stands in a chapter: “第一章 总则 第一条 为了…”; in “第四十条 违反本办法第十七条…” one is cited.
    """
    for found in _INNER.finditer(line, at + 1, min(end, at + _NO_STOP)):
        inner = parse_mark(line, found.start(), end)
        if inner and (inner.style in ("（一）", "1.") or (inner.style == ARTICLE and style in PARTS)):
            return 0 if _PAUSE.search(line, at, found.start()) else found.start()
    return 0
