"""`conform diff`, and what git calls: its external diff and textconv."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from conform.app import options
from conform.app.check import Request, read_options
from conform.app.console import Console, wants_color, width, width_of_file, write_out
from conform.app.options import Format
from conform.app.output import Inputs, target, write_file
from conform.errors import InputError, OptionError
from conform.messages import Lang, say
from conform.model import ClauseStatus, Report, Status
from conform.readers import ReadOptions
from conform.render import View, renderer
from conform.render.wording import safe

SAME, DIFFER = 0, 1
GIT_WORDS = 7  # path, old file, its hash and mode, new file, its hash and mode


def run_diff(old: str, new: str, request: Request, exit_code: bool, console: Console) -> int:
    """Compares two files and writes what differs; with `exit_code` gives 1 when something does."""
    from conform.pipeline import diff

    console = console.muted(request.quiet)
    if request.lang:
        options.choose(Lang, request.lang, "--lang")
    where = target(request.output)
    fmt = options.output_format(request.output_format, None if where is None else request.output)
    if where:
        if where.folder:
            raise OptionError("error.diff_folder", str(where.path))
        Inputs([old, new]).refuse(where.path)
    reports = list(diff(old, new, read_options(request)))
    view = View(
        lang=console.lang,
        only=options.only(request.only),
        color=where is None and not request.no_color and wants_color(sys.stdout, os.environ),
        width=width() if where is None else width_of_file(),
        quiet=request.quiet and where is None,
    )
    pieces = renderer(fmt.value).render(reports, [], view)
    if where:
        write_file(where.path, pieces)
        console.notice(str(where.path), "notice.written")
    else:
        write_out(pieces, document=fmt is not Format.TERMINAL)
    return DIFFER if exit_code and any(map(differs, reports)) else SAME


def differs(report: Report) -> bool:
    """Whether anything was edited, removed, added or moved."""
    return any(verdict.status is not Status.INHERITED or verdict.moved for verdict in report.verdicts) or any(
        clause.status is ClauseStatus.ADDED for clause in report.clauses
    )


def run_git_diff(words: Sequence[str], console: Console) -> int:
    """What git calls for a file with the attribute `diff=conform`; it wants 0 whatever differs or cannot be read.

    Raises OptionError for another number of words than git gives.
    """
    if len(words) < GIT_WORDS:
        raise OptionError("error.git_words", "git-diff", count=len(words))
    path, old, new = words[0], words[1], words[4]
    for missing, key in ((old, "git.new"), (new, "git.deleted")):
        if missing == os.devnull:
            write_out([say(key, console.lang, path=safe(path)) + "\n"], document=False)
            return SAME
    write_out([f"conform diff {safe(path)}\n"], document=False)
    try:
        return run_diff(old, new, Request(plans=()), False, console)
    except InputError:  # one of them is no plan; other files are waiting
        before, after = (list(_lines(file, console)) for file in (old, new))
        write_out(unified_diff(before, after, f"a/{path}", f"b/{path}"), document=False)
        return SAME


def run_git_text(file: str, console: Console) -> int:
    """What git calls to have a file as text; one that is no plan is shown as it is read, or why it is not."""
    write_out(_lines(file, console), document=True)
    return SAME


def _lines(file: str, console: Console) -> Iterator[str]:
    from conform.readers import read

    try:
        yield from list(_text(file, ReadOptions()))
    except InputError:
        try:
            yield from (f"{safe(line)}\n" for line in read(file, ReadOptions()).text.splitlines())
        except InputError as error:
            yield say(error.key, console.lang, **error.values) + "\n"


def run_text(plan: str, request: Request, console: Console) -> int:
    """Prints the text of every plan in a file, as it was repaired, a clause a line."""
    write_out(_text(plan, read_options(request)), document=True)
    return SAME


def _text(path: str, reading: ReadOptions) -> Iterator[str]:
    from conform.pipeline import plans

    for plan in plans(path, reading):
        for clause in plan.clauses:
            yield safe(clause.text) + "\n"
