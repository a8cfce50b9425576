"""OFD through ofdkit, where it is installed."""

from __future__ import annotations

import importlib
import importlib.util
import zipfile
from pathlib import Path
from typing import Any

import pytest
from reading import fails, lines, skipped

from conform.model import Place
from conform.readers import ReadOptions, read

NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
needs_ofdkit = pytest.mark.skipif(importlib.util.find_spec("ofdkit") is None, reason="ofdkit is not installed")


def ofd(path: Path, pages: list[list[tuple[float, float, str]]]) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        root = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
        package.writestr("OFD.xml", f"<ofd:OFD {NS}>{root}</ofd:OFD>")
        listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="P{n}.xml"/>' for n in range(len(pages)))
        box = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
        area = f"<ofd:CommonData><ofd:PageArea>{box}</ofd:PageArea></ofd:CommonData>"
        package.writestr(
            "Doc_0/Document.xml", f"<ofd:Document {NS}>{area}<ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
        )
        for n, texts in enumerate(pages):
            objects = "".join(
                f'<ofd:TextObject ID="{i}" Boundary="{x} {y - 5} 150 6" Size="5">'
                f'<ofd:TextCode X="0" Y="5" DeltaX="g 40 5">{text}</ofd:TextCode></ofd:TextObject>'
                for i, (x, y, text) in enumerate(texts)
            )
            layer = f"<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"
            package.writestr(f"Doc_0/P{n}.xml", f"<ofd:Page {NS}>{layer}</ofd:Page>")
    return path


@needs_ofdkit
def test_lines_and_pages(tmp_path: Path) -> None:
    pages = [
        [(30, 60, "二、重点任务"), (30, 50, "一、总体要求"), (100, 290, f"- {n} -"), (40, 70, f"缩进的第{n}段。")]
        for n in (1, 2)
    ]
    source = read(str(ofd(tmp_path / "plan.ofd", pages)), ReadOptions())
    assert source.format == "ofd"
    assert lines(source)[:3] == ["一、总体要求", "二、重点任务", "缩进的第1段。"]
    assert source.place(source.text.index("第2段")) == Place(page=2)
    assert "- 1 -" in skipped(source, "skip.page_number")


@needs_ofdkit
def test_without_text_and_damaged(tmp_path: Path) -> None:
    fails(ofd(tmp_path / "plan.ofd", [[]]), "input.no_text_layer")
    fails(ofd(tmp_path / "plan.ofd", [[]] * 5), "input.too_many_pages", ReadOptions(max_pages=3))
    with zipfile.ZipFile(tmp_path / "bad.ofd", "w") as package:
        package.writestr("OFD.xml", "<ofd>")
    fails(tmp_path / "bad.ofd", "input.damaged")


def test_ofdkit_missing_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def without(name: str, package: str | None = None) -> Any:
        if name == "ofdkit":
            raise ImportError(name)
        return real(name, package)

    path = ofd(tmp_path / "plan.ofd", [[(30, 50, "一、总体要求")]])
    monkeypatch.setattr(importlib, "import_module", without)
    fails(path, "input.no_ofd")
