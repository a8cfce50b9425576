"""What the rules of citation share: a plan's text, the titles that it quotes and the numbers beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from conform.model import Reference, Report

# Titles at least this alike are one title, misquoted; a judgement: one word for another (推动, 推进, 促进) leaves 80,
# titles of other documents on hospitals stay under 70.
MISQUOTED = 80
# 《意见》 and the like stand for a title that was given before.
SHORT = 10
_OPEN, _CLOSE = "《〈", "》〉"
_LONGEST = 150
# 国办发〔2021〕18号 as it may be written, well or badly.
NUMBER = re.compile(
    r"(?P<code>[^\W\d_]{2,12})\s*\W?\s*(?P<year>(?:19|20)?[\dxX×]{2})\s*[^\w、，,]?\s*第?\s*(?P<no>[\dxX×]{1,4})\s*号?"
)
_BESIDE = re.compile(r"\s*[（(【\[]?\s*(?:文号|发文字号)?[:：]?\s*")
# 国务院办公厅关于…的意见(国办发…: a title without its marks
_UNMARKED = r"{issuer}[^《》，,。；;：:（）()\n]{{2,60}}?(?=\s*[（(]\s*{code})"


class Number(NamedTuple):
    """A document number of the plan; `year` and `no` as written."""

    at: int
    to: int
    code: str
    year: str
    no: str

    @property
    def blank(self) -> bool:
        """Whether it was never filled in: 国办发〔20xx〕18号."""
        return not (self.year + self.no).isdecimal()


class Citation(NamedTuple):
    """A title that the plan quotes at `Cleaned.text[at:to]`; `before` leads up to it, `number` stands behind it."""

    at: int
    to: int
    title: str
    before: str
    number: Number | None


def body(report: Report) -> tuple[int, str]:
    """Where the plan's part of the repaired text begins, and that part."""
    clauses = report.plan.clauses
    at, to = (clauses[0].at, clauses[-1].to) if clauses else (0, 0)
    return at, report.plan.cleaned.text[at:to]


def citations(report: Report, reference: Reference) -> list[Citation]:
    """The titles that the plan quotes, with 《》 or, where they name the reference's issuer, without."""
    start, text = body(report)
    spans = [*_marked(text)]
    unmarked = _UNMARKED.format(issuer=re.escape(reference.issuer), code=re.escape(code_of(reference)))
    spans += [found.span() for found in re.finditer(unmarked, text)]
    return [
        Citation(
            start + at,
            start + to,
            text[at:to].strip(_OPEN + _CLOSE),
            text[max(0, at - 20) : at],
            _number(text, start, to),
        )
        for at, to in _outer(spans)
    ]


def _outer(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans that stand in no other."""
    end = -1
    for at, to in sorted(spans):
        if to > end:
            yield at, to
        end = max(end, to)


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """The outermost pairs of 《》."""
    opened: list[int] = []
    for found in re.finditer(f"[{_OPEN}{_CLOSE}]", text):
        at = found.start()
        if found[0] in _OPEN:
            opened = [*(one for one in opened if at - one < _LONGEST), at]
        elif opened:
            start = opened.pop()
            if at - start < _LONGEST and text[start] == "《":
                yield start, at + 1


def _number(text: str, start: int, to: int) -> Number | None:
    beside = _BESIDE.match(text, to)
    at = beside.end() if beside else to
    found = NUMBER.match(text, at)
    if not found or len(found["year"]) == len("2021") - 1:
        return None
    return Number(start + found.start(), start + found.end(), found["code"], found["year"], found["no"])


@lru_cache(maxsize=8)
def _parts(number: str) -> tuple[str, str, str]:
    found = NUMBER.match(number)
    return (found["code"], found["year"], found["no"]) if found else (number, "", "")


def code_of(reference: Reference) -> str:
    """The letters of a document number: 国办发."""
    return _parts(reference.number)[0]


def is_number(number: Number, reference: Reference) -> bool:
    """Whether this is the reference's own number, well or badly written."""
    code, year, no = _parts(reference.number)
    return number.code.endswith(code) and number.year in (year, year[2:]) and number.no.lstrip("0") == no


def cites_number(text: str, reference: Reference) -> bool:
    """Whether the reference's number stands anywhere in a text, well or badly written."""
    code, year, no = _parts(reference.number)
    letters = r"\s*".join(map(re.escape, code))
    return bool(re.search(rf"{letters}\s*\W?\s*(?:{year}|{year[2:]})\s*\W?\s*第?\s*0*{no}(?!\d)", text))


def bare(title: str, reference: Reference) -> str:
    """A title without its issuer, spaces and signs: 关于推动公立医院高质量发展的意见."""
    plain = re.sub(r"\W", "", title)
    return plain.removeprefix(reference.issuer).removeprefix("国办")


def names_issuer(citation: Citation, reference: Reference) -> bool:
    """Whether the title, or what leads up to it, names the reference's issuer."""
    before = re.sub(r"\W|印发|发布|关于印发", "", citation.before)
    return re.sub(r"\s", "", citation.title).startswith(reference.issuer) or before.endswith(reference.issuer)


def likeness(citation: Citation, reference: Reference) -> float:
    """How like the reference's title a quoted one is, between 0 and 100; the issuer and 关于 are left out."""
    return fuzz.ratio(_subject(citation.title, reference), _subject(reference.title, reference))


def _subject(title: str, reference: Reference) -> str:
    return bare(title, reference).removeprefix("关于")


def is_right(citation: Citation, reference: Reference) -> bool:
    """Whether the title is the reference's, word for word."""
    return bare(citation.title, reference) == bare(reference.title, reference)
