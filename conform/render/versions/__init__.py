"""How a comparison of two versions is shown: one file a format, each exporting RENDERER.

told       what every view says: kinds and their signs, where a row stood and stands, counts, the headline
folded     rows as they are read: by article, with what is unchanged between them folded
provisions an old article beside the one that has its words now, and `cells` what a table says of them
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from conform.messages import Lang
from conform.render import Format

if TYPE_CHECKING:  # the command line asks for the names of the formats before it needs a comparison
    from conform.versions.result import Kind, Result


class View(NamedTuple):
    """How a comparison is shown; it never changes what it says, and the JSON is always whole.

    `only` chooses kinds; `changed_only` leaves out what did not change instead of folding it; `stat` gives a line a
    file; `width` is the terminal's, in cells; `quiet` leaves the heads. Unless the language was asked for, a page
    speaks its reader's.
    """

    lang: Lang
    only: frozenset[Kind] | None = None
    changed_only: bool = False
    color: bool = False
    width: int = 80
    quiet: bool = False
    stat: bool = False
    lang_asked: bool = False


class Renderer(Protocol):
    """Comparisons in, pieces of text (or of a binary file) out."""

    def render(self, results: Iterable[Result], view: View) -> Iterator[str] | Iterator[bytes]:
        """The comparisons, in pieces that are written as they come."""


# A line a format; its module is imported when it is asked for.
FORMATS: dict[str, Format] = {
    "terminal": Format((".txt",), "conform.render.versions.terminal", for_people=True),
    "json": Format((".json",), "conform.render.versions.json"),
    "html": Format((".html", ".htm"), "conform.render.versions.html"),
    "docx": Format((".docx",), "conform.render.versions.docx"),
}


def renderer(name: str) -> Renderer:
    """The renderer of a format. KeyError for a name that FORMATS does not have."""
    found: Renderer = import_module(FORMATS[name].module).RENDERER
    return found
