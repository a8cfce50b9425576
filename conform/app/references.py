"""Which references a command works with: found by id, path or folder, with the official texts that are attached."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from conform.errors import OptionError
from conform.model import Reference
from conform.references import DEFAULT, LARGEST, Shelf, load_reference, reference_folders, shelf_of, with_official
from conform.settings import Settings, load

if TYPE_CHECKING:
    from conform.app.check import Request


def shelf(folders: Sequence[str], settings: Settings | None = None) -> Shelf:
    """The references at hand: conform's own, those of `--reference-dir`, of CONFORM_REFERENCE_DIRS and of the settings.

    Without any given, the settings are the nearest ones.
    """
    known = load() if settings is None else settings
    return shelf_of(reference_folders(folders, os.environ, map(Path, map(known.beside, known.reference_dirs))))


def names_of(request: Request, settings: Settings | None = None) -> Sequence[str]:
    """The references that are asked for, else those of the settings, whose files stand beside them."""
    known = load() if settings is None else settings
    own = [known.beside(name) if PurePath(name).suffix else name for name in known.references]
    return request.references or own


def wanted(names: Sequence[str], at_hand: Shelf) -> list[Reference]:
    """The references of these names (the one that comes with conform without any), each once.

    Raises ReferenceFault, and OptionError when two different ones share an id.
    """
    found: dict[str, Reference] = {}
    for name in dict.fromkeys(names or [DEFAULT]):
        loaded = _built(name) if _is_text(name, at_hand) else with_official(load_reference(name, at_hand))
        if found.setdefault(loaded.id, loaded).sha256 != loaded.sha256:
            raise OptionError("error.reference_same_id", name, id=loaded.id)
    return list(found.values())


def file_of(name: str) -> str:
    """The file that a reference's name leads to, without the number of a plan in a collection (`plans.txt#2`)."""
    return _parted(name)[0]


def _parted(name: str) -> tuple[str, int | None]:
    file, _, number = name.rpartition("#")
    if file and number.isdecimal() and not _is_there(name):
        return file, int(number)
    return name, None


def _is_text(name: str, at_hand: Shelf) -> bool:
    """Whether a name is that of an official text, such as the province's plan, instead of a reference."""
    file = file_of(name)
    if name in at_hand.files or file.endswith(".toml") or not _is_there(file):
        return False
    if os.path.isdir(file):  # noqa: PTH112 - Path.is_dir raises for odd names
        raise OptionError("error.reference_folder_given", file)
    return True


def _is_there(name: str) -> bool:
    return os.path.exists(name)  # noqa: PTH110 - Path.exists raises for odd names


def _built(name: str) -> Reference:
    """A reference made of a text. Raises InputError for what cannot be read, or is larger than any official text."""
    from conform.pipeline import plans
    from conform.readers import ReadOptions
    from conform.references.build import Naming, build

    file, part = _parted(name)
    found = plans(file, ReadOptions(part=part, max_bytes=LARGEST, max_chars=LARGEST))
    if len(found) > 1:
        raise OptionError("error.several_tiers", name, parts=len(found))
    return build(found[0], Naming())
