"""How a report is shown: one file a format, each exporting RENDERER.

A renderer arranges what a report holds; it never scores, reads a plan or prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from conform.messages import Lang

if TYPE_CHECKING:  # the command line asks for the names of the formats before it needs a report
    from conform.model import ClauseStatus, Failure, Report, Status
    from conform.model.linted import LintedPlan, RuleNote


class Faults(NamedTuple):
    """What finds the faults of a plan for formats that show them, too, and what is told of the rules."""

    find: Callable[[Report], LintedPlan]
    rules: Mapping[str, RuleNote]


class View(NamedTuple):
    """How a report is shown; it never changes what the report says.

    `only` and `measure` choose what terminal and HTML show (the JSON is always whole); `width` is the
    terminal's, in cells; `quiet` leaves the summaries, and without `full` the terminal shows a line a section. Unless
    the language was asked for, a page speaks its reader's. A page with `siblings` is one of several, a plan each.
    """

    lang: Lang
    only: frozenset[Status | ClauseStatus] | None = None
    measure: str | None = None
    color: bool = False
    width: int = 80
    quiet: bool = False
    full: bool = True
    faults: Faults | None = None
    lang_asked: bool = False
    siblings: bool = False


class Renderer(Protocol):
    """Reports in, pieces of text (or of a binary file) out.

    `reports` may be a generator and is taken one by one; `failures` may fill while it runs and is read after.
    """

    def render(
        self, reports: Iterable[Report], failures: Sequence[Failure], view: View
    ) -> Iterator[str] | Iterator[bytes]:
        """The report, in pieces that are written as they come."""


class Format(NamedTuple):
    """A format: the suffixes of its files, the first of which new ones get, and the module that renders it.

    What is `for_people` suits the terminal that it is written to; other formats are documents. Some show a check
    `with_faults`: with what lint finds.
    """

    suffixes: tuple[str, ...]
    module: str
    for_people: bool = False
    with_faults: bool = False


# A line a format; its module is imported when it is asked for.
FORMATS: dict[str, Format] = {
    "terminal": Format((".txt",), "conform.render.terminal", for_people=True),
    "json": Format((".json",), "conform.render.json"),
    "html": Format((".html", ".htm"), "conform.render.html"),
    "docx": Format((".docx",), "conform.render.docx"),
    "xlsx": Format((".xlsx",), "conform.render.xlsx", with_faults=True),
    "csv": Format((".csv",), "conform.render.csv"),
    "markdown": Format((".md", ".markdown"), "conform.render.markdown"),
}


def renderer(name: str) -> Renderer:
    """The renderer of a format. KeyError for a name that FORMATS does not have."""
    found: Renderer = import_module(FORMATS[name].module).RENDERER
    return found
