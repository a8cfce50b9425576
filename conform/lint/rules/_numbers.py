"""Document numbers as written in the author's own file, well or badly: 国办发〔2021〕18号."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.lint.rules._text import any_of
from conform.model import Report
from conform.text.brackets import CLOSING, OPENING, QUOTES
from conform.text.numbering import HAN

# Spaces are bounded: two open runs of them beside each other cost the square of a long line of spaces.
_SPACES = r"\s{0,9}"
_NUMBER = re.compile(
    rf"(?<={HAN}){_SPACES}(?P<open>[{re.escape(OPENING)}]?){_SPACES}(?P<year>\d{{4}}|\d\d){_SPACES}"
    rf"(?P<close>[{re.escape(CLOSING)}]?)(?P<dash>[年—–-]?){_SPACES}(?P<nth>第?){_SPACES}(?P<no>\d{{1,4}})(?!\d)"
    r"[ \u3000]?(?P<sign>[号號]?)"
)
_LETTERS = re.compile(rf"{HAN}{{2,}}$")
_LONGEST = 14
# What an issuer's code ends in; without a bracket nothing else tells a number from other figures.
_CODE = re.compile(f"(?:{any_of('numbers', 'codes')})$")
_ISSUER = re.compile(rf"(?:{any_of('numbers', 'issuers')})[^\W\d_]{{0,3}}$")
_LEAD = re.compile(f".*(?:{any_of('numbers', 'leads')})")
_QUOTING = "".join(pair[0] for pair in QUOTES)  # “2021”3号 may name anything
_EARLIEST, _LATEST = 1949, 2099


class Written(NamedTuple):
    """A document number at `Source.text[start:end]`; `sign` is where its first sign after the letters stands."""

    start: int
    end: int
    tail: int
    faults: tuple[str, ...]
    right: str


def malformed(report: Report) -> Iterator[Written]:
    """The document numbers of the plan that are not written 〔year〕, number, 号."""
    clauses = report.plan.clauses
    if not clauses:
        return
    start, end = report.plan.cleaned.origin(clauses[0].at, clauses[-1].to)
    text = report.plan.source.text
    for found in _NUMBER.finditer(text, start, end):
        letters = _LETTERS.search(text[max(start, found.start() - _LONGEST) : found.start()])
        faults = tuple(_faults(found))
        if letters and faults and _is_number(found, letters[0]):
            yield _written(found, letters[0], faults)


def _written(found: re.Match[str], letters: str, faults: tuple[str, ...]) -> Written:
    lead = _LEAD.match(letters)
    length = len(letters) - lead.end() if lead and lead.end() < len(letters) - 1 else len(letters)
    right = f"〔{found['year']}〕{int(found['no'])}号" if len(found["year"]) == len("2021") else ""
    return Written(found.start() - length, found.end(), found.start(), faults, right)


def _faults(found: re.Match[str]) -> Iterator[str]:
    """The names of what is wrong, worst first."""
    if not (found["open"] and found["close"]):
        yield "lost"
    elif found["open"] != "〔" or found["close"] != "〕":
        yield "bracket"
    if len(found["year"]) < len("2021"):
        yield "year"
    if not found["sign"]:
        yield "sign"
    if found["nth"]:
        yield "nth"
    if found["no"].startswith("0"):
        yield "zero"


def _is_number(found: re.Match[str], letters: str) -> bool:
    """Whether it is a document number at all, and not “印发2021年第3号” or “（2021）”."""
    pair, bracket = found["open"] and found["close"], found["open"] or found["close"]
    known = bool(_CODE.search(letters) and _ISSUER.search(letters[:-1]))
    year = int(found["year"])
    if len(found["year"]) == len("2021") and not _EARLIEST <= year <= _LATEST:
        return False
    if len(found["year"]) < len("2021") or not bracket:
        return known and bool(found["sign"]) and (bool(bracket) or len(found["year"]) == len("2021"))
    if not found["sign"]:
        goes_on = re.match(r"\s*[、，,和至—–~\d.年月项个家所名%-]", found.string[found.end() : found.end() + 2])
        return known and bool(pair) and not found["dash"] and not goes_on
    return known or bool(pair and found["open"] not in _QUOTING)
