"""The official words that a user attached to a digest: kept in the user's data folder, put beside its requirements.

One JSON file a reference. It holds, for every requirement, the digest's own text besides the official passages:
after a change of the digest, words that belonged to another text are passed over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from conform.errors import OutputError, ReferenceFault
from conform.folders import user_folder
from conform.model import Measure, Origin, Reference, Requirement, Section
from conform.text.shown import in_json

VARIABLE = "CONFORM_DATA_DIR"
# What stands between two passages of the official text, as in Chinese quotations.
ELLIPSIS = "……"


class Attachment(NamedTuple):
    """A file's passages by the id of the requirement that they carry."""

    origin: Origin
    passages: Mapping[str, tuple[str, ...]]


def with_official(reference: Reference) -> Reference:
    """The reference with the official words that are attached to it; itself where there are none.

    Raises ReferenceFault when what is kept cannot be used.
    """
    path = path_of(reference.id)
    if reference.kind != "digest" or not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises in locked folders
        return reference
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        origin = Origin(str(kept["file"]), str(kept["sha256"]))
        words = {name: (str(row["text"]), "".join(_joined(row))) for name, row in kept["requirements"].items()}
    except OSError as error:
        raise ReferenceFault("error.reference_unreadable", str(path), reason=error.strerror or error) from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ReferenceFault("error.attached", str(path), id=reference.id) from error
    sections = tuple(_section(section, words) for section in reference.sections)
    return replace(reference, sections=sections, official=origin)


def _joined(row: dict[str, Any]) -> Iterator[str]:
    for number, passage in enumerate(row["official"]):
        yield (ELLIPSIS if number else "") + str(passage)


def _section(section: Section, words: Mapping[str, tuple[str, str]]) -> Section:
    return section._replace(measures=tuple(_measure(measure, words) for measure in section.measures))


def _measure(measure: Measure, words: Mapping[str, tuple[str, str]]) -> Measure:
    return measure._replace(requirements=tuple(_requirement(row, words) for row in measure.requirements))


def _requirement(row: Requirement, words: Mapping[str, tuple[str, str]]) -> Requirement:
    text, official = words.get(row.id, ("", ""))
    return row._replace(official=official) if official and text == row.text else row


# ── the user's data folder ──


def data_folder_of_user() -> Path:
    """CONFORM_DATA_DIR, else the folder that the system has for it."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return user_folder("data")


def path_of(name: str) -> Path:
    """The file that keeps the official words of the reference `name`; its bytes make a name for every system."""
    safe = "".join(char if char.isalnum() or char in "-._" else f"%{ord(char):x}" for char in name)
    return data_folder_of_user() / "official" / f"{safe}.json"


def content(reference: Reference, attachment: Attachment) -> str:
    """What is kept of an attachment."""
    texts = {row.id: row.text for row in reference.requirements}
    rows = {name: {"text": texts[name], "official": list(found)} for name, found in attachment.passages.items()}
    kept = {"reference": reference.id, "file": attachment.origin.file, "sha256": attachment.origin.sha256}
    return in_json(json.dumps(kept | {"requirements": rows}, ensure_ascii=False, indent=1)) + "\n"


def make_folder(path: Path) -> None:
    """Makes the folder that `path` stands in. Raises OutputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("error.output", str(path.parent), reason=error.strerror or error) from error


def forget(name: str) -> bool:
    """Removes what is attached to the reference `name`; False when nothing was. Raises OutputError."""
    path = path_of(name)
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise OutputError("error.output", str(path), reason=error.strerror or error) from error
    return True
