"""The new text as tracked changes in the old document: accept all is the new text, reject all the old one."""

from __future__ import annotations

from typing import NamedTuple

from conform.errors import InputError, InternalFault
from conform.readers import Input, ReadOptions, read_data
from conform.versions.result import Result, Side
from conform.word.canvas import Canvas, of_text, of_word, places
from conform.word.edit_script import Script, script
from conform.word.package import today
from conform.word.revise import Reviser


class Tracked(NamedTuple):
    """The file; `plain` where it is a document of its own, since the old file is none that can be written into.

    `exact` is false where accepting all does not give the new text, as with automatic numbers that count otherwise.
    """

    data: bytes
    plain: bool
    exact: bool


def tracked(result: Result, old: Input | None, options: ReadOptions) -> Tracked:
    """The old file (None, or no Word file: a plain document of its text) with the changes of a comparison tracked.

    Raises InternalFault where rejecting all would not give the old text back, in a plain document either.
    """
    canvas = _of_file(result.old, old, options)
    found = canvas and _tried(result, canvas, options, plain=False)
    found = found or _tried(result, of_text(result.old, options), options, plain=True)
    if found is None:
        raise InternalFault("error.version_lost", at=0)
    return found


def _tried(result: Result, canvas: Canvas, options: ReadOptions, *, plain: bool) -> Tracked | None:
    """The changes in a canvas; None where rejecting all does not give the old text, or accepting all leaves none.

    A Word file may put them where it shows no text of its own, or count its paragraphs otherwise then.
    """
    changes = _changes(result, canvas)
    data = _written(canvas, changes)
    try:
        if _read(data, "original", options) != _bare(canvas.text):
            return None
        return Tracked(data, plain, _read(data, "final", options) == _bare(_applied(canvas.text, changes)))
    except InputError:
        return None


def _of_file(side: Side, old: Input | None, options: ReadOptions) -> Canvas | None:
    """The old file itself, if it is a Word file whose text is what was compared."""
    if old is None or side.plan.source.format != "docx":
        return None
    try:
        canvas = of_word(old, options)
    except InputError:
        return None
    return canvas if canvas.text == side.plan.cleaned.source.text else None


def _changes(result: Result, canvas: Canvas) -> Script:
    """The script of a comparison in the places of the canvas."""
    found, spans = script(result), list(places(result.old, canvas))
    end = spans[-1][1] if spans else 0
    gone = tuple((spans[at][0], spans[to - 1][1]) for at, to in found.gone)
    put = (each._replace(at=spans[each.at][0] if each.at < len(spans) else end) for each in found.put)
    return Script(gone, tuple(put))


def _written(canvas: Canvas, changes: Script) -> bytes:
    """The canvas with the changes in it."""
    reviser = Reviser(canvas, today())
    for at, to in changes.gone:
        reviser.leave_out(at, to)
    for insert in changes.put:
        if not (insert.number and _counts_itself(canvas, insert.at)):
            reviser.put_in(insert.at, insert.text)
    reviser.write()
    return canvas.packed()


def _applied(text: str, changes: Script) -> str:
    """The text that the changes make."""
    steps = [(at, 1, to, "") for at, to in changes.gone] + [(each.at, 0, each.at, each.text) for each in changes.put]
    made, done = "", 0
    for at, _, to, put in sorted(steps, key=lambda step: step[:2]):
        made += text[done:at] + put
        done = max(done, at, to)
    return made + text[done:]


def _counts_itself(canvas: Canvas, at: int) -> bool:
    """Whether the number before a place is one that Word counts."""
    line = canvas.line(at)
    return line.numbered and bool(line.spots) and at <= line.spots[0].at


def _read(data: bytes, revisions: str, options: ReadOptions) -> str:
    """The text of the file with its changes accepted (`final`) or rejected (`original`)."""
    how = options._replace(revisions=revisions, any_text=True)
    return _bare(read_data(Input("tracked.docx", data), how).text)


def _bare(text: str) -> str:
    return "".join(text.split())
