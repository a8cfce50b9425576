"""A plan's part of the page: what the templates ask of a report."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup, escape

from conform.model import Certainty, Change, Clause, ClauseStatus, ClauseVerdict, Nearest, Report, Status, Verdict
from conform.render import View
from conform.render._cited import cited
from conform.render._clauses import Passage, converted, passages
from conform.render._overview import Column, Share, by_section, section_id, sections_of_headings, share
from conform.render._page_decisions import marked
from conform.render._readings import Reading, place_of, readings
from conform.render._sides import is_reworded, marked_edits, two_sides
from conform.render._texts import Texts, told_change
from conform.render.arrange import has_figures, in_place, local, rank, ranked, way
from conform.render.lineage import called, tier_names, way_down
from conform.render.summary import counts, facts, kind_of_text, named, notes
from conform.render.wording import (
    SIGNS,
    by_quote,
    judged,
    percent,
    safe,
    where,
)
from conform.text.fingerprint import fingerprint, print_of


@dataclass(frozen=True)
class Leaf:
    """Says what the templates put around; every text that it gives as markup is escaped."""

    report: Report
    view: View
    anchor: str
    texts: Texts

    @cached_property
    def shown(self) -> dict[tuple[str, str], Verdict]:
        """The requirements that the command line let through, by reference and id."""
        return {
            (verdict.reference, verdict.requirement.id): verdict
            for block in in_place(self.report, self.view)
            for row in block.rows
            for verdict in row.verdicts
        }

    @cached_property
    def modified(self) -> frozenset[tuple[str, str]]:
        """The requirements that are modified, shown or not."""
        found = (verdict for verdict in self.report.verdicts if verdict.status is Status.MODIFIED)
        return frozenset((verdict.reference, verdict.requirement.id) for verdict in found)

    # ── head ──

    def told(self) -> dict[str, Any]:
        """Everything above the findings."""
        report = self.report
        whole = share(Counter(verdict.status for verdict in report.verdicts))
        found = report.count(Status.INHERITED) + report.count(Status.MODIFIED)
        return {
            "coverage": percent(report.coverage),
            "found": found,
            "applicable": found + report.count(Status.OMITTED),
            "bar": whole.bar(),
            "bar_counts": {status.value: report.count(status) for status in Status},
            "counts": counts(report),
            "all_counts": counts(report, seldom=(ClauseStatus.MIXED,)),
            "facts": facts(report),
            "notes": notes(report),
            "only": self._only(),
        }

    def file(self) -> Markup:
        """The file that the plan stands in."""
        plan = self.report.plan
        parts = [self.texts("report.part", part=plan.part, parts=plan.parts)] if plan.parts > 1 else []
        named = (plan.source.path, *parts, plan.source.format, plan.source.encoding)
        return Markup(" · ").join(piece if isinstance(piece, Markup) else safe(piece) for piece in named if piece)

    def references(self) -> list[tuple[str, Markup, str]]:
        """Each reference's title, what kind of text it is, and where it is published."""
        found = []
        for reference in self.report.references:
            key, values = kind_of_text(reference)
            found.append((named(reference), self.texts(key, **{"source": "", **values}), reference.source))
        return found

    def status(self, status: str) -> Markup:
        """A status in words."""
        return self.texts(f"status.{status}")

    def judged(self, verdict: Verdict) -> Markup:
        """A verdict in words."""
        return self.texts(judged(verdict))

    def _only(self) -> Markup:
        """What the command line let through; empty when that is everything."""
        names = [self.texts(f"status.{status}") for status in SIGNS if self.view.only and status in self.view.only]
        if self.view.measure is not None:
            names.append(self.texts("summary.measure", measure=self.view.measure))
        return Markup(" · ").join(names)

    # ── by reference ──

    def body(self) -> dict[str, Any]:
        """The findings, arranged."""
        groups = local(self.report, self.view)
        return {
            "blocks": in_place(self.report, self.view),
            "groups": groups,
            "local_count": sum(len(group.verdicts) for group in groups),
        }

    def name(self, verdict: Verdict) -> str:
        """A finding's address."""
        return f"{self.anchor}-{verdict.reference}-{verdict.requirement.id}"

    def called(self, verdict: Verdict) -> str:
        """What the requirement's reference is called; empty where there is one alone."""
        return safe(called(self.report, verdict.reference))

    def section(self, verdict: Verdict) -> str:
        """The section by which a finding is filtered."""
        return section_id(self.report, verdict.reference, verdict.requirement.section)

    def section_of(self, verdict: ClauseVerdict) -> str:
        """The section by which an added clause is filtered: that of the measure which a heading above it carries."""
        for heading in reversed(verdict.clause.path):
            if heading in self._headings:
                return self._headings[heading]
        return ""

    @cached_property
    def _headings(self) -> dict[str, str]:
        return sections_of_headings(self.report)

    def kinds(self, verdict: Verdict) -> str:
        """A finding's changes as `kind:way`, each once, by which it is filtered."""
        return " ".join(dict.fromkeys(f"{change.kind}:{way(change)}" for change in verdict.changes))

    def rank(self, verdict: Verdict) -> str:
        """How soon a finding must be looked at."""
        return rank(verdict)

    def ranked(self) -> list[tuple[str, list[Verdict]]]:
        """What must be decided, worst first."""
        return ranked(self.report, self.view)

    def measure(self, verdict: Verdict) -> str:
        """The measure by which a finding is filtered."""
        return section_id(self.report, verdict.reference, verdict.requirement.measure)

    def sides(self, verdict: Verdict) -> tuple[Markup, list[tuple[str, Markup, Markup, int]], bool]:
        """A requirement with what was deleted marked; its evidence with what is new marked, by clause, place and
        where in the clause it begins; and whether both are other words altogether, of which none is marked.
        """
        text = verdict.requirement.compared
        quotes = [self.report.quote(evidence) for evidence in verdict.evidence]
        wanted, found = two_sides(text, "".join(quotes)) if verdict.status is Status.MODIFIED else ((), ())
        is_quiet = bool(wanted) and not has_figures(verdict) and is_reworded(wanted, found)
        if wanted and not is_quiet:
            pieces = [marked_edits(piece) for piece in by_quote(found, [len(quote) for quote in quotes])]
            left = marked_edits(wanted)
        else:
            pieces = [escape(safe(quote)) for quote in quotes]
            left = escape(safe(text))
        rows = [
            (evidence.clause, self.at(evidence.at, evidence.to), piece, evidence.at - self._begin(evidence.clause))
            for evidence, piece in zip(verdict.evidence, pieces, strict=True)
        ]
        return left, rows, is_quiet

    def _begin(self, clause: str) -> int:
        return self.report.plan.by_id[clause].at

    def decision(self, verdict: Verdict | ClauseVerdict) -> Markup:
        """What a person decided on a finding."""
        return marked(self.report, verdict, self.texts)

    def fingerprint(self, verdict: Verdict | ClauseVerdict) -> str:
        """By which a decision knows a finding or a clause again."""
        if isinstance(verdict, Verdict):
            return print_of(self.report, verdict)
        return fingerprint(verdict.clause.text)

    def changes(self, verdict: Verdict) -> list[tuple[Markup, str, Markup]]:
        """The changes in words, each with its direction and place."""
        return [(self._change(change), change.direction, self.at(change.at, change.to)) for change in verdict.changes]

    def _change(self, change: Change) -> Markup:
        words = told_change(change, self.texts)
        if change.tier is None or self.report.lineage is None:
            return words
        return words + self.texts("lineage.made_by", tier=tier_names(self.report.lineage)[change.tier])

    def nearest(self, verdict: Verdict) -> Nearest | None:
        """What an omitted requirement that is not sure may be after all."""
        return None if verdict.certainty is Certainty.SURE else verdict.nearest

    def quote(self, at: int, to: int) -> str:
        """The plan's words."""
        return self.report.plan.cleaned.text[at:to]

    def lead(self, clause: str) -> str:
        """The sentence that a clause completes as an item of a list."""
        return safe(self.report.plan.by_id[clause].lead)

    def at(self, at: int | None, to: int | None) -> Markup:
        """The place of a stretch of the repaired text, as people cite it, with its page where there are any."""
        if at is None or to is None:
            return Markup("")
        cite = self._cite(at)
        if not cite:
            return place_of(self.report.locate(at, to), self.texts)
        found = self.report.locate(at, to).place if self.report.plan.source.places else None
        if found is None or found.page is None:
            return cite
        return cite + " " + self.texts("place.page", page=found.page)

    def line(self, clause: Clause) -> str:
        """Line and column of a clause in the author's file, or what takes their place there."""
        return where(self.report.locate(clause.at, clause.to), self.texts.lang)

    def _cite(self, at: int) -> Markup:
        """The citation of the clause that holds a place of the text."""
        clauses = self.report.plan.clauses
        index = bisect_right(self._starts, at) - 1
        return escape(safe(self._cites[clauses[index].id])) if index >= 0 else Markup("")

    @cached_property
    def _starts(self) -> list[int]:
        return [clause.at for clause in self.report.plan.clauses]

    @cached_property
    def _cites(self) -> dict[str, str]:
        return cited(self.report.plan.clauses)

    # ── a chain of references ──

    def descent(self, verdict: Verdict) -> Iterator[tuple[str, str | None, list[Markup]]]:
        """The tiers on a requirement's way down, each with its status and changes; none where all kept it."""
        for stage in way_down(self.report, verdict):
            yield stage.tier, stage.status, [self._change(change) for change in stage.changes if not change.tier]

    # ── by plan ──

    def passages(self) -> list[Passage]:
        """The plan's text in order, what was skipped between."""
        return passages(self.report, self.texts)

    def converted(self) -> int:
        """How many repairs are not marked in the text."""
        return converted(self.report)

    def carried(self, pairs: Iterable[tuple[str, str]]) -> list[Verdict]:
        """The requirements of a clause that the page shows."""
        return [self.shown[pair] for pair in pairs if pair in self.shown]

    def tone(self, clause: ClauseVerdict) -> str:
        """What colours a clause: its own status; of one that is linked, whether what it carries is modified."""
        if clause.status is not ClauseStatus.LINKED:
            return clause.status
        is_modified = any(pair in self.modified for pair in clause.requirements)
        return Status.MODIFIED if is_modified else Status.INHERITED

    def measures(self) -> dict[str, list[tuple[str, str, str]]]:
        """Heading → the measures that it carries and the page shows: address, name, what their reference is called."""
        shown = {(reference, verdict.requirement.measure) for (reference, _), verdict in self.shown.items()}
        found: dict[str, list[tuple[str, str, str]]] = {}
        for reference, link in self.report.headings:
            if (reference, link.measure) in shown:
                address = f"{self.anchor}-{reference}-m{link.measure}"
                name = safe(called(self.report, reference))
                found.setdefault(link.clause, []).append((address, link.measure, name))
        return found

    # ── summary ──

    def sections(self) -> list[tuple[Column, Share]]:
        """How every section fares."""
        return by_section(self.report)

    def is_whole(self) -> bool:
        """Whether nothing was left out by the command line."""
        return self.view.only is None and self.view.measure is None

    def readings(self) -> list[Reading]:
        """What was repaired, doubted and skipped."""
        return readings(self.report, self.texts)
