"""`conform diff`: what became of an earlier version of a text in a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE, FOUND
from conform.app.commands import Diff
from conform.app.inputs import STDIN
from conform.errors import InputError, OptionError, needing
from conform.render.versions import FORMATS, View, renderer

if TYPE_CHECKING:  # comparing loads them
    from conform.readers import ReadOptions
    from conform.versions import Result

TRACKED = {"docx": FORMATS["docx"]}  # what tracked changes can be written as


def run(words: Diff, call: Call) -> int:
    """Compares two files, whatever text they hold, and writes what differs."""
    return compare(words, call, any_text=True)


def compare(words: Diff, call: Call, *, any_text: bool) -> int:
    """Compares two files and writes what differs; gives 1 when something does and `--exit-code` is given, else 0.

    Without `any_text` a file that holds no plan is refused.

    Raises InternalFault, having written nothing, when a comparison does not give both texts back.
    """
    from conform.pipeline import diff

    how = values.read_options(words.reading, call.console, any_text=any_text)
    _refuse_choice(words)
    call.plan(words.old, words.new)
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, TRACKED if words.track_changes else FORMATS)
    view = View(
        lang=call.console.lang,
        only=values.only_of_versions(words.only),
        changed_only=words.changed_only,
        color=call.color(where),
        width=call.width(where),
        quiet=call.console.quiet and where is None,
        stat=words.stat,
        lang_asked=call.console.asked,
    )
    if where:
        call.refuse(where.path)
    results = list(diff(words.old, words.new, how))
    for result in results:
        call.tell_shape(result.new.plan)
    if words.track_changes:
        call.put(_tracked(results, words, call, how), where, document=True)
    else:
        call.put(renderer(form).render(results, view), where, document=not FORMATS[form].for_people)
    return FOUND if words.exit_code and any(result.differs for result in results) else DONE


def _refuse_choice(words: Diff) -> None:
    """Tracked changes are whole: nothing chooses among them."""
    chosen = {"--only": words.only, "--changed-only": words.changed_only, "--stat": words.stat}
    for option in (option for option, value in chosen.items() if value and words.track_changes):
        raise OptionError("error.exclusive", first=option, second="--track-changes")


def _tracked(results: Sequence[Result], words: Diff, call: Call, how: ReadOptions) -> Iterator[bytes]:
    """The old file with the changes tracked in it; what a reader should know of it is told."""
    from conform.readers import load

    with needing(words.old):
        from conform.word.tracked import tracked
    if len(results) > 1:
        raise InputError("error.several_parts", words.old, parts=len(results))
    old = None if words.old == STDIN else load(words.old, how)
    for result in results:
        found = tracked(result, old, how)
        if found.plain:
            call.console.notice(words.old, "notice.track_plain")
        if not found.exact:
            call.console.notice(words.old, "notice.track_inexact")
        yield found.data
