"""Hard line breaks inside sentences, and words cut by the ends of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from conform.clean._draft import Doubt, Edit
from conform.clean._pages import PageLine, split_lines
from conform.data import any_word
from conform.text.numbering import HAN, cites, parse_mark

# What begins something of its own, however the line before it ends.
_STARTS = (
    "http://",
    "https://",
    "【",
    "（此件",
    "(此件",
    *(f"相关{what}" for what in ("文章", "链接", "解读", "阅读")),
    *"·•●■◆★○▪",
)
_START = re.compile(
    rf"(?:[-*]\s+)?(?:{HAN}\s?){{1,6}}[:：](?!\d)|[-*]\s+(?:{HAN}){{2,6}}[:：]|附\s*件\s*\d*$|(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日$|{HAN}{{1,12}}\W\d{{4}}\W\s*\d+号$"
    rf"|[LlI|]{{1,2}}(?={HAN})|[^\w\s]、|\d{{1,2}}[，,](?={HAN})"
)
_TITLE = re.compile(
    rf"[^。，；]{{4,60}}(?:{any_word('documents', 'lines')})(?:[（(].{{2,20}}[）)])?(?:\s*篇\s*\S{{1,3}})?"
)
_DUTY_ENDS = ("负责", "牵头", "配合")
_DUTY = re.compile(r"(?:牵头|责任|配合)(?:单位|部门)?\s*[:：]")
# 人人, 层层抓落实: words that are a character twice; at a page cut nobody can tell.
_TWICE = "人层个种往渐逐步级时处家事天年月日件样代户项点字句一多常仅大小"
_ONE = re.compile(HAN)
_ARTICLE = re.compile(r"第\s?\w{1,8}?\s?[条款项](?!\s)")  # a space parts the number of an article from its text
_STOPS = "。！？!?；;：:"
# Lines are broken hard where nearly all of so many are shorter than so many characters, and half of them about as wide
# as the widest (a few odd ones left out), a sign or two hanging over, in columns of half a Chinese character. A fifth
# more or less of any moves no clause of five real plans and the examples, but for _FULL at 1 (369).
_FEWEST, _UNBROKEN, _NEARLY_ALL = 10, 100, 0.9
_WIDEST, _FULL, _HANGING, _NARROWEST = 0.95, 0.85, 4, 30
_UNTOLD = 3  # lines with signs; of no more nobody can tell how their sentences end
_HEADING_LENGTH = 45
_CLAUSE_LENGTH = 40
_MEMORY = 600  # characters of a paragraph that are looked back at


def lines(text: str, *, sure: bool = False) -> Iterator[Edit | Doubt]:
    """“市行政审<break>批局” → “市行政审批局”; a character doubled at a page's end goes: “副书记<break>记。”.

    With `sure` only where a sentence cannot end, as behind a comma.
    """
    split = split_lines(text)
    layout = Layout(_wrap_width(split), not sure and _punctuated(split))
    paragraph = ""
    for before, after in pairwise(split):
        paragraph = (paragraph + before.text)[-_MEMORY:]
        cited = _ARTICLE.match(after.text) and cites(paragraph)
        if cited or layout.goes_on(paragraph, before, after):
            yield from _join(text, before, after)
        else:
            paragraph = ""


def _join(text: str, before: PageLine, after: PageLine) -> Iterator[Edit | Doubt]:
    a, b = before.text[-1], after.text[0]
    doubled = a == b and text.count("\n", before.end, after.start) > 1 and bool(_ONE.match(a))
    if doubled and a in _TWICE:
        yield Doubt(before.end, after.start + 1, "")
        doubled = False
    glue = " " if a.isascii() and a.isalpha() and b.isascii() and b.isalpha() else ""
    yield Edit(before.end, after.start + doubled, glue)


class Layout(NamedTuple):
    """How a text's lines are set: `width` in half-width columns if they are broken hard there, else 0.

    `prose`: paragraphs usually end with a full stop, so that one without goes on in the next.
    """

    width: int
    prose: bool

    def goes_on(self, paragraph: str, before: PageLine, after: PageLine) -> bool:
        """Whether the sentence that ends `paragraph`, whose last line is `before`, goes on in `after`."""
        if "\t" in before.text and "\t" in after.text:  # rows of a table
            return False
        tail, full = paragraph[-1], self._full(before)
        if _begins(after.text) or tail in _STOPS:
            return full and tail in "；;" and not _begins(after.text)
        title = bool(_TITLE.fullmatch(after.text))
        if title and not full:
            return False
        if tail in "，、,—" or _unclosed(paragraph):
            return True
        return self._likely(paragraph, before, after)

    def _likely(self, paragraph: str, before: PageLine, after: PageLine) -> bool:
        if _is_duty(after.text) or (paragraph[-1] in "）)】" and _is_duty(_last_sentence(paragraph))):
            return False
        if self.width and self._full(before):
            return True
        if not self.prose or (after.indented and not self.width):
            return False
        if parse_mark(paragraph) and "。" not in paragraph and len(paragraph) <= _HEADING_LENGTH:
            return False
        long = len(paragraph) > _CLAUSE_LENGTH and ("，" in paragraph or "," in paragraph)
        return "。" in paragraph or "；" in paragraph or long

    def _full(self, line: PageLine) -> bool:
        return bool(self.width) and _display(line.text) >= self.width - 3


def _begins(text: str) -> bool:
    """Whether a line begins something of its own: an item, a label, a link."""
    return bool(parse_mark(text)) or text.startswith(_STARTS) or bool(_START.match(text))


def _display(text: str) -> int:
    """Columns: two for a Chinese character, one for a letter or digit."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _wrap_width(split: list[PageLine]) -> int:
    """The width at which lines were broken hard; 0 for a text whose lines are paragraphs."""
    widths = sorted(_display(line.text) for line in split if len(line.text) < _UNBROKEN)
    if len(widths) < _FEWEST or len(widths) < _NEARLY_ALL * len(split):
        return 0
    width = widths[int(len(widths) * _WIDEST)]
    full = sum(_FULL * width <= one <= width + _HANGING for one in widths)
    return width if full >= len(widths) / 2 and width >= _NARROWEST else 0


def _punctuated(split: list[PageLine]) -> bool:
    """Whether sentences usually end with a full stop or a bracket; where there are three, nobody can tell."""
    tails = [line.text[-1] for line in split if any(sign in line.text for sign in "，。；,")]
    return len(tails) <= _UNTOLD or sum(tail in "。！？；：）)”" for tail in tails) >= len(tails) / 2


def _is_duty(text: str) -> bool:
    """Whether a bracket that names who is responsible stands here: “（市财政局负责）”, “（责任单位：…”."""
    if text[:1] not in ("（", "(", "【", "["):
        return False
    inner = re.split("[）)】]", text[1:400], maxsplit=1)[0]
    return inner.endswith(_DUTY_ENDS) or bool(_DUTY.match(inner))


def _last_sentence(paragraph: str) -> str:
    return re.split("[。！？]", paragraph)[-1]


def _unclosed(paragraph: str) -> bool:
    """Whether a bracket or quotation is open at the end: “（市<break>发展改革委、市财政局负责）”."""
    last = paragraph[-200:]
    pairs = zip("（(“《", "）)”》", strict=True)
    return any(last.rfind(a) > last.rfind(b) and last.count(a) > last.count(b) for a, b in pairs)
