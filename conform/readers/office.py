"""Old Word, WPS, RTF and OpenDocument files: turned into .docx by LibreOffice where that is installed."""

from __future__ import annotations

from dataclasses import replace

from conform.errors import InputError
from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = b"{\\rtf"
ODF = b"mimetypeapplication/vnd.oasis.opendocument.text"
WORDML = (b"<w:wordDocument", b'progid="Word.Document"')
_HEAD = 4096
# the header of a Word 97 text begins at the first sector: magic, and ten bytes on the flags
_FIB, _FIB_MAGIC, _FIB_FLAGS, _FIB_ENCRYPTED = 512, b"\xec\xa5", 522, 0x0100


def _claims(file: Input) -> bool:
    return _format(file) is not None


def _format(file: Input) -> str | None:
    """doc, rtf, odt or wordml, by content; None for anything else."""
    head = file.data[:_HEAD]
    if head.startswith(OLE):
        return "doc"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(RTF):
        return "rtf"
    if head.startswith(b"PK") and ODF in head:
        return "odt"
    return "wordml" if any(sign in head for sign in WORDML) and head.lstrip().startswith(b"<?xml") else None


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.docx.file import document
    from conform.readers.soffice import to_docx

    form = _format(file) or "doc"
    if form == "doc":
        _check_ole(file)
    elif form == "odt":
        _check_odt(file, options)
    suffix = ".xml" if form == "wordml" else f".{form}"
    converted = to_docx(file.data, suffix, file.path, options.office_seconds)
    source = document(Input(file.path, converted), options, form)
    return replace(source, sha256=file.sha256)


def _check_ole(file: Input) -> None:
    """InputError for what is in an OLE container but no plain Word text: encrypted .docx, tables, slides."""
    data = file.data
    if _stream("EncryptedPackage") in data or _stream("EncryptionInfo") in data:
        raise InputError("input.encrypted", file.path)
    if _stream("WordDocument") in data:
        flags = int.from_bytes(data[_FIB_FLAGS : _FIB_FLAGS + 2], "little")
        if data[_FIB : _FIB + 2] == _FIB_MAGIC and flags & _FIB_ENCRYPTED:
            raise InputError("input.encrypted", file.path)
    elif _stream("Workbook") in data:
        raise InputError("input.foreign", file.path, format="Excel")
    elif _stream("PowerPoint Document") in data:
        raise InputError("input.foreign", file.path, format="PowerPoint")
    elif file.suffix not in OFFICE.suffixes:
        raise InputError("input.foreign", file.path, format="OLE")


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _check_odt(file: Input, options: ReadOptions) -> None:
    """InputError for a broken, encrypted or exploding package, before LibreOffice sees it."""
    from conform.readers.zipped import Package

    package = Package(file, options)
    if package.declared > options.max_unpacked:
        raise package.bomb()
    if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise InputError("input.encrypted", file.path)


OFFICE = Reader(suffixes=(".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt"), claims=_claims, read=_read)
