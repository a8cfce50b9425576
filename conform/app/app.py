"""The commands and their options, and `main`, where every error becomes one line and an exit code.

A command's function only gathers its options and hands back a Job; `run` carries it out, outside of typer, so
that one place sees every error.
"""

# No `from __future__ import annotations`: typer would evaluate each of them several times.

import gc
import os
import signal
import sys
from collections.abc import Sequence
from copy import copy
from functools import partial
from typing import NoReturn

import typer
from typer.models import CommandInfo

from conform.app.console import Console, drop_output, language, prepare_streams, wants_color, write_out
from conform.app.declared import (
    Debug,
    DecisionsFile,
    Encoding,
    ExitCode,
    FailOnName,
    FailUnder,
    GitWords,
    Help,
    LangName,
    MaxBytes,
    MaxChars,
    MaxPages,
    MaxSeconds,
    MaxUnpacked,
    MeasureId,
    NewPlan,
    NoColor,
    NoRepair,
    OfficeSeconds,
    OldPlan,
    Only,
    OnlyOfVersions,
    Output,
    OutputFormat,
    Part,
    Plan,
    Plans,
    Quiet,
    ReferenceDirs,
    ReferenceName,
    References,
    RequirementId,
    RevisionsName,
    SchemaName,
    Shown,
    StdinFilename,
    TextPlan,
    Version,
)
from conform.app.job import SETTINGS, Job, request_of
from conform.app.lint_commands import add_commands
from conform.app.reference_app import reference
from conform.app.usage import Commands, prepare, usage_error
from conform.errors import ConformError

INTERRUPTED = 128 + signal.SIGINT
BROKEN_PIPE = 141  # 128 + SIGPIPE, which Windows does not have; what git and grep give
UNUSABLE = 2

app = typer.Typer(
    cls=Commands, add_completion=False, rich_markup_mode=None, context_settings=SETTINGS, no_args_is_help=True
)
app.add_typer(reference, name="reference", help="help.reference")


@app.callback(help="help.conform")
def _conform(version: Version = False, debug: Debug = False, show_help: Help = False) -> None:
    """The options that stand before a command."""


@app.command(help="help.check")
def check(
    ctx: typer.Context,
    plans: Plans,
    references: References = None,
    reference_dirs: ReferenceDirs = None,
    output_format: OutputFormat = None,
    output: Output = None,
    only: Only = None,
    measure: MeasureId = None,
    lang: LangName = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
    fail_under: FailUnder = None,
    decisions: DecisionsFile = None,
    fail_on: FailOnName = None,
    stdin_filename: StdinFilename = None,
    encoding: Encoding = None,
    no_repair: NoRepair = False,
    part: Part = None,
    revisions: RevisionsName = "final",
    max_bytes: MaxBytes = None,
    max_unpacked: MaxUnpacked = None,
    max_chars: MaxChars = None,
    max_pages: MaxPages = None,
    max_seconds: MaxSeconds = None,
    office_seconds: OfficeSeconds = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Checks plans against a reference."""
    from conform.app.check import run_check

    return partial(run_check, request_of(ctx))


@app.command(help="help.explain")
def explain(
    plan: Plan,
    requirement: RequirementId,
    reference_name: ReferenceName = None,
    reference_dirs: ReferenceDirs = None,
    part: Part = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Says why a requirement got its status."""
    from conform.app.explain import run_explain

    return partial(run_explain, plan, requirement, reference_name, reference_dirs or (), part, lang)


@app.command(help="help.diff")
def diff(
    ctx: typer.Context,
    old: OldPlan,
    new: NewPlan,
    output_format: OutputFormat = None,
    output: Output = None,
    only: OnlyOfVersions = None,
    lang: LangName = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
    exit_code: ExitCode = False,
    encoding: Encoding = None,
    no_repair: NoRepair = False,
    part: Part = None,
    revisions: RevisionsName = "final",
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Compares two versions of a plan."""
    from conform.app.diff import run_diff

    return partial(run_diff, old, new, request_of(ctx, plans=()), exit_code)


@app.command("git-diff", help="help.git_diff")
def git_diff(words: GitWords, debug: Debug = False, show_help: Help = False) -> Job:
    """Serves as git's external diff."""
    from conform.app.diff import run_git_diff

    return partial(run_git_diff, words)


@app.command("git-text", help="help.git_text")
def git_text(file: TextPlan, debug: Debug = False, show_help: Help = False) -> Job:
    """Serves as git's textconv."""
    from conform.app.diff import run_git_text

    return partial(run_git_text, file)


@app.command(help="help.text")
def text(
    ctx: typer.Context,
    plan: TextPlan,
    encoding: Encoding = None,
    no_repair: NoRepair = False,
    part: Part = None,
    revisions: RevisionsName = "final",
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Prints a plan's text."""
    from conform.app.diff import run_text

    return partial(run_text, plan, request_of(ctx, plans=()))


@app.command(help="help.schema")
def schema(name: SchemaName = "report", debug: Debug = False, show_help: Help = False) -> Job:
    """Prints the JSON Schema of `-f json`."""
    from conform.app.reference import run_schema

    return partial(run_schema, name)


add_commands(app)


# ── running ───────────────────────────────────────────────────────────────────────────────────────────


def run(argv: Sequence[str] | None = None) -> int:
    """Carries out a command line (sys.argv's by default); gives the exit code, having told of any trouble."""
    words = sys.argv[1:] if argv is None else list(argv)
    console = Console(language(words, os.environ))
    prepare_streams(color=wants_color(sys.stdout, os.environ))
    try:
        return _execute(argv, console)
    except BrokenPipeError:
        drop_output()
        return BROKEN_PIPE
    except (KeyboardInterrupt, typer.Abort):  # typer makes the one of the other
        return INTERRUPTED
    except Exception as error:
        if "--debug" in words or os.environ.get("CONFORM_DEBUG", "0") != "0":
            import traceback

            traceback.print_exception(error)
        return _tell(error, console)


def _narrowed(words: Sequence[str]) -> typer.Typer:
    """The app with no command but the one that is called: to build all of them takes a quarter of the start."""
    called = next((word for word in words if not word.startswith("-")), "")
    narrow = copy(app)
    narrow.registered_commands = [row for row in app.registered_commands if _name(row) == called]
    narrow.registered_groups = [row for row in app.registered_groups if row.name == called]
    return narrow if narrow.registered_commands or narrow.registered_groups else app


def _name(row: CommandInfo) -> str:
    return str(row.name or getattr(row.callback, "__name__", ""))


def _execute(argv: Sequence[str] | None, console: Console) -> int:
    command = typer.main.get_command(_narrowed(sys.argv[1:] if argv is None else argv))
    prepare(command, console.lang)
    try:
        job = command.main(args=argv, prog_name="conform", standalone_mode=False)
    except Shown as shown:
        write_out([shown.text], document=False)
        return 0
    # Typer gives an exit code instead of a Job where it has done it all.
    return job(console) if callable(job) else int(job or 0)


def _tell(error: Exception, console: Console) -> int:
    """Says in one line what went wrong; gives the exit code."""
    if isinstance(error, ConformError):
        console.trouble(error)
        if error.key == "error.stdout":
            drop_output()
    elif isinstance(error, MemoryError | RecursionError):
        console.error("", "error.memory" if isinstance(error, MemoryError) else "error.recursion")
    elif hasattr(error, "format_message"):  # typer's usage errors; their class is private to it
        usage_error(error, console)
    else:
        where = ", ".join(getattr(error, "__notes__", []))
        console.error(where, "error.internal", kind=type(error).__name__, reason=error)
    return UNUSABLE


def _terminated(number: int, frame: object) -> NoReturn:
    """Leaves by an exception, so that no half-written file stays behind."""
    sys.exit(128 + number)


def main() -> NoReturn:
    """The console script."""
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup has its reasons
            signal.signal(number, _terminated)
    code = run()
    gc.freeze()  # so that Python, when it ends, does not look through everything for rings once more
    sys.exit(code)
