"""What a plan says of itself: title, document number, issuer, level, date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from conform.data import any_word, words_of
from conform.model import Cleaned, Kind, Metadata
from conform.outline import _context as context
from conform.outline._fields import DATES, ISSUERS, NUMBERS, TITLES, Field, rows
from conform.outline._parts import Part
from conform.text.dates import DATE, iso
from conform.text.offices import offices
from conform.text.tier import level
from conform.text.titles import TITLE

_DRAFT = re.compile(rf"\s*[（(](?:{any_word('documents', 'drafts')})[）)]$")
_NOTICE_TITLE = re.compile(
    r"(?P<issuer>.*?)\s*关于(?:印发|转发|公布|下发|发布)\s*[《〈]?(?P<title>.+?)[》〉]?\s*的通知$"
)
# 某县人民医院关于…: no office, but it issues its own plan
_OTHERS = words_of("documents", "others")
_NATIONAL = re.compile("国务院令|全国人民代表大会")
_NUMBER_BEHIND = re.compile(rf"\s*[（(]\s*(?P<number>{context.NUMBER.pattern})\s*[）)]$")


def metadata(cleaned: Cleaned, part: Part) -> Metadata:
    """What is found in the part's front and end and in the fields of the page; None for what is not."""
    fields = [*part.fields, *_of_reader(cleaned)]
    heads = [item.unit.text for item in part.kinded if item.kind is Kind.HEADING and not item.depth]
    lines = list(_lines(part))
    title = _title(heads) or _title([value for value in _values(fields, TITLES) if TITLE.fullmatch(value)])
    issuer = _issuer(heads, lines) or next(iter(_values(fields, ISSUERS)), None)
    number = _number(lines) or _number_of_fields(fields) or _number_behind(heads)
    named = [text for text in (issuer, title, *heads) if text]
    named += ["国务院"] * any(map(_NATIONAL.search, lines))
    body = "".join(item.unit.text for item in part.kinded)
    dates = filter(None, map(iso, _values(fields, DATES)))
    return Metadata(title, _tidy(number), issuer, level(named, body), _date(lines) or next(dates, None))


def _of_reader(cleaned: Cleaned) -> list[Field]:
    """The fields of what the reader skipped: the table above a web page's text."""
    source = cleaned.source
    skipped = [source.text[skip.start : skip.end] for skip in source.skipped if skip.reason == "skip.metadata"]
    lines = [line for piece in skipped for line in piece.split("\n") if line.strip()]
    return [field for fields in rows(lines).values() for field in fields]


def _values(fields: list[Field], names: tuple[str, ...]) -> list[str]:
    """What stands in the fields of these names, in the order of the names."""
    return [field.value for name in names for field in fields if field.name == name and field.value]


def _number(lines: list[str]) -> str | None:
    pairs = zip(["", *lines], lines, strict=False)
    found = [number for before, line in pairs if (number := context.document_number(line, before))]
    return next((number for number in found if context.NUMBER.fullmatch(number)), found[0] if found else None)


def _number_of_fields(fields: list[Field]) -> str | None:
    values = _values(fields, NUMBERS)
    return next((value for value in values if context.NUMBER.search(value) or value.endswith("号")), None)


def _number_behind(heads: list[str]) -> str | None:
    """“某市医院发展方案（某政办发〔2022〕15号）”."""
    found = next((found for head in heads if (found := _NUMBER_BEHIND.search(head))), None)
    return found["number"] if found else None


def _lines(part: Part) -> Iterator[str]:
    """The lines around the plan that speak of it: not those of its annexes."""
    begun = False
    for item in part.kinded:
        begun = begun or item.kind is Kind.MEASURE
        if begun and item.unit.first and context.ANNEX.match(item.unit.text):
            break
        if item.kind is Kind.CONTEXT and item.unit.first and item.unit.last and not item.unit.mark:
            yield item.unit.text


def _tidy(number: str | None) -> str | None:
    if not number:
        return None
    return re.sub(r"\s", "", number).translate(str.maketrans("[(（［])）］", "〔〔〔〔〕〕〕〕"))


def _title(heads: list[str]) -> str | None:
    """The plan's own title: the last heading before its body; of a notice alone, what it sends out."""
    heads = [_NUMBER_BEHIND.sub("", head) for head in heads]
    own = [head for head in heads if not head.endswith("通知")]
    if own:
        title = own[-1]
    elif heads and (found := _NOTICE_TITLE.search(heads[0])):
        title = found["title"]
    else:
        title = heads[-1] if heads else ""
    title = re.sub(r"\s+(?=[^\d\s篇])", "", _DRAFT.sub("", title))
    return title.strip() or None


def _issuer(heads: list[str], lines: list[str]) -> str | None:
    """Who signs, or stands in the document's head; else who speaks in a title."""
    signed = [context.signing(line) for line in lines]
    begin = next((index for index, names in enumerate(signed) if names), len(signed))
    run = [name for names in takewhile(bool, signed[begin:]) for name in names]
    if run:
        return "、".join(dict.fromkeys(run))
    for head in heads:
        before, about, _ = head.partition("关于")
        names = offices(before) or ((before.strip(),) if before.strip().endswith(_OTHERS) else ())
        if about and names:
            return "、".join(names)
    return None


def _date(lines: list[str]) -> str | None:
    """The date of the signature: alone in its line, or behind the office."""
    for line in lines:
        if context.is_signature(line) and (found := DATE.search(line)):
            return iso(found[0])
    return None
