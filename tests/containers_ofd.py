"""OFD files written by hand: texts at given places, with the numbers that a file may lie about."""

from __future__ import annotations

import zipfile
from pathlib import Path

NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def parts_of(pages: list[list[tuple[float, float, str]]], **given: str) -> dict[str, str]:
    """The parts of a file with pages of texts at x, y; `given` are other numbers than sound: size, delta, box, x."""
    root = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="P{n}.xml"/>' for n in range(len(pages)))
    box = f"<ofd:PhysicalBox>{given.get('box', '0 0 210 297')}</ofd:PhysicalBox>"
    area = f"<ofd:CommonData><ofd:PageArea>{box}</ofd:PageArea></ofd:CommonData>"
    parts = {
        "OFD.xml": f"<ofd:OFD {NS}>{root}</ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NS}>{area}<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for n, texts in enumerate(pages):
        objects = "".join(
            f'<ofd:TextObject ID="{i}" Boundary="{x} {y - 5} 150 6" Size="{given.get("size", "5")}">'
            f'<ofd:TextCode X="{given.get("x", "0")}" Y="5" DeltaX="{given.get("delta", "g 40 5")}">{text}'
            "</ofd:TextCode></ofd:TextObject>"
            for i, (x, y, text) in enumerate(texts)
        )
        layer = f"<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"
        parts[f"Doc_0/P{n}.xml"] = f"<ofd:Page {NS}>{layer}</ofd:Page>"
    return parts


def ofd(path: Path, pages: list[list[tuple[float, float, str]]], **given: str) -> Path:
    """The file at `path`."""
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts_of(pages, **given).items():
            package.writestr(name, content)
    return path
