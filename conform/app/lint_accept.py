"""`conform lint --accept` and `--write-baseline`: findings that a project lives with, written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from conform.app import values
from conform.app.batch import Batch, Files, Job
from conform.app.codes import DONE, UNUSABLE
from conform.app.commands import Lint
from conform.app.console import progress
from conform.app.inputs import Role
from conform.app.linting import Session
from conform.app.lock import alone
from conform.app.reviewer import reviewer
from conform.decisions import file as decisions
from conform.decisions.entries import Decisions
from conform.errors import OptionError
from conform.lint import baseline
from conform.lint.pages import rule_named
from conform.lint.suppress import acceptance
from conform.messages import Lang
from conform.model.decision import Decision
from conform.model.linted import LintedPlan
from conform.render.lint.saying import spot


def run(words: Lint, session: Session, files: Files) -> int:
    """Writes decisions or a baseline; gives 0, or 2 when a file could not be linted: then nothing is written."""
    console, path = session.call.console, words.accepting.write_baseline
    job = Job(session.references, session.options, session.decide)
    batch = Batch(progress(files.plans, console, to_file=True), job)
    batch.failures += files.failures
    plans = list(session.over(batch, session.suppression()))
    for failure in batch.failures:
        console.error(failure.path, failure.key, **failure.values)
    if batch.failures:
        return UNUSABLE
    if path is None:
        _accept(plans, words, session)
    else:
        _write_baseline(plans, Path(path), session)
    return DONE


def _write_baseline(plans: list[LintedPlan], path: Path, session: Session) -> None:
    """Writes the baseline, over an older one but over nothing else."""
    session.call.refuse(path, own=Role.BASELINE)
    if path.is_file() and path.stat().st_size:
        baseline.load(str(path))
    found = baseline.empty(str(path))
    for linted in plans:
        found.add(linted)
    session.call.write(path, [found.dump()], own=Role.BASELINE)
    session.call.console.notice(str(path), "notice.written")


def _accept(plans: list[LintedPlan], words: Lint, session: Session) -> None:
    """Adds what is accepted to the decisions, which are read again: others may have written meanwhile."""
    code = rule_named(words.accepting.accept or "", "--accept").code
    new = [entry for linted in plans for entry in _entries(linted, code, words, session.call.today)]
    if not new:
        before = sum(linted.accepted for linted in plans)
        raise OptionError("error.accept_again" if before else "error.accept_nothing", code=code, count=before)
    who = reviewer(words.accepting.reviewer, session.call.console)
    new = [replace(entry, who=who, when=session.call.now) for entry in new]
    path = Path(session.decisions)
    with alone(path):
        known = decisions.load(session.decisions) if path.exists() else Decisions()
        for entry in new:
            known = known.put(entry)
        session.call.write(path, [decisions.dump(known)], own=Role.DECISIONS)
    others = sum(_likewise(linted, code, {entry.fingerprint for entry in new}) for linted in plans) - len(new)
    key = "notice.accepted_others" if others else "notice.accepted"
    session.call.console.notice(session.decisions, key, count=len(new), code=code, others=others)


def _likewise(linted: LintedPlan, code: str, accepted: set[str]) -> int:
    """How many findings are accepted: the same words elsewhere have the same print, whatever line was named."""
    found = zip(linted.findings, linted.prints, strict=True)
    return sum(finding.code == code and print_ in accepted for finding, print_ in found)


def _entries(linted: LintedPlan, code: str, words: Lint, today: str) -> list[Decision]:
    line = values.count(words.accepting.line, "--line")
    expires = _date(words.accepting.expires, today)
    reason = (words.accepting.reason or "").strip()
    return [
        acceptance(linted.report, finding, print_, reason, today, expires)
        for finding, print_ in zip(linted.findings, linted.prints, strict=True)
        if finding.code == code and line in (None, spot(linted, finding, Lang.EN).line)
    ]


def _date(value: str | None, today: str) -> str | None:
    """A day of the calendar that is not over, in ISO's form. Raises OptionError."""
    if value is None:
        return None
    try:
        day = date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        raise OptionError("error.date", option="--expires", value=value) from None
    if day < today:
        raise OptionError("error.date_past", option="--expires", value=value)
    return day
