"""`conform completion`: a script that completes commands and options in a shell."""

from __future__ import annotations

import typer

from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Completion
from conform.app.completions import SHELLS, script
from conform.app.declare import program
from conform.app.usage import prepare
from conform.errors import unknown


def run(words: Completion, call: Call) -> int:
    """Prints the script for a shell. Raises OptionError for one that is not known."""
    if words.shell not in SHELLS:
        raise unknown("SHELL", words.shell, SHELLS)
    root = typer.main.get_command(program([]))
    prepare(root, call.console.lang)
    call.put([script(words.shell, root)], call.target(words.output), document=True)
    return DONE
