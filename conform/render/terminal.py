"""Reports as plain or coloured text, for a person at a terminal."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from conform.match.inline import word_edits
from conform.messages import say
from conform.model import Certainty, Clause, ClauseStatus, ClauseVerdict, Evidence, Failure, Report, Status, Verdict
from conform.render import View
from conform.render._many import failure_lines, overview_lines, table
from conform.render._own import own_pieces
from conform.render._short import short
from conform.render.arrange import Block, Group, Row, by_section, is_missing, local, missing
from conform.render.layout import WIDE, Paper, Span, indent
from conform.render.summary import Overview, head, overview
from conform.render.tiers import descent, lineage_table, made_by
from conform.render.wording import (
    LESS,
    MORE,
    SIGNS,
    brief,
    by_quote,
    change_words,
    judged,
    plain_punctuation,
    safe,
    tell,
    where,
)

STEP = 2
PHRASE = re.compile(r".{6,40}?(?=[，。；：、,;]|$)|.{1,40}")  # the first words of a quote


class Terminal:
    """Writes each report as it comes; keeps a line of each for the overview at the end."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """Text in pieces, one a report, then an overview of several (`quiet`: that alone) and what was not checked."""
        paper = Paper(view.width, view.color)
        if view.quiet:
            yield from table(reports, view, paper, lambda report: _text(report, view, paper))
        else:
            yield from _whole(reports, view, paper)
        if failures:
            yield "\n".join(["", *failure_lines(failures, view.lang, paper)]) + "\n"


RENDERER = Terminal()


def _whole(reports: Iterable[Report], view: View, paper: Paper) -> Iterator[str]:
    rows: list[Overview] = []
    for report in reports:
        yield ("\n" + "-" * paper.width + "\n" if rows else "") + _text(report, view, paper)
        rows.append(overview(report))
    if len(rows) > 1:
        yield "\n".join(["", *overview_lines(rows, view.lang, paper)]) + "\n"


def _text(report: Report, view: View, paper: Paper) -> str:
    return "\n".join(Page(report, view, paper).lines()) + "\n"


@dataclass(frozen=True, slots=True)
class Page:
    """One report on paper."""

    report: Report
    view: View
    paper: Paper

    def lines(self) -> Iterator[str]:
        """The whole report, line by line."""
        for spans, hang in head(self.report, self.view):
            yield from self.paper.put(spans, hang)
        if not self.view.quiet and not self.view.full:
            yield from short(self.report, self.view, self.paper)
        elif not self.view.quiet:
            nothing = self.paper.put([(say("body.nothing", self.view.lang), "dim")])
            yield from list(self._body()) or ["", *nothing]

    def _body(self) -> Iterator[str]:
        for block in by_section(self.report, self.view):
            yield from self._section(block)
        if self.report.lineage and self.view.only is None and self.view.measure is None:
            yield from lineage_table(self.report, self.report.lineage, self.view.lang, self.paper)
        yield from self._missing(missing(self.report, self.view))
        yield from self._local(local(self.report, self.view))
        if self.view.only is None and self.view.measure is None:
            yield from self._targets()

    # ── requirements ──

    def _section(self, block: Block) -> Iterator[str]:
        yield ""
        name = safe(f"{block.section.no}、{block.section.title}")
        more = f"  {block.reference.name}" if len(self.report.references) > 1 else ""
        yield from self.paper.put([(name, "section"), (more, "dim")])
        for row in block.rows:
            yield ""
            yield from self._measure(row)
            quoted: set[Evidence] = set()
            for verdict in row.verdicts:
                if verdict.status in (Status.INHERITED, Status.MODIFIED):
                    yield from self._found(verdict, quoted)
                    quoted.update(verdict.evidence)
            yield from self._unfound(row)

    def _measure(self, row: Row) -> Iterator[str]:
        spans: list[Span] = [(safe(f"{row.measure.id} {row.measure.title}"), "measure"), ("  ", "")]
        for status in Status:
            count = sum(verdict.status is status for verdict in row.verdicts)
            spans.append((f" {SIGNS[status]}{count}" if count else "", status))
        yield from self.paper.put(spans, 3)
        for clause in row.headings:
            told = say("body.heading", self.view.lang)
            yield from self.paper.put([(f"   {told} ", "dim"), *self._place(clause)], 3 + STEP)

    def _found(self, verdict: Verdict, quoted: Container[Evidence]) -> Iterator[str]:
        """A requirement and its counterpart; what was `quoted` above is quoted by its beginning."""
        label, hang = self._label(verdict)
        if verdict.status is Status.INHERITED:
            yield from self.paper.put([*label, self._lead(verdict), (safe(verdict.requirement.text), "")], hang)
            yield from self._official(verdict, hang)
            whole = [piece not in quoted for piece in verdict.evidence]
        else:
            yield from self.paper.put([*label, self._lead(verdict), *self._edited(verdict)], hang)
            whole = [False] * len(verdict.evidence)  # the rest stands in the edits already
        for change in verdict.changes:
            place = self._at(change.at, change.to)
            direction = change.direction if change.direction in (*LESS, *MORE) and not change.tier else ""
            words = change_words(change, self.view.lang) + made_by(self.report, change, self.view.lang)
            yield from self.paper.put([(" " * hang + "· ", ""), (words, direction), (place, "dim")], hang + STEP)
        down = descent(self.report, verdict, self.view.lang)
        if down:
            yield from self.paper.put([(" " * hang + down, "dim")], hang + STEP)
        for piece, is_whole in zip(verdict.evidence, whole, strict=True):
            yield from self.paper.put([(" " * hang, ""), self._quote(piece, is_whole)], hang + STEP)
        yield from self._decision(verdict, hang)

    def _decision(self, verdict: Verdict | ClauseVerdict, hang: int, front: str = "") -> Iterator[str]:
        """What a person decided on a finding."""
        if self.report.decisions is None:
            return
        from conform.decisions.progress import decision_of, rivals_of
        from conform.render.decisions import byline, decision_words

        decision, rivals = decision_of(self.report, verdict), rivals_of(self.report, verdict)
        if rivals:
            told = say("decision.conflict_here", self.view.lang)
            yield from self.paper.put([(" " * hang + front + told, "warning")], hang + STEP)
        for each in (decision,) if decision else rivals:
            words = safe(decision_words(each, self.view.lang))
            lead = " " * (hang + STEP) if rivals else " " * hang + front
            yield from self.paper.put([(lead + words, each.choice), (f"  {safe(byline(each))}", "dim")], hang + STEP)

    def _official(self, verdict: Verdict, hang: int) -> Iterator[str]:
        """The words of the official text, where one is attached to the digest."""
        official = verdict.requirement.official
        if official and official != verdict.requirement.text:
            words = say("official.words", self.view.lang, text=safe(official))
            yield from self.paper.put([(" " * hang + words, "dim")], hang + STEP)

    def _label(self, verdict: Verdict, certain: bool = False) -> tuple[list[Span], int]:
        """Sign, status (if asked for, as certain as it is) and id, and how far the text behind them hangs."""
        lang, status = self.view.lang, verdict.status
        names = [say(f"status.{each}", lang) for each in (Status.INHERITED, Status.MODIFIED, Status.OMITTED)]
        name = say(judged(verdict) if certain else f"status.{status}", lang)
        name += " " * (max(map(indent, names)) - indent(name))
        doubt = f"{say('status.doubt', lang)} " if verdict.doubt and status is not Status.OMITTED else ""
        front = f"  {SIGNS[status]} {name} {verdict.requirement.id:<5} "
        return [(front, status), (doubt, "warning")], indent(front) if self.paper.width >= WIDE else 2 * STEP

    def _lead(self, verdict: Verdict) -> Span:
        """The sentence that an item of a list completes."""
        return brief(verdict.requirement.lead), "dim"

    def _edited(self, verdict: Verdict) -> Iterator[Span]:
        """The requirement with the plan's edits inside, a stroke between two pieces of evidence."""
        quotes = [self.report.quote(piece) for piece in verdict.evidence]
        edits = word_edits(verdict.requirement.compared, "".join(quotes))
        for number, piece in enumerate(by_quote(edits, [len(quote) for quote in quotes])):
            yield (" / " if number else "", "dim")
            for kind, text in plain_punctuation(piece):
                yield from self.paper.edit(kind, safe(text))

    def _unfound(self, row: Row) -> Iterator[str]:
        """The ids of what is omitted or not applicable; what is still to be added is told of at the end."""
        for status in (Status.OMITTED, Status.NOT_APPLICABLE):
            found = [verdict for verdict in row.verdicts if verdict.status is status]
            if found:
                label, hang = self._label(found[0])
                ids = "  ".join(verdict.requirement.id for verdict in found)
                front = label[0][0][: label[0][0].rindex(found[0].requirement.id)]
                settled = [verdict for verdict in found if not is_missing(self.report, verdict)]
                more = f"  {say('body.omitted', self.view.lang)}" if len(settled) < len(found) else ""
                yield from self.paper.put([(front + ids, status), (more, "dim")], hang)
                for verdict in settled:
                    yield from self._decision(verdict, hang, f"{verdict.requirement.id} ")

    # ── what is missing, and what is new ──

    def _missing(self, blocks: Sequence[Block]) -> Iterator[str]:
        count = sum(len(row.verdicts) for block in blocks for row in block.rows)
        if not count:
            return
        yield ""
        yield from self.paper.put([(say("body.missing", self.view.lang, count=count), "section")])
        for block in blocks:
            for row in block.rows:
                yield ""
                more = f"  {block.reference.number}" if len(self.report.references) > 1 else ""
                yield from self.paper.put(
                    [(safe(f"{row.measure.id} {row.measure.title}"), "measure"), (more, "dim")], 3
                )
                yield from self._put_where(row.headings)
                for verdict in row.verdicts:
                    yield from self._to_add(verdict)

    def _put_where(self, headings: Sequence[Clause]) -> Iterator[str]:
        for clause in headings[:1]:
            told = say("body.put", self.view.lang)
            yield from self.paper.put([(f"   {told} ", "dim"), *self._place(clause)], 3 + STEP)

    def _to_add(self, verdict: Verdict) -> Iterator[str]:
        lang = self.view.lang
        label, hang = self._label(verdict, certain=True)
        yield from self.paper.put([*label, self._lead(verdict), (safe(verdict.requirement.text), "")], hang)
        yield from self._official(verdict, hang)
        yield from self._decision(verdict, hang)
        nearest = verdict.nearest
        if nearest is None or verdict.certainty is Certainty.SURE:
            return
        text = self.report.plan.cleaned.text[nearest.at : nearest.to]
        place = f"{self._at(nearest.at, nearest.to).strip()} “{safe(text)}”"
        words, why = say("nearest", lang, place=place), tell(nearest.why, lang)
        style = "warning" if verdict.doubt else "dim"
        yield from self.paper.put([(" " * hang + words, style), (f" {safe(why)}", "dim")], hang + STEP)

    def _local(self, groups: Sequence[Group]) -> Iterator[str]:
        if not groups:
            return
        count = sum(len(group.verdicts) for group in groups)
        yield ""
        yield from self.paper.put([(say("body.added", self.view.lang, count=count), "section")])
        for group in groups:
            yield ""
            path = " > ".join(map(safe, group.path)) or say("body.top", self.view.lang)
            yield from self.paper.put([(path, "measure")], 3)
            for verdict in group.verdicts:
                yield from self._own(verdict)

    def _own(self, verdict: ClauseVerdict) -> Iterator[str]:
        clause = verdict.clause
        front = f"  {SIGNS[verdict.status]} "
        ids = ", ".join(name for _, name in verdict.requirements)
        is_mixed = verdict.status is ClauseStatus.MIXED and bool(ids)
        besides = say("body.besides", self.view.lang, requirements=ids) if is_mixed else ""
        place = self._at(clause.at, clause.to).strip()
        pieces = own_pieces(self.report, verdict) if is_mixed else [(False, safe(clause.text))]
        words = [span for is_new, text in pieces for span in self.paper.edit("insert" if is_new else "equal", text)]
        spans: list[Span] = [(front, verdict.status), (f"{place}  ", "dim"), *words, (besides, "dim")]
        yield from self.paper.put(spans, indent(front))
        yield from self._decision(verdict, indent(front))

    def _targets(self) -> Iterator[str]:
        targets = self.report.targets
        if not targets:
            return
        yield ""
        yield from self.paper.put([(say("body.targets", self.view.lang, count=len(targets)), "section")])
        rows = [(safe(row.value), safe(row.deadline or ""), self._at(row.at, row.to).strip()) for row in targets]
        widths = [min(max(indent(row[column]) for row in rows), 16) for column in range(3)]
        for cut, target in zip(rows, targets, strict=True):
            cells = [text + " " * (wide - indent(text)) for text, wide in zip(cut, widths, strict=True)]
            front = "  " + "  ".join(cell for cell in cells if cell) + "  "
            yield from self.paper.put([(front, ""), (safe(target.subject), "")], indent(front))

    # ── places ──

    def _at(self, at: int | None, to: int | None) -> str:
        if at is None or to is None:
            return ""
        return f"  {where(self.report.locate(at, to), self.view.lang)}"

    def _place(self, clause: Clause) -> list[Span]:
        return [(f"{self._at(clause.at, clause.to).strip()} “{safe(clause.text)}”", "dim")]

    def _quote(self, evidence: Evidence, is_whole: bool) -> Span:
        """Place and words, or the first of them."""
        quote = safe(self.report.quote(evidence))
        match = None if is_whole else PHRASE.match(quote)
        words = match[0] if match else quote
        onwards = "" if words == quote else f" {say('body.from', self.view.lang)}"
        lead = brief(self.report.plan.by_id[evidence.clause].lead)
        return (f"{self._at(evidence.at, evidence.to).strip()} {lead}“{words}”{onwards}", "dim")
