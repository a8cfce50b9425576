"""Parts → a .docx. The styles that conform's own documents have stand in `reports/word/`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from conform.data import data_folder
from conform.word.markup import NAMESPACES, R, escaped

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
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


def document(body: str, footer: str, title: str, headers: Sequence[str] = (), category: str = "") -> bytes:
    """A .docx of conform's own: `body`, `footer` and `headers` are the XML inside of w:body, w:ftr and w:hdr.

    A `category` tells a program what kind of document it is. The n-th header, counted from 0, is that of the sections
    which name `header_id(n)`.
    """
    folder = data_folder("reports") / "word"
    told = {name: (folder / file).read_text("utf-8") for name, file in OWN.items()}
    for number, header in enumerate(headers):
        name = f"header{number + 1}.xml"
        told[f"word/{name}"] = f"{HEADER}<w:hdr {NAMESPACES}>{header}</w:hdr>"
        relation = f'<Relationship Id="{header_id(number)}" Type="{R}/header" Target="{name}"/>'
        kind = f'<Override PartName="/word/{name}" ContentType="{WORD}.header+xml"/>'
        told["word/_rels/document.xml.rels"] = _put(told["word/_rels/document.xml.rels"], relation)
        told["[Content_Types].xml"] = _put(told["[Content_Types].xml"], kind)
    parts = [(name, text.encode()) for name, text in told.items()]
    parts += [
        ("word/document.xml", f"{HEADER}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()),
        ("word/footer1.xml", f"{HEADER}<w:ftr {NAMESPACES}>{footer}</w:ftr>".encode()),
        ("docProps/core.xml", _core(title, category).encode()),
    ]
    return packed(parts)


def header_id(number: int) -> str:
    """The relation of a header."""
    return f"rIdHeader{number + 1}"


def _put(part: str, element: str) -> str:
    """A part with one element more at the end of its root."""
    at = part.rindex("</")
    return part[:at] + element + part[at:]


def _core(title: str, category: str) -> str:
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title>"
        "<dc:creator>conform</dc:creator>"
        f"{f'<cp:category>{escaped(category)}</cp:category>' if category else ''}</cp:coreProperties>"
    )


def today() -> date:
    """The day that a document tells: today, or that of SOURCE_DATE_EPOCH, for the same bytes on another day."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if seconds.isdecimal():
        return datetime.fromtimestamp(min(int(seconds), 2**37), UTC).date()
    return date.fromtimestamp(time.time())
