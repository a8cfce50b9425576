"""What a scanner, a PDF file or a web page left of characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import doubts, edits, passages, repairs, words
from conform.model import Repair, Report
from conform.model.finding import Edit, Finding, Severity
from conform.programs import of_words
from conform.text.numbering import HAN

# Formats whose line ends are the author's; a PDF's are the printer's.
_TYPED = ("text", "markdown")
_SINGLE = {"percent_stop": "percent", "dash": "dash", "stray_mark": "mark"}
_INSIDE = re.compile(rf"{HAN}|[，、；：,;:]")
_ODD = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")
_BROKEN = re.compile(f"\ufffd+|(?<={HAN})[\ue000-\uf8ff]+(?={HAN}|[，。；、])")
_FIGURE = re.compile(
    r"(?<![A-Za-z\d.-])(?=[\dlIoO]*\d)(?=\d*[lIoO])[\dlIoO]{2,}(?=\s?(?:年|月|日|%|％|名|个|所|家|万|张|项|人))"
)
_DIGITS = str.maketrans("lIoO", "1100")
_LETTER = re.compile(rf"(?<={HAN})[lo](?={HAN})")
_WORD = re.compile(rf"(?:{HAN}){{2,}}$")


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for each misread or lost character, and one for all stray spaces, cuts, odd characters."""
    for repair in repairs(report, *_SINGLE):
        key = _SINGLE[repair.kind]
        yield rule.of(report, repair.start, repair.end, key=key, fix=edits([repair]), words=repair.before)
    for doubt in doubts(report, "percent_stop"):
        yield rule.of(report, doubt.start, doubt.end, key="percent", words=doubt.before)
    yield from _lost(rule, report)
    yield from _letters(rule, report)
    spaces = [repair for repair in repairs(report, "space") if _inside(report, repair)]
    yield from _grouped(rule, report, "spaces", spaces)
    yield from _grouped(rule, report, "pinyin", repairs(report, "pinyin"))
    if report.plan.source.format in _TYPED:
        cuts = [repair for repair in repairs(report, "broken_line") if _is_cut(repair)]
        yield from _grouped(rule, report, "cuts", cuts)
    yield from _characters(rule, report)


def _inside(report: Report, repair: Repair) -> bool:
    """Whether a space stands in the middle of Chinese: “2025 年” is a way of setting type."""
    source = report.plan.source.text
    before, after = source[repair.start - 1 : repair.start], source[repair.end : repair.end + 1]
    return not repair.after and bool(_INSIDE.match(before) and re.match(HAN, after))


def _is_cut(repair: Repair) -> bool:
    """Whether blank lines part a sentence, as at a page's end; single line ends may be a way of setting lines."""
    return repair.before.count("\n") > 1 and repair.before[-1].isspace()


def _grouped(rule: Rule, report: Report, key: str, found: list[Repair]) -> Iterator[Finding]:
    if found:
        first, source = found[0], report.plan.source.text
        start, end = max(0, first.start - 4), min(len(source), first.end + 4)  # a bare space shows nothing
        words = source[start : first.start].lstrip() + first.before + source[first.end : end].rstrip()
        start = first.start - len(source[start : first.start].lstrip())
        # No fix deletes words, a page's head neither; how a word is read is none.
        bare = [repair for repair in found if repair.kind == "pinyin" or not repair.before.strip()]
        yield rule.of(report, start, start + len(words), key=key, fix=edits(bare), count=len(found))


def _lost(rule: Rule, report: Report) -> Iterator[Finding]:
    """“（责任单位：区人民医 ）”, “，足人民群众需求”: a character is gone."""
    source = report.plan.source.text
    for doubt in doubts(report, "space"):
        word = _WORD.search(source, max(0, doubt.start - 20), doubt.start)
        if word:
            yield rule.of(report, *word.span(), key="lost", words=word[0])
    for pattern, right in words()["lost"]:
        half = of_words(pattern)
        for clause in report.plan.clauses:
            for found in half.finditer(clause.text):
                at, to = clause.at + found.start(), clause.at + found.end()
                yield rule.at(report, at, to, key="half", words=found[0], right=right)


def _letters(rule: Rule, report: Report) -> Iterator[Finding]:
    for start, text in passages(report):
        for found in _FIGURE.finditer(text):
            at, to, right = start + found.start(), start + found.end(), found[0].translate(_DIGITS)
            yield rule.of(report, at, to, key="half", fix=(Edit(at, to, right),), words=found[0], right=right)
        for found in _LETTER.finditer(text):
            yield rule.of(report, start + found.start(), start + found.end(), key="mark", words=found[0])


def _characters(rule: Rule, report: Report) -> Iterator[Finding]:
    """Characters that only look like others (one reading), and ones that show as a box."""
    for key, pattern in (("odd", _ODD), ("broken", _BROKEN)):
        places = [
            (start + found.start(), start + found.end(), found[0])
            for start, text in passages(report)
            for found in pattern.finditer(text)
        ]
        if places:
            at, to, _ = places[0]
            fix = tuple(Edit(at, to, plain) for at, to, old in places if (plain := _plain(old)) != old)
            yield rule.of(report, at, to, key=key, fix=fix, count=len(places))


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


RULE = Rule("PB103", "misread-characters", Severity.WARNING, find)
