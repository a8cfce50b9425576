"""Reference → TOML that people read and edit: a line for each requirement, as the digest that comes with conform has.

Writers of TOML at hand lay every table out alike or keep the layout of a file that was there before; here both the
layout and the few kinds of values are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conform.model import Measure, Reference, Requirement, Target
from conform.text.shown import IN_JSON, spelt

_SHORT = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def toml_of(reference: Reference, comments: Sequence[str] = ()) -> Iterator[str]:
    """The file's text in pieces; `comments` stand at its head, a line each."""
    yield from (f"# {comment}\n" for comment in comments)
    yield "\n[reference]\n" if comments else "[reference]\n"
    for key in ("id", "number", "title", "issuer", "source", "kind"):
        yield f"{key} = {_text(getattr(reference, key))}\n"
    if reference.field.name not in ("", reference.id):
        yield f"field = {_text(reference.field.name)}\n"
    if reference.made_from:
        yield f"file = {_text(spelt(reference.made_from.file))}\n"
        yield f"file_sha256 = {_text(reference.made_from.sha256)}\n"
    for section in reference.sections:
        yield f"\n[[section]]\nno = {_text(section.no)}\ntitle = {_text(section.title)}\n"
        for measure in section.measures:
            yield from _measure(measure)


def _measure(measure: Measure) -> Iterator[str]:
    yield f"\n[[section.measure]]\nid = {_text(measure.id)}\ntitle = {_text(measure.title)}\nrequirements = [\n"
    yield from (f"  {_requirement(row)},\n" for row in measure.requirements)
    yield "]\n"


def _requirement(row: Requirement) -> str:
    fields = [f"id = {_text(row.id)}", f"text = {_text(row.text)}"]
    fields += [f"{key} = {_text(value)}" for key in ("label", "lead", "sort") if (value := getattr(row, key))]
    if row.levels:
        fields.append(f"levels = [{', '.join(map(_text, row.levels))}]")
    if row.guessed:
        fields.append("levels_guessed = true")
    if row.targets:
        fields.append(f"targets = [{', '.join(map(_target, row.targets))}]")
    return "{ " + ", ".join(fields) + " }"


def _target(target: Target) -> str:
    stronger = f", stronger = {_text(target.stronger)}" if target.stronger else ""
    return f"{{ kind = {_text(target.kind)}, value = {_text(target.value)}{stronger} }}"


def _text(value: str) -> str:
    """A basic string of TOML; half a character, as broken files have them, becomes a question mark.

    Escaped is what is not seen or gives orders.
    """
    return '"' + IN_JSON.sub(_escape, value.encode("utf-8", "replace").decode().translate(_SHORT)) + '"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - TOML has two lengths
