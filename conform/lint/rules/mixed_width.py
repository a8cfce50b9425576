"""Half-width signs among Chinese characters, and full-width letters and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import passages
from conform.model import Report
from conform.model.finding import Edit, Finding, Severity
from conform.text.numbering import HAN, parse_mark
from conform.widths import LETTERS, WIDE

_WIDE = WIDE | {ord("."): "。"}
_CLOSING, _OPENING = "”’）》〉〕】％%", "“‘（《〈〔【"
_SIGN = re.compile(
    rf"(?:(?<={HAN})|(?<=[{_CLOSING})]))[,;:?!](?={HAN}|[{_OPENING}(\d\s]|$)|(?<=[\dA-Za-z])[,;?!](?={HAN})"
)
_STOP = re.compile(rf"(?<={HAN}{HAN})\.(?={HAN}|\s*$)")
_LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_QUOTES = re.compile(r"\"[^\"“”\n]{1,60}[\"”]|“[^\"“”\n]{1,60}\"")
_BRACKET = re.compile(r"[（(）)](?!(?<=[^\d\s（(]\d{4}\))\d{1,4}号)")  # 国办发2021)18号 is a fault of another kind
_HAN = re.compile(HAN)
_FAR = 400  # brackets this far apart are no pair


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for each kind of sign that is too narrow or too wide, at the first of them."""
    kinds: dict[str, list[tuple[int, int, tuple[Edit, ...]]]] = {}
    for start, text in passages(report):
        for kind, at, to, fix in _faults(text):
            moved = tuple(Edit(start + edit.start, start + edit.end, edit.text) for edit in fix)
            kinds.setdefault(kind, []).append((start + at, start + to, moved))
    for kind, places in kinds.items():
        at, to, _ = places[0]
        source = report.plan.source.text
        fix = tuple(edit for *_, edits in places for edit in edits if source[edit.start : edit.end] != edit.text)
        yield rule.of(report, at, to, key=kind, fix=fix, count=len(places), words=source[at:to])


def _faults(text: str) -> Iterator[tuple[str, int, int, tuple[Edit, ...]]]:
    for pattern in (_SIGN, _STOP):
        for found in pattern.finditer(text):
            yield "signs", *found.span(), (Edit(*found.span(), found[0].translate(_WIDE)),)
    for found in _LETTERS.finditer(text):
        yield "letters", *found.span(), (Edit(*found.span(), found[0].translate(LETTERS)),)
    for found in _QUOTES.finditer(text):
        at, to = found.span()
        if _HAN.search(found[0]):
            yield "quotes", at, to, (Edit(at, at + 1, "“"), Edit(to - 1, to, "”"))
    yield from _brackets(text)


def _brackets(text: str) -> Iterator[tuple[str, int, int, tuple[Edit, ...]]]:
    """Pairs around Chinese of which one or both are half-width; a number such as (一) before its item is a style."""
    mark = parse_mark(text)
    number = mark.length if mark else 0
    open_: list[int] = []
    for found in _BRACKET.finditer(text):
        if found[0] in "（(":
            open_.append(found.start())
        elif open_:
            at, to = open_.pop(), found.end()
            pair = text[at] + found[0]
            mixed = pair != "（）" and (pair != "()" or at >= number)
            if mixed and to - at < _FAR and _HAN.search(text, at, to):
                kind = "brackets" if pair == "()" else "pair"
                yield kind, at, to, (Edit(at, at + 1, "（"), Edit(to - 1, to, "）"))


RULE = Rule("PB102", "mixed-width", Severity.WARNING, find)
