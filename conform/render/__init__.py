"""How a report is shown: one file a format, each exporting RENDERER.

A renderer arranges what a report holds; it never scores, reads a plan or prints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import NamedTuple, Protocol

from conform.messages import Lang
from conform.model import ClauseStatus, Failure, Report, Status


class View(NamedTuple):
    """How a report is shown; it never changes what the report says.

    `only` and `measure` choose what terminal and HTML show (the JSON is always whole); `width` is the
    terminal's, in cells; `quiet` leaves the summaries.
    """

    lang: Lang
    only: frozenset[Status | ClauseStatus] | None = None
    measure: str | None = None
    color: bool = False
    width: int = 80
    quiet: bool = False


class Renderer(Protocol):
    """Reports in, pieces of text out.

    `reports` may be a generator and is taken one by one; `failures` may fill while it runs and is read after.
    """

    suffix: str

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """The report as text, in pieces that are written as they come."""


# A format's name and the module that renders it, imported when it is asked for.
RENDERERS: dict[str, str] = {
    "terminal": "conform.render.terminal",
    "json": "conform.render.json",
    "html": "conform.render.html",
}


def renderer(name: str) -> Renderer:
    """The renderer of a format. KeyError for a name that RENDERERS does not have."""
    found: Renderer = import_module(RENDERERS[name]).RENDERER
    return found
