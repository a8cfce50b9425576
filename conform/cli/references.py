"""Which references a command works with: found by id, path or folder, with the official texts that are attached."""

from __future__ import annotations

import os
from collections.abc import Sequence

from conform.errors import OptionError
from conform.model import Reference
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
        loaded = with_official(load_reference(name, at_hand))
        if found.setdefault(loaded.id, loaded).sha256 != loaded.sha256:
            raise OptionError("error.reference_same_id", name, id=loaded.id)
    return list(found.values())
