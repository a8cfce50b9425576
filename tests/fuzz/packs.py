"""Files of other formats made of a text, their parts, tags and numbers altered."""

from __future__ import annotations

import base64
import quopri
import re
import zipfile
from collections.abc import Callable, Mapping
from html import escape
from io import BytesIO
from random import Random

from containers import RELATIONS, TYPES, R, W, numbering, page
from containers_ofd import parts_of
from containers_pdf import PdfPage, pdf
from fuzz.texts import damaged, text

NUMBERS = (
    "0",
    "-1",
    "1",
    "1e999",
    "-1e300",
    "nan",
    "inf",
    "",
    "x",
    "99999999999999999999",
    "0.0000001",
    "１",
    "0 0 0 0",
)
WORDS = ("&amp;", "&#27;", "&#xD800;", "&a;", "<!--", "]]>", "<", "\x00", "\u202e", "]")
TAG = re.compile(r"<[^<>]*>")
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines_of(chance: Random) -> list[str]:
    """The lines of an altered text, as XML can hold them."""
    return [ILLEGAL.sub("", line) for line in text(chance).splitlines()] or ["一、目标"]


def marked(xml: str, chance: Random) -> str:
    """Markup with a few tags dropped, doubled or swapped, other numbers and odd text."""
    for _ in range(chance.choice((0, 0, 1, 1, 2, 4))):
        xml = chance.choice((_number, _tag_dropped, _tag_doubled, _tag_moved, _worded))(xml, chance)
    return xml


def _put(xml: str, found: re.Match[str], new: str) -> str:
    return xml[: found.start()] + new + xml[found.end() :]


def _some(pattern: re.Pattern[str], xml: str, chance: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(xml))
    return chance.choice(found) if found else None


def _number(xml: str, chance: Random) -> str:
    found = _some(NUMBER, xml, chance)
    return _put(xml, found, chance.choice(NUMBERS)) if found else xml


def _tag_dropped(xml: str, chance: Random) -> str:
    found = _some(TAG, xml, chance)
    return _put(xml, found, "") if found else xml


def _tag_doubled(xml: str, chance: Random) -> str:
    found = _some(TAG, xml, chance)
    return _put(xml, found, found[0] * chance.choice((2, 3, 40))) if found else xml


def _tag_moved(xml: str, chance: Random) -> str:
    found, other = _some(TAG, xml, chance), _some(TAG, xml, chance)
    return _put(xml, found, other[0]) if found and other else xml


def _worded(xml: str, chance: Random) -> str:
    at = chance.randrange(len(xml) + 1)
    return (
        xml[:at]
        + chance.choice(("&amp;", "&#27;", "&#xD800;", "&a;", "<!--", "]]>", "<", "\x00", "\u202e", "]"))
        + xml[at:]
    )


def zipped(parts: Mapping[str, str], chance: Random) -> bytes:
    """A packed file of parts, each altered now and then; sometimes one is missing, or the package itself is damaged."""
    out = BytesIO()
    gone = chance.choice(list(parts)) if chance.random() < 0.05 else None
    with zipfile.ZipFile(out, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as package:
        for name, content in parts.items():
            if name != gone:
                told = marked(content, chance) if chance.random() < 0.4 else content
                package.writestr(zipfile.ZipInfo(name), told.encode("utf-8", "replace"))
    return damaged(out.getvalue(), chance) if chance.random() < 0.08 else out.getvalue()


# ── Word ──

ABOUT = 'w:id="1" w:author="甲" w:date="2022-01-01T00:00:00Z"'


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _revised(words: str) -> str:
    return (
        f"<w:ins {ABOUT}>{_run(words)}</w:ins><w:del {ABOUT}><w:r><w:delText>{escape(words)}</w:delText></w:r></w:del>"
    )


def _broken(words: str) -> str:
    return _run(words[:3]) + "<w:r><w:br/><w:tab/></w:r>" + _run(words[3:])


def _field(words: str) -> str:
    begin, middle, end = (f'<w:fldChar w:fldCharType="{name}"/>' for name in ("begin", "separate", "end"))
    return f"<w:r>{begin}<w:instrText>PAGE</w:instrText>{middle}</w:r>{_run(words)}<w:r>{end}</w:r>"


def _boxed(words: str) -> str:
    return f"<w:r><w:pict><w:txbxContent><w:p>{_run(words)}</w:p></w:txbxContent></w:pict></w:r>"


def _noted(words: str) -> str:
    return _run(words) + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'


RUNS: tuple[Callable[[str], str], ...] = (_run, _run, _run, _run, _revised, _broken, _field, _boxed, _noted)
STYLED = ("", "", "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', '<w:pStyle w:val="a1"/>')
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="a1"><w:basedOn w:val="a2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a2"><w:basedOn w:val="a1"/></w:style></w:styles>'
)


def _paragraph(words: str, chance: Random) -> str:
    return f"<w:p><w:pPr>{chance.choice(STYLED)}</w:pPr>{chance.choice(RUNS)(words)}</w:p>"


def _block(line: str, chance: Random) -> str:
    if "\t" not in line:
        return _paragraph(line, chance)
    cells = "".join(f"<w:tc>{_paragraph(cell, chance)}</w:tc>" for cell in line.split("\t"))
    return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"


def _part(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>'


def docx_of(lines: list[str], chance: Random) -> bytes:
    """A Word file with tables, tracked changes, fields, boxes, notes, a header, automatic numbers."""
    body = "".join(_block(line, chance) for line in lines)
    if chance.random() < 0.3:
        body += '<w:sectPr><w:headerReference w:type="default" r:id="r5"/></w:sectPr>'
    rest = {
        "numbering": numbering(),
        "styles": STYLES,
        "footnotes": _part("footnotes", f'<w:footnote w:id="2">{_paragraph("注一。", chance)}</w:footnote>'),
        "comments": _part("comments", f'<w:comment w:id="0">{_paragraph("批注。", chance)}</w:comment>'),
        "header": _part("hdr", _paragraph("内部文件", chance)),
    }
    names = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{name}" Target="{name}.xml"/>' for n, name in enumerate(rest, 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"/>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{R}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{names}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
        **{f"word/{name}.xml": content for name, content in rest.items()},
    }
    return zipped(parts, chance)


def docx(chance: Random) -> bytes:
    return docx_of(lines_of(chance), chance)


# ── pages ──


def _web(chance: Random, charset: str) -> str:
    lines = lines_of(chance)
    if chance.random() < 0.5:
        return page(lines, charset)
    tags = ("p", "div", "h2", "li", "td", "span", "pre", "blockquote", "a", "title", "textarea", "table")
    body = "".join(f"<{(tag := chance.choice(tags))}>{escape(line)}</{tag}>" for line in lines)
    return f'<html><head><meta charset="{charset}"></head><body>{body}</body></html>'


def html(chance: Random) -> bytes:
    """A web page, its tags altered, in an encoding that it may not have told."""
    charset = chance.choice(("utf-8", "utf-8", "gb2312", "big5", "x"))
    told = marked(_web(chance, charset), chance)
    data = told.encode(chance.choice(("utf-8", "utf-8", "gb18030")), "ignore")
    return damaged(data, chance) if chance.random() < 0.08 else data


def mht(chance: Random) -> bytes:
    """A page saved as one file."""
    data, how = html(chance), chance.choice(("base64", "quoted-printable", "8bit", "7bit"))
    body = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(how, bytes)(data)
    boundary = chance.choice(("----=_a", "a", "=", "--"))
    head = f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="{boundary}"\r\n\r\n--{boundary}\r\n'
    charset = chance.choice(("utf-8", "gbk", "x", ""))
    part = f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {how}\r\n\r\n"
    whole = (head + part).encode() + body + f"\r\n--{boundary}--\r\n".encode()
    return damaged(whole, chance) if chance.random() < 0.15 else whole


def pdf_file(chance: Random) -> bytes:
    """A PDF of one page or two; numbers of its objects and its bytes altered."""
    lines = [line.replace("\t", "　")[:36] for line in lines_of(chance)][:8]
    texts = [(72.0 + 24 * chance.choice((0, 0, 1, -9, 30)), 90.0 + 22 * row, line) for row, line in enumerate(lines)]
    pages = [PdfPage(texts, rules=[700] if chance.random() < 0.2 else [])] * chance.choice((1, 1, 1, 2))
    data = pdf(pages)
    for _ in range(chance.choice((0, 0, 1, 2))):
        spots = list(re.finditer(rb"(?<=[ \[])-?\d+(?=[ \]/>])", data))
        found = chance.choice(spots)
        data = data[: found.start()] + chance.choice((*NUMBERS[:4], "99999999999")).encode() + data[found.end() :]
    return damaged(data, chance) if chance.random() < 0.15 else data


def ofd(chance: Random) -> bytes:
    """An OFD file with other numbers than sound ones."""
    texts = [(30.0, 50.0 + 10 * row, escape(line)) for row, line in enumerate(lines_of(chance)[:8])]
    given = {key: chance.choice(NUMBERS) for key in ("size", "delta", "box", "x") if chance.random() < 0.15}
    return zipped(parts_of([texts] * chance.choice((1, 1, 2)), **given), chance)


def odt(chance: Random) -> bytes:
    """An OpenDocument text; what LibreOffice would make of it, a stand-in makes."""
    ns = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines_of(chance))
    kept = chance.choice(("", "", "", "<manifest:encryption-data/>"))
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ns}>{body}</office:document-content>",
        "META-INF/manifest.xml": f"<manifest>{kept}</manifest>",
    }
    return zipped(parts, chance)


def converted(data: bytes, suffix: str, path: str, seconds: float) -> bytes:
    """The stand-in for LibreOffice: a Word file of whatever words the file has."""
    words = re.sub(rb"<[^<>]*>", b"\n", data).decode("utf-8", "ignore")
    lines = [ILLEGAL.sub("", line) for line in words.split("\n") if line.strip()][:20]
    return docx_of(lines or ["甲"], Random(len(data)))


PACKS: dict[str, tuple[str, Callable[[Random], bytes]]] = {
    "docx": (".docx", docx),
    "html": (".html", html),
    "mht": (".mht", mht),
    "pdf": (".pdf", pdf_file),
    "ofd": (".ofd", ofd),
    "odt": (".odt", odt),
}
