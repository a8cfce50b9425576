"""The head of a report in lines of spans: who issued what, against what, and how it fared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conform.messages import Lang, say
from conform.model import ClauseStatus, Report, Status
from conform.renderers import View
from conform.renderers.arrange import own_repairs, tally
from conform.renderers.layout import GLUE, Span, indent
from conform.renderers.wording import SIGNS, percent, safe, tell

Paragraph = tuple[list[Span], int]  # what it says, and how far its second line hangs
OVERVIEW = tuple[str, tuple[tuple[Status, int], ...], str, str]
BAR = 20
FULL = ((Status.INHERITED, "█"), (Status.MODIFIED, "▓"), (Status.OMITTED, "·"))


def overview(report: Report) -> OVERVIEW:
    """A plan's line in the overview of several: coverage, counts, title and path."""
    shown = (Status.INHERITED, Status.MODIFIED, Status.OMITTED)
    counts = tuple((status, report.count(status)) for status in shown)
    source = report.plan.source
    return percent(report.coverage), counts, safe(report.plan.metadata.title or ""), safe(source.path)


def head(report: Report, view: View) -> Iterator[Paragraph]:
    """Everything above the first section; with `quiet` the title, the file and the counts."""
    lang = view.lang
    yield [(safe(report.plan.metadata.title or say("report.untitled", lang)), "title")], 0
    rows = _metadata(report, lang)
    gap = max(indent(name) for name, _ in rows) + 2
    for name, text in rows[-1:] if view.quiet else rows:
        yield [(name + " " * (gap - indent(name)), "dim"), (text, "")], gap
    if not view.quiet:
        yield from _references(report, lang, gap)
    yield [], 0
    yield _coverage(report, lang)
    yield _counts(report, lang)
    if not view.quiet:
        yield from _remarks(report, view)


def _metadata(report: Report, lang: Lang) -> list[tuple[str, str]]:
    told, plan = report.plan.metadata, report.plan
    values = {"number": told.number, "issuer": told.issuer, "level": told.level, "date": told.date}
    rows = [
        (say(f"report.{key}", lang), safe(value) if value else say("report.unknown", lang))
        for key, value in values.items()
    ]
    part = say("report.part", lang, part=plan.part, parts=plan.parts) if plan.parts > 1 else ""
    file = " · ".join(filter(None, (safe(plan.source.path), part, plan.source.format, plan.source.encoding)))
    return [*rows, (say("report.file", lang), file)]


def _references(report: Report, lang: Lang, gap: int) -> Iterator[Paragraph]:
    for reference in report.references:
        name = say("report.against", lang)
        text = f"{reference.number} {reference.title}"
        yield [(name + " " * (gap - indent(name)), "dim"), (safe(text), "")], gap
        kind = "report.fulltext" if reference.kind == "fulltext" else "report.digest"
        yield [(" " * gap + say(kind, lang, source=safe(reference.source)), "dim")], gap


def _coverage(report: Report, lang: Lang) -> Paragraph:
    found = report.count(Status.INHERITED) + report.count(Status.MODIFIED)
    applicable = found + report.count(Status.OMITTED)
    spans: list[Span] = [(say("summary.coverage", lang, coverage=percent(report.coverage)), "title"), ("  ", "")]
    for (status, char), size in zip(FULL, _shares([report.count(status) for status, _ in FULL]), strict=True):
        spans.append((char * size, status))
    return [*spans, ("  " + say("summary.of", lang, applicable=applicable, found=found), "")], 0


def _shares(counts: Sequence[int]) -> list[int]:
    """How much of the bar each count gets; whatever occurs gets some."""
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    shares = [max(1, round(BAR * count / total)) if count else 0 for count in counts]
    shares[shares.index(max(shares))] += BAR - sum(shares)
    return shares


def _counts(report: Report, lang: Lang) -> Paragraph:
    counts: list[tuple[Status | ClauseStatus, int]] = [(status, report.count(status)) for status in Status]
    for local in (ClauseStatus.ADDED, ClauseStatus.MIXED):
        counts.append((local, sum(verdict.status is local for verdict in report.clauses)))
    spans: list[Span] = []
    for status, count in counts:
        if count or status not in (Status.NOT_APPLICABLE, ClauseStatus.MIXED):
            spans += [(f"{SIGNS[status]} {say(f'status.{status}', lang)} {count}".replace(" ", GLUE), status), ("   ", "")]
    return spans, 0


def _remarks(report: Report, view: View) -> Iterator[Paragraph]:
    lang = view.lang
    for warning in report.warnings:
        yield _remark("summary.warning", safe(tell(warning, lang)), lang, "warning")
    for note in dict.fromkeys((*report.plan.source.notes, *report.plan.notes)):
        yield _remark("summary.notes", safe(tell(note, lang)), lang, "dim")
    reading = list(filter(None, _reading(report, lang)))
    if reading:
        stop = "；" if lang is Lang.ZH else "; "
        yield _remark("summary.notes", stop.join([*reading, say("summary.details", lang)]), lang, "dim")
    if view.only is not None or view.measure is not None:
        yield [(say("summary.filter", lang, shown=_filters(view)), "warning")], 0


def _remark(key: str, text: str, lang: Lang, style: str) -> Paragraph:
    name = say(key, lang) + ("：" if lang is Lang.ZH else ": ")
    return [(name, style), (text, "" if style == "warning" else style)], indent(name)


def _reading(report: Report, lang: Lang) -> Iterator[str]:
    """How much was repaired, doubted and skipped, by kind."""
    plan = report.plan
    listed = {
        "summary.repairs": [f"repair.{repair.kind}" for repair in own_repairs(plan, plan.cleaned.repairs)],
        "summary.doubts": [f"repair.{repair.kind}" for repair in own_repairs(plan, plan.cleaned.doubts)],
        "summary.skipped": [skipped.reason for skipped in plan.skipped],
    }
    for key, kinds in listed.items():
        if kinds:
            comma = "，" if lang is Lang.ZH else ", "
            parts = (f"{safe(tell(kind, lang)).removeprefix('repair.')} {count}" for kind, count in tally(kinds))
            yield say(key, lang, count=len(kinds)) + say("summary.kinds", lang, kinds=comma.join(parts))


def _filters(view: View) -> str:
    names = [say(f"status.{status}", view.lang) for status in SIGNS if view.only and status in view.only]
    if view.measure is not None:
        names.append(say("summary.measure", view.lang, measure=view.measure))
    return ("、" if view.lang is Lang.ZH else ", ").join(names)
