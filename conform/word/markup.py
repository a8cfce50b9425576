"""Runs and paragraphs of WordprocessingML."""

from __future__ import annotations

import re

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
# What XML cannot say at all.
UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escaped(text: str) -> str:
    """Text as XML has it; what it cannot say is a replacement character."""
    return UNSAYABLE.sub("\ufffd", text).translate(ESCAPES)


def run(text: str, style: str = "") -> str:
    """A run in a character style; nothing for no text."""
    if not text:
        return ""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def paragraph(runs: str, style: str = "") -> str:
    """A paragraph in a paragraph style."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{runs}</w:p>"


def field(code: str) -> str:
    """A field that the program shows: PAGE, NUMPAGES."""
    begin, apart, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{apart}{run("1")}{end}'


def filled(words: str) -> str:
    """Runs of a sentence with fields in it: `第{PAGE}页，共{NUMPAGES}页`."""
    pieces = re.split(r"\{(\w+)\}", words)
    return "".join(field(piece) if number % 2 else run(piece) for number, piece in enumerate(pieces))


def page(width: int, height: int, margin: int, header: str = "") -> str:
    """The section: a page in twips, with the footer of `package.document` and the header of that relation."""
    above = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
    way = ' w:orient="landscape"' if width > height else ""
    edges = " ".join(f'w:{edge}="{margin}"' for edge in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr>{above}<w:footerReference w:type="default" r:id="rId4"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{way}/>'
        f'<w:pgMar {edges} w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
    )
