"""Matter that does not belong to a plan: adverts, links, the furniture of web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import extent, passages, words
from conform.model import Report, Skipped
from conform.model.finding import Finding, Severity
from conform.programs import of_words

_PAGES = ("html", "mhtml")
_LINE = re.compile(r"\S[^\n]*")
# Of what looks like a page's furniture, what the end of an official document has too.
_OFFICIAL = re.compile("(?:[主承]办(?:单位|处室|科室)?|主题词|附件|抄送|印发日期|标题|文号|发文字号)[\\d:：.、]")
_QUOTED = 60  # characters of a line that are enough to know it by
_KINDS = {
    "skip.spam": "spam",
    "skip.link": "link",
    "skip.related": "page",
    "skip.furniture": "page",
    "skip.metadata": "page",
}


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for each kind of foreign matter, at the first place of it."""
    kinds: dict[str, list[tuple[int, int]]] = {}
    sentences = list(passages(report))
    for skip in _skipped(report):
        words = report.plan.source.text[skip.start : skip.end]
        if skip.reason == "skip.link" and "。" in words:
            sentences.append((skip.start, words))  # a sentence with a link in it
        elif line := _first_line(report.plan.source.text, skip):
            kinds.setdefault(_KINDS[skip.reason], []).append(line)
    for start, text in sentences:
        for kind, pattern in patterns().items():
            for found in pattern.finditer(text):
                kinds.setdefault(kind, []).append((start + found.start(), start + found.end()))
    for kind, places in kinds.items():
        start, end = min(places)
        yield rule.of(report, start, end, key=kind, count=len(places), words=report.plan.source.text[start:end])


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """What is foreign in a plan's sentences, by its kind."""
    return {kind: of_words("|".join(forms)) for kind, forms in words()["foreign"].items()}


def _skipped(report: Report) -> Iterator[Skipped]:
    """The spans passed over that are foreign; what surrounds a collection is told with its first and last plan."""
    plan = report.plan
    start, end = extent(report)
    for skip in plan.skipped:
        kind = _KINDS.get(skip.reason)
        before, behind = skip.end <= start, skip.start >= end
        if kind is None or (kind != "spam" and plan.source.format in _PAGES):
            continue
        if not (before and plan.part > 1) and not (behind and plan.part < plan.parts):
            yield skip


def _first_line(source: str, skip: Skipped) -> tuple[int, int] | None:
    """The first line of a span that is foreign; None if every line is one that official documents have too."""
    for found in _LINE.finditer(source, skip.start, skip.end):
        if skip.reason == "skip.spam" or not _OFFICIAL.match("".join(found[0].split())):
            return found.start(), found.start() + len(found[0][:_QUOTED].rstrip())
    return None


RULE = Rule("PB003", "foreign-matter", Severity.ERROR, find)
