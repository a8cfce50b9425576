"""XML parts read without following anything: no entities, no document types, no network, no endless depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from conform.errors import InputError

# lxml has no types of its own
Element = Any

# An element takes 120 bytes of memory, an attribute twice that; a plan of 100 pages has 400,000 of these together.
MAX_NODES = 1_000_000
_WIDE = ("utf-16-le", "utf-16-be")
# ISO/IEC 29500 “strict” files differ from the usual ones in their namespaces only
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


def parse(data: bytes, path: str, part: str) -> Element:
    """The root element of an XML part; InputError when it is damaged, declares entities or is nested too deep."""
    if any(sign in data for sign in _declarations()):
        raise InputError("input.entities", path, part=part)
    if data.count(b"<") + 2 * data.count(b"=") > MAX_NODES:
        raise InputError("input.bomb", path, limit=f"{MAX_NODES} XML nodes")
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        key = "input.nested" if "depth" in reason else "input.damaged"
        raise InputError(key, path, part=part, reason=reason) from error
    if root is None or root.getroottree().docinfo.doctype:
        raise InputError("input.entities", path, part=part)
    return root


def _declarations() -> Iterator[bytes]:
    """Signs of a document type, which office files never have; in text a “<” is always written `&lt;`."""
    for sign in ("<!DOCTYPE", "<!ENTITY"):
        yield sign.encode()
        yield from (sign.encode(codec) for codec in _WIDE)


def local(element: Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
