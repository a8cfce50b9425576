"""`conform reference show`: a reference's measures and requirements."""

from __future__ import annotations

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_reference import ReferenceShow
from conform.app.options import LISTS, Against
from conform.model.reference import QUICK
from conform.render.reference import page, to_json


def run(words: ReferenceShow, call: Call) -> int:
    """Shows all of it, or one measure."""
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LISTS)
    found = call.references(Against([words.name] if words.name else None, QUICK))
    if not words.name:
        del found[1:]  # of the settings' references the highest
    (reference,) = found
    chosen = values.measure(words.measure, [measure.id for measure in reference.measures])
    if form == "json":
        rows = [(reference, call.shelf.files.get(reference.id))]
        call.put(to_json(rows, whole=True, wanted=chosen), where, document=True)
    else:
        call.put(page(reference, chosen, call.console.lang), where, document=False)
    return DONE
