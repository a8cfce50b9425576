"""Lines → units: sentences, headings and responsibility brackets, each with the number before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from conform.numbering import CN, HAN, Mark, parse_mark

_DELIMITER = re.compile(r"[。！？]+|；|[（(《〈“‘「『【〔\[]|[）)》〉”’」』】〕\]]")
_NARROW = str.maketrans("（）【】", "()[]")
_OPENER = dict(zip(")》〉”’」』]〕", "(《〈“‘「『[〔", strict=True))
_TRAILING = re.compile(r"[）)》〉”’」』】〕\]]+")
_QUOTED = 300  # a pair that holds more than this is no pair but two misread signs
_DEPTH = 8
_ENUMERATOR = re.compile(r"[二三四五六七八九十]{1,2}是|[②-⑳]|[（(][2-9][）)]|\d{1,2}[.．、](?!\d)")

_ROLE = r"(?:牵头|责任|配合|参与|落实|主责|承办|实施)(?:单位|部门|领导|处室|科室)"
_DUTY = re.compile(rf"(?:.*(?:负责|牵头|配合|参与|落实)|.*{_ROLE}?\s*[:：].*|.*按照?职责分工.*)[。；]?\s*", re.DOTALL)
_DUTY_LABEL = re.compile(rf"\s*(?:{_ROLE}|牵头|责任|配合)\s*[:：]")
_NO_DUTY = re.compile(r"[^（()）、，,；;:：\s]*?(?:由|指|含|包括|即|其中|以)")

# Headings that sentences run into: “一、总体目标以习近平新时代…为指导”.
_KNOWN = (
    "总体要求|总体目标|总体思路|指导思想|基本原则|主要目标|工作目标|发展目标|目标任务|工作要求|重点任务|主要任务|工作任务|"
    "重点工作|组织实施|保障措施|组织保障|实施步骤|工作步骤|施行期限|实施期限|有关要求|附则|总则"
)
_BEGINS = (
    "以|深入|坚持|全面|按照|通过|到[二\\d]|力争|紧[扣紧密]|围绕|认真|贯彻|本[方实意办细措计]|自|各[级地县市区有]|为|加[强快]|"
    "建立|成立|由|高举|牢[固记]|立足|聚焦|对标|切实|根据|用|经过|推[动进]"
)
_RUN_ON = re.compile(rf"(?:{_KNOWN})(?=(?:{_BEGINS})[^。]{{12,400}}。)")
_LABEL = re.compile(rf"[{HAN}“”、]{{4,20}}(?:[:：]|[ \u3000\xa0]+)(?=[^。]{{12,400}}。)")
_INNER = re.compile(rf"(?<=[{HAN}”》])(?=[（(][{CN}]{{1,3}}[）)]|\d{{1,2}}\s?[.．、](?!\d)[{HAN}]|第[{CN}]{{1,4}}条)")
_NO_STOP = 30


@dataclass(slots=True)
class Unit:
    """`text[at:to]`, one sentence or heading; `first`, `last` in its line; `end` says whether 。！？ closes it."""

    at: int
    to: int
    text: str
    first: bool = False
    last: bool = False
    end: bool = False
    mark: Mark | None = None
    duty: bool = False

    @property
    def body(self) -> str:
        """The text without its number and its full stop."""
        return self.text[self.mark.length if self.mark else 0 :].rstrip("。；;：:")


def units(text: str, at: int, to: int) -> list[Unit]:
    """The units of one line, which is `text[at:to]`."""
    line = text[at:to]
    cuts = sorted({0, len(line), *_cuts(line)})
    found = []
    for a, b in (span for start, stop in pairwise(cuts) for span in _run_in(line, start, stop)):
        body = line[a:b].strip()
        if body:
            start = line.index(body, a)
            found.append(_unit(body, at + start))
    if found:
        found[0].first = found[-1].last = True
    return found


def _unit(body: str, at: int) -> Unit:
    quoted = body[-1] in "”’）)" and len(body) > 1 and body[-2] in "。！？"
    end = body[-1] in "。！？；" or quoted
    return Unit(at, at + len(body), body, end=end, mark=parse_mark(body), duty=is_duty(body))


def is_duty(text: str) -> bool:
    """Whether a bracket names who is responsible: （市财政局牵头） · （牵头单位：…；责任单位：…）。

    “（由财政局负责的部分除外）” and “（含县级医院牵头的）” say something else.
    """
    text = text.strip().rstrip("。；;")
    if len(text) < 4 or text[0] not in "（(【[" or text[-1] not in "）)】]":  # noqa: PLR2004
        return False
    inner = text[1:-1]
    if _DUTY_LABEL.match(inner):
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
        if line[end] == "；" and not _ENUMERATOR.match(line, end + 1):  # “一是…；二是…”: items
            continue
        trailing = _TRAILING.match(line, end + 1)
        stops.add(trailing.end() if trailing else end + 1)
    yield from stops
    for start, end in pairs:
        if line[start] in "（(【[" and is_duty(line[start:end]):
            yield from _duty_cuts(line, start, end, stops)


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
        after = lead + mark.length
        inner = _INNER.search(line, after + 1, min(end, after + _NO_STOP))
        run_on = _RUN_ON.match(line, after, end) or _LABEL.match(line, after, end)
        if run_on:
            cut = run_on.end()
        elif inner and not re.search("[。，,；;：:]", line[after : inner.start()]):
            cut = inner.start()
        else:
            break
        yield start, cut
        start = cut
    yield start, end
