"""Text files with their safe edits made, byte for byte the same elsewhere.

A round's edits may make room for others, so a file is linted again until nothing is left to mend.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from conform.model import Source
from conform.model.finding import Edit
from conform.model.linted import LintedPlan
from conform.readers import Input, ReadOptions, load, read_data
from conform.readers.encoding import MARKS
from conform.text.shown import spelt

MENDABLE = frozenset({"text", "markdown"})  # the others are no text, or hold more than the text that is read of them
ROUNDS = 5  # each but the last made room for another; more would be edits that undo each other
WITH_MARK = {"utf-8-sig": "utf-8", "utf-32": "utf-32-le"}
NAMES = {"big5": ("cp950", "big5hkscs")}  # what is called by one name and read by either

Find = Callable[[Source], Iterable[LintedPlan]]


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, how many edits were made, and how many could not be, for the reason `trouble`."""

    path: str
    before: str
    after: str
    old: bytes
    new: bytes
    count: int = 0
    left: int = 0
    trouble: str = ""
    encoding: str | None = None

    def diff(self) -> str:
        """What changes, as a unified diff."""
        old, new = _lines(self.before), _lines(self.after)
        pieces = []
        for line in unified_diff(old, new, spelt(self.path), spelt(self.path)):
            pieces.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
        return "".join(pieces)


def mend(path: str, options: ReadOptions, find: Find) -> Mended:
    """The file at `path` with the edits of what `find` finds in it.

    Raises InputError when it cannot be read.
    """
    file = load(path, options)
    source = first = read_data(file, options)
    data = file.data
    made = 0
    for _ in range(ROUNDS):
        edits = chosen(edit for linted in find(source) for edit in _edits(linted))
        if not edits:
            break
        if source.format not in MENDABLE:
            return Mended(path, "", "", data, data, left=len(edits), trouble="notice.not_fixed")
        changed = _written(data, source, edited(source.text, edits))
        if changed is None:
            trouble = "notice.not_fixed_encoding"
            return Mended(path, first.text, source.text, file.data, data, made, len(edits), trouble, source.encoding)
        data, made = changed, made + len(edits)
        source = read_data(Input(file.path, data), options)
    return Mended(path, first.text, source.text, file.data, data, made)


def _edits(linted: LintedPlan) -> Iterator[Edit]:
    return (edit for finding in linted.findings for edit in finding.fix)


def chosen(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order; of those that overlap the first is taken."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not kept or edit.start > kept[-1].end or (edit.start == kept[-1].end > kept[-1].start):
            kept.append(edit)
    return kept


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with edits that ascend and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _written(data: bytes, source: Source, text: str) -> bytes | None:
    """The file's bytes with another text; None where its encoding cannot say it, or not give the rest back."""
    mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
    for codec in _codecs(mark, source.encoding or "utf-8"):
        try:
            if mark + source.text.encode(codec) == data:
                return mark + text.encode(codec)
        except UnicodeEncodeError:
            continue
    return None


def _codecs(mark: bytes, name: str) -> tuple[str, ...]:
    """What may have written a file; the mark is apart."""
    if mark == codecs.BOM_UTF16_BE:
        return ("utf-16-be",)
    if mark == codecs.BOM_UTF16_LE:
        return ("utf-16-le",)
    if mark:
        return (WITH_MARK[dict(MARKS)[mark]],)
    return NAMES.get(name, (name,))


def _lines(text: str) -> list[str]:
    return [line + "\n" for line in text.split("\n")[:-1]] + [rest for rest in [text.rpartition("\n")[2]] if rest]


def unchanged(path: str, data: bytes) -> bool:
    """Whether a file still holds what was read of it."""
    try:
        return Path(path).read_bytes() == data
    except OSError:
        return False
