"""What a paragraph that is put in looks like: as the nearest one of its kind in the old document."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from conform.text.numbering import parse_mark
from conform.word.accept_or_reject import NS, Element
from conform.word.canvas import Canvas, Line

# What stands before a number in a paragraph's properties, in the order that the format asks for.
BEFORE_NUMBER = tuple(
    NS + name for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
STOPS = ("。", "；", "：", "，", "！", "？")
SENTENCE, LINE = "sentence", "line"


class Model(NamedTuple):
    """The properties of a paragraph, and its runs: text and look."""

    properties: Element | None
    runs: tuple[tuple[str, Element | None], ...]


def model_for(canvas: Canvas, line: Line, text: str) -> Model:
    """How `text` is to stand before `line`; its number is left out where the paragraph's own counts it."""
    model = _nearest(canvas, line, _kind(text))
    if model is None or model.mark is None:
        return Model(None, ((text, None),))
    properties = model.mark.find(NS + "pPr")
    properties = deepcopy(properties) if properties is not None else None
    for name in ("sectPr", "rPr", "pPrChange"):
        for child in properties.findall(NS + name) if properties is not None else ():
            properties.remove(child)  # type: ignore[union-attr]
    looks = [spot.element.getparent().find(NS + "rPr") for spot in model.spots]
    mark = parse_mark(text)
    if model.numbered and mark and _kind(canvas.text[model.at : model.to]) == mark.style:
        return Model(properties, ((text[mark.length :].lstrip(), looks[-1]),))
    if model.numbered and properties is not None:
        without_number(properties)
    if mark and len(looks) > 1 and not model.numbered:
        number = text[: mark.length].rstrip()
        return Model(properties, ((number, looks[0]), (text[len(number) :], looks[-1])))
    return Model(properties, ((text, looks[-1] if looks else None),))


def _nearest(canvas: Canvas, line: Line, kind: str) -> Line | None:
    """The nearest line of the kind, those before it first; else one that is a sentence; else the nearest."""
    for wanted in ((kind,), (SENTENCE,), None):
        for each in _around(canvas, line):
            text = canvas.text[each.at : each.to]
            if wanted is None or _kind(text) in wanted or (wanted == (SENTENCE,) and text.rstrip().endswith(STOPS)):
                return each
    return None


def _around(canvas: Canvas, line: Line) -> Iterator[Line]:
    number = canvas.number(line.at)
    title = next((each for each in canvas.lines if each.spots), None)
    for each in (*canvas.lines[:number][::-1], *canvas.lines[number:]):
        if each is title and number > 1:  # looks as nothing else does
            continue
        if each.mark is not None and each.spots and next(each.mark.iterancestors(NS + "tbl"), None) is None:
            yield each


def _kind(text: str) -> str:
    mark = parse_mark(text.strip())
    if mark:
        return mark.style
    return SENTENCE if text.rstrip().endswith(STOPS) else LINE


def bare(text: str) -> str:
    """A text without the number that it begins with."""
    mark = parse_mark(text)
    return text[mark.length :].lstrip() if mark else text


def without_number(properties: Element) -> None:
    """Paragraph properties that say: no automatic number, whatever the style does."""
    for child in properties.findall(NS + "numPr"):
        properties.remove(child)
    number = etree.Element(NS + "numPr")
    etree.SubElement(number, NS + "numId", {NS + "val": "0"})
    first = [child for child in properties if child.tag in BEFORE_NUMBER]
    properties.insert(len(first), number)
