"""Comments in somebody's own Word file, and nothing else changed: bytes are put into parts, none is taken away.

What is commented on lies within runs, so a run is divided where a comment begins or ends inside of it: both halves look
as the whole did. `places` says where each element of a part stands in its bytes, as a parser tells it.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from conform.errors import InputError
from conform.readers import Input, ReadOptions
from conform.readers.docx.file import Document, lines
from conform.readers.zipped import BROKEN, Package
from conform.word.accept_or_reject import NS, Element
from conform.word.markup import NAMESPACES, R, W, escaped
from conform.word.package import EPOCH, HEADER, WORD
from conform.word.places import Places, tag_end

CONTENT = "[Content_Types].xml"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
NO_COMMENTS = tuple(NS + name for name in ("txbxContent", "footnote", "endnote"))  # where Word has none
SPACE = b' xml:space="preserve"'
ENCODING = re.compile(rb"""\s*<\?xml[^>]*?encoding=["']([^"']+)["']""")
SIZE = 18  # half points; the text of a comment whose document may be set in large type


class Note(NamedTuple):
    """A comment on `Source.text[start:end]`, a paragraph a line."""

    start: int
    end: int
    lines: tuple[str, ...]


class Spot(NamedTuple):
    """`Source.text[at:to]` stands in a w:t."""

    at: int
    to: int
    element: Element


class Point(NamedTuple):
    """A place between two characters of a w:t."""

    element: Element
    offset: int


def commented(file: Input, notes: Sequence[Note], options: ReadOptions, day: date) -> bytes:
    """The file with the comments, by `conform` on that day.

    Where a run cannot be divided without a change of the text, comments stand around whole runs. Raises InputError.
    """
    ordered = sorted(notes, key=lambda note: (note.start, -note.end))
    for whole in (False, True) if ordered else ():
        made = _written(file, ordered, options, day, whole=whole)
        if made and _told(Input(file.path, made), options) == _told(file, options):
            return made
    return file.data


def _told(file: Input, options: ReadOptions) -> list[str]:
    """The lines of a file but for those of comments, which stand last."""
    parts = Document(file, options)
    told = lines(parts, parts.body(), options.revisions)
    return ["".join(piece.text for piece in line.pieces) for line, _, reason in told if reason != "skip.comment"]


def _written(file: Input, notes: Sequence[Note], options: ReadOptions, day: date, *, whole: bool) -> bytes | None:
    parts = Document(file, options)
    raw, root = _main(parts)
    spots = list(_spots(parts, options))
    if not spots:
        return None
    places = Places(raw)
    order = {each: number for number, each in enumerate(root.iter())}
    marks: dict[Point, list[bytes]] = defaultdict(list)
    first = _first_id(parts)
    for number, note in enumerate(notes, first):
        begin, end = _points(note, spots, whole=whole)
        prefix = places.prefix(order[begin.element])
        marks[begin].append(_mark(prefix, "commentRangeStart", number))
        marks[end].insert(0, _mark(prefix, "commentRangeEnd", number) + _reference(prefix, number))
    put = (each for point, told in marks.items() for each in _insertions(places, order, point, b"".join(told), raw))
    return _packed(
        Package(file, options), {parts.main: _put_in(raw, set(put)), **_linked(parts, _comments(notes, first, day))}
    )


def _main(parts: Document) -> tuple[bytes, Element]:
    """The main part as bytes of UTF-8, and its root; written anew only where it is in another encoding."""
    return _raw(parts, parts.main) or b"", parts.root(parts.main)


def _raw(parts: Document, part: str) -> bytes | None:
    """A part as bytes of UTF-8, which `Places` can read; None where there is none. Raises InputError."""
    raw, root = parts.package.read(part), parts.root(part)
    if raw is None:
        return None
    named = ENCODING.match(raw)
    if (named and named[1].lower() not in (b"utf-8", b"us-ascii")) or raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return made
    return raw


# ── where comments stand ──


def _spots(parts: Document, options: ReadOptions) -> Iterator[Spot]:
    """The texts that a comment may stand in, in order."""
    at = 0
    body = parts.body()
    own = {element for element in body.iter(NS + "t") if _may_stand(element)}
    for line, _, _ in lines(parts, body, options.revisions):
        for piece in line.pieces:
            if piece.element in own and piece.text:
                yield Spot(at, at + len(piece.text), piece.element)
            at += len(piece.text)
        at += 1


def _may_stand(element: Element) -> bool:
    return element.getparent().tag == NS + "r" and next(element.iterancestors(*NO_COMMENTS), None) is None


def _points(note: Note, spots: Sequence[Spot], *, whole: bool) -> tuple[Point, Point]:
    """Where a comment begins and ends: in the first and last text of its span, around the next text where it has none.

    `whole` runs are taken where a text is not what the reader made of it, too.
    """
    inside = [spot for spot in spots if spot.at < note.end and note.start < spot.to]
    if not inside:
        inside = [next((spot for spot in spots if spot.at >= note.start), spots[-1])]
        whole = True
    first, last = inside[0], inside[-1]
    whole = whole or note.start >= note.end
    begin = 0 if whole or not _is_plain(first) else max(0, note.start - first.at)
    end = _size(last) if whole or not _is_plain(last) else min(last.to, note.end) - last.at
    return Point(first.element, begin), Point(last.element, end)


def _is_plain(spot: Spot) -> bool:
    return _size(spot) == spot.to - spot.at


def _size(spot: Spot) -> int:
    return len(spot.element.text or "")


# ── what is put in ──


def _mark(prefix: bytes, name: str, number: int) -> bytes:
    return b'<%b%b %bid="%d"/>' % (prefix, name.encode(), prefix, number)


def _reference(prefix: bytes, number: int) -> bytes:
    return b"<%br>%b</%br>" % (prefix, _mark(prefix, "commentReference", number), prefix)


def _insertions(
    places: Places, order: dict[Element, int], point: Point, what: bytes, raw: bytes
) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes: marks before, behind or within a run, which is divided there."""
    element, run = point.element, point.element.getparent()
    if point.offset == 0 and not _divides(element, before=True):
        yield places.begin[order[run]], what
        return
    if point.offset == len(element.text or "") and not _divides(element, before=False):
        yield places.end[order[run]], what
        return
    text, prefix = order[element], places.prefix(order[element])
    look = run.find(NS + "rPr")
    copied = b"" if look is None else raw[places.begin[order[look]] : places.end[order[look]]]
    again = b"<%br>%b<%bt%b>" % (prefix, copied, prefix, SPACE)
    yield places.at(text, point.offset), b"</%bt></%br>%b%b" % (prefix, prefix, what, again)
    opening = tag_end(raw, places.begin[text]) - 1
    if b"xml:space" not in raw[places.begin[text] : opening]:
        yield opening, SPACE


def _divides(element: Element, *, before: bool) -> bool:
    """Whether a run has something else before a text, or behind it."""
    near = element.getprevious() if before else element.getnext()
    return near is not None and near.tag != NS + "rPr"


def _put_in(raw: bytes, insertions: Iterable[tuple[int, bytes]]) -> bytes:
    """The bytes with others put in at these offsets."""
    pieces, done = [], 0
    for at, more in sorted(insertions, key=lambda pair: pair[0]):
        pieces += [raw[done:at], more]
        done = at
    return b"".join([*pieces, raw[done:]])


def _comments(notes: Sequence[Note], first: int, day: date) -> bytes:
    """The comments themselves, as elements that name their own namespace."""
    about = f'w:author="conform" w:date="{day.isoformat()}T00:00:00Z" w:initials="cf"'
    made = []
    for number, note in enumerate(notes, first):
        look = f'<w:rPr><w:sz w:val="{SIZE}"/><w:szCs w:val="{SIZE}"/></w:rPr>'
        texts = (f'<w:p><w:r>{look}<w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>' for line in note.lines)
        made.append(f'<w:comment {NAMESPACES} w:id="{number}" {about}>{"".join(texts)}</w:comment>')
    return "".join(made).encode()


# ── the parts around ──


def _first_id(parts: Document) -> int:
    """The first number that no comment has."""
    root = parts.first("comments")
    found = [each.get(NS + "id", "") for each in root] if root is not None else []
    return max((int(number) for number in found if number.isdecimal()), default=-1) + 1


def _linked(parts: Document, told: bytes) -> dict[str, bytes]:
    """The part of the comments, and what names it where it is new."""
    old = next((part for kind, part in parts.parts if kind == "comments"), None)
    if old is not None and (data := _raw(parts, old)) is not None:
        return {old: _at_end(data, told)}
    folder, name = posixpath.split(parts.main)
    part = next(each for each in _names(folder) if each not in parts.package)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    empty = f'{HEADER}<Relationships xmlns="{RELATIONS}"></Relationships>'.encode()
    known = _raw(parts, relations) or empty
    types = _raw(parts, CONTENT) or f'{HEADER}<Types xmlns="{TYPES}"></Types>'.encode()
    identity = next(each for each in (f"rIdConform{number}" for number in range(2**16)) if each.encode() not in known)
    link = (
        f'<Relationship xmlns="{RELATIONS}" Id="{identity}" Type="{R}/comments" Target="{posixpath.basename(part)}"/>'
    )
    kind = f'<Override xmlns="{TYPES}" PartName="/{part}" ContentType="{WORD}.comments+xml"/>'
    return {
        CONTENT: _at_end(types, kind.encode()),
        relations: _at_end(known, link.encode()),
        part: f'{HEADER}<w:comments xmlns:w="{W}">'.encode() + told + b"</w:comments>",
    }


def _names(folder: str) -> Iterator[str]:
    yield posixpath.join(folder, "comments.xml")
    yield from (posixpath.join(folder, f"commentsConform{number}.xml") for number in range(2**16))


def _at_end(part: bytes, elements: bytes) -> bytes:
    """A part with elements more at the end of its root, which may have none yet."""
    root = Places(part)
    if root.begin and root.end[0] == tag_end(part, root.begin[0]):  # <w:comments/>
        name = part[root.begin[0] + 1 : root.end[0]].split()[0].rstrip(b"/>")
        return part[: root.end[0] - 2] + b">" + elements + b"</" + name + b">" + part[root.end[0] :]
    at = part.rindex(b"</", 0, root.end[0])
    return part[:at] + elements + part[at:]


def _packed(package: Package, changed: dict[str, bytes]) -> bytes:
    """The package with some parts in another form or new; all else as it was, to its day and packing.

    Raises InputError for parts that are damaged or unpack to too much, which the text alone did not ask for.
    """
    buffer = BytesIO()
    try:
        with ZipFile(buffer, "w", ZIP_DEFLATED) as new:
            for name, info in package.infos.items():
                new.writestr(info, changed.pop(name) if name in changed else package.read(name) or b"")
            for name, data in changed.items():
                made = ZipInfo(name, EPOCH)
                made.compress_type, made.create_system = ZIP_DEFLATED, 0
                new.writestr(made, data)
    except BROKEN as error:
        raise InputError("input.zip_broken", package.path) from error
    return buffer.getvalue()
