"""Title marks and number brackets that are unpaired or wrongly nested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._citations import body
from conform.lint.rules._numbers import malformed
from conform.model import Report
from conform.model.finding import Finding, Severity

PAIRS = {"》": "《", "〉": "〈", "〕": "〔"}
TITLE = "《》〈〉"
_SIGN = re.compile("[《》〈〉〔〕]")
# Farther apart two signs are no pair. A judgement: the longest titles of notices that enclose others have about 100.
FAR = 150
AROUND = 12


class Sign(NamedTuple):
    """A sign and where it stands in the repaired text."""

    at: int
    sign: str


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every sign without its other half, and for every title in a title that has the outer marks."""
    start, text = body(report)
    taken = [(number.start, number.end) for number in malformed(report)]
    alone, nested = _odd([Sign(start + found.start(), found[0]) for found in _SIGN.finditer(text)])
    for sign in alone:
        at, to = _around(report, sign)
        place = report.plan.cleaned.origin(sign.at, sign.at + 1)[0]
        if not any(first <= place < last for first, last in taken):
            yield rule.at(report, at, to, sign=sign.sign)
    for first, last in nested:
        yield rule.at(report, first.at, last.at + 1, key="nested")


def _odd(signs: list[Sign]) -> tuple[list[Sign], list[tuple[Sign, Sign]]]:
    """The signs without a partner, and the pairs of 《》 that stand in another one."""
    opened: list[Sign] = []
    alone: list[Sign] = []
    pairs: list[tuple[Sign, Sign]] = []
    for sign in signs:
        while opened and sign.at - opened[0].at > FAR:
            alone.append(opened.pop(0))
        if sign.sign not in PAIRS:
            opened.append(sign)
        elif (index := _partner(opened, sign)) is not None:
            pairs.append((opened[index], sign))
            alone += opened[index + 1 :]
            del opened[index:]
        elif opened and sign.sign in TITLE and opened[-1].sign in TITLE:
            alone.append(opened.pop())  # 《…〉: one fault
        else:
            alone.append(sign)
    return sorted([*alone, *opened]), _inner(pairs)


def _partner(opened: list[Sign], sign: Sign) -> int | None:
    return next((i for i in range(len(opened) - 1, -1, -1) if opened[i].sign == PAIRS[sign.sign]), None)


def _inner(pairs: list[tuple[Sign, Sign]]) -> list[tuple[Sign, Sign]]:
    found, end = [], -1
    for first, last in sorted(pair for pair in pairs if pair[0].sign == "《"):
        if last.at < end:
            found.append((first, last))
        end = max(end, last.at)
    return found


def _around(report: Report, sign: Sign) -> tuple[int, int]:
    """The sign with the words that it stands at, of its own line."""
    text = report.plan.cleaned.text
    if sign.sign in PAIRS:
        line = text.rfind("\n", 0, sign.at) + 1
        return max(line, sign.at - AROUND), sign.at + 1
    end = text.find("\n", sign.at)
    return sign.at, min(end if end >= 0 else len(text), sign.at + AROUND)


RULE = Rule("CT005", "unpaired-brackets", Severity.WARNING, find)
