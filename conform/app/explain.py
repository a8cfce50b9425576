"""`conform explain`: one requirement's verdict, the clauses that were weighed for it, and what decided."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conform.app import options
from conform.app.console import Console, wants_color, width, write_out
from conform.app.options import choose
from conform.errors import OptionError
from conform.match.align import Counterpart, candidates_of
from conform.messages import Lang, say
from conform.model import Evidence, Link, Reference, Report, Status, Verdict
from conform.render.layout import Paper, Span
from conform.render.wording import SIGNS, change_words, percent, safe, tell, where
from conform.text.citing import requirement_key

STEP = 2
SHOWN = 5  # candidates
WORDS = 6  # of a long list of terms or verbs
ABOVE = 0.05  # by how much a variant must be ahead of the text to be told as what decided


def run_explain(  # noqa: PLR0913, PLR0917 - one parameter an option
    plan: str,
    requirement: str,
    name: str | None,
    folders: Sequence[str],
    part: str | None,
    lang: str | None,
    console: Console,
) -> int:
    """Explains a requirement in every plan of a file (or in its N-th). Raises OptionError for an unknown one."""
    from conform.app.references import shelf, wanted
    from conform.pipeline import check
    from conform.readers import ReadOptions

    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    (reference,) = wanted([name] if name else [], shelf(folders))
    chosen = _requirements(requirement, [row.id for row in reference.requirements])
    paper = Paper(width(), wants_color(sys.stdout, os.environ))
    reports = check(plan, [reference], ReadOptions(part=options.count(part, "--part")))
    pages = (_page(report, reference, name, paper, spoken) for report in reports for name in chosen)
    write_out(pages, document=False)
    return 0


def _requirements(value: str, known: Sequence[str]) -> list[str]:
    """A requirement's id; `3.1` stands for `03.1`, and `第三条第一款` for all that this paragraph asks for."""
    wanted = value.strip()
    cited = requirement_key(wanted)
    found = [name for name in known if cited and (name == cited or name.startswith(f"{cited}-"))]
    for name in (wanted, f"0{wanted}"):
        if name in known:
            return [name]
    if found:
        return found
    from difflib import SequenceMatcher

    near = max(known, key=lambda name: SequenceMatcher(None, wanted, name).ratio())
    raise OptionError("error.unknown_near", option="ID", value=wanted, near=near)


def _page(report: Report, reference: Reference, wanted: str, paper: Paper, lang: Lang) -> str:
    link, weighed = candidates_of(report.plan, reference, wanted)
    verdict = next(verdict for verdict in report.verdicts if verdict.requirement.id == wanted)
    return "\n".join([*Explanation(report, reference, verdict, link, weighed, paper, lang).lines(), ""])


@dataclass(frozen=True, slots=True)
class Explanation:
    """A requirement of one plan on paper."""

    report: Report
    reference: Reference
    verdict: Verdict
    link: Link
    weighed: tuple[Counterpart, ...]
    paper: Paper
    lang: Lang

    def lines(self) -> Iterator[str]:
        """All of it, line by line."""
        plan, requirement = self.report.plan, self.verdict.requirement
        put = self.paper.put
        title = safe(plan.metadata.title or say("report.untitled", self.lang))
        yield from put([(title, "title"), (f"  {safe(plan.source.path)}", "dim")], STEP)
        measure = next(row for row in self.reference.measures if row.id == requirement.measure)
        lead = (safe(requirement.lead), "dim")
        yield from put([(f"{requirement.id}  ", "measure"), lead, (safe(requirement.text), "")], STEP)
        yield from put([(f"  {self.reference.name} {measure.id} {measure.title}", "dim")], 2 * STEP)
        yield from put(self._verdict(), STEP)
        yield ""
        yield from put([(say("explain.why", self.lang), "section")])
        for reason in self._reasons():
            yield from put([(f"  · {reason}", "")], 2 * STEP)
        yield from self._candidates()

    def _verdict(self) -> Iterator[Span]:
        from conform.match.classify import chances

        status = self.verdict.status
        yield f"{SIGNS[status]} {say(f'status.{status}', self.lang)}", status
        if self.verdict.doubt:
            yield f" {say('body.doubt', self.lang)}", "warning"
        likely = chances(self.link)
        told = [f"{say(f'status.{label}', self.lang)} {percent(chance)}" for label, chance in likely.items()]
        yield f"   {say('explain.chances', self.lang)}  {'  '.join(told)}", "dim"

    # ── what decided ──

    def _reasons(self) -> Iterator[str]:
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


def _some(words: Sequence[str]) -> str:
    """The first few of many words."""
    return "、".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")
