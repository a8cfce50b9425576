"""`conform lint --fix` and `--diff`: text files mended, or shown as they would be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from conform.app.batch import STDIN, Files
from conform.app.console import Console, write_out
from conform.app.lint import CLEAN, FOUND, UNUSABLE, LintRequest, Session, inputs
from conform.app.output import target, write_file
from conform.errors import ConformError, OptionError
from conform.lint.fix import Mended, mend, unchanged
from conform.model import Source
from conform.model.linted import Linted
from conform.pipeline import check_source


def run_fix(session: Session, files: Files, request: LintRequest, console: Console) -> int:
    """Mends the files, or shows how; gives the exit code of `--diff`. What cannot be read is told by the linting."""
    failed = False

    def every() -> Iterator[Mended]:
        nonlocal failed
        for path in files.plans:
            if path == STDIN:
                continue
            try:
                mended = mend(path, session.options, lambda source: _find(session, source))
            except ConformError as error:
                failed = True
                if request.diff:
                    console.trouble(error)
                continue
            if mended.trouble:
                console.error(path, mended.trouble, count=mended.left, encoding=mended.encoding)
            if mended.count:
                yield mended

    if request.diff:
        found = _show([mended.diff() for mended in every()], session, request, files)
        for failure in files.failures:
            console.error(failure.path, failure.key, **failure.values)
        if failed or files.failures:
            return UNUSABLE
        return FOUND if found and not request.exit_zero else CLEAN
    for mended in every():
        if not unchanged(mended.path, mended.old):
            raise OptionError("error.fix_changed", mended.path)
        write_file(Path(mended.path), [mended.new])
        console.notice(mended.path, "notice.fixed", count=mended.count)
    return CLEAN


def _find(session: Session, source: Source) -> Iterator[Linted]:
    reports = check_source(source, session.references, session.options, session.decide)
    return session.over(reports, session.suppression())


def _show(diffs: list[str], session: Session, request: LintRequest, files: Files) -> bool:
    """Writes the diffs where they belong; tells whether there are any."""
    where = target(request.reading.output)
    if where is None:
        write_out(diffs, document=False)
    elif where.folder:
        raise OptionError("error.lint_folder", str(where.path))
    else:
        inputs(session, request, files).refuse(where.path)
        write_file(where.path, diffs)
    return bool(diffs)
