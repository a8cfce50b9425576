"""One requirement's verdict, the clauses that were weighed for it and what decided: on paper, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from conform.match.align import Counterpart, Search
from conform.messages import Lang, say
from conform.model import Evidence, Link, Reference, Report, Status, Verdict
from conform.render.json import as_line, as_list, as_requirement, as_span, as_tool
from conform.render.layout import Paper, Span
from conform.render.wording import SIGNS, change_words, judged, percent, safe, tell, where

SCHEMA_VERSION = 1
STEP = 2
SHOWN = 5  # candidates
WORDS = 6  # of a long list of terms or verbs
ABOVE = 0.05  # by how much a variant must be ahead of the text to be told as what decided


@dataclass(frozen=True, slots=True)
class Explanation:
    """A requirement of one plan: what became of it, and why."""

    report: Report
    reference: Reference
    verdict: Verdict
    link: Link
    weighed: tuple[Counterpart, ...]
    lang: Lang
    paper: Paper

    def lines(self) -> Iterator[str]:
        """The explanation on paper, line by line."""
        plan, requirement = self.report.plan, self.verdict.requirement
        put = self.paper.put
        title = safe(plan.metadata.title or say("report.untitled", self.lang))
        yield from put([(title, "title"), (f"  {safe(plan.source.path)}", "dim")], STEP)
        measure = next(row for row in self.reference.measures if row.id == requirement.measure)
        lead = (safe(requirement.lead), "dim")
        yield from put([(f"{requirement.id}  ", "measure"), lead, (safe(requirement.text), "")], STEP)
        yield from put([("  " + safe(f"{self.reference.name} {measure.id} {measure.title}"), "dim")], 2 * STEP)
        yield from put(self._verdict(), STEP)
        yield ""
        yield from put([(say("explain.why", self.lang), "section")])
        for reason in self.reasons():
            yield from put([(f"  · {reason}", "")], 2 * STEP)
        yield from self._candidates()

    def _verdict(self) -> Iterator[Span]:
        from conform.match.classify import chances

        status = self.verdict.status
        yield f"{SIGNS[status]} {say(judged(self.verdict), self.lang)}", "warning" if self.verdict.doubt else status
        likely = chances(self.link)
        told = [f"{say(f'status.{label}', self.lang)} {percent(chance)}" for label, chance in likely.items()]
        yield f"   {say('explain.chances', self.lang)}  {'  '.join(told)}", "dim"

    # ── what decided ──

    def reasons(self) -> Iterator[str]:
        """What decided, a sentence each."""
        yield from self._outcome()
        if self.weighed:
            yield from self._match(self.weighed[0])
            yield from self._lacking(self.weighed[0])
            yield from self._claimed(self.weighed[0])
        if self.verdict.doubt:
            yield say("explain.doubt", self.lang)

    def _outcome(self) -> Iterator[str]:
        """What the status rests on: chances, a decisive change, or the plan's level."""
        from conform.match.changes import decisive
        from conform.match.classify import chances, likeliest

        likely = chances(self.link)
        label = likeliest(likely)
        name = say(f"status.{label}", self.lang)
        if self.link.verbatim:
            yield say("explain.verbatim", self.lang)
        if not self.weighed and not self.link.verbatim:
            yield say("explain.nothing", self.lang)
        elif label is Status.INHERITED and self.verdict.status is Status.MODIFIED:
            for change in self.verdict.changes:
                key = "explain.decisive" if decisive([change], self.reference.field) else "explain.change"
                yield say(key, self.lang, status=name, change=change_words(change, self.lang))
        elif not self.link.verbatim:
            yield say("explain.likeliest", self.lang, status=name, chance=percent(likely[label]))
            for change in self.verdict.changes:
                yield say("explain.change", self.lang, change=change_words(change, self.lang))
        yield from self._unfound()

    def _unfound(self) -> Iterator[str]:
        """Why what came nearest is no counterpart, or why that is no omission."""
        verdict = self.verdict
        if verdict.nearest and not self.weighed[0].missing:  # what is missing is told below, word by word
            yield tell(verdict.nearest.why, self.lang)
        level = self.report.plan.metadata.level
        if verdict.status is Status.NOT_APPLICABLE and level:
            yield say("explain.level", self.lang, levels="、".join(verdict.requirement.levels), level=level)

    def _match(self, best: Counterpart) -> Iterator[str]:
        scores, wording = best.scores, best.wording
        if wording and scores.variant > scores.cover + ABOVE:
            shares = {"share": f"{scores.variant:.0%}", "cover": f"{scores.cover:.0%}"}
            yield say("explain.by_variant", self.lang, text=safe(wording.text), **shares)
            if self.verdict.evidence:
                yield say("explain.same" if wording.same else "explain.not_same", self.lang)
        else:
            yield say("explain.by_cover", self.lang, share=f"{scores.cover:.0%}")

    def _lacking(self, best: Counterpart) -> Iterator[str]:
        for group in best.missing:
            yield say("explain.no_object", self.lang, words=_some(group))
        verbs = self.verdict.requirement.words.verb
        if verbs and not best.scores.verb:
            yield say("explain.no_verb", self.lang, words=_some(verbs))

    def _claimed(self, best: Counterpart) -> Iterator[str]:
        """The requirements that the best clause fits better than this one."""
        if self.link.features is None or self.link.features.contest >= 0:
            return
        carried = next(row.requirements for row in self.report.clauses if row.clause.id == best.clause.id)
        others = [name for _, name in carried if name != self.verdict.requirement.id]
        if others:
            yield say("explain.claimed", self.lang, requirements="、".join(others))

    # ── the clauses that were weighed ──

    def _candidates(self) -> Iterator[str]:
        shown = self.weighed[:SHOWN]
        counts = {"count": len(shown), "all": len(self.weighed)}
        yield ""
        title = say("explain.candidates" if shown else "explain.no_candidates", self.lang, **counts)
        yield from self.paper.put([(title, "section")])
        for number, counterpart in enumerate(shown, 1):
            yield from self._candidate(number, counterpart)

    def _candidate(self, number: int, counterpart: Counterpart) -> Iterator[str]:
        at, to, clause = counterpart.at, counterpart.to, counterpart.clause
        place = where(self.report.locate(at, to), self.lang)
        words = safe(self.report.quote(Evidence(clause.id, at, to, 0.0)))
        is_evidence = any(piece.clause == clause.id for piece in self.verdict.evidence)
        taken = say("explain.evidence", self.lang) if is_evidence else ""
        yield ""
        lead = (safe(clause.lead), "dim")
        spans: list[Span] = [(f"{number}. {place}  ", "measure"), lead, (f"“{words}”", ""), (taken, "dim")]
        yield from self.paper.put(spans, STEP + 1)
        yield from self.paper.put([("   ", ""), *self._values(counterpart)], STEP + 1)

    def _values(self, counterpart: Counterpart) -> Iterator[Span]:
        """The values of a candidate, each on one line with its name."""
        scores, wording = counterpart.scores, counterpart.wording
        values = {
            "key": f"{scores.key:.2f}",
            "cover": f"{scores.cover:.0%}",
            "whole": f"{scores.whole:.0%}",
            "terms": f"{scores.terms:.0%}",
            "verb": say("explain.yes" if scores.verb else "explain.no", self.lang),
            "neighbours": f"{scores.neighbours:.0%}",
            "heading": say("explain.yes" if scores.heading else "explain.no", self.lang),
            "variant": f"{scores.variant:.0%}",
        }
        for name, value in values.items():
            yield f"{say(f'explain.{name}', self.lang)} ", "mark<"  # no line ends behind it
            yield f"{value}  ", "dim"
        if wording:
            yield f"“{safe(wording.text)}”", "dim"


def explanation(report: Report, search: Search, requirement: str, lang: Lang, paper: Paper) -> Explanation:
    """Explains the requirement with that id in a plan that was checked by that search, among others. KeyError when its
    reference has none.
    """
    reference = search.reference
    link, weighed = search.weighed(requirement)
    verdict = next(row for row in report.verdicts if (row.reference, row.requirement.id) == (reference.id, requirement))
    return Explanation(report, reference, verdict, link, weighed, lang, paper)


def to_json(explanations: Iterable[Explanation]) -> Iterator[str]:
    """Explanations for programs, as explain.schema.json says; their sentences are English."""
    rows = [_row(each) for each in explanations]
    yield f'{{\n "schema_version": {SCHEMA_VERSION},\n "tool": {as_line(as_tool())},\n'
    yield f' "explanations": {as_list(rows, " ")}\n}}\n'


def _row(each: Explanation) -> dict[str, object]:
    from conform.match.classify import chances

    plan = each.report.plan
    return {
        "plan": {"path": plan.source.path, "part": plan.part, "title": plan.metadata.title},
        "requirement": as_requirement(each.report, each.verdict),
        "chances": {str(status): round(chance, 4) for status, chance in chances(each.link).items()},
        "why": list(each.reasons()),
        "candidates": [_candidate(each, row) for row in each.weighed],
    }


def _candidate(each: Explanation, row: Counterpart) -> dict[str, object]:
    scores, wording = row.scores, row.wording
    numbers = {
        name: round(getattr(scores, name), 4) for name in ("key", "cover", "whole", "terms", "neighbours", "variant")
    }
    return {
        "clause": row.clause.id,
        "text": each.report.quote(Evidence(row.clause.id, row.at, row.to, 0.0)),
        **as_span(each.report, row.at, row.to),
        "evidence": any(piece.clause == row.clause.id for piece in each.verdict.evidence),
        "scores": {**numbers, "verb": bool(scores.verb), "heading": bool(scores.heading)},
        "wording": {"text": wording.text, "same": wording.same} if wording else None,
        "missing": [list(group) for group in row.missing],
    }


def _some(words: Sequence[str]) -> str:
    """The first few of many words."""
    return "、".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")
