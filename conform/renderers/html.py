"""Reports as one HTML file that needs nothing else: style and script inside, nothing fetched, all text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from conform import __version__
from conform.data import data_folder
from conform.inline import Edits, word_edits
from conform.messages import Lang, say
from conform.model import Failure, Location, Repair, Report, Skipped, Status, Verdict
from conform.renderers import View
from conform.renderers.arrange import by_section, local, missing, own_repairs
from conform.renderers.summary import counts, filters, metadata, notes, overview, references
from conform.renderers.wording import (
    SIGNS,
    by_quote,
    change_words,
    failure_words,
    percent,
    plain_punctuation,
    safe,
    tell,
    where,
)

EXCERPT = 80  # characters that are shown of a passage that was skipped


class Html:
    """Turns each report into its part of the page as it comes; what counts them goes in front."""

    suffix = ".html"

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """One page for all plans, with an overview where there are several."""
        environment = _environment(view.lang)
        template = environment.get_template("plan.html.j2")
        rows: list[Mapping[str, Any]] = []
        plans: list[Markup] = []
        for number, report in enumerate(reports, 1):
            leaf = Leaf(report, view, f"p{number}")
            plans.append(Markup(template.render(leaf=leaf, report=report, view=view)))  # noqa: S704  (escaped by it)
            rows.append({"anchor": leaf.anchor, "level": report.plan.metadata.level, **overview(report)._asdict()})
        failed = [(failure.path, failure_words(failure, view.lang)) for failure in failures]
        page = environment.get_template("report.html.j2")
        yield from page.generate(rows=rows, plans=plans, failures=failed, **_frame(view.lang))
        yield "\n"


RENDERER = Html()


def _environment(lang: Lang) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(data_folder("reports"), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_tame,
    )
    environment.globals |= {"say": lambda key, **values: say(key, lang, **values), "signs": SIGNS, "Status": Status}
    return environment


def _tame(value: object) -> object:
    """Whatever text goes into the page, its controls and direction marks spelt out; Markup is the page's own."""
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=2)
def _frame(lang: Lang) -> dict[str, Any]:
    """Style and script, and the policy that lets these two work and nothing else."""
    style, script = ((data_folder("reports") / name).read_text("utf-8") for name in ("style.css", "report.js"))
    allowed = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return {
        "language": "zh-CN" if lang is Lang.ZH else "en",
        "style": Markup(style),  # noqa: S704  (a file of this program)
        "script": Markup(script),  # noqa: S704
        "policy": f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'",
        "version": __version__,
    }


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A plan's part of the page: what the template asks of a report."""

    report: Report
    view: View
    anchor: str

    # ── head ──

    def told(self) -> dict[str, Any]:
        """Everything above the findings."""
        report, lang = self.report, self.view.lang
        found = report.count(Status.INHERITED) + report.count(Status.MODIFIED)
        applicable = found + report.count(Status.OMITTED)
        return {
            "coverage": percent(report.coverage),
            "share": say("summary.of", lang, applicable=applicable, found=found),
            "counts": [(status, say(f"status.{status}", lang), count) for status, count in counts(report)],
            "bar": list(self._bar(applicable)),
            "bar_words": say("summary.bar", lang, **{status.value: report.count(status) for status in Status}),
            "metadata": metadata(report, lang),
            "references": references(report, lang),
            "warnings": [tell(warning, lang) for warning in report.warnings],
            "notes": notes(report, lang),
            "filters": filters(self.view),
        }

    def _bar(self, applicable: int) -> Iterator[tuple[Status, float, float]]:
        """Pieces of the bar: status, where it begins and how long it is, in hundredths."""
        at = 0.0
        for status in (Status.INHERITED, Status.MODIFIED, Status.OMITTED):
            size = 100 * self.report.count(status) / (applicable or 1)
            if size:
                yield status, round(at, 2), round(size, 2)
            at += size

    # ── findings ──

    def body(self) -> dict[str, Any]:
        """The findings, arranged."""
        is_whole = self.view.only is None and self.view.measure is None
        blocks, groups = missing(self.report, self.view), local(self.report, self.view)
        return {
            "blocks": by_section(self.report, self.view),
            "missing": blocks,
            "missing_count": sum(len(row.verdicts) for block in blocks for row in block.rows),
            "groups": groups,
            "local_count": sum(len(group.verdicts) for group in groups),
            "targets": self.report.targets if is_whole else (),
        }

    def sides(self, verdict: Verdict) -> tuple[Edits, list[tuple[str, Edits]]]:
        """A requirement with what was deleted marked; its evidence, each with its place, what is new marked."""
        text = verdict.requirement.compared
        quotes = [self.report.quote(evidence) for evidence in verdict.evidence]
        if verdict.status is Status.MODIFIED:
            left, right = _two_sides(text, "".join(quotes))
        else:
            left, right = (("equal", text),), (("equal", "".join(quotes)),)
        pieces = by_quote(right, [len(quote) for quote in quotes])
        places = [self.at(evidence.at, evidence.to) for evidence in verdict.evidence]
        return left, list(zip(places, pieces, strict=True))

    def changes(self, verdict: Verdict) -> list[tuple[str, str, str]]:
        """The changes in words, each with its direction and place."""
        return [
            (change_words(change, self.view.lang), change.direction, self.at(change.at, change.to))
            for change in verdict.changes
        ]

    def nearest(self, verdict: Verdict) -> tuple[str, str] | None:
        """Where an omitted requirement in doubt might be after all, and why it is not counted."""
        near = verdict.nearest
        if near is None or not verdict.doubt:
            return None
        place = f"{self.at(near.at, near.to)} “{self.report.plan.cleaned.text[near.at : near.to]}”"
        return say("body.nearest", self.view.lang, place=place), tell(near.why, self.view.lang)

    def status(self, verdict: Verdict) -> str:
        """A status in words."""
        return say(f"status.{verdict.status}", self.view.lang)

    def at(self, at: int | None, to: int | None) -> str:
        """The place of a stretch of the repaired text."""
        return "" if at is None or to is None else where(self.report.locate(at, to), self.view.lang)

    # ── how it was read ──

    def readings(self) -> list[tuple[str, int, list[tuple[str, str, str]]]]:
        """What was repaired, doubted and skipped: title, count, and rows of kind, words and places."""
        plan = self.report.plan
        found = {
            "html.repaired": [self._repair(repair) for repair in own_repairs(plan, plan.cleaned.repairs)],
            "html.doubts": [self._repair(repair) for repair in own_repairs(plan, plan.cleaned.doubts)],
            "html.skipped": [self._skipped(skipped) for skipped in plan.skipped],
        }
        return [(say(key, self.view.lang), len(rows), _alike(rows)) for key, rows in found.items() if rows]

    def _repair(self, repair: Repair) -> tuple[str, str, str]:
        kind = tell(f"repair.{repair.kind}", self.view.lang).removeprefix("repair.")
        return kind, f"“{repair.before}” → “{repair.after}”", self._place(repair.start)

    def _skipped(self, skipped: Skipped) -> tuple[str, str, str]:
        text = self.report.plan.source.text[skipped.start : skipped.end]
        count = say("html.characters", self.view.lang, count=len(text))
        return tell(skipped.reason, self.view.lang), f"{count}  {text[:EXCERPT]}", self._place(skipped.start)

    def _place(self, start: int) -> str:
        source = self.report.plan.source
        return where(Location(start, start, *source.line_col(start), source.place(start)), self.view.lang)


def _alike(rows: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Rows that differ in their place only as one row with all places."""
    places: dict[tuple[str, str], list[str]] = {}
    for kind, words, place in rows:
        places.setdefault((kind, words), []).append(place)
    return [(kind, words, "  ".join(found)) for (kind, words), found in places.items()]


def _two_sides(reference: str, plan: str) -> tuple[Edits, Edits]:
    """The edits once along the reference and once along the plan, each in its own characters."""
    left: list[tuple[str, str]] = []
    right: list[tuple[str, str]] = []
    at = 0
    for kind, text in word_edits(reference, plan):
        if kind != "insert":
            left.append((kind, reference[at : at + len(text)]))
            at += len(text)
        if kind != "delete":
            right.append((kind, text))
    return plain_punctuation(tuple(left)), plain_punctuation(tuple(right))
