"""`conform lint --fix` and `--diff`: text files mended, or shown as they would be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from conform.app.batch import Files
from conform.app.codes import DONE, FOUND, UNUSABLE
from conform.app.commands import Lint
from conform.app.inputs import STDIN, Role
from conform.app.linting import Session
from conform.app.lock import alone
from conform.app.output import Target
from conform.errors import ConformError, OptionError
from conform.lint.fix import Mended, mend, unchanged
from conform.model import Source
from conform.model.linted import LintedPlan
from conform.pipeline import check_source
from conform.text.shown import spelt, unordered


def fix(session: Session, files: Files) -> None:
    """Mends the files. What cannot be read is told by the linting that follows."""
    call = session.call
    for mended in _mended(session, files, lambda error: None):
        with alone(Path(mended.path)):
            if not unchanged(mended.path, mended.old):
                raise OptionError("error.fix_changed", mended.path)
            call.write(Path(mended.path), [mended.new], own=Role.PLAN)
        call.console.notice(mended.path, "notice.fixed", count=mended.count)


def show(words: Lint, session: Session, files: Files, where: Target | None) -> int:
    """Shows how files would be mended; gives 0, 1 when there is something, or 2 for what could not be read."""
    console, troubles = session.call.console, list[ConformError]()
    diffs = [mended.diff() for mended in _mended(session, files, troubles.append)]
    for error in troubles:
        console.trouble(error)
    for failure in files.failures:
        console.error(failure.path, failure.key, **failure.values)
    if where is None:  # who keeps a log takes orders from it; in a file it is a patch, byte for byte
        diffs = ["".join(_shown(line) + "\n" for line in diff.split("\n")[:-1]) for diff in diffs]
    session.call.put(diffs, where, document=False)
    if troubles or files.failures:
        return UNUSABLE
    return FOUND if diffs and not words.rules.exit_zero else DONE


def _shown(line: str) -> str:
    """A line of a patch as it may be shown: one without anything hostile is itself, with its tabs and CR."""
    end = "\r" if line.endswith("\r") else ""
    return unordered("\t".join(map(spelt, line.removesuffix("\r").split("\t")))) + end


def _mended(session: Session, files: Files, failed: Callable[[ConformError], None]) -> Iterator[Mended]:
    """The files that something is to be mended in."""
    for path in files.plans:
        if path == STDIN:
            continue
        try:
            mended = mend(path, session.options, lambda source: _find(session, source))
        except ConformError as error:
            failed(error)
            continue
        if mended.trouble:
            session.call.console.error(path, mended.trouble, count=mended.left, encoding=mended.encoding)
        if mended.count:
            yield mended


def _find(session: Session, source: Source) -> Iterator[LintedPlan]:
    reports = check_source(source, session.references, session.options, session.decide)
    return session.over(reports, session.suppression())
