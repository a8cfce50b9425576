"""`conform diff`: what became of an earlier version of a text in a later one."""

from __future__ import annotations

from conform.app import values
from conform.app.call import Call
from conform.app.commands import Diff
from conform.render.versions import FORMATS, View, renderer

SAME, DIFFER = 0, 1


def run(words: Diff, call: Call) -> int:
    """Compares two files, whatever text they hold, and writes what differs."""
    return compare(words, call, any_text=True)


def compare(words: Diff, call: Call, *, any_text: bool) -> int:
    """The same; with `--exit-code` gives 1 when something differs. Without `any_text` what is no plan is refused.

    Raises InternalFault, having written nothing, when a comparison does not give both texts back.
    """
    from conform.pipeline import diff

    how = values.read_options(words.reading, call.console, any_text=any_text)
    call.plan(words.old, words.new)
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, FORMATS)
    view = View(
        lang=call.console.lang,
        only=values.only_of_versions(words.only),
        changed_only=words.changed_only,
        color=call.color(where),
        width=call.width(where),
        quiet=call.console.quiet and where is None,
        stat=words.stat,
    )
    if where:
        call.refuse(where.path)
    results = list(diff(words.old, words.new, how))
    for result in results:
        call.tell_shape(result.new.plan)
    call.put(renderer(form).render(results, view), where, document=not FORMATS[form].for_people)
    return DIFFER if words.exit_code and any(result.differs for result in results) else SAME
