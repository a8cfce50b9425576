"""What a plan says of itself: title, document number, issuer, level, date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.model import Cleaned, Kind, Metadata
from conform.outline import _context as context
from conform.outline._parts import Part
from conform.text.dates import DATE, iso
from conform.text.tier import level

_CELL = re.compile(r"(\w(?:[ \u3000\xa0]*\w){1,4})\s*(?:[:：]|\t)\s*([^\s:：]+)(?=\s|$)")
# The fields that matter, by what they are for; web pages in Traditional characters have theirs.
_FIELDS = {
    "number": ("发文字号", "文号", "發文字號", "文號"),
    "date": ("成文日期", "印发日期", "发文日期", "發文日期"),
    "issuer": ("发文机构", "发文机关", "发布机构", "制发机关", "發文機關", "發文機構"),
}
_DRAFT = re.compile(r"\s*[（(](?:征求意见稿|送审稿|草案|讨论稿|审议稿|试行)[）)]$")
_NOTICE_TITLE = re.compile(
    r"(?P<issuer>.*?)\s*关于(?:印发|转发|公布|下发|发布)\s*[《〈]?(?P<title>.+?)[》〉]?\s*的通知$"
)
_ISSUER = re.compile(r"(?P<issuer>.{2,40}?(?:人民政府|办公室|办公厅|委员会|[局委厅]))\s*关于")


def metadata(cleaned: Cleaned, part: Part) -> Metadata:
    """What is found in the part's front and end and in the metadata table above it; None for what is not."""
    fields = _fields(cleaned, part)
    heads = [item.unit.text for item in part.kinded if item.kind is Kind.HEADING and not item.depth]
    lines = list(_lines(part))
    title = _title(heads)
    number = next((line for line in lines if context.NUMBER.fullmatch(line)), None) or fields.get("number")
    issuer = _issuer(heads, lines) or fields.get("issuer")
    named = [text for text in (issuer, title, *heads) if text]
    body = "".join(item.unit.text for item in part.kinded)
    return Metadata(title, _tidy(number), issuer, level(named, body), _date(lines) or iso(fields.get("date", "")))


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


def _fields(cleaned: Cleaned, part: Part) -> dict[str, str]:
    """The cells of the metadata table that matter, by the keys of _FIELDS."""
    source = cleaned.source
    rows = [line.text for reason, line in part.skipped if reason == "skip.metadata"]
    rows += [source.text[skip.start : skip.end] for skip in source.skipped if skip.reason == "skip.metadata"]
    found: dict[str, str] = {}
    for cell in (cell for row in rows for cell in _CELL.finditer(row)):
        name = re.sub(r"\s", "", cell[1])
        for key, names in _FIELDS.items():
            if name in names:
                found.setdefault(key, cell[2])
    return found


def _title(heads: list[str]) -> str | None:
    """The plan's own title: the last heading before its body; of a notice alone, what it sends out."""
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
    for line in lines:
        office = re.sub(DATE.pattern + r"\s*(?:印发)?$", "", line).strip()
        if context.is_signature(line) and office:
            return re.sub(r"\s+", "、", office)
    for head in heads:
        found = _NOTICE_TITLE.match(head) or _ISSUER.match(head)
        if found and found["issuer"]:
            return re.sub(r"\s+", "、", found["issuer"].strip())
    return None


def _date(lines: list[str]) -> str | None:
    """The date of the signature: alone in its line, or behind the office."""
    for line in lines:
        if context.is_signature(line) and (found := DATE.search(line)):
            return iso(found[0])
    return None
