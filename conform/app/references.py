"""Names of references → the references: an id, a TOML file, or an official text that is made one on the spot."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from conform.app.inputs import Inputs, Role
from conform.errors import OptionError
from conform.model import Reference
from conform.references import DEFAULT, LARGEST, Shelf, companions, find, load_file, with_official
from conform.references.attached import path_of


def load(names: Sequence[str], shelf: Shelf, inputs: Inputs) -> list[Reference]:
    """The references of these names (the one that comes with conform without any), each once; notes what is read.

    Raises ReferenceFault, and OptionError when two different ones share an id.
    """
    found: dict[str, Reference] = {}
    for name in dict.fromkeys(names or [DEFAULT]):
        loaded = _of_text(name, inputs) if _is_text(name, shelf) else _of_table(find(name, shelf), inputs)
        if found.setdefault(loaded.id, loaded).sha256 != loaded.sha256:
            raise OptionError("error.reference_same_id", name, id=loaded.id)
    return list(found.values())


def _of_table(path: Path, inputs: Inputs) -> Reference:
    """A reference in TOML, with its words and the official text that is attached to it."""
    inputs.note(Role.REFERENCE, path, *companions(path))
    reference = load_file(path)
    inputs.note(Role.OFFICIAL, path_of(reference.id))
    return with_official(reference)


def _of_text(name: str, inputs: Inputs) -> Reference:
    """A reference made of a text. Raises InputError for what cannot be read, or is larger than any official text."""
    from conform.pipeline import plans
    from conform.readers import ReadOptions
    from conform.references.build import Naming, build

    file, part = _parted(name)
    inputs.note(Role.REFERENCE, file)
    found = plans(file, ReadOptions(part=part, max_bytes=LARGEST, max_chars=LARGEST))
    if len(found) > 1:
        raise OptionError("error.several_tiers", name, parts=len(found))
    return build(found[0], Naming())


def _parted(name: str) -> tuple[str, int | None]:
    """A file, and the number of a plan in a collection (`plans.txt#2`)."""
    file, _, number = name.rpartition("#")
    if file and number.isdecimal() and not _is_there(name):
        return file, int(number)
    return name, None


def _is_text(name: str, shelf: Shelf) -> bool:
    """Whether a name is that of an official text, such as the province's plan, instead of a reference."""
    file, _ = _parted(name)
    if name in shelf.files or file.endswith(".toml") or not _is_there(file):
        return False
    if os.path.isdir(file):  # noqa: PTH112 - Path.is_dir raises for odd names
        raise OptionError("error.reference_folder_given", file)
    return True


def _is_there(name: str) -> bool:
    return os.path.exists(name)  # noqa: PTH110 - Path.exists raises for odd names
