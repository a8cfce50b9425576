"""Parts → a .docx. The styles that conform's own documents have stand in `reports/word/`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from conform.data import data_folder
from conform.word.markup import NAMESPACES, escaped

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a package can tell; the time of a run would change the bytes
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OWN = {  # part → the name of its file in reports/word
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package.rels.xml",
    "word/_rels/document.xml.rels": "document.rels.xml",
    "word/styles.xml": "styles.xml",
    "word/fontTable.xml": "fonts.xml",
    "word/settings.xml": "settings.xml",
}


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The bytes of a package; its parts in the order given, none with a time."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in parts:
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # on whatever system
            package.writestr(info, data)
    return buffer.getvalue()


def document(body: str, footer: str, title: str) -> bytes:
    """A .docx of conform's own: `body` and `footer` are the XML inside of w:body and w:ftr."""
    folder = data_folder("reports") / "word"
    parts = [(name, (folder / file).read_bytes()) for name, file in OWN.items()]
    parts += [
        ("word/document.xml", f"{HEADER}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()),
        ("word/footer1.xml", f"{HEADER}<w:ftr {NAMESPACES}>{footer}</w:ftr>".encode()),
        ("docProps/core.xml", _core(title).encode()),
    ]
    return packed(parts)


def _core(title: str) -> str:
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title>"
        "<dc:creator>conform</dc:creator></cp:coreProperties>"
    )


def today() -> date:
    """The day that a document tells: today, or that of SOURCE_DATE_EPOCH, for the same bytes on another day."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if seconds.isdecimal():
        return datetime.fromtimestamp(min(int(seconds), 2**37), UTC).date()
    return date.fromtimestamp(time.time())
