"""path → Source, one file a format; the format is chosen by content, the suffix only breaks ties."""

from __future__ import annotations

from conform.errors import needing, unknown
from conform.model import Source
from conform.readers._load import load
from conform.readers.base import REVISIONS, Input, Reader, ReadOptions
from conform.readers.docx import DOCX
from conform.readers.html import HTML
from conform.readers.html.mhtml import MHTML
from conform.readers.office import OFFICE
from conform.readers.paged.extra import has_ocr
from conform.readers.paged.ofd import OFD
from conform.readers.paged.pdf import PDF
from conform.readers.paged.picture import PICTURE
from conform.readers.text import TEXT

__all__ = ["READERS", "SUFFIXES", "Input", "ReadOptions", "load", "read", "read_data"]

# The first that claims a file reads it; text claims everything.
READERS: dict[str, Reader] = {
    "pdf": PDF,
    "ofd": OFD,
    "picture": PICTURE,
    "docx": DOCX,
    "office": OFFICE,
    "mhtml": MHTML,
    "html": HTML,
    "text": TEXT,
}

# Folders are searched for pictures only where these can be read: others hold logos and maps.
SUFFIXES = frozenset(
    suffix for reader in READERS.values() if reader is not PICTURE or has_ocr() for suffix in reader.suffixes
)


def read(path: str, options: ReadOptions) -> Source:
    """All the text of the file at `path` (`-` is standard input), with what is not the plan's marked as skipped.

    Raises InputError, which says in one line what is wrong and what to do about it.
    """
    return read_data(load(path, options), options)


def read_data(file: Input, options: ReadOptions) -> Source:
    """All the text of a file whose bytes are at hand, as `read` gives it.

    Raises OptionError, too, for what tracked changes cannot be taken as, whether this file holds any or not.
    """
    if options.revisions not in REVISIONS:
        raise unknown("--revisions", str(options.revisions), REVISIONS)
    reader = next(reader for reader in READERS.values() if reader.claims(file))
    with needing(file.path):
        return reader.read(file, options)
