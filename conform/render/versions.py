"""A plan against its earlier version, for a person at a terminal: what differs, in the order of the new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from conform.match.inline import word_edits
from conform.messages import say
from conform.model import Clause, ClauseStatus, ClauseVerdict, Kind, Report, Status, Verdict
from conform.render import View
from conform.render.layout import Paper, Span, indent
from conform.render.summary import head
from conform.render.wording import LESS, MORE, SIGNS, change_words, plain_punctuation, safe, status_name, where

MOVED = "↕"
STEP = 2


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """One comparison on paper. What stands as it stood is only counted."""

    report: Report
    view: View
    paper: Paper

    def lines(self) -> Iterator[str]:
        """The whole comparison, line by line."""
        for spans, hang in head(self.report, self.view):
            yield from self.paper.put(spans, hang)
        if self.view.quiet:
            return
        body = list(self._body())
        key = "version.nothing" if self.view.only is None else "body.nothing"
        nothing = self.paper.put([(say(key, self.view.lang), "dim")])
        yield from body or ["", *nothing]

    def _body(self) -> Iterator[str]:
        verdicts = {(row.reference, row.requirement.id): row for row in self.report.verdicts}
        gone = self._gone()
        path: tuple[str, ...] | None = None
        for verdict in self.report.clauses:
            told = [*self._clause(verdict, [verdicts[name] for name in verdict.requirements])]
            told += [line for row in gone[verdict.clause.id] for line in self._removed(row)]
            if told and verdict.clause.path != path and verdict.clause.path:
                yield ""
                yield from self.paper.put([(" > ".join(map(safe, verdict.clause.path)), "measure")], 3)
            path = verdict.clause.path if told else path
            yield from told
        yield from (line for row in gone[""] for line in self._removed(row))

    def _gone(self) -> dict[str, list[Verdict]]:
        """What was removed, by the clause behind which it would stand now; by "" where there is none."""
        found: dict[str, list[Verdict]] = defaultdict(list)
        last = ""
        for verdict in self.report.verdicts:
            if verdict.evidence and not verdict.moved:
                last = verdict.evidence[-1].clause
            elif not verdict.evidence and self._shows(verdict.status):
                found[last].append(verdict)
        return found

    def _shows(self, status: Status | ClauseStatus) -> bool:
        return self.view.only is None or status in self.view.only

    def _clause(self, clause: ClauseVerdict, carried: list[Verdict]) -> Iterator[str]:
        if clause.status is ClauseStatus.ADDED:
            if self._shows(clause.status):
                yield from self._put(SIGNS[clause.status], clause.status, clause.clause, [])
            return
        for verdict in carried:
            first = verdict.evidence[0].clause == clause.clause.id
            if first and verdict.status is Status.MODIFIED and self._shows(verdict.status):
                yield from self._put(SIGNS[verdict.status], verdict.status, clause.clause, list(self._edited(verdict)))
                yield from self._remarks(verdict)
            elif first and verdict.moved and self._shows(verdict.status):
                yield from self._put(MOVED, "moved", clause.clause, [])
                yield from self._remarks(verdict)

    def _put(self, sign: str, status: str, clause: Clause, edited: list[Span]) -> Iterator[str]:
        name = status_name(status, self.report, self.view.lang)
        style = "warning" if sign == MOVED else status
        place = where(self.report.locate(clause.at, clause.to), self.view.lang)
        front = f"  {sign} {name} "
        is_new = status == ClauseStatus.ADDED and self.paper.color
        words = edited or [(safe(clause.text), "insert" if is_new else "")]
        heading = "section" if clause.kind is Kind.HEADING else "dim"
        yield from self.paper.put([(front, style), (f"{place}  ", heading), *words], indent(front))

    def _removed(self, verdict: Verdict) -> Iterator[str]:
        front = f"  {SIGNS[Status.OMITTED]} {status_name(Status.OMITTED, self.report, self.view.lang)} "
        text = safe(verdict.requirement.text)
        yield from self.paper.put(
            [(front, Status.OMITTED), (text, "delete" if self.paper.color else "")], indent(front)
        )

    def _remarks(self, verdict: Verdict) -> Iterator[str]:
        hang = " " * (2 * STEP)
        if verdict.moved:
            words = say("version.before", self.view.lang, place=self._before(verdict))
            yield from self.paper.put([(f"{hang}{MOVED} {words}", "warning")], 3 * STEP)
        for change in verdict.changes:
            if change.kind not in ("reworded", "dropped"):  # the edits show these
                direction = change.direction if change.direction in (*LESS, *MORE) else ""
                words = change_words(change, self.view.lang)
                yield from self.paper.put([(f"{hang}· ", ""), (words, direction)], 3 * STEP)

    def _before(self, verdict: Verdict) -> str:
        """Where a sentence stood in the earlier version: its headings."""
        for section in self.report.references[0].sections:
            for measure in section.measures:
                if measure.id == verdict.requirement.measure:
                    above = (
                        (section.title, measure.title)
                        if measure.title != verdict.requirement.text
                        else (section.title,)
                    )
                    titles = dict.fromkeys(filter(None, above))
                    return " > ".join(map(safe, titles)) or say("body.top", self.view.lang)
        return say("body.top", self.view.lang)

    def _edited(self, verdict: Verdict) -> Iterator[Span]:
        quotes = "".join(self.report.quote(piece) for piece in verdict.evidence)
        for kind, text in plain_punctuation(word_edits(verdict.requirement.text, quotes)):
            yield from self.paper.edit(kind, safe(text))
