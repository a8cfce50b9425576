"""`conform reference attach` and `conform reference detach`: a user's copy of the official text beside a digest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conform.app.check import MADE, Request, read_options
from conform.app.console import Console, write_out
from conform.app.options import choose
from conform.app.output import write_file
from conform.app.references import shelf
from conform.errors import OptionError
from conform.messages import Lang, say
from conform.model import Plan, Reference
from conform.pipeline import check_plan, only_plan
from conform.references import load_reference
from conform.references.attached import content, forget, make_folder, path_of
from conform.references.official import Matched, match


def run_attach(name: str, request: Request, console: Console) -> int:
    """Keeps the official words of each requirement of a digest; lists those that were not found."""
    console = console.muted(request.quiet)
    spoken = choose(Lang, request.lang, "--lang") if request.lang else console.lang
    reference = load_reference(name, shelf(request.reference_dirs))
    if reference.kind != "digest":
        raise OptionError("error.attach_fulltext", name)
    (file,) = request.plans
    text = only_plan(file, read_options(request))
    matched = match(check_plan(text, [reference]))
    path = path_of(reference.id)
    make_folder(path)
    write_file(path, [content(reference, matched.attachment)])
    write_out(_told(reference, matched, spoken), document=False)
    console.notice(str(path), "notice.written")
    if not is_named(text, reference):
        told = text.metadata.title or say("report.untitled", console.lang)
        console.error(file, "warning.other_title", title=told, expected=reference.title)
    return MADE


def is_named(text: Plan, reference: Reference) -> bool:
    """Whether the text bears the title or the number of what the reference sums up; plans only cite them."""
    told = text.metadata
    return told.number == reference.number or (told.title is not None and reference.title.endswith(told.title))


def _told(reference: Reference, matched: Matched, lang: Lang) -> Iterator[str]:
    counts = {"found": len(matched.attachment.passages), "all": len(reference.requirements)}
    yield say("attached.found", lang, id=reference.id, file=matched.attachment.origin.file, **counts) + "\n"
    if matched.missing:
        yield say("attached.missing", lang, count=len(matched.missing)) + "\n"
    for row in matched.missing:
        yield f"  {row.id:<6}{row.text}\n"


def run_detach(name: str, folders: Sequence[str], console: Console) -> int:
    """Removes what is attached. Raises OptionError when nothing is."""
    # first the name as it is: what is attached may outlive its reference
    if not forget(name) and not forget(load_reference(name, shelf(folders)).id):
        raise OptionError("error.not_attached", name)
    console.notice(name, "notice.detached")
    return MADE
