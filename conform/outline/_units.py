"""Lines → units: sentences, headings and responsibility brackets, each with the number before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conform.numbering import CN, HAN, Mark, parse_mark

_DELIMITER = re.compile(r"[。！？；]|[（(《〈“‘「『【〔\[]|[）)》〉”’」』】〕\]]")
_CLOSER = dict(zip("）)》〉”’」』】〕]", "（(《〈“‘「『【〔[", strict=True))
_NARROW = str.maketrans("（）", "()")
_TRAILING = re.compile(r"[）)》〉”’」』】〕\]]+")
_QUOTED = 300  # a pair that holds more than this is no pair but two misread signs
_ENUMERATOR = re.compile(r"[二三四五六七八九十]{1,2}是|[②-⑳]|[（(][2-9][）)]|\d{1,2}[.．、](?!\d)")
# （市财政局、市卫生健康委按职责分工负责） · （牵头单位：…；责任单位：…）
DUTY = re.compile(
    r"[（(【\[]\s*(?:[^（()）]|[（(][^（()）]{0,20}[）)]){0,400}?"
    r"(?:负责|牵头|配合|参与|(?:牵头|责任|配合|参与|落实|主责)(?:单位|部门|领导|处室)?\s*[:：](?:[^（()）]|[（(][^（()）]{0,20}[）)]){0,400}?)"
    r"\s*[。；]?[）)】\]]?\s*[）)】\]]\s*[。；]?"
)

# Headings that sentences run into: “一、总体目标以习近平新时代…为指导”.
_KNOWN = (
    "总体要求|总体目标|总体思路|指导思想|基本原则|主要目标|工作目标|发展目标|目标任务|工作要求|重点任务|主要任务|工作任务|重点工作|"
    "组织实施|保障措施|组织保障|实施步骤|工作步骤|施行期限|实施期限|有关要求|附则|总则"
)
_OPENER = (
    "以|深入|坚持|全面|按照|通过|到[二\\d]|力争|紧[扣紧密]|围绕|认真|贯彻|本[方实意办细措计]|自|各[级地县市区有]|为|加[强快]|建立|成立|由|高举|"
    "牢[固记]|立足|聚焦|对标|切实|根据|用|经过|推[动进]"
)
_RUN_ON = re.compile(rf"(?:{_KNOWN})[:：]?(?=(?:{_OPENER})[^。]{{12,}}。)")
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
        return self.text[self.mark.length if self.mark else 0 :].rstrip("。；;")


def units(text: str, at: int, to: int) -> list[Unit]:
    """The units of one line, which is `text[at:to]`."""
    line = text[at:to]
    cuts = sorted({0, len(line), *_cuts(line)})
    spans = [span for a, b in zip(cuts, cuts[1:], strict=False) for span in _run_in(line, a, b)]
    found = []
    for a, b in spans:
        body = line[a:b]
        start, end = a + len(body) - len(body.lstrip()), b - len(body) + len(body.rstrip())
        if start < end:
            found.append(_unit(line, start, end, at))
    if found:
        found[0].first = found[-1].last = True
    return found


def _unit(line: str, start: int, end: int, at: int) -> Unit:
    body = line[start:end]
    return Unit(
        at + start,
        at + end,
        body,
        end=body[-1] in "。！？；" or (len(body) > 1 and body[-1] in "”’）)" and body[-2] in "。！？"),
        mark=parse_mark(body),
        duty=bool(DUTY.fullmatch(body)),
    )


def _pairs(line: str) -> tuple[list[tuple[int, int]], list[int]]:
    """The outermost pairs of brackets and quotation marks, and the ends of sentences; inner pairs are left out."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    ends: list[int] = []
    for found in _DELIMITER.finditer(line):
        sign, at = found[0].translate(_NARROW), found.start()
        if sign in "。！？；":
            ends.append(at)
        elif sign not in _CLOSER:
            stack.append((sign, at))
        else:
            opener = _CLOSER[found[0]].translate(_NARROW)
            depth = next((i for i in range(len(stack) - 1, max(-1, len(stack) - 9), -1) if stack[i][0] == opener), -1)
            if depth >= 0:
                start = stack[depth][1]
                del stack[depth:]
                if at - start <= _QUOTED:
                    while pairs and pairs[-1][0] > start:
                        pairs.pop()
                    pairs.append((start, at + 1))
    return pairs, ends


def _cuts(line: str) -> Iterator[int]:
    pairs, ends = _pairs(line)
    stops: set[int] = set()
    index = 0
    for end in ends:
        while index < len(pairs) and pairs[index][1] <= end:
            index += 1
        if index < len(pairs) and pairs[index][0] < end:
            continue
        if line[end] == "；" and not _ENUMERATOR.match(line, end + 1):
            continue
        trailing = _TRAILING.match(line, end + 1)
        stops.add(trailing.end() if trailing else end + 1)
    yield from stops
    for start, end in pairs:
        if line[start] in "（(【[" and DUTY.fullmatch(line, start, end):
            yield from _duty_cuts(line, start, end, stops)


def _duty_cuts(line: str, start: int, end: int, stops: set[int]) -> Iterator[int]:
    """A bracket that names who is responsible is a unit, unless its sentence goes on behind it."""
    while end < len(line) and line[end] in "。；":
        end += 1
    before = len(line[:start].rstrip()) if start and line[start - 1].isspace() else start
    if before == 0 or before in stops or end in stops or not line[end:].strip() or line[end - 1] in "。；":
        yield start
        yield end


def _run_in(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """“二、重点任务(一)构建…” and “一、总体目标以习近平…” hold a heading without a full stop."""
    while True:
        lead = start + len(line[start:end]) - len(line[start:end].lstrip())
        mark = parse_mark(line, lead, end)
        if not mark:
            break
        after = lead + mark.length
        inner = _INNER.search(line, after + 1, min(end, after + _NO_STOP))
        run_on = _RUN_ON.match(line, after, end) if mark.style in ("一、", "（一）", "章", "条") else None
        if run_on:
            cut = run_on.end()
        elif inner and not re.search("[。，,；;：:]", line[after : inner.start()]):
            cut = inner.start()
        else:
            break
        yield start, cut
        start = cut
    yield start, end
