"""Where references are found: those that come with conform, and those in folders of the user's own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from conform.errors import ReferenceFault
from conform.references.bytes import parse, read_bytes
from conform.references.files import references_in, shipped

DEFAULT = "gbf-2021-18"
VARIABLE = "CONFORM_REFERENCE_DIRS"


class Shelf(NamedTuple):
    """The files of references by id; `faulty` are files in the user's folders whose id cannot be read."""

    files: dict[str, Path]
    faulty: tuple[ReferenceFault, ...] = ()


def available_references() -> tuple[str, ...]:
    """The ids of the references that come with conform."""
    return tuple(shipped())


def reference_folders(given: Sequence[str], environ: Mapping[str, str], configured: Iterable[Path] = ()) -> list[Path]:
    """The user's folders of references, each once: those of the command line, of CONFORM_REFERENCE_DIRS (separated
    as in PATH) and of the configuration.
    """
    named = [*given, *filter(None, environ.get(VARIABLE, "").split(os.pathsep))]
    return list(dict.fromkeys([*map(Path, named), *configured]))


def shelf_of(folders: Iterable[Path] = ()) -> Shelf:
    """The references that come with conform and those in these folders.

    Raises ReferenceFault for a folder that cannot be read, and when two files have one id.
    """
    files = shipped()
    faulty = []
    for folder in folders:
        for path in _of_folder(folder):
            try:
                name = _id(path)
            except ReferenceFault as fault:
                faulty.append(fault)
                continue
            if name in files and not path.samefile(files[name]):
                raise ReferenceFault("error.reference_twins", str(path), id=name, other=files[name])
            files[name] = path
    return Shelf(files, tuple(faulty))


def find(name: str, shelf: Shelf) -> Path:
    """The file of the reference with that id, or at that path. Raises ReferenceFault."""
    if name in shelf.files:
        return shelf.files[name]
    path = Path(name)
    if path.suffix == ".toml" and _is_file(path):
        return path
    raise ReferenceFault("error.reference_missing", name, known=", ".join(shelf.files))


def taken(name: str, shelf: Shelf, own: Path | None) -> Path | None:
    """The file of another reference with that id than the file `own`; None where there is none."""
    other = shelf.files.get(name)
    if other is None or (own is not None and _is_file(own) and own.samefile(other)):
        return None
    return other


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, a NUL in it
        return False


def _of_folder(folder: Path) -> list[Path]:
    try:
        if not folder.is_dir():
            raise ReferenceFault("error.reference_folder", str(folder))
        return references_in(folder)
    except OSError as error:
        raise ReferenceFault("error.reference_unreadable", str(folder), reason=error.strerror or error) from error


def _id(path: Path) -> str:
    """The id that a file gives itself; other tables are not looked at."""
    head = parse(read_bytes(path), path).get("reference")
    name = head.get("id") if isinstance(head, dict) else None
    if not isinstance(name, str):
        raise ReferenceFault("error.reference_field", f"{path}:1", entry="[reference]", field="id")
    return name
