"""Reports as tables of Markdown, for a comment, a wiki or a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conform.messages import say
from conform.model import Failure, Report
from conform.render import View
from conform.render.arrange import in_place, local
from conform.render.decisions import byline, decision_words
from conform.render.lint.markdown import plain
from conform.render.review import Entry, Said, clause, conflict_words, requirements, spot, verdict_line
from conform.render.summary import counts, facts, filters, references
from conform.render.wording import SIGNS, failure_words, percent, status_name

REQUIREMENTS = ("id", "asks", "says", "status", "changes", "decision")
ADDED = ("no", "says", "status", "besides", "decision")
TARGETS = ("no", "subject", "value", "deadline", "place")
MARKS = {"equal": "{}", "insert": "**{}**", "delete": "~~{}~~"}


class Markdown:
    """A heading, facts and tables for each plan."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """The document; every word of a plan is plain text in it."""
        yield "<!-- generator: conform -->\n\n"  # by which a search for plans passes it over
        for report in reports:
            yield from _head(report, view)
            yield from _requirements(report, view)
            yield from _added(report, view)
            if view.only is None and view.measure is None:
                yield from _targets(report, view)
        for failure in failures:
            yield f"- **{plain(failure.path)}**: {plain(failure_words(failure, view.lang))}\n"


RENDERER = Markdown()


def _head(report: Report, view: View) -> Iterator[str]:
    lang = view.lang
    yield f"# {plain(report.plan.metadata.title or say('report.untitled', lang))}\n\n"
    rows = [(say(key, lang), value or say("report.unknown", lang)) for key, value in facts(report)]
    rows += [(say("report.against", lang), f"{name} · {kind}") for name, kind in references(report, lang)]
    rows.append((say("review.verdict", lang), verdict_line(report, lang)))
    yield "".join(f"- {plain(name)}: {plain(value)}\n" for name, value in rows)
    told = "   ".join(f"{SIGNS[status]} {status_name(status, lang)} {count}" for status, count in counts(report))
    yield f"\n**{plain(say('summary.coverage', lang, coverage=percent(report.coverage)))}**   {plain(told)}\n\n"
    if filters(view):
        yield f"*{plain(filters(view))}*\n\n"


def _requirements(report: Report, view: View) -> Iterator[str]:
    for block in in_place(report, view):
        more = f" · {block.reference.name}" if len(report.references) > 1 else ""
        yield f"## {plain(f'{block.section.no}、{block.section.title}{more}')}\n\n"
        for each in block.rows:
            yield f"### {plain(f'{each.measure.id} {each.measure.title}')}\n\n" + _columns(REQUIREMENTS, view)
            for entry in requirements(report, each, view.lang):
                told = [plain(entry.name), plain(entry.asks), _says(entry), plain(entry.verdict)]
                yield _row([*told, plain("；".join(entry.changes)), _decision(entry, view)])
            yield "\n"


def _added(report: Report, view: View) -> Iterator[str]:
    entries = [clause(report, verdict, view.lang) for group in local(report, view) for verdict in group.verdicts]
    if entries:
        yield f"## {plain(say('review.part.added', view.lang))}\n\n" + _columns(ADDED, view)
        for number, entry in enumerate(entries, 1):
            told = [str(number), _says(entry), plain(entry.verdict), plain(entry.name)]
            yield _row([*told, _decision(entry, view)])
        yield "\n"


def _targets(report: Report, view: View) -> Iterator[str]:
    if report.targets:
        yield f"## {plain(say('review.part.targets', view.lang))}\n\n" + _columns(TARGETS, view)
        for number, target in enumerate(report.targets, 1):
            place = spot(report, target.at, target.to, view.lang)
            yield _row([str(number), *map(plain, (target.subject, target.value, target.deadline or "", place))])
        yield "\n"


def _columns(names: Sequence[str], view: View) -> str:
    return _row([plain(say(f"review.column.{name}", view.lang)) for name in names]) + "|---" * len(names) + "|\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _says(entry: Entry) -> str:
    return "<br>".join([*([plain(entry.remark)] if entry.remark else []), *map(_said, entry.says)])


def _said(said: Said) -> str:
    return f"［{plain(said.place)}］" + "".join(_marked(kind, text) for kind, text in said.edits)


def _marked(kind: str, text: str) -> str:
    """Markdown marks nothing that begins or ends with white space."""
    words = text.strip()
    return text.replace(words, MARKS[kind].format(plain(words)), 1) if words else text


def _decision(entry: Entry, view: View) -> str:
    if entry.decision is None:
        return plain("；".join(conflict_words(entry, view.lang)))
    return plain(f"{decision_words(entry.decision, view.lang)} {byline(entry.decision)}".strip())
