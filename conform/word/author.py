"""Whoever tracks changes: marks on words, paragraphs and rows, each with a name, a day and a number of its own."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date

from lxml import etree

from conform.word.accept_or_reject import NS, Element
from conform.word.models import without_number

BREAK = "break"  # stands for a paragraph's end until the paragraph is divided there
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Author:
    """`conform`, on one day, in some trees."""

    def __init__(self, trees: Iterable[Element], day: date) -> None:
        self.about = {NS + "author": "conform", NS + "date": f"{day.isoformat()}T00:00:00Z"}
        self.number = max((_number(each) for root in trees for each in root.iter()), default=0)

    def made(self, kind: str) -> Element:
        """An element that says who changed something, and when."""
        self.number += 1
        return etree.Element(NS + kind, {NS + "id": str(self.number), **self.about})

    def change(self, kind: str, run: Element) -> Element:
        """A run that was put in (`ins`) or left out (`del`)."""
        change = self.made(kind)
        change.append(run)
        return change

    def mark(self, paragraph: Element, kind: str) -> None:
        """A paragraph's end that was put in or left out."""
        properties = paragraph.find(NS + "pPr")
        if properties is None:
            properties = etree.Element(NS + "pPr")
            paragraph.insert(0, properties)
        look = properties.find(NS + "rPr")
        if look is None:
            look = etree.Element(NS + "rPr")
            last = [child for child in properties if child.tag in (NS + "sectPr", NS + "pPrChange")]
            properties.insert(properties.index(last[0]) if last else len(properties), look)
        look.insert(0, self.made(kind))

    def unnumber(self, paragraph: Element) -> None:
        """A number that nothing stands behind goes as a change of format."""
        before = paragraph.find(NS + "pPr")
        kept = before if before is not None else etree.Element(NS + "pPr")
        change = self.made("pPrChange")
        old = etree.SubElement(change, NS + "pPr")
        old.extend(deepcopy(child) for child in kept if child.tag not in (NS + "rPr", NS + "sectPr"))
        without_number(kept)
        for child in kept.findall(NS + "pPrChange"):
            kept.remove(child)
        kept.append(change)
        if before is None:
            paragraph.insert(0, kept)

    def mark_row(self, row: Element) -> None:
        """A row of a table that was left out."""
        properties = row.find(NS + "trPr")
        if properties is None:
            properties = etree.Element(NS + "trPr")
            before = row.find(NS + "tblPrEx")
            row.insert(0 if before is None else 1, properties)
        properties.append(self.made("del"))

    def divide(self, holder: Element) -> None:
        """A paragraph at its breaks: what is before one is a paragraph of its own, whose mark was put in."""
        if holder.tag != NS + "p":  # within a link or a field: a line's end is what can be put in there
            for mark in holder.findall(BREAK):
                holder.replace(mark, self.change("ins", run_of(None, etree.Element(NS + "br"))))
            return
        for mark in holder.findall(BREAK):
            made = etree.Element(NS + "p")
            properties = holder.find(NS + "pPr")
            if properties is not None:
                made.append(deepcopy(properties))
                for name in (f"{NS}sectPr", f"{NS}rPr/{NS}del", f"{NS}pPrChange"):
                    for each in made[0].findall(name):
                        each.getparent().remove(each)
            for child in holder[: holder.index(mark)]:
                if child.tag != NS + "pPr":
                    made.append(child)
            holder.remove(mark)
            holder.addprevious(made)
            self.mark(made, "ins")


def run_of(look: Element | None, content: str | Element, name: str = "t") -> Element:
    """A run that looks like another: of text, in an element of that name, or of an element."""
    made = etree.Element(NS + "r")
    if look is not None:
        made.append(deepcopy(look))
    if isinstance(content, str):
        text = etree.SubElement(made, NS + name, {SPACE: "preserve"})
        text.text = content
    else:
        made.append(content)
    return made


def _number(element: Element) -> int:
    found = element.get(NS + "id", "") if isinstance(element.tag, str) else ""
    return int(found) if found.isdecimal() else 0
