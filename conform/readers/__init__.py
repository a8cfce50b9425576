"""path → Source, one file a format; the format is chosen by content, the suffix only breaks ties."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are read; nothing here changes what a report says of a readable plan.

    `stdin_filename` names the file that `-` stands for. `part` picks one plan of a collection (from 1).
    Limits: `max_bytes` of a file as it lies on disk, `max_chars` of its text, `max_pages` of a PDF.
    """

    encoding: str | None = None
    revisions: str = "final"
    repair: bool = True
    part: int | None = None
    stdin_filename: str | None = None
    max_bytes: int = 64 * 2**20
    max_chars: int = 20_000_000
    max_pages: int = 2_000
