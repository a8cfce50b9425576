"""`conform diff`: what became of an earlier version of a plan in a later one."""

from __future__ import annotations

from conform.app import values
from conform.app.call import Call
from conform.app.commands import Diff
from conform.model import ClauseStatus, Report, Status
from conform.render import FORMATS, View, renderer

SAME, DIFFER = 0, 1


def run(words: Diff, call: Call) -> int:
    """Compares two files, whatever text they hold, and writes what differs."""
    return compare(words, call, any_text=True)


def compare(words: Diff, call: Call, *, any_text: bool) -> int:
    """The same; with `--exit-code` gives 1 when something differs. Without `any_text` what is no plan is refused."""
    from conform.pipeline import diff

    how = values.read_options(words.reading, call.console, any_text=any_text)
    call.plan(words.old, words.new)
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, FORMATS)
    view = View(
        lang=call.console.lang,
        only=values.only(words.only),
        color=call.color(where),
        width=call.width(where),
        quiet=call.console.quiet and where is None,
    )
    if where:
        call.refuse(where.path)
    reports = list(diff(words.old, words.new, how))
    for report in reports:
        call.tell_shape(report.plan)
    call.put(renderer(form).render(reports, [], view), where, document=not FORMATS[form].for_people)
    return DIFFER if words.exit_code and any(map(differs, reports)) else SAME


def differs(report: Report) -> bool:
    """Whether anything was edited, removed, added or moved."""
    return any(verdict.status is not Status.INHERITED or verdict.moved for verdict in report.verdicts) or any(
        clause.status is ClauseStatus.ADDED for clause in report.clauses
    )
