"""Tracked changes carried out or undone in the XML itself, as Word's “accept all” and “reject all” do."""

from __future__ import annotations

from typing import Any

from conform.word.markup import W

Element = Any  # lxml has no types of its own
NS = f"{{{W}}}"
CONTENT = {"accept": (("ins", "moveTo"), ("del", "moveFrom")), "reject": (("del", "moveFrom"), ("ins", "moveTo"))}
FORMATS = tuple(f"{name}Change" for name in ("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "tblPrEx"))
BORDERS = tuple(f"{kind}Range{end}" for kind in ("moveFrom", "moveTo") for end in ("Start", "End"))


def settle(root: Element, how: str) -> None:
    """Accepts (`accept`) or rejects (`reject`) every change below `root`, in place."""
    stays, goes = CONTENT[how]
    _settle_rows(root, stays, goes)
    merged = _settle_marks(root, stays, goes)
    for name in goes:
        for element in list(root.iter(NS + name)):
            _remove(element)
    for name in stays:
        for element in list(root.iter(NS + name)):
            _unwrap(element)
    for element in list(root.iter(NS + "delText")):
        element.tag = NS + "t"
    _settle_formats(root, how)
    for name in BORDERS:
        for element in list(root.iter(NS + name)):
            _remove(element)
    for paragraph in merged:
        _join(paragraph)


def _settle_rows(root: Element, stays: tuple[str, ...], goes: tuple[str, ...]) -> None:
    for row in list(root.iter(NS + "tr")):
        if any(row.find(f"{NS}trPr/{NS}{name}") is not None for name in goes):
            _remove(row)
        for name in stays:
            for mark in row.findall(f"{NS}trPr/{NS}{name}"):
                _remove(mark)


def _settle_marks(root: Element, stays: tuple[str, ...], goes: tuple[str, ...]) -> list[Element]:
    """The paragraphs whose mark goes, for them to be joined to the next; marks that stay are as any other."""
    gone = []
    for paragraph in root.iter(NS + "p"):
        for name in (*stays, *goes):
            for mark in paragraph.findall(f"{NS}pPr/{NS}rPr/{NS}{name}"):
                _remove(mark)
                if name in goes:
                    gone.append(paragraph)
    return gone


def _settle_formats(root: Element, how: str) -> None:
    for name in FORMATS:
        for change in list(root.iter(NS + name)):
            parent, before = change.getparent(), next(iter(change), None)
            _remove(change)
            if how == "reject" and before is not None:
                kept = (
                    [child for child in parent if child.tag in (NS + "rPr", NS + "sectPr")]
                    if name == "pPrChange"
                    else []
                )
                parent[:] = [*before, *kept]


def _join(paragraph: Element) -> None:
    """The paragraph's content put before that of the next one, which keeps its own properties."""
    following = paragraph.getnext()
    if following is None or following.tag != NS + "p":
        return
    first = 1 if following.find(NS + "pPr") is not None else 0
    for child in reversed([child for child in paragraph if child.tag != NS + "pPr"]):
        following.insert(first, child)
    _remove(paragraph)


def _unwrap(element: Element) -> None:
    parent, at = element.getparent(), element.getparent().index(element)
    parent[at : at + 1] = list(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
