"""`conform text`: a plan's text, a clause a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Text
from conform.app.options import Reading
from conform.errors import InputError
from conform.messages import say
from conform.model import Plan
from conform.render.wording import safe


def run(words: Text, call: Call) -> int:
    """Prints the text of every plan in a file, as it was repaired."""
    from conform.pipeline import plans

    call.plan(words.plan)
    found = plans(words.plan, values.read_options(words.reading, call.console, any_text=True))
    for plan in found:
        call.tell_shape(plan)
    call.put(_clauses(found), call.target(words.output), document=True)
    return DONE


def lines(path: str, reading: Reading, call: Call) -> Iterator[str]:
    """The text of any file, line by line: its plans as they were repaired, else what was read, else why nothing was."""
    from conform.pipeline import plans
    from conform.readers import read

    how = values.read_options(reading, call.console)
    try:
        yield from _clauses(plans(path, how))
    except InputError:
        try:
            yield from (f"{safe(line)}\n" for line in read(path, how).text.splitlines())
        except InputError as error:
            yield say(error.key, call.console.lang, **error.values) + "\n"


def _clauses(found: Sequence[Plan]) -> Iterator[str]:
    return (safe(clause.text) + "\n" for plan in found for clause in plan.clauses)
