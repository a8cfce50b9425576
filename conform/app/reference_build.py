"""`conform reference build`: an official text → a reference, to be edited by hand."""

from __future__ import annotations

from pathlib import Path

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_reference import ReferenceBuild
from conform.app.console import write_out
from conform.app.inputs import Role
from conform.errors import OptionError, OutputError, ReferenceFault
from conform.messages import say
from conform.model import Reference
from conform.pipeline import only_plan
from conform.references import Shelf, examine_bytes, taken
from conform.references.build import Naming, build
from conform.references.writing import toml_of

HEAD = ("built.head.made", "built.head.edit", "built.head.guessed")


def run(words: ReferenceBuild, call: Call) -> int:
    """Writes the reference to standard output or into a file; says what is to be looked over.

    A file that is there may have been edited by hand: it is only replaced with `--force`.
    """
    how = values.read_options(words.reading, call.console)
    call.plan(words.file)
    path = _path(words, call)
    reference = build(only_plan(words.file, how), Naming(*words.naming))
    text = "".join(toml_of(reference, [say(key, call.console.lang) for key in HEAD]))
    _refuse(reference, text, path, call.shelf)
    if path:
        call.write(path, [text], own=Role.REFERENCE)
        call.console.notice(str(path), "notice.written")
    else:
        write_out([text], document=True)
    call.console.notice("" if path is None else str(path), "built.size", **counts(reference))
    return DONE


def _path(words: ReferenceBuild, call: Call) -> Path | None:
    """Where the reference goes. Raises OutputError for what cannot be one, or is there and not to be replaced."""
    where = call.target(words.output, folder=True)
    if where is None:
        return None
    if where.folder or where.path.suffix != ".toml":
        raise OutputError("error.output_toml", str(where.path))
    call.refuse(where.path, own=Role.REFERENCE)
    if where.path.exists() and not words.force:
        raise OutputError("error.exists", str(where.path))
    return where.path


def _refuse(reference: Reference, text: str, path: Path | None, at_hand: Shelf) -> None:
    """Raises what makes the reference unusable: an id that is taken, or names that no reference may have."""
    holder = taken(reference.id, at_hand, path)
    if holder:
        raise OptionError("error.reference_taken", id=reference.id, other=holder)
    _, faults = examine_bytes(text.encode("utf-8", "replace"), path or Path("-"), {})
    if faults:  # the file is not there yet, so its lines say nothing
        raise ReferenceFault(faults[0].key, "", **faults[0].values)


def counts(reference: Reference) -> dict[str, int]:
    """How much of everything a reference holds."""
    rows = reference.requirements
    return {
        "sections": len(reference.sections),
        "measures": len(reference.measures),
        "requirements": len(rows),
        "targets": sum(len(row.targets) for row in rows),
        "guessed": sum(row.guessed for row in rows),
    }
