"""`conform lint --accept` and `--write-baseline`: findings that a project lives with, written down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from conform.app import options
from conform.app.batch import Batch, Files
from conform.app.console import Console, progress
from conform.app.lint import CLEAN, UNUSABLE, LintRequest, Session
from conform.app.output import Inputs, write_file
from conform.app.rule import rule_named
from conform.decisions import file as decisions
from conform.decisions.entries import Decisions
from conform.errors import OptionError
from conform.lint import baseline
from conform.lint.suppress import acceptance
from conform.messages import Lang
from conform.model.decision import Decision
from conform.model.linted import Linted
from conform.render.lint.saying import spot


def run_accept(session: Session, files: Files, request: LintRequest, console: Console) -> int:
    """Writes decisions or a baseline; gives 0, or 2 when a file could not be linted: then nothing is written."""
    paths = progress(files.plans, console, to_file=True)
    batch = Batch(paths, session.references, session.options, session.decide)
    batch.failures += files.failures
    plans = list(session.over(batch, session.suppression()))
    for failure in batch.failures:
        console.error(failure.path, failure.key, **failure.values)
    if batch.failures:
        return UNUSABLE
    if request.write_baseline is not None:
        _write_baseline(plans, request.write_baseline, files, console)
    else:
        _accept(plans, session, request, console)
    return CLEAN


def _write_baseline(plans: list[Linted], path: str, files: Files, console: Console) -> None:
    Inputs(files.plans).refuse(Path(path))
    found = baseline.empty(path)
    for linted in plans:
        found.add(linted)
    write_file(Path(path), [found.dump()])
    console.notice(path, "notice.written")


def _accept(plans: list[Linted], session: Session, request: LintRequest, console: Console) -> None:
    """Adds what is accepted to the decisions, which are read again: others may have written meanwhile."""
    code = rule_named(request.accept or "", "--accept").code
    new = [entry for linted in plans for entry in _entries(linted, code, session, request)]
    if not new:
        raise OptionError("error.accept_nothing", code=code)
    path = Path(session.decisions)
    known = decisions.load(session.decisions) if path.exists() else Decisions()
    for entry in new:
        known = known.put(entry)
    write_file(path, [decisions.dump(known)])
    console.notice(session.decisions, "notice.accepted", count=len(new), code=code)


def _entries(linted: Linted, code: str, session: Session, request: LintRequest) -> list[Decision]:
    line = options.count(request.line, "--line")
    expires = _date(request.expires, session.today)
    reason = (request.reason or "").strip()
    return [
        acceptance(linted.report, finding, print_, reason, session.today, expires)
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
