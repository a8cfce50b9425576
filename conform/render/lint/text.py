"""Findings for people at a terminal: what is wrong, the words with what stands around them, how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from conform.messages import say
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.layout import Paper, cells, indent, unordered_line
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import message, requirement, spot
from conform.render.wording import safe

STYLE = {Severity.ERROR: "omitted", Severity.WARNING: "modified", Severity.INFO: "added"}
STEP = 4
BAR = "  | "
REACH = 4  # characters looked at for each cell that can be shown: some take none


class Text:
    """Writes each plan as it comes, and at last the sum."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """The findings, and the sum of them all."""
        sheet = Sheet(view, Paper(view.width, view.color))
        for linted in plans:
            for line in sheet.plan(linted):
                yield line + "\n"
        if not view.quiet:
            yield from (line + "\n" for line in sheet.sum(aside))


RENDERER = Text()


@dataclass(slots=True)
class Sheet:
    """What is written so far: the counts, and the rules whose remedy was told already."""

    view: LintView
    paper: Paper
    counts: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(Severity, 0))
    accepted: int = 0
    fixable: int = 0
    told: set[str] = field(default_factory=set)

    def plan(self, linted: LintedPlan) -> Iterator[str]:
        """A plan's findings: errors and warnings with their words, the rest counted unless they too stop it."""
        self.accepted += linted.accepted
        self.fixable += sum(bool(finding.fix) for finding in linted.findings)
        counted: Counter[str] = Counter()
        for finding in linted.findings:
            self.counts[finding.severity] += 1
            if finding.severity is Severity.INFO and self.view.fail_level is not Severity.INFO:
                counted[finding.code] += 1
            else:
                yield from self._finding(linted, finding)
        if counted and not self.view.quiet:
            yield from self._counted(linted, counted)

    def sum(self, aside: Aside) -> Iterator[str]:
        """The last lines: how many there are of each kind, and what can be done about them at once."""
        lang = self.view.lang
        if not any(self.counts.values()):
            if not aside.failures:
                yield from self.paper.put([(say("lint.clean", lang), "inherited")])
        else:
            counts = {str(severity): count for severity, count in self.counts.items()}
            yield from self.paper.put([(say("lint.sum", lang, **counts), "title")])
        if self.fixable:
            yield from self.paper.put([(say("lint.fixable", lang, count=self.fixable), "dim")])
        if self.accepted:
            yield from self.paper.put([(say("lint.accepted", lang, count=self.accepted), "dim")])

    def _counted(self, linted: LintedPlan, counted: Counter[str]) -> Iterator[str]:
        """A line for each rule: a county's plan may rightly leave out a hundred requirements."""
        severity = say(f"severity.{Severity.INFO}", self.view.lang)
        for code, count in counted.items():
            note = self.view.rules[code]
            label = f"{severity} {code} {note.name}"
            spans = [
                (f"{safe(linted.name)}: ", "dim"),
                (label, STYLE[Severity.INFO]),
                (f" × {count}  {note.title}", ""),
            ]
            yield from self.paper.put(spans, STEP)
        yield from self.paper.put([(say("lint.counted", self.view.lang), "dim")])
        yield ""

    def _finding(self, linted: LintedPlan, finding: Finding) -> Iterator[str]:
        lang = self.view.lang
        yield from self._head(linted, finding)
        yield from self.paper.put([("  ", ""), (message(finding, lang), "title")], STEP)
        yield from self._context(linted, finding)
        wanted = requirement(linted, finding)
        if wanted:
            yield from self.paper.put([("  = ", ""), (f"{wanted.id} {safe(wanted.text)}", "dim")], STEP)
        note = self.view.rules[finding.code]
        if finding.code not in self.told:
            self.told.add(finding.code)
            yield from self.paper.put([("  = ", ""), (say("lint.remedy", lang, text=note.remedy), "dim")], STEP)
        yield ""

    def _head(self, linted: LintedPlan, finding: Finding) -> Iterator[str]:
        place = spot(linted, finding, self.view.lang).words
        note = self.view.rules[finding.code]
        severity = say(f"severity.{finding.severity}", self.view.lang)
        front = f"{safe(linted.name)}:{place}: "
        label = f"{severity} {finding.code} {note.name}"
        yield from self.paper.put([(front, "dim"), (label, STYLE[finding.severity])], STEP)

    def _context(self, linted: LintedPlan, finding: Finding) -> Iterator[str]:
        """The line that the words stand in, as much as there is room for, and marks under the words."""
        if not finding.quote:
            return
        room = self.view.width - len(BAR) - 1
        before, after = beside(linted.report.plan.source.text, finding.start, finding.end, REACH * room)
        left, words, right = around(safe(before), safe(finding.quote[: REACH * room]), safe(after), room)
        line = unordered_line([(left, "before"), (words, "words"), (right, "after")])  # r::a is none, but …::a is
        pieces = {piece: text for text, piece in line}
        left, words = pieces.get("before", ""), pieces.get("words", "")
        yield f"{BAR}{left}{words}{pieces.get('after', '')}".rstrip()
        marks = " " * indent(left) + "^" * max(1, indent(words))
        yield from Paper(10 * self.view.width, self.view.color).put([(BAR, ""), (marks, STYLE[finding.severity])])


def beside(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """What stands before `start` and behind `end` on their lines, at most `reach` characters: a line may be a book."""
    first, last = max(0, start - reach), min(len(text), end + reach)
    stop = text.find("\n", end, last)
    return text[max(first, text.rfind("\n", first, start) + 1) : start], text[end : stop if stop >= 0 else last]


def around(before: str, words: str, after: str, room: int) -> tuple[str, str, str]:
    """As much of a line as `room` cells hold, its `words` first, the rest shared by both sides.

    >>> around("一二三四五", "六", "七八九十", 10)
    ('…五', '六', '七…')
    """
    words = fit(words, room)
    rest = room - _wide(words)
    left = fit(before[::-1], max(rest // 2, rest - _wide(after)))[::-1]
    return left, words, fit(after, rest - _wide(left))


def fit(text: str, room: int) -> str:
    """The beginning of `text` that `room` cells hold, with a mark where it was cut."""
    if _wide(text) <= room:
        return text
    kept, left = 0, room - _wide("…")
    while kept < len(text) and cells(text[kept]) <= left:
        left -= cells(text[kept])
        kept += 1
    return text[:kept] + "…" if room >= _wide("…") else ""


def _wide(text: str) -> int:
    return sum(map(cells, text))
