"""Matter that does not belong to a plan: adverts, links, the furniture of web pages.

What it does
    Finds adverts and spam anywhere; in files other than web pages also what a web page puts around a plan (lines such
    as 来源：… 浏览次数, tables of 索引号, 相关文章, downloads); and in the plan's own sentences links to sites that are
    not a government's, 扫码关注…, and the phrases of web collections (小编, 精选16篇). Each kind is told once.

Why it matters
    Spam in an official document is a scandal on its own; a link or “以下是小编整理” shows that the text was copied.

Example
    以下是小编精心整理的实施方案，仅供参考。更多范文见 http://www.example.com

How to fix
    Delete it. The navigation of a saved web page is no fault as long as the page is checked as .html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import extent, passages, words
from conform.model import Report, Skipped
from conform.model.finding import Finding, Severity

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
    return {kind: re.compile("|".join(forms)) for kind, forms in words()["foreign"].items()}


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
