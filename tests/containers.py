"""One plan in every container: `make_containers(folder, text)` → name of the container → path, or why there is none.

The office files are written by hand, part by part, so that the tests see automatic numbers and tracked changes
exactly as Word stores them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from containers_pdf import paged

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NUMBERS = (
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"（[一二三四五六七八九十]+）"),
    re.compile(r"\d+\.(?!\d)"),
)
LEVELS = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))


@dataclass(frozen=True)
class Containers:
    """`paths` of the files that were made; `missing` says why others were not."""

    paths: dict[str, Path]
    missing: dict[str, str] = field(default_factory=dict)


def make_containers(folder: Path, text: str) -> Containers:
    """Write `text` in every container into `folder`, which must exist."""
    lines = [line for line in text.splitlines() if line.strip()]
    traditional = to_traditional(text)
    paths = {
        "utf-8": _bytes(folder / "utf-8.txt", text.encode("utf-8")),
        "utf-8-sig": _bytes(folder / "utf-8-sig.txt", text.encode("utf-8-sig")),
        "gb18030": _bytes(folder / "gb18030.txt", text.encode("gb18030")),
        "utf-16": _bytes(folder / "utf-16.txt", text.encode("utf-16")),
        "crlf": _bytes(folder / "crlf.txt", text.replace("\n", "\r\n").encode("utf-8")),
        "big5": _bytes(folder / "big5.txt", traditional.encode("big5hkscs")),
        "traditional": _bytes(folder / "traditional.txt", traditional.encode("utf-8")),
        "markdown": _bytes(folder / "plan.md", markdown(lines).encode("utf-8")),
        "single-line": _bytes(folder / "single-line.txt", "".join(lines).encode("utf-8")),
        "docx-numbered": docx(folder / "numbered.docx", [numbered(line) for line in lines], numbering=numbering()),
        "docx-revised": docx(folder / "revised.docx", [revised(line) for line in lines]),
        "html": _bytes(folder / "page.html", page(lines).encode("utf-8")),
        "html-gbk": _bytes(folder / "page-gbk.html", page(lines, "gb2312").encode("gb18030")),
    }
    paths["rtf"] = _bytes(folder / "plan.rtf", rtf(lines))
    paths["pdf-paged"] = _bytes(folder / "paged.pdf", paged(lines))
    return _converted(folder / "numbered.docx", paths)


def _converted(source: Path, paths: dict[str, Path]) -> Containers:
    """The containers that LibreOffice makes, and those that only it can read."""
    if shutil.which("soffice") is None:
        reason = "LibreOffice is not installed"
        del paths["rtf"]
        return Containers(paths, dict.fromkeys(("pdf", "doc", "odt", "rtf"), reason))
    return Containers(paths | {suffix: convert(source, suffix) for suffix in ("pdf", "doc", "odt")})


def _bytes(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def to_traditional(text: str) -> str:
    """Traditional characters; those that Big5 lacks are put back as they were."""
    from opencc import OpenCC

    return str(OpenCC("s2t").convert(text)).translate(str.maketrans("峯羣裏着衆爲", "峰群裡著眾為"))


def markdown(lines: list[str]) -> str:
    """Headings as `##`, the rest as paragraphs."""
    marks = {0: "## ", 1: "### ", 2: "#### "}
    return "\n\n".join(
        ("# " + line) if not index else marks.get(_level(line), "") + line for index, line in enumerate(lines)
    )


def page(lines: list[str], charset: str = "utf-8") -> str:
    """A saved page of a government's site: metadata table, navigation, the plan, related links, footer."""
    title, *rest = (escape(line) for line in lines)
    number = next((line for line in rest if "〔" in line and len(line) < 30), "")
    paragraphs = "\n".join(f"<p style='text-indent:2em'>&emsp;&emsp;{line}</p>" for line in rest)
    links = "".join(f'<li><a href="/{n}.html">{n}月份政务公开工作通报（全文）</a></li>' for n in range(1, 9))
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>{title}-政府网站</title>
<style>.nav{{color:red}}</style><script>var a = "<p>不是正文。</p>";</script></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政策文件</a></div>
<table class="info"><tr><td>索引号：</td><td>0001-2022-0007</td><td>主题分类：</td><td>卫生</td></tr>
<tr><td>发文机关：</td><td>办公室</td><td>成文日期：</td><td>2022年6月16日</td></tr>
<tr><td>发文字号：</td><td>{number}</td><td>发布日期：</td><td>2022年6月20日</td></tr></table>
<h1>{title}</h1><div class="tools">字号：<a href="#">大</a> <a href="#">中</a> 打印本页</div>
<div class="TRS_Editor">
{paragraphs}
</div><div class="related"><h3>相关阅读</h3><ul>{links}</ul></div>
<div class="footer">主办：办公室　网站标识码：0000000000　<a href="/about">关于我们</a></div></body></html>
"""


def convert(path: Path, suffix: str) -> Path:
    """The file in another format, made by LibreOffice."""
    profile = path.parent / "profile"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", suffix]
    subprocess.run([*command, "--outdir", path.parent, path], check=True, capture_output=True, timeout=120)
    return path.with_suffix(f".{suffix}")


def rtf(lines: list[str]) -> bytes:
    """Rich text, every character beyond ASCII as a signed 16-bit code."""
    escaped = "\\par\n".join(
        "".join(c if c.isascii() else f"\\u{(ord(c) + 0x8000) % 0x10000 - 0x8000}?" for c in line) for line in lines
    )
    return f"{{\\rtf1\\ansi\\uc1 {escaped}\\par}}".encode("ascii")


# ── .docx ──


def _level(line: str) -> int:
    return next((level for level, pattern in enumerate(NUMBERS) if pattern.match(line)), -1)


def run(text: str, inside: str = "") -> str:
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def numbered(line: str) -> str:
    """A paragraph whose number at its beginning is automatic."""
    level = _level(line)
    if level < 0:
        return paragraph(run(line))
    rest = NUMBERS[level].sub("", line, count=1)
    return paragraph(run(rest), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def revised(line: str) -> str:
    """A paragraph with a deletion, an insertion and a move, that reads as `line` when they are accepted."""
    head, middle, tail = line[:2], line[2:-2], line[-2:]
    about = 'w:author="甲" w:date="2022-01-01T00:00:00Z"'
    return paragraph(
        run(head)
        + f'<w:del w:id="1" {about}><w:r><w:delText>删去的字</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" {about}>{run(middle)}</w:ins>'
        + f'<w:moveFrom w:id="3" {about}>{run(tail)}</w:moveFrom><w:moveTo w:id="4" {about}>{run(tail)}</w:moveTo>'
    )


def numbering(levels: tuple[tuple[str, str], ...] = LEVELS, extra: str = "") -> str:
    """A numbering part with one list."""
    inner = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(levels)
    )
    return numbering_part(
        f'<w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>{extra}'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def numbering_part(inner: str) -> str:
    return f'<w:numbering xmlns:w="{W}">{inner}</w:numbering>'


def docx(path: Path, body: list[str], **parts: str) -> Path:
    """A .docx of the paragraphs and tables in `body`; `parts` are further parts by name, such as `numbering`."""
    names = "".join(
        f'<Relationship Id="r{index}" Type="{R}/{name}" Target="{name}.xml"/>' for index, name in enumerate(parts)
    )
    office = f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{main}.{name}+xml"/>' for name in parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>{overrides}</Types>',
        )
        package.writestr("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">{office}</Relationships>')
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{names}</Relationships>')
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(body)}</w:body></w:document>',
        )
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return path
