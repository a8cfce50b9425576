"""References: read from TOML and checked, found by id or path, with the official words that a user attached.

load_reference("gbf-2021-18")                    the digest that comes with conform, and nothing but it
load_reference("own.toml")                       a file
with_official(load_reference("gbf-2021-18"))     the same with the user's official text, if one is attached
load_reference("lanting-2022", shelf_of([…]))    one of a folder of the user's own
"""

from __future__ import annotations

from conform.model import Reference
from conform.references.attached import with_official
from conform.references.bytes import LARGEST
from conform.references.files import companions
from conform.references.loading import examine, examine_bytes, load_file
from conform.references.shelf import DEFAULT, Shelf, available_references, find, reference_folders, shelf_of, taken

__all__ = [
    "DEFAULT",
    "LARGEST",
    "Shelf",
    "available_references",
    "companions",
    "examine",
    "examine_bytes",
    "find",
    "load_file",
    "load_reference",
    "reference_folders",
    "shelf_of",
    "taken",
    "with_official",
]


def load_reference(name: str = DEFAULT, shelf: Shelf | None = None) -> Reference:
    """The reference called `name`, or the one in the TOML file at that path.

    Raises ReferenceFault, which names the file and the line, when it is missing or not well-formed.
    """
    return load_file(find(name, shelf or shelf_of()))
