"""What the HTML page shows of one plan, in words and in the page's order; the templates only set it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from conform.inline import Edits, word_edits
from conform.messages import Lang, say
from conform.model import Clause, ClauseStatus, LocalTarget, Plan, Repair, Report, Status, Verdict
from conform.renderers import View
from conform.renderers.arrange import Block, Row, by_section, local, missing, own_repairs
from conform.renderers.summary import counts, filters, metadata, reference_rows
from conform.renderers.wording import SIGNS, change_words, percent, plain_punctuation, tell, where

EXCERPT = 80  # characters of a skipped passage that are shown; its length says how much there is
FOUND = (Status.INHERITED, Status.MODIFIED)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the plan and their place, `parts` with the edits inside."""

    place: str
    parts: Edits


@dataclass(frozen=True, slots=True)
class Line:
    """A requirement beside its counterpart."""

    anchor: str
    id: str
    status: str
    sign: str
    label: str
    doubt: bool
    parts: Edits
    quotes: tuple[Quote, ...]
    changes: tuple[tuple[str, str, str], ...]  # words, direction, place
    nearest: Quote | None
    why: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a title, with the plan's own headings (`quotes`) that carry it."""

    anchor: str
    id: str
    title: str
    tally: tuple[tuple[str, str, int], ...]  # status, sign, count
    quotes: tuple[Quote, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a reference."""

    anchor: str
    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A plan."""

    anchor: str
    title: str
    path: str
    level: str
    coverage: str
    share: str
    counts: tuple[tuple[str, str, str, int], ...]  # status, sign, label, count
    bar: tuple[tuple[str, float, float], ...]  # status, beginning and length in hundredths
    bar_words: str
    metadata: tuple[tuple[str, str], ...]
    references: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    filters: str
    parts: tuple[Part, ...]
    missing: tuple[Part, ...]
    added: tuple[tuple[tuple[str, ...], tuple[tuple[str, str, str, str, str], ...]], ...]
    targets: tuple[tuple[str, str, str, str], ...]
    repairs: tuple[tuple[str, str, str, str], ...]
    doubts: tuple[tuple[str, str, str, str], ...]
    skipped: tuple[tuple[str, str, int, str], ...]

    def brief(self) -> Card:
        """The card without its findings, for the overview."""
        return replace(self, parts=(), missing=(), added=(), targets=(), repairs=(), doubts=(), skipped=())


def card(report: Report, view: View, number: int) -> Card:
    """The card of the `number`-th plan of a page."""
    lang, plan, maker = view.lang, report.plan, _Maker(report, view.lang, f"p{number}")
    told = {status: report.count(status) for status in Status}
    applicable = len(report.verdicts) - told[Status.NOT_APPLICABLE]
    found = told[Status.INHERITED] + told[Status.MODIFIED]
    is_whole = view.only is None and view.measure is None
    return Card(
        anchor=f"p{number}",
        title=plan.metadata.title or say("report.untitled", lang),
        path=plan.source.path,
        level=plan.metadata.level or "",
        coverage=percent(report.coverage),
        share=say("summary.of", lang, applicable=applicable, found=found),
        counts=tuple((status, SIGNS[status], say(f"status.{status}", lang), count) for status, count in counts(report)),
        bar=tuple(_bar(report, applicable)),
        bar_words=say("summary.bar", lang, **{str(status): count for status, count in told.items()}),
        metadata=tuple(metadata(report, lang)),
        references=tuple(reference_rows(report, lang)),
        warnings=tuple(tell(warning, lang) for warning in report.warnings),
        notes=tuple(tell(note, lang) for note in dict.fromkeys((*plan.source.notes, *plan.notes))),
        filters="" if is_whole else say("summary.filter", lang, shown=filters(view)),
        parts=tuple(maker.part(block, "s") for block in by_section(report, view)),
        missing=tuple(maker.part(block, "o") for block in missing(report, view)),
        added=tuple((group.path, tuple(maker.own(clause) for clause in group.verdicts)) for group in local(report, view)),
        targets=tuple(maker.target(target) for target in report.targets) if is_whole else (),
        repairs=tuple(maker.repair(repair) for repair in own_repairs(plan, plan.cleaned.repairs)),
        doubts=tuple(maker.repair(repair) for repair in own_repairs(plan, plan.cleaned.doubts)),
        skipped=tuple(_skipped(plan, lang)),
    )
