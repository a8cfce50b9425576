"""Another place's name, left from a plan that was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._divisions import is_county, named, related, slogans
from conform.lint.rules._text import words
from conform.model import Kind, Report
from conform.model.finding import Finding, Severity
from conform.text.numbering import HAN

_TITLE = re.compile("《[^》]{0,200}》|〈[^〉]{0,200}〉")  # without an end none costs the square
_BEHIND = re.compile("[域级属内外间直划位段块场民]")  # 东方市级医院, 合作市场
_BEFORE = re.compile(r"(?:^|[^\w]|[与和及同向到赴于在从由以对为至各省市州盟])$")
_SLOGAN = re.compile(rf"健康((?:{HAN}){{2,4}}?)(?=建设|[，。、；提行”]|市|省|$)|结合((?:{HAN}){{2,4}}?)实际")
_PLACE_TITLE = re.compile(rf"(?:{HAN}){{2,8}}?(?<![全我本各])[省市县区州旗](?![域级])")
_COPIES = re.compile(r"抄\s*送")

_NEAR = 30  # characters within which a word of partnership speaks of a place; a judgement

Hit = tuple[int, int]


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for each foreign place, at the first mention of it."""
    own = _own(report)
    if own is None:
        return
    hits: dict[str, list[Hit]] = {}
    own_name = f"{report.plan.metadata.title}{report.plan.metadata.issuer}"
    for clause in report.plan.clauses:
        for at, to in _foreign(clause.text, own, own_name):
            hits.setdefault(clause.text[at:to], []).append((clause.at + at, clause.at + to))
    for place, places in hits.items():
        yield rule.at(report, *places[0], place=place, count=len(places))


def _own(report: Report) -> set[str] | None:
    """The codes of the plan's place, by its issuer, else its titles; by its preamble if no list has that place."""
    meta, clauses = report.plan.metadata, report.plan.clauses
    heads = [clause.text for clause in clauses if clause.kind is Kind.HEADING and not clause.depth]
    for names in (meta.issuer or "", "\n".join((meta.title or "", *heads))):
        if own := _deepest({code for *_, codes in named(names) for code in codes}):
            return own
    if not _PLACE_TITLE.match(meta.title or "") and not _PLACE_TITLE.match(meta.issuer or ""):
        return None
    front = next((index for index, clause in enumerate(clauses) if clause.depth), 0)
    return {code for clause in clauses[:front] for *_, codes in named(clause.text) for code in codes}


def _deepest(codes: set[str]) -> set[str]:
    """乌海市海南区: the district in that city; 朝阳区 alone: any of that name."""
    inner = {code for code in codes if any(code != outer and code.startswith(outer) for outer in codes)}
    return inner or codes


def _foreign(text: str, own: set[str], own_name: str) -> Iterator[Hit]:
    """The places in a sentence that nothing excuses; 海南 may be a district of that name."""
    if _COPIES.match(text):
        return
    body = _TITLE.sub(lambda title: "□" * len(title[0]), text)
    for at, to, codes in named(body):
        foreign = not any(related(code, one) for code in codes for one in own)
        if foreign and _stands(body, at, to, codes) and not _excused(body, at, to):
            yield at, to
    for found in _SLOGAN.finditer(body):
        short = found[1] or found[2]
        code = slogans().get(short)
        if code and short not in own_name and not any(related(code, one) for one in own):
            yield found.span()


def _excused(text: str, at: int, to: int) -> bool:
    """Whether a place is a partner or a model, part of an institution's name, or an ordinary word."""
    data = words()["places"]
    near = text[max(0, at - _NEAR) : to + _NEAR]
    return (
        text[at:to] in data["words"]
        or any(model in text[at : to + 4] for model in data["models"])
        or any(word in near for word in data["partners"])
        or bool(re.match(data["institution"], text[to:]))
    )


def _stands(text: str, at: int, to: int, codes: tuple[str, ...]) -> bool:
    """Whether the characters are a place's name: not 东方市 in 东方市级, nor a county's inside another word."""
    if _BEHIND.match(text, to):
        return False
    return not all(map(is_county, codes)) or bool(_BEFORE.search(text[:at]))


RULE = Rule("PB002", "foreign-place", Severity.ERROR, find)
