"""The files of a reference, and those that come with conform.

NAME.toml         its requirements        or, in a folder of its own,    NAME/reference.toml
NAME.words.toml   its known words                                        NAME/words.toml
NAME.field.toml   the words of its field                                 NAME/field.toml
"""

from __future__ import annotations

from pathlib import Path

from conform.data import data_folder

WHOLE = "reference.toml"
COMPANIONS = ("words", "field")


def beside(path: Path, what: str) -> Path:
    """Where the reference at `path` keeps its `words` or `field`, whether there are any or not."""
    own = path.with_name(f"{path.stem}.{what}.toml")
    return path.with_name(f"{what}.toml") if path.name == WHOLE and not own.is_file() else own


def companions(path: Path) -> list[Path]:
    """Where words and field of the reference at `path` are looked for."""
    return [beside(path, what) for what in COMPANIONS]


def name_of(path: Path) -> str:
    """What the file of a reference is called."""
    return path.parent.name if path.name == WHOLE else path.stem


def shipped() -> dict[str, Path]:
    """The references that come with conform: id → file."""
    return {name_of(path): path for path in sorted(data_folder("reference").glob(f"*/{WHOLE}"))}


def references_in(folder: Path) -> list[Path]:
    """The references in a folder of a user's."""
    endings = tuple(f".{what}.toml" for what in COMPANIONS)
    single = (path for path in folder.glob("*.toml") if not path.name.endswith(endings))
    return sorted([*single, *folder.glob(f"*/{WHOLE}")])
