"""The commands and their options, and `main`, where every error becomes one line and an exit code.

A command's function only gathers its options and hands back a Job; `run` carries it out, outside of typer, so
that one place sees every error.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NoReturn

import typer

from conform.cli.console import Console, drop_output, language, prepare_streams, wants_color, write_out
from conform.cli.declared import (
    Debug,
    DecisionsFile,
    Encoding,
    FailOnName,
    FailUnder,
    Help,
    LangName,
    MaxBytes,
    MaxChars,
    MaxPages,
    MaxSeconds,
    MaxUnpacked,
    MeasureId,
    NoColor,
    NoRepair,
    OfficeSeconds,
    Only,
    Output,
    OutputFormat,
    Part,
    Plan,
    Plans,
    Quiet,
    ReferenceId,
    ReferenceName,
    References,
    RequirementId,
    RevisionsName,
    SchemaName,
    Shown,
    StdinFilename,
    Version,
)
from conform.cli.lint_commands import add_commands
from conform.cli.usage import Commands, prepare, usage_error
from conform.errors import ConformError

Job = Callable[[Console], int]

# A check makes many small values and no rings of them; looking for rings every 700 values costs a tenth of its time.
COLLECT_AFTER = 100_000
INTERRUPTED = 128 + signal.SIGINT
BROKEN_PIPE = 141  # 128 + SIGPIPE, which Windows does not have; what git and grep give
UNUSABLE = 2

settings: dict[str, object] = {"help_option_names": []}
app = typer.Typer(
    cls=Commands, add_completion=False, rich_markup_mode=None, context_settings=settings, no_args_is_help=True
)
reference = typer.Typer(cls=Commands, rich_markup_mode=None, context_settings=settings, no_args_is_help=True)
app.add_typer(reference, name="reference", help="help.reference")


@app.callback(help="help.conform")
def _conform(version: Version = False, debug: Debug = False, show_help: Help = False) -> None:
    """The options that stand before a command."""


@reference.callback()
def _reference(show_help: Help = False) -> None:
    """The commands about references."""


@app.command(help="help.check")
def check(
    ctx: typer.Context,
    plans: Plans,
    references: References = None,
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
    from conform.cli.check import Request, run_check

    request = Request(**{name: value for name, value in ctx.params.items() if name in Request.__slots__})
    return partial(run_check, request)


@app.command(help="help.explain")
def explain(
    plan: Plan,
    requirement: RequirementId,
    reference_name: ReferenceName = None,
    part: Part = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Says why a requirement got its status."""
    from conform.cli.explain import run_explain

    return partial(run_explain, plan, requirement, reference_name, part, lang)


@reference.command("list", help="help.reference.list")
def list_(lang: LangName = None, debug: Debug = False, show_help: Help = False) -> Job:
    """Lists the references that come with conform."""
    from conform.cli.reference import run_list

    return partial(run_list, lang)


@reference.command(help="help.reference.show")
def show(
    name: ReferenceId = None,
    measure: MeasureId = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Shows a reference's measures and requirements."""
    from conform.cli.reference import run_show

    return partial(run_show, name, measure, lang)


@app.command(help="help.schema")
def schema(name: SchemaName = "report", debug: Debug = False, show_help: Help = False) -> Job:
    """Prints the JSON Schema of `-f json`."""
    from conform.cli.reference import run_schema

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


def _execute(argv: Sequence[str] | None, console: Console) -> int:
    command = typer.main.get_command(app)
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
    gc.set_threshold(COLLECT_AFTER)
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup has its reasons
            signal.signal(number, _terminated)
    sys.exit(run())
