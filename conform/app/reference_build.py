"""`conform reference build` and `conform reference check`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from conform.app.check import MADE, UNUSABLE, Request, read_options
from conform.app.console import Console, write_out
from conform.app.options import choose
from conform.app.output import STDIN, Inputs, target, write_file
from conform.app.references import shelf
from conform.errors import OptionError, OutputError, ReferenceFault
from conform.messages import Lang, say
from conform.model import Reference
from conform.pipeline import only_plan
from conform.references import Shelf, examine, examine_bytes, taken
from conform.references.build import Naming, build
from conform.references.writing import toml_of

HEAD = ("built.head.made", "built.head.edit", "built.head.guessed")


def run_build(request: Request, naming: Naming, force: bool, console: Console) -> int:
    """Turns an official text into a reference, on standard output or in a file; says what is to be looked over.

    A file that is there may have been edited by hand: it is only replaced with `force`.
    """
    console = console.muted(request.quiet)
    spoken = choose(Lang, request.lang, "--lang") if request.lang else console.lang
    (file,) = request.plans
    path = _path(request, file)
    if path and path.exists() and not force:
        raise OutputError("error.exists", str(path))
    reference = build(only_plan(file, read_options(request)), naming)
    text = "".join(toml_of(reference, [say(key, spoken) for key in HEAD]))
    _refuse(reference, text, path, shelf(request.reference_dirs))
    if path:
        write_file(path, [text])
        console.notice(str(path), "notice.written")
    else:
        write_out([text], document=True)
    console.notice("" if path is None else str(path), "built.size", **_counts(reference))
    return MADE


def _path(request: Request, file: str) -> Path | None:
    """Where the reference goes. Raises OutputError for what could not be used as one, and for the text itself."""
    where = target(request.output)
    if where is None:
        return None
    if where.folder or where.path.suffix != ".toml":
        raise OutputError("error.output_toml", str(where.path))
    named = [request.stdin_filename] if file == STDIN and request.stdin_filename else []
    Inputs([file, *named]).refuse(where.path)
    return where.path


def _refuse(reference: Reference, text: str, path: Path | None, at_hand: Shelf) -> None:
    """Raises what makes the reference unusable: an id that is taken, or names that no reference may have."""
    holder = taken(reference.id, at_hand, path)
    if holder:
        raise OptionError("error.reference_taken", id=reference.id, other=holder)
    _, faults = examine_bytes(text.encode("utf-8", "replace"), path or Path("-"), {})
    if faults:  # the file is not there yet, so its lines say nothing
        raise ReferenceFault(faults[0].key, "", **faults[0].values)


def run_check_reference(file: str, folders: Sequence[str], lang: str | None, console: Console) -> int:
    """One line a fault on standard error, or what a sound reference holds on standard output."""
    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    path = Path(file)
    reference, faults = examine(path)
    holder = taken(reference.id, shelf(folders), path) if reference else None
    if reference and holder:
        faults = [ReferenceFault("error.reference_twins", file, id=reference.id, other=holder)]
    for fault in faults:
        console.trouble(fault)
    if faults or reference is None:
        return UNUSABLE
    write_out([f"{file}: {say('checked.sound', spoken, **_counts(reference))}\n"], document=False)
    return MADE


def _counts(reference: Reference) -> dict[str, int]:
    rows = reference.requirements
    return {
        "sections": len(reference.sections),
        "measures": len(reference.measures),
        "requirements": len(rows),
        "targets": sum(len(row.targets) for row in rows),
        "guessed": sum(row.guessed for row in rows),
    }
