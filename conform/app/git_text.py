"""`conform git-text`: what git calls to have a file as text, its textconv."""

from __future__ import annotations

from conform.app import text
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Text


def run(words: Text, call: Call) -> int:
    """Prints the text; a file that is no plan is shown as it is read, or why it is not."""
    call.plan(words.plan)
    call.put(text.lines(words.plan, words.reading, call), call.target(words.output), document=True)
    return DONE
