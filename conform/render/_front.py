"""The first page of a 对照审查表 in Word: what was checked, the verdict, coverage by section; and the last, to sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from conform.messages import Lang, say
from conform.model import Report, Status
from conform.render import View
from conform.render._overview import Share, by_section, share
from conform.render.decisions import progress_words, stale_words
from conform.render.review import verdict_line
from conform.render.summary import (
    FULL,
    certainty_words,
    counts,
    facts,
    filters,
    notes,
    reading_words,
    references,
    shares,
)
from conform.render.wording import SIGNS, safe, status_name, tell
from conform.word.markup import paragraph, run
from conform.word.package import today
from conform.word.table import SHADE, Cell, row, table

FACTS = (1500, 5785, 1500, 5785)
PIECES, PIECE = 40, 150  # of a bar, and how wide each is in twips
CHART = (4300, *[PIECE] * PIECES, 1320, 2950)
SIGNED = (2600, 6770, 2600, 2600)
SIGNERS = ("reviewer", "checker", "head")
# Each kind has a pattern of its own, which a printer without colours and a photocopier keep.
BARS = {
    Status.INHERITED: '<w:shd w:val="clear" w:color="auto" w:fill="44546A"/>',
    Status.MODIFIED: '<w:shd w:val="diagStripe" w:color="44546A" w:fill="D9E2EC"/>',
    Status.OMITTED: '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>',
}
OPINION = 2400  # twips: room for some lines by hand


def front(report: Report, view: View) -> Iterator[str]:
    """The blocks of the first page."""
    lang = view.lang
    title = safe(report.plan.metadata.title or say("report.untitled", lang))
    yield paragraph(run(say("review.title", lang, title=title)), "Title")
    yield table(FACTS, list(_facts(report, view)))
    yield paragraph(
        run(say("review.verdict", lang) + say("review.colon", lang)) + run(verdict_line(report, lang)), "Verdict"
    )
    yield from _told(report, view)
    yield paragraph(run(say("review.chart", lang)), "Heading1")
    yield table(CHART, list(_chart(report, view)))
    yield from _remarks(report, view)


def _facts(report: Report, view: View) -> Iterator[str]:
    told = [(say(key, view.lang), value or say("report.unknown", view.lang)) for key, value in facts(report)]
    for (one, first), (other, second) in zip(told[::2], told[1::2], strict=True):
        yield row([_name(one), _value(first, FACTS[1]), _name(other), _value(second, FACTS[3])])
    wide = sum(FACTS[1:])
    for name, kind in references(report, view.lang):
        both = paragraph(run(safe(name)), "CellRow") + paragraph(run(safe(kind)), "CellRow")
        yield row([_name(say("report.against", view.lang)), Cell(both, wide, 3)])
    yield row([_name(say("report.file", view.lang)), Cell(paragraph(run(file_name(report, view)), "CellRow"), wide, 3)])


def file_name(report: Report, view: View) -> str:
    """The plan's file without its folders, which say nothing to whom the table is passed on."""
    plan = report.plan
    part = say("report.part", view.lang, part=plan.part, parts=plan.parts) if plan.parts > 1 else ""
    name = PurePath(plan.source.path.replace("\\", "/")).name
    return safe(" · ".join(filter(None, (name, part))))


def _name(text: str) -> Cell:
    return Cell(paragraph(run(text), "CellRow"), FACTS[0], fill=SHADE)


def _value(text: str, width: int) -> Cell:
    return Cell(paragraph(run(safe(text)), "CellRow"), width)


def _told(report: Report, view: View) -> Iterator[str]:
    """The counts, what was decided, and whether this is all."""
    told = "   ".join(f"{SIGNS[status]} {status_name(status, view.lang)} {count}" for status, count in counts(report))
    yield paragraph(run(told), "Facts")
    yield paragraph(run(certainty_words(report, view.lang)), "Facts")
    if report.decisions is not None:
        yield paragraph(run(progress_words(report, view.lang)), "Facts")
    if filters(view):
        yield paragraph(run(filters(view)), "Verdict")


# ── coverage by section ──


def _chart(report: Report, view: View) -> Iterator[str]:
    heads = ("review.column.section", "review.bar", "review.column.coverage", "review.counts")
    sizes = ((CHART[0], 1), (PIECE * PIECES, PIECES), (CHART[-2], 1), (CHART[-1], 1))
    words = [paragraph(_legend(view) if key == "review.bar" else run(say(key, view.lang)), "CellHead") for key in heads]
    yield row([Cell(word, *size) for word, size in zip(words, sizes, strict=True)], head=True)
    whole = share(Counter(verdict.status for verdict in report.verdicts))
    yield _bar(say("review.whole", view.lang), whole)
    told = by_section(report)
    for reference in report.references:
        if len(report.references) > 1:
            name = paragraph(run(safe(reference.name)), "CellMeasure")
            yield row([Cell(name, sum(CHART), len(CHART), SHADE)])
        for part, found in told[: len(reference.sections)]:
            yield _bar(safe(f"{part.no}、{part.title}"), found)
        told = told[len(reference.sections) :]


def _legend(view: View) -> str:
    samples = (run("  ", f"Bar{status.title()}") + run(f" {status_name(status, view.lang)}") for status, _ in FULL)
    return run("   ").join(samples)


def _bar(name: str, found: Share) -> str:
    told = dict(found.counts)
    counted = [(status, told.get(status, 0)) for status, _ in FULL]
    sizes = shares([count for _, count in counted], PIECES)
    bar = [
        Cell(paragraph("", "CellRow"), size * PIECE, size, BARS[status])
        for (status, _), size in zip(counted, sizes, strict=True)
        if size
    ]
    words = "  ".join(f"{SIGNS[status]}{count}" for status, count in found.counts if count)
    return row(
        [
            Cell(paragraph(run(name), "CellRow"), CHART[0]),
            *(bar or [Cell(paragraph("", "CellRow"), PIECES * PIECE, PIECES)]),
            Cell(paragraph(run(found.words or SIGNS[Status.NOT_APPLICABLE]), "CellNumber"), CHART[-2]),
            Cell(paragraph(run(words), "CellRow"), CHART[-1]),
        ]
    )


# ── how it was read, and what the marks mean ──


def _remarks(report: Report, view: View) -> Iterator[str]:
    lang = view.lang
    warnings = [tell(warning, lang) for warning in report.warnings]
    told = [tell(note, lang) for note in notes(report)] + list(reading_words(report, lang))
    stale = list(stale_words(report, lang))
    for key, words in (("summary.warning", warnings), ("summary.notes", told), ("decision.stale_title", stale)):
        if words:
            name = say(key, lang) + say("review.colon", lang)
            yield paragraph(run(name) + run(safe(say("review.semicolon", lang).join(words))), "Facts")
    key = run(say("review.key", lang)) + run(say("review.key.added", lang), "Added")
    yield paragraph(key + run(say("review.comma", lang)) + run(say("review.key.removed", lang), "Removed"), "Facts")
    yield paragraph(run(say("review.made", lang, date=today().isoformat())), "Facts")


# ── the last page ──


def signatures(lang: Lang) -> Iterator[str]:
    """Lines to sign."""
    yield paragraph(run(say("review.sign", lang)), "Heading1Page")
    opinion = paragraph(run(say("review.sign.opinion", lang)), "CellRow")
    rows = [row([Cell(opinion, sum(SIGNED), len(SIGNED))], height=OPINION)]
    for name in SIGNERS:
        words = (say(f"review.sign.{name}", lang), "", say("review.sign.date", lang), "")
        rows.append(row(_signed(words), height=OPINION // 3))
    yield table(SIGNED, rows)
    yield paragraph("")


def _signed(words: Sequence[str]) -> list[Cell]:
    return [
        Cell(paragraph(run(word), "CellNumber"), width, fill=SHADE if word else "", middle=True)
        for word, width in zip(words, SIGNED, strict=True)
    ]
