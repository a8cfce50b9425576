"""`run`, where a command line becomes a call, and every error one line and an exit code.

A command's function only gathers its words and hands back a job; `run` carries it out, outside of typer, so that one
place sees every error.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

import typer

from conform.app.codes import BROKEN_PIPE, DONE, INTERRUPTED, UNUSABLE
from conform.app.console import (
    Console,
    asked_language,
    drop_output,
    language,
    prepare_streams,
    tell_lost,
    wants_color,
    write_out,
)
from conform.app.declare import program
from conform.app.options import Shown
from conform.app.usage import prepare, usage_error
from conform.errors import ConformError

HELP_COMMAND, HELP = "help", ("--help", "-h")


def run(argv: Sequence[str] | None = None) -> int:
    """Carries out a command line (sys.argv's by default); gives the exit code, having told of any trouble."""
    words = sys.argv[1:] if argv is None else list(argv)
    console = Console(language(words, os.environ), asked=asked_language(words) is not None)
    prepare_streams(color=wants_color(sys.stdout, os.environ))
    try:
        code = _execute(words, console)
        tell_lost(console._replace(quiet="-q" in words or "--quiet" in words))
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
    return code


def _execute(words: Sequence[str], console: Console) -> int:
    before, called = _parted(words)
    if called[:1] == [HELP_COMMAND]:  # `conform help lint` is `conform lint --help`
        called = [*called[1:], HELP[0]]
    asked_before = any(word in HELP for word in before)
    command = typer.main.get_command(program([] if asked_before else [w for w in called if not w.startswith("-")]))
    prepare(command, console.lang)
    try:
        job = command.main(args=[*before, *called], prog_name="conform", standalone_mode=False)
    except Shown as shown:
        write_out([shown.text], document=False)
        return DONE
    # Typer gives an exit code instead of a job where it has done it all.
    return job(console) if callable(job) else int(job or 0)


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The options before the command, of which `--lang` takes a value, and the rest."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] == "--lang" else 1
    return list(words[:at]), list(words[at:])


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
    _leave(run())


def _leave(code: int) -> NoReturn:
    """Ends the process without taking apart what the system frees at once, which takes a twentieth of a check.

    What was put off until the end is done before. Where threads still run, or what was written cannot be flushed,
    Python ends as it always does.
    """
    if threading.active_count() == 1:
        with suppress(OSError, ValueError, AttributeError):  # a stream is closed, or there is none
            atexit._run_exitfuncs()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    sys.exit(code)
