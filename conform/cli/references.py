"""Which references a command works with: found by id, path or folder, with the official texts that are attached."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import PurePath

from conform.errors import OptionError
from conform.model import Reference
from conform.readers import SUFFIXES, ReadOptions
from conform.reference import DEFAULT, Shelf, load_reference, reference_folders, shelf_of, with_official


def shelf(folders: Sequence[str]) -> Shelf:
    """The references at hand: conform's own, those of `--reference-dir` and of CONFORM_REFERENCE_DIRS."""
    return shelf_of(reference_folders(folders, os.environ))


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


def _is_text(name: str, at_hand: Shelf) -> bool:
    """Whether a name is that of an official text, such as the province's plan, instead of a reference."""
    return name not in at_hand.files and PurePath(name).suffix.lower() in SUFFIXES and os.path.exists(name)  # noqa: PTH110 - Path.exists raises for odd names


def _built(name: str) -> Reference:
    from conform.building import Naming, build
    from conform.pipeline import only_plan

    return build(only_plan(name, ReadOptions()), Naming())
