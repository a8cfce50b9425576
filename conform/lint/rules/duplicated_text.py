"""Text that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import passages, repairs, words
from conform.model import Kind, Report
from conform.model.finding import Edit, Finding, Severity
from conform.programs import of_words
from conform.text.numbering import HAN, parse_mark

_BARE = re.compile(r"\W+")
_SIGNS = re.compile(r"([，、；：])\1+|(?<!。)。。(?!。)")


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for each sentence said again, doubled word, and character doubled at a page's end."""
    yield from _sentences(rule, report, int(options["shortest"]))
    yield from _words(rule, report)
    for repair in repairs(report, "broken_line"):
        if repair.before and not repair.before[-1].isspace():
            at = repair.end - 1
            yield rule.of(report, at, repair.end, key="cut", words=repair.before[-1])  # 卫生院⏎院长 is right: no fix


def _sentences(rule: Rule, report: Report, shortest: int) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for clause in report.plan.clauses:
        mark = parse_mark(clause.text)
        bare = _BARE.sub("", clause.text[mark.length if mark else 0 :])
        if clause.kind is not Kind.MEASURE or len(bare) < shortest or "\t" in clause.text:
            continue
        if bare in seen:
            line = report.locate(seen[bare], seen[bare] + 1).line
            yield rule.at(report, clause.at, clause.to, key="sentence", line=line)
        seen.setdefault(bare, clause.at)


def _words(rule: Rule, report: Report) -> Iterator[Finding]:
    """Doubled words; a line end between the two is a cut, and no business of this function.

    What may be two words that meet, or a name, is only told of: 绩效考核考核结果运用, 北京北京东路.
    """
    doubled = _doubled()
    for start, text in passages(report):
        for pattern in (doubled, _SIGNS):
            for found in pattern.finditer(text):
                at, to = start + found.start(), start + found.end()
                once = found[found.lastgroup] if found.lastgroup else found[0][0]
                fix = (Edit(at, to, once),) if len(once) == 1 or once in words()["surely_once"] else ()
                yield rule.of(report, at, to, fix=fix, words=found[0])


def _doubled() -> re.Pattern[str]:
    """A word of two to eight characters said twice in a row, but for words that may meet themselves (医院医院感染).

    一步一步, 一个一个 are words; of single characters only those that no word doubles.
    """
    let = "|".join(words()["may_meet"])
    single = "".join(words()["never_doubled"])
    return of_words(
        rf"(?<!目)(?P<one>[{single}])(?P=one)+(?!确确|气气)|(?!{let}|一)(?P<word>(?:{HAN}){{2,8}}?)(?P=word)+"
    )


RULE = Rule("PB104", "duplicated-text", Severity.WARNING, find, {"shortest": 15})
