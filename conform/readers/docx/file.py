"""A .docx package → Source: finds the parts, walks the body, appends what stands around it as skipped."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from conform.errors import InputError
from conform.model import Place, Source
from conform.readers._xml import Element, local, parse
from conform.readers.base import Deadline, Draft, Input, ReadOptions
from conform.readers.docx.numbering import Numbering
from conform.readers.docx.styles import Styles, W, value
from conform.readers.docx.walk import REVISIONS, Walker, WordLine
from conform.readers.zipped import Package

NOTES = ("footnote", "endnote")
# parts around the body, in the order in which they are appended
AROUND = (("header", "skip.header"), ("footer", "skip.footer"), ("comments", "skip.comment"))
PICTURES = frozenset({"blip", "imagedata"})


class Document:
    """The parts of one .docx, found by their relations as the format asks, else by their usual names."""

    def __init__(self, file: Input, options: ReadOptions) -> None:
        self.package = Package(file, options)
        self.path = file.path
        self.trees: dict[str, Element] = {}
        main = next((part for kind, part in self._relations("") if kind == "officeDocument"), "word/document.xml")
        self.main = main
        self.parts = list(dict.fromkeys(self._relations(main)))  # a part is one, however often it is named

    def root(self, part: str) -> Element | None:
        """The root element of a part, the same whenever it is asked for; None when there is no such part."""
        if part not in self.trees:
            data = self.package.read(part)
            if data is None:
                return None
            self.trees[part] = parse(data, self.path, part)
        return self.trees[part]

    def body(self) -> Element:
        """The body of the main part."""
        root = self.root(self.main)
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise InputError("input.damaged", self.path, part=self.main, reason="w:body")
        return body

    def first(self, kind: str) -> Element | None:
        """The root of the first part that the main part relates to as `kind`."""
        return next((self.root(part) for found, part in self.parts if found == kind), None)

    def all(self, kind: str) -> Iterator[Element]:
        """The roots of all parts of that kind."""
        for found, part in self.parts:
            root = self.root(part) if found == kind else None
            if root is not None:
                yield root

    def _relations(self, part: str) -> list[tuple[str, str]]:
        """Kind and name of the parts that a part refers to inside the package."""
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: list[tuple[str, str]] = []
        for relation in root if root is not None else ():
            if local(relation) == "Relationship" and value(relation, "TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, value(relation, "Target")))
                found.append((posixpath.basename(value(relation, "Type")), target.lstrip("/")))
        return found


def document(file: Input, options: ReadOptions, form: str = "docx") -> Source:
    """The Source of a .docx; tracked changes as `options.revisions` says."""
    parts = Document(file, options)
    body = parts.body()
    revised = any(local(element) in REVISIONS for element in body.iter())
    if revised and options.revisions == "error":
        raise InputError("input.revisions", file.path)
    draft = Draft(file.path, options.max_chars)
    try:
        _write(draft, parts, body, options)
    except RecursionError as error:
        raise InputError("input.nested", file.path, part=parts.main) from error
    return draft.source(file, form, notes=_remarks(body, revised))


def _write(draft: Draft, parts: Document, body: Element, options: ReadOptions) -> None:
    """Put the body's lines into the draft, and behind them those of headers, footers and comments."""
    deadline = Deadline(draft.path, options.max_seconds)
    for line, place, reason in lines(parts, body, options.revisions):
        deadline.check()
        _put(draft, line, place, reason)


def lines(parts: Document, body: Element, revisions: str) -> Iterator[tuple[WordLine, Place, str | None]]:
    """All lines of a document, each with its place and the reason for which it is no part of the text."""
    styles = Styles(parts.first("styles"))
    notes = {kind: _by_id(parts.first(f"{kind}s"), kind) for kind in NOTES}
    numbering = Numbering(parts.first("numbering"), styles)
    walker = Walker(styles, numbering, revisions, lambda kind, identity: notes[kind].get(identity))
    for line in walker.blocks(body):
        yield line, Place(paragraph=line.paragraph), None
    for kind, reason in AROUND:
        for root in parts.all(kind):
            for line in walker.blocks(root):
                yield line, Place(), reason


def _put(draft: Draft, line: WordLine, place: Place, reason: str | None) -> None:
    for piece in line.pieces:
        draft.add(piece.text, place, reason or piece.reason)
    draft.add("\n")


def _by_id(root: Element | None, kind: str) -> dict[str, Element]:
    """Footnotes or endnotes by their id, without the lines that part them from the text."""
    return {
        value(note, "id"): note
        for note in (root if root is not None else ())
        if local(note) == kind and value(note, "type") in ("", "normal")
    }


def _remarks(body: Element, revised: bool) -> tuple[str, ...]:
    """What a reader of the report should know of the file: it had tracked changes, pictures, embedded files."""
    names = {local(element) for element in body.iter()}
    remarks = (
        ("note.revisions", revised),
        ("note.pictures", bool(names & PICTURES)),
        ("note.embedded", "altChunk" in names),
    )
    return tuple(key for key, there in remarks if there)
