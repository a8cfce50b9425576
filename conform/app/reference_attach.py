"""`conform reference attach`: a user's copy of the official text beside a digest."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_reference import ReferenceAttach
from conform.app.console import write_out
from conform.app.inputs import Role
from conform.errors import InputError, OptionError
from conform.messages import Lang, say
from conform.model import Plan, Reference
from conform.pipeline import check_plan, only_plan
from conform.references import load_reference
from conform.references.attached import content, make_folder, path_of
from conform.references.official import Matched, match
from conform.render.wording import safe
from conform.text.shown import spelt


def run(words: ReferenceAttach, call: Call) -> int:
    """Keeps the official words of each requirement of a digest; lists those that were not found.

    Another text than the one that the digest sums up is refused: all reports would quote it. `--force` takes it.
    """
    how = values.read_options(words.reading, call.console)
    reference = load_reference(words.name, call.shelf)
    if reference.kind != "digest":
        raise OptionError("error.attach_fulltext", words.name)
    call.plan(words.file)
    text = only_plan(words.file, how)
    if not words.force and not is_named(text, reference):
        told = text.metadata.title or say("report.untitled", call.console.lang)
        raise InputError("error.other_title", words.file, title=told, expected=reference.title)
    matched = match(check_plan(text, [reference]))
    path = path_of(reference.id)
    make_folder(path)
    call.write(path, [content(reference, matched.attachment)], own=Role.OFFICIAL)
    write_out(_told(reference, matched, call.console.lang), document=False)
    call.console.notice(str(path), "notice.written")
    return DONE


def is_named(text: Plan, reference: Reference) -> bool:
    """Whether the text bears the title or the number of what the reference sums up; plans only cite them.

    A title may lack its issuer: 关于推动公立医院高质量发展的意见 for 国务院办公厅关于推动….
    """
    number, title = text.metadata.number, text.metadata.title or ""
    if number and number == reference.number:
        return True
    front = reference.title.removesuffix(title)
    return bool(title) and reference.title.endswith(title) and front in reference.issuer


def _told(reference: Reference, matched: Matched, lang: Lang) -> Iterator[str]:
    counts = {"found": len(matched.attachment.passages), "all": len(reference.requirements)}
    yield say("attached.found", lang, id=reference.id, file=spelt(matched.attachment.origin.file), **counts) + "\n"
    if matched.missing:
        yield say("attached.missing", lang, count=len(matched.missing)) + "\n"
    for row in matched.missing:
        yield f"  {safe(row.id):<6}{safe(row.text)}\n"
