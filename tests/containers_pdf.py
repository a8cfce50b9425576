"""PDF files written by hand: text at given places in a Chinese font that every reader knows without embedding it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
SIZE = 12
PER_LINE, PER_PAGE = 36, 30
FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
    b"/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>"
)


@dataclass
class PdfPage:
    """What a page holds: (x, distance from the top, text), horizontal rules, whether there is a picture, and more."""

    texts: list[tuple[float, float, str]] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    picture: bool = False
    size: int = SIZE
    more: bytes = b""

    def content(self) -> bytes:
        text = b"".join(
            f"BT /F1 {self.size} Tf 1 0 0 1 {x} {HEIGHT - top} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n".encode()
            for x, top, words in self.texts
        )
        lines = b"".join(f"72 {HEIGHT - top} m 523 {HEIGHT - top} l S\n".encode() for top in self.rules)
        return text + lines + (b"q 400 0 0 600 90 120 cm /P1 Do Q\n" if self.picture else b"") + self.more


def drawn(words: str, matrix: str, size: int = 40) -> bytes:
    """Words that stand as the matrix says, slanted ones for a watermark."""
    return f"BT /F1 {size} Tf {matrix} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n".encode()


def pdf(pages: list[PdfPage]) -> bytes:
    """The bytes of a PDF with these pages."""
    picture = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", FONT, picture + b"stream\n\x7f\nendstream"]
    kids = []
    for page in pages:
        data = zlib.compress(page.content())
        objects.append(b"<</Filter/FlateDecode/Length %d>>stream\n" % len(data) + data + b"\nendstream")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>"
            b"/XObject<</P1 4 0 R>>>>>>" % (WIDTH, HEIGHT, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return assemble(objects)


def assemble(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of numbered objects, the first being its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer <</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(out))
    return bytes(out + head + table + end)


def paged(lines: list[str], head: str = "内部文件　注意保存") -> bytes:
    """Paragraphs set in full lines and cut at page ends, each page with a running head and a number."""
    set_lines: list[tuple[float, str]] = []
    for index, line in enumerate(lines):
        indent = 0 if index < 2 else 2
        first = PER_LINE - indent
        set_lines.append((72 + indent * SIZE, line[:first]))
        set_lines += [(72, line[at : at + PER_LINE]) for at in range(first, len(line), PER_LINE)]
    pages = []
    for number, at in enumerate(range(0, len(set_lines), PER_PAGE), 1):
        page = PdfPage([(220, 50, head), (280, 800, f"- {number} -")])
        page.texts += [(x, 90 + 22 * row, text) for row, (x, text) in enumerate(set_lines[at : at + PER_PAGE])]
        pages.append(page)
    return pdf(pages)
