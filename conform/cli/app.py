"""The commands and their options, and `main`, where every error becomes one line and an exit code.

A command's function only gathers its options and hands back a Job; `run` carries it out, outside of typer, so
that one place sees every error.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Annotated, NoReturn

import typer

from conform import __version__
from conform.cli.console import Console, drop_output, language, prepare_streams, wants_color
from conform.cli.usage import Commands, prepare, usage_error
from conform.errors import ConformError

Job = Callable[[Console], int]

INTERRUPTED = 128 + signal.SIGINT
BROKEN_PIPE = 141  # 128 + SIGPIPE, which Windows does not have; what git and grep give
UNUSABLE = 2


def _show_help(ctx: typer.Context, value: bool) -> None:
    if value:
        typer.echo(ctx.get_help())
        raise typer.Exit


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"conform {__version__}")
        raise typer.Exit


# Typer's own help option, and any type but a plain string, would load pydantic: a tenth of a second per call.
Help = Annotated[
    bool, typer.Option("--help", "-h", is_eager=True, expose_value=False, callback=_show_help, help="help.help")
]
Version = Annotated[
    bool, typer.Option("--version", is_eager=True, expose_value=False, callback=_show_version, help="help.version")
]
LangOption = Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.lang")]
Debug = Annotated[bool, typer.Option("--debug", help="help.debug")]
MeasureOption = Annotated[str | None, typer.Option("--measure", metavar="NN", help="help.measure")]

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
    plans: Annotated[list[str], typer.Argument(metavar="PLAN", help="help.check.plans", show_default=False)],
    references: Annotated[
        list[str] | None, typer.Option("-r", "--reference", metavar="REFERENCE", help="help.check.reference")
    ] = None,
    output_format: Annotated[
        str | None, typer.Option("-f", "--output-format", metavar="terminal|json|html", help="help.check.format")
    ] = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="OUT", help="help.check.output")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LIST", help="help.check.only")] = None,
    measure: MeasureOption = None,
    lang: LangOption = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="help.check.quiet")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="help.check.no_color")] = False,
    fail_under: Annotated[
        str | None, typer.Option("--fail-under", metavar="PERCENT", help="help.check.fail_under")
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", metavar="NAME", help="help.check.stdin_filename")
    ] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", metavar="ENC", help="help.check.encoding")] = None,
    no_repair: Annotated[bool, typer.Option("--no-repair", help="help.check.no_repair")] = False,
    part: Annotated[str | None, typer.Option("--part", metavar="N", help="help.check.part")] = None,
    revisions: Annotated[
        str, typer.Option("--revisions", metavar="final|original|error", help="help.check.revisions")
    ] = "final",
    max_bytes: Annotated[str | None, typer.Option("--max-bytes", metavar="N", help="help.check.max_bytes")] = None,
    max_chars: Annotated[str | None, typer.Option("--max-chars", metavar="N", help="help.check.max_chars")] = None,
    max_pages: Annotated[str | None, typer.Option("--max-pages", metavar="N", help="help.check.max_pages")] = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Checks plans against a reference."""
    from conform.cli.check import Request, run_check

    request = Request(
        plans=plans,
        references=references or [],
        output_format=output_format,
        output=output,
        only=only or [],
        measure=measure,
        lang=lang,
        quiet=quiet,
        no_color=no_color,
        fail_under=fail_under,
        stdin_filename=stdin_filename,
        encoding=encoding,
        repair=not no_repair,
        part=part,
        revisions=revisions,
        max_bytes=max_bytes,
        max_chars=max_chars,
        max_pages=max_pages,
    )
    return partial(run_check, request)


@reference.command("list", help="help.reference.list")
def list_(lang: LangOption = None, debug: Debug = False, show_help: Help = False) -> Job:
    """Lists the references that come with conform."""
    from conform.cli.reference import run_list

    return partial(run_list, lang)


@reference.command(help="help.reference.show")
def show(
    name: Annotated[str | None, typer.Argument(metavar="ID", help="help.reference.show.id", show_default=False)] = None,
    measure: MeasureOption = None,
    lang: LangOption = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Shows a reference's measures and requirements."""
    from conform.cli.reference import run_show

    return partial(run_show, name, measure, lang)


@app.command(help="help.schema")
def schema(debug: Debug = False, show_help: Help = False) -> Job:
    """Prints the JSON Schema of `-f json`."""
    from conform.cli.reference import run_schema

    return run_schema


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
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if "--debug" in words or os.environ.get("CONFORM_DEBUG", "0") != "0":
            import traceback

            traceback.print_exception(error)
        return _tell(error, console)


def _execute(argv: Sequence[str] | None, console: Console) -> int:
    command = typer.main.get_command(app)
    prepare(command, console.lang)
    job = command.main(args=argv, prog_name="conform", standalone_mode=False)
    # Typer gives an exit code instead of a Job where an option such as --help has done it all.
    return job(console) if callable(job) else int(job or 0)


def _tell(error: Exception, console: Console) -> int:
    """Says in one line what went wrong; gives the exit code."""
    if isinstance(error, ConformError):
        console.trouble(error)
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
    signal.signal(signal.SIGTERM, _terminated)
    sys.exit(run())
