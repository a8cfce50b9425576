"""`conform decisions check`: which decisions fit nothing in plans any more, and which conflict."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app import values
from conform.app.batch import Batch, Job
from conform.app.call import Call
from conform.app.codes import DONE, FOUND, UNUSABLE
from conform.app.commands_decisions import DecisionsCheck
from conform.app.console import progress
from conform.app.inputs import Role
from conform.decisions.apply import decider
from conform.decisions.file import load
from conform.lint.run import lint
from conform.lint.select import rules_of
from conform.lint.suppress import Suppression
from conform.messages import say
from conform.model import Report
from conform.model.decision import Decision
from conform.render.decided import about, saying


def run(words: DecisionsCheck, call: Call) -> int:
    """Tells of what does not hold, a line each; gives 1 if anything is told, 2 if a plan cannot be read."""
    where = call.target(words.output)
    call.inputs.note(Role.DECISIONS, words.file)
    decisions = load(words.file)
    references = call.references(words.against)
    how = values.read_options(words.reading, call.console, any_text=True)
    files = call.plans(words.plans)
    paths = progress(files.plans, call.console, to_file=where is not None)
    batch = Batch(paths, Job(references, how, decider(decisions)))
    batch.failures += files.failures
    lines: list[str] = []
    seen: set[Decision] = set()
    for report in batch:
        lines += _lines(report, call)
        seen.update(report.decisions.entries if report.decisions else ())
    call.put((line + "\n" for line in lines), where, document=False)
    others = len([entry for entry in decisions.entries if entry not in seen])
    if not lines and not batch.failures:
        call.console.notice(words.file, "notice.all_fit", count=len(seen))
    if others:
        call.console.notice(words.file, "notice.other_plans", count=others)
    for failure in batch.failures:
        call.console.error(failure.path, failure.key, **failure.values)
    return UNUSABLE if batch.failures else FOUND if lines else DONE


def _lines(report: Report, call: Call) -> Iterator[str]:
    """What is told of one plan."""
    lang, name = call.console.lang, report.plan.name
    rules = rules_of(call.settings)
    suppression = Suppression(None, {rule.code for rule in rules}, call.today)
    suppression.sift(report, lint(report, rules))
    for notice in suppression.notices:
        yield f"{name}: {say(notice.key, lang, **notice.values)}"
    for entry in _unknown(report):
        yield f"{name}: {say('decided.unknown', lang, subject=about(entry), said=saying(entry, lang))}"
    for rivals in report.decisions.conflicts.values() if report.decisions else ():
        both = " ↔ ".join(saying(entry, lang) for entry in rivals)
        yield f"{name}: {about(rivals[0])}: {say('decided.conflicting', lang, both=both)}"


def _unknown(report: Report) -> Iterator[Decision]:
    """Decisions about requirements that the references have no more, or of references that were not given."""
    known = {(verdict.reference, verdict.requirement.id) for verdict in report.verdicts}
    for entry in report.decisions.entries if report.decisions else ():
        if entry.subject.requirement and (entry.subject.reference, entry.subject.requirement) not in known:
            yield entry
