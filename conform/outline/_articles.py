"""The articles of laws and regulations: how a clause is cited, and the sentence that a list item completes.

第十二条 申请人应当符合下列条件：      第十二条第一款, a lead
（一）有固定的场所；                  第十二条第一款第（一）项, led by it
前款规定的条件，由…另行公布。          第十二条第二款
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conform.model import Kind
from conform.outline import _context as context
from conform.outline._kinds import Kinded
from conform.outline._units import Unit
from conform.text.numbering import ARTICLE, PARTS, RANK, Mark, parse_mark, written
from conform.text.numerals import in_chinese

_SHORT = 6
_NEAR = 3  # the next article, or one behind a few that were lost
FEWEST = 2  # articles of a text that is cited by them; one alone may be a slip of another numbering
_LEAD = re.compile(r"[：:]$|(?:下列|以下|如下)[^。]*[。；]?$")
_ABOVE = (*PARTS, ARTICLE)
_ITEMS = tuple(style for style in RANK if style not in (*_ABOVE, "一是"))


def cited(units: list[Unit]) -> None:
    """Takes the number from a sentence that only begins with an article it cites, known by its place in the count.

    第十二条处理决定… behind 第三十条 begins none, unless a space parts the number from its text.
    """
    marked = [(unit, unit.mark) for unit in units if unit.mark and unit.mark.style == ARTICLE]
    after = [*(mark.value for _, mark in marked), 0][1:]
    last = 0
    for (unit, mark), following in zip(marked, after, strict=False):
        follows = last < mark.value <= last + _NEAR or mark.value == 1 or (mark.sub and mark.value == last)
        goes_on = mark.value > last and following == mark.value + 1  # those before it were lost
        parted = unit.first and unit.text[mark.length - 1 : mark.length].isspace()
        if follows or goes_on or parted or not last:
            last = mark.value
        else:
            unit.mark = None


def cite(found: Sequence[Kinded]) -> None:
    """Gives the units of a text with articles their labels, and the items of lists in any text their leads."""
    _lead(found)
    articles = [item for item in found if _style(item) == ARTICLE]
    if len(articles) < FEWEST:
        return
    above: list[tuple[str, str]] = []  # the parts entered: style, number
    for item in found:
        if item.kind is Kind.HEADING and item.unit.mark and item.unit.mark.style in PARTS:
            style = item.unit.mark.style
            above = [part for part in above if RANK[part[0]] < RANK[style]] + [(style, number_of(item.unit))]
            item.label = "".join(number for _, number in above)
    for article in _articles(found):
        _label(article)


def number_of(unit: Unit) -> str:
    """A unit's number as the document writes it, without spaces and signs: 第十条之二, （三）, 3."""
    mark = unit.mark
    return re.sub(r"[\s、.．:：]", "", unit.text[: mark.length]) if mark else ""


def _style(item: Kinded) -> str:
    return item.unit.mark.style if item.unit.mark else ""


def _articles(found: Sequence[Kinded]) -> Iterator[list[Kinded]]:
    """The units of each article: up to the next, to a heading above it, or to what stands behind the last one."""
    held: list[Kinded] = []
    for item in found:
        style = _style(item)
        if style in _ABOVE or (held and _ends(item, held[0])):
            if held:
                yield held
            held = [item] if style == ARTICLE else []
        elif held:
            held.append(item)
    if held:
        yield held


def _ends(item: Kinded, head: Kinded) -> bool:
    """Whether a unit stands outside the article that began with `head`: a heading, a signature, an annex."""
    if item.kind is Kind.HEADING:
        return _style(item) not in _ITEMS
    around = item.kind is Kind.CONTEXT and item.unit.first and not item.unit.mark
    return around and (context.is_fixed(item.unit.text) or bool(context.ANNEX.match(item.unit.text)))


# ── labels ────────────────────────────────────────────────────────────────────────────────────────────


def _label(article: Sequence[Kinded]) -> None:
    """Labels for one article; its paragraphs are told only where there are several."""
    head, *rest = article
    paragraph, marks = int(head.kind is not Kind.HEADING), tuple[Mark, ...]()
    places = [(paragraph, marks)]
    for item in rest:
        mark = item.unit.mark
        if mark and mark.style in _ITEMS:
            marks = (*(one for one in marks if RANK[one.style] < RANK[mark.style]), mark)
        elif item.unit.first and not item.unit.duty:
            paragraph, marks = paragraph + 1, ()
        places.append((paragraph, marks))
    name = number_of(head.unit)
    for item, (no, marks) in zip(article, places, strict=True):
        own = f"第{in_chinese(no)}款" if paragraph > 1 and no else ""
        item.label = f"{name}{own}{''.join(map(_item, range(len(marks)), marks))}"


def _item(depth: int, mark: Mark) -> str:
    """第（三）项, and within it 第2目."""
    number = written(mark.style, mark.value) if mark.style in ("（一）", "（1）") else str(mark.value)
    return f"第{number.rstrip('.、')}{'项目'[min(depth, 1)]}"


# ── leads ─────────────────────────────────────────────────────────────────────────────────────────────


def _lead(found: Sequence[Kinded]) -> None:
    """Each item of a list, in whatever text, gets the sentence that it completes."""
    leads: list[tuple[str, str]] = []  # the leads in force: style of their items, words
    before: Kinded | None = None
    above = ""  # the sentence before that one, in its paragraph
    for item in found:
        mark = item.unit.mark
        if item.kind is Kind.HEADING or mark is None or mark.style not in _ITEMS:
            leads = leads if mark is None and not item.unit.first else []
        else:
            leads = [lead for lead in leads if RANK[lead[0]] <= RANK[mark.style]]
            if before and mark.value == 1 and leads_on(before):
                leads = [lead for lead in leads if lead[0] != mark.style] + [(mark.style, _words(before, above))]
        item.lead = "".join(words for _, words in leads)
        if not item.unit.duty:
            above = before.unit.text if before and not item.unit.first else ""
            before = item


def leads_on(item: Kinded) -> bool:
    """Whether a unit is a sentence that the items behind it complete."""
    return item.kind is Kind.MEASURE and bool(_LEAD.search(item.unit.text))


def _words(item: Kinded, above: str) -> str:
    """A lead without its number; “包括：” says nothing without the sentence above it."""
    text = f"{above if len(item.unit.body) < _SHORT else ''}{item.unit.text}"
    mark = parse_mark(text)
    return text[mark.length if mark else 0 :].rstrip("。；;")
