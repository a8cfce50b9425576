"""Repairs of lines: hard line breaks inside sentences, words cut by page ends, page numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from conform.clean._draft import Doubt, Edit
from conform.numbering import HAN, parse_mark

_ENDS = re.compile("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def line_ends(text: str) -> Iterator[Edit]:
    """A form feed and its like become line ends; CR LF stays."""
    for found in _ENDS.finditer(text):
        yield Edit(found.start(), found.end(), "\n")


# ── page numbers and running heads ────────────────────────────────────────────────────────────────────

_PAGE = re.compile(
    r"[-—–―－─]{1,2}\s*\d{1,4}\s*[-—–―－─]{1,2}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}"
)
_BARE = re.compile(r"\d{1,4}")
_HEAD_LENGTH = 40
_OFTEN = 3


@dataclass(slots=True)
class Line:
    """A line's text without the space around it, and where that lies."""

    start: int
    end: int
    text: str
    indented: bool = False


def _split(text: str) -> list[Line]:
    found: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        body = raw.strip()
        lead = len(raw) - len(raw.lstrip())
        found.append(Line(at + lead, at + lead + len(body), body, raw[:lead].strip("\r\n") != ""))
        at += len(raw) + 1
    return found


def page_lines(lines: list[Line]) -> set[int]:
    """Which of these lines are page numbers or running heads."""
    numbers = {index for index, line in enumerate(lines) if line.text and _PAGE.fullmatch(line.text)}
    bare = [index for index, line in enumerate(lines) if line.text and _BARE.fullmatch(line.text)]
    values = [int(lines[index].text) for index in bare]
    if len(values) >= _OFTEN and all(b == a + 1 for a, b in zip(values, values[1:], strict=False)):
        numbers |= set(bare)
    if not numbers:
        return set()
    return numbers | _running_heads(lines, numbers)


def _running_heads(lines: list[Line], numbers: set[int]) -> set[int]:
    """Short lines that stand beside page numbers again and again, and where they stand elsewhere alike."""
    filled = [index for index, line in enumerate(lines) if line.text]
    beside: Counter[str] = Counter()
    for before, after in zip(filled, filled[1:], strict=False):
        if before in numbers and after not in numbers:
            beside[lines[after].text] += 1
        elif after in numbers and before not in numbers:
            beside[lines[before].text] += 1
    heads = {
        text
        for text, count in beside.items()
        if count >= min(_OFTEN, len(numbers)) and count > 1 and len(text) <= _HEAD_LENGTH and text[-1] not in "。；，、"
    }
    return {index for index in filled if lines[index].text in heads}


def page_furniture(text: str) -> Iterator[Edit]:
    """“— 1 —” and the head repeated on every page go out; the lines around them are mended afterwards."""
    if not re.search(r"\d", text):
        return
    lines = _split(text)
    for index in sorted(page_lines(lines)):
        yield Edit(lines[index].start, lines[index].end, "")


# ── broken lines ──────────────────────────────────────────────────────────────────────────────────────

_OPEN = str.maketrans("", "", "")
_START = re.compile(
    r"附\s*件|附\s*[:：]|抄\s*送|（?此件|[(（]此|公开方式|https?:|【|主办|联系|\S{1,6}\s*[:：]|[-·●■◆★○▪]|相关"
    r"|(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$|[\u4e00-\u9fff]{1,12}[〔\[(（]\d{4}[〕\])）]\s*\d+号\s*$|[LlI|]{1,2}(?=[\u4e00-\u9fff])"
)
_TITLE = re.compile(r"[^。，；]{4,60}(?:方案|意见|细则|措施|计划|办法|规划|通知)(?:[（(].{2,20}[）)])?(?:\s*篇\s*\S{1,3})?")
_DUTY = re.compile(r"[（(【\[][^（(]*(?:负责|牵头|配合|单位[:：]).*")
# 人人, 层层抓落实: words that are a character twice; at a page cut nobody can tell.
_TWICE = "人层个种往渐逐步级时处家事天年月日件样代户项点字句一多常仅大小"
_PAIRS_OPEN, _PAIRS_CLOSE = "（(“《〈〔【", "）)”》〉〕】"
_SENTENCE_END = "。！？!?；;："
_HEADING_LENGTH = 45
_CLAUSE_LENGTH = 40


def lines(text: str) -> Iterator[Edit | Doubt]:
    """“市行政审<break>批局” → “市行政审批局”; a character doubled at the cut of a page goes: “副书记<break>记。”."""
    split = [line for line in _split(text) if line.text]
    width = _wrap_width(split)
    paragraph = ""
    for before, after in zip(split, split[1:], strict=False):
        paragraph = (paragraph + before.text)[-600:]
        if not _continues(paragraph, before, after, width):
            paragraph = ""
            continue
        gap = text[before.end : after.start]
        a, b = before.text[-1], after.text[0]
        doubled = a == b and gap.count("\n") > 1 and bool(re.match(f"[{HAN}]", a))
        if doubled and a in _TWICE:
            yield Doubt(before.end, after.start + 1, "")
        drop = doubled and a not in _TWICE
        glue = " " if a.isascii() and a.isalpha() and b.isascii() and b.isalpha() else ""
        yield Edit(before.end, after.start + drop, glue)


def _display(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _wrap_width(split: list[Line]) -> int:
    """The width at which lines were broken hard, in half-width columns; 0 for a text whose lines are paragraphs."""
    widths = sorted(_display(line.text) for line in split if len(line.text) < 100)  # noqa: PLR2004
    if len(widths) < 10 or len(widths) < 0.9 * len(split):  # noqa: PLR2004
        return 0
    width = widths[int(len(widths) * 0.95)]
    full = sum(0.85 * width <= one <= width + 4 for one in widths)
    return width if full >= len(widths) / 2 and width >= 30 else 0  # noqa: PLR2004


def _continues(paragraph: str, before: Line, after: Line, width: int) -> bool:
    """Whether the sentence that `before` ends in goes on in `after`."""
    tail = paragraph[-1]
    begins = bool(parse_mark(after.text)) or bool(_START.match(after.text)) or bool(_TITLE.fullmatch(after.text))
    if tail in _SENTENCE_END and not (width and tail in "；;" and not begins and _full(before, width)):
        return False
    if begins:
        return False
    unclosed = _unclosed(paragraph)
    if tail in "，、,—" or unclosed:
        return True
    if after.indented and not width:
        return False
    if tail in "）)】" and _DUTY.match(_last_sentence(paragraph)):
        return False
    if _DUTY.match(after.text):
        return False
    if width and _full(before, width):
        return True
    if parse_mark(paragraph) and "。" not in paragraph and len(paragraph) <= _HEADING_LENGTH:
        return False
    return "。" in paragraph or "；" in paragraph or (len(paragraph) > _CLAUSE_LENGTH and ("，" in paragraph or "," in paragraph))


def _full(line: Line, width: int) -> bool:
    return _display(line.text) >= width - 3


def _last_sentence(paragraph: str) -> str:
    return re.split("[。！？]", paragraph)[-1]


def _unclosed(paragraph: str) -> bool:
    """Whether a bracket or quotation is open at the end: “（市<break>发展改革委、市财政局负责）”."""
    last = paragraph[-200:]
    return any(last.count(a) > last.count(b) and last.rfind(a) > last.rfind(b) for a, b in zip("（(“《", "）)”》", strict=True))
