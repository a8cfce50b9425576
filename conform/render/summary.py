"""The head of a report: who issued what, against what, and how it fared; in lines of spans for the terminal."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from conform.messages import Lang, say
from conform.model import MEANING, Certainty, ClauseStatus, Origin, Reference, Report, Status
from conform.render import View
from conform.render.arrange import URGENT_SHORT, URGENT_SHOWN, own_repairs, tally, urgent
from conform.render.layout import GLUE, WIDE, Span, indent
from conform.render.wording import LESS, SIGNS, change_words, percent, safe, status_name, tell, where

Paragraph = tuple[list[Span], int]  # what it says, and how far its second line hangs
BAR = 20  # pieces of the bar of coverage, half as many in narrow windows
SHORT = 12  # characters of a hash that people compare
FULL = ((Status.INHERITED, "█"), (Status.MODIFIED, "▓"), (Status.OMITTED, "·"))


class Overview(NamedTuple):
    """A plan's line in the overview of several."""

    coverage: str
    counts: tuple[tuple[Status, int], ...]
    title: str
    path: str


def overview(report: Report) -> Overview:
    """What is kept of a report when it has been shown."""
    told = tuple((status, report.count(status)) for status, _ in FULL)
    return Overview(percent(report.coverage), told, report.plan.metadata.title or "", report.plan.source.path)


def facts(report: Report) -> list[tuple[str, str | None]]:
    """Number, issuer, level and date, each by the key of its name."""
    told = report.plan.metadata
    values = {"number": told.number, "issuer": told.issuer, "level": told.level, "date": told.date}
    return [(f"report.{key}", value) for key, value in values.items()]


def metadata(report: Report, lang: Lang) -> list[tuple[str, str]]:
    """Number, issuer, level, date and the file, in words."""
    plan = report.plan
    rows = [(say(key, lang), value or say("report.unknown", lang)) for key, value in facts(report)]
    part = say("report.part", lang, part=plan.part, parts=plan.parts) if plan.parts > 1 else ""
    file = " · ".join(filter(None, (plan.source.path, part, plan.source.format, plan.source.encoding)))
    return [*rows, (say("report.file", lang), file)]


DIGEST = "digest"


def references(report: Report, lang: Lang) -> list[tuple[str, str]]:
    """Each reference's number and title, and the sentence that says what kind of text it is."""
    return [(named(each), _kind(each, lang)) for each in report.references]


def named(reference: Reference) -> str:
    """A reference's number and title."""
    return f"{reference.number} {reference.title}".strip()


def _kind(reference: Reference, lang: Lang) -> str:
    key, values = kind_of_text(reference)
    source = reference.source or say("report.source_unknown", lang)
    told = say(key, lang, **{"source": source, **values})
    return say("report.by_meaning", lang) + told if reference.judge == MEANING else told


def kind_of_text(reference: Reference) -> tuple[str, dict[str, str]]:
    """Which text was compared: a digest, one with official words beside it, or a full text; as a sentence's key and
    values, but for `source`.
    """
    if reference.official:
        return "report.official", _origin(reference.official)
    if reference.kind == DIGEST:
        return "report.digest", {}
    if reference.source or reference.made_from is None:
        return "report.fulltext", {}
    return "report.built", _origin(reference.made_from)


def _origin(origin: Origin) -> dict[str, str]:
    return {"file": origin.file, "sha256": origin.sha256[:SHORT]}


SELDOM = (Status.NOT_APPLICABLE, ClauseStatus.MIXED)  # told only where there are any


def counts(
    report: Report, seldom: Container[Status | ClauseStatus] = SELDOM
) -> list[tuple[Status | ClauseStatus, int]]:
    """How many requirements and clauses have each status that a reader asks for."""
    told: list[tuple[Status | ClauseStatus, int]] = [(status, report.count(status)) for status in Status]
    for own in (ClauseStatus.ADDED, ClauseStatus.MIXED):
        told.append((own, sum(verdict.status is own for verdict in report.clauses)))
    return [(status, count) for status, count in told if count or status not in seldom]


def notes(report: Report) -> list[str]:
    """Keys of what is to be known of the file and the plan, each once."""
    return list(dict.fromkeys((*report.plan.source.notes, *report.plan.notes)))


def filters(view: View) -> str:
    """The sentence that says what is left out; empty when nothing is."""
    if view.only is None and view.measure is None:
        return ""
    names = [say(f"status.{status}", view.lang) for status in SIGNS if view.only and status in view.only]
    if view.measure is not None:
        names.append(say("summary.measure", view.lang, measure=view.measure))
    comma = "、" if view.lang is Lang.ZH else ", "
    return say("summary.filter", view.lang, shown=comma.join(names))


def head(report: Report, view: View) -> Iterator[Paragraph]:
    """Everything above the first section; with `quiet` what it is, what it was held against, and the counts."""
    lang = view.lang
    yield [(safe(report.plan.metadata.title or say("report.untitled", lang)), "title")], 0
    rows = [*metadata(report, lang)[-1 if view.quiet else 0 :], *_against(report, lang)]
    gap = max(indent(name) for name, _ in rows) + 2
    for name, text in rows:
        yield [(name + " " * (gap - indent(name)), "dim"), (safe(text), "" if name else "dim")], gap
    yield [], 0
    yield _coverage(report, lang, BAR if view.width >= WIDE else BAR // 2)
    yield _counts(report, lang)
    yield [(certainty_words(report, lang), "dim")], 0
    if report.decisions is not None:
        yield from _decided(report, lang)
    for warning in report.warnings:
        yield _remark("summary.warning", tell(warning, lang), lang, "warning")
    if not view.quiet:
        yield from _remarks(report, view)
        yield from _first(report, view)


def _against(report: Report, lang: Lang) -> Iterator[tuple[str, str]]:
    for title, kind in references(report, lang):
        yield say("report.against", lang), title
        yield "", kind


def _coverage(report: Report, lang: Lang, size: int) -> Paragraph:
    found = report.count(Status.INHERITED) + report.count(Status.MODIFIED)
    applicable = found + report.count(Status.OMITTED)
    spans: list[Span] = [(say("summary.coverage", lang, coverage=percent(report.coverage)), "title"), ("  ", "")]
    told = [report.count(status) for status, _ in FULL]
    for (status, char), share in zip(FULL, shares(told, size), strict=True):
        spans.append((char * share, status))
    return [*spans, ("  " + say("summary.of", lang, applicable=applicable, found=found), "")], 0


def shares(told: Sequence[int], size: int) -> list[int]:
    """How much of the bar each count gets; whatever occurs gets some."""
    total = sum(told)
    if not total:
        return [0] * len(told)
    shares = [max(1, round(size * count / total)) if count else 0 for count in told]
    shares[shares.index(max(shares))] += size - sum(shares)
    return shares


def _counts(report: Report, lang: Lang) -> Paragraph:
    spans: list[Span] = []
    for status, count in counts(report):
        words = f"{SIGNS[status]} {status_name(status, lang)} {count}"
        spans += [("   " if spans else "", ""), (words.replace(" ", GLUE), status)]
    return spans, 0


def certainty_words(report: Report, lang: Lang) -> str:
    """How many verdicts are sure, likely and in doubt."""
    told = {str(certainty): report.certain(certainty) for certainty in Certainty}
    share = percent(told["doubt"] / sum(told.values())) if report.verdicts else percent(0.0)
    return say("summary.certainty", lang, share=share, **told)


def _decided(report: Report, lang: Lang) -> Iterator[Paragraph]:
    from conform.render.decisions import progress_words, stale_words

    yield [(progress_words(report, lang).replace(" ", GLUE).replace(f"·{GLUE}", "· "), "title")], 0
    stale = list(stale_words(report, lang))
    if stale:
        yield _remark("decision.stale_title", ("；" if lang is Lang.ZH else "; ").join(stale), lang, "warning")


def _remarks(report: Report, view: View) -> Iterator[Paragraph]:
    lang = view.lang
    for note in notes(report):
        yield _remark("summary.notes", tell(note, lang), lang, "dim")
    reading = list(reading_words(report, lang))
    if reading:
        stop = "；" if lang is Lang.ZH else "; "
        yield _remark("summary.notes", stop.join([*reading, say("summary.details", lang)]), lang, "dim")
    if filters(view):
        yield [(filters(view), "warning")], 0


def _first(report: Report, view: View) -> Iterator[Paragraph]:
    """What must be seen first: weakened targets, then deadlines, then modality, then what was left out."""
    rows = urgent(report, view)
    if rows:
        yield [], 0
        shown = min(len(rows), URGENT_SHOWN if view.full else URGENT_SHORT)
        yield [(say("summary.first", view.lang, count=len(rows), shown=shown), "title")], 0
    for verdict, (worst, *others) in rows[: URGENT_SHOWN if view.full else URGENT_SHORT]:
        style = worst.direction if worst.direction in LESS else "warning"
        spans: list[Span] = [(f"  {verdict.requirement.id} ", "dim"), (change_words(worst, view.lang), style)]
        if others:
            spans.append((say("summary.others", view.lang, count=len(others)), "dim"))
        if worst.at is not None and worst.to is not None:
            spans.append(("  " + where(report.locate(worst.at, worst.to), view.lang), "dim"))
        if verdict.doubt:
            spans.append((f"  {say('status.doubt', view.lang)}", "warning"))
        yield spans, 5


def _remark(key: str, text: str, lang: Lang, style: str) -> Paragraph:
    name = say(key, lang) + ("：" if lang is Lang.ZH else ": ")
    return [(name, style), (safe(text), "" if style == "warning" else style)], indent(name)


def reading_words(report: Report, lang: Lang) -> Iterator[str]:
    """How much was repaired, doubted and skipped, by kind."""
    plan = report.plan
    listed = {
        "summary.repairs": [f"repair.{repair.kind}" for repair in own_repairs(plan, plan.cleaned.repairs)],
        "summary.doubts": [f"repair.{repair.kind}" for repair in own_repairs(plan, plan.cleaned.doubts)],
        "summary.skipped": [skipped.reason for skipped in plan.skipped],
    }
    comma = "，" if lang is Lang.ZH else ", "
    for key, kinds in listed.items():
        if kinds:
            parts = (f"{tell(kind, lang).removeprefix('repair.')} {count}" for kind, count in tally(kinds))
            yield say(key, lang, count=len(kinds)) + say("summary.kinds", lang, kinds=comma.join(parts))
