"""Pages of one plan each that lie beside each other: what ties them together, and the overview of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from posixpath import relpath
from urllib.parse import quote

from markupsafe import Markup

from conform.model import Failure, Report
from conform.render import View
from conform.render._leaf import Leaf
from conform.render._overview import PlanRow, columns, line
from conform.render._page_decisions import key_of
from conform.render._texts import Texts
from conform.render._wordings import Wordings
from conform.render.html import AT_ONCE, NEIGHBOURS, environment_of, frame_of, reason


class Siblings:
    """Takes the reports one by one and keeps of each what the overview, a page at `top`, says of it.

    Pages are named by their paths below the folder that all of them lie in.
    """

    def __init__(self, top: PurePath, view: View) -> None:
        self.top, self.view = top, view
        self._texts = Texts(view.lang)
        self._lines: list[PlanRow] = []
        self._said = Wordings()

    def add(self, report: Report, page: PurePath) -> None:
        """The next report, and the page that shows it."""
        number = len(self._lines) + 1
        row = line(report, f"{link(page, self.top)}#p1")
        given = len(report.decisions.entries) if report.decisions else 0
        self._lines.append(row._replace(key=key_of(report), given=given))
        self._said.add(number, Leaf(report, self.view, f"p{number}", self._texts))

    def tied(self, text: str, page: PurePath, number: int, before: PurePath | None, after: PurePath | None) -> str:
        """A page's text with links to its neighbours and to the overview, where it is the plan of that number."""
        parts = [self._link("all", self.top, page, f"#p{number}", self._texts("page.overview"))]
        for name, sign, other in (("before", "‹", before), ("after", "›", after)):
            if other is not None:
                parts.append(self._link(name, other, page, "#p1", sign, self._texts.label(f"page.{name}")))
        nav = Markup('<nav class="among"{}>{}</nav>').format(self._texts.label("page.among"), Markup("").join(parts))
        return text.replace(NEIGHBOURS, nav if before or after else "", 1)

    def overview(self, failures: Sequence[Failure]) -> Iterator[str]:
        """The page with a row a plan."""
        page = environment_of(self._texts).get_template("report.html.j2")
        given = {"lines": self._lines, "columns": columns(self._lines), "sections": [], "plans": [], "decisions": ""}
        failed = [(failure.path, reason(failure, self._texts)) for failure in failures]
        yield from page.generate(
            given,
            at_once=AT_ONCE,
            wordings=self._said.blocks(),
            failures=failed,
            view=self.view,
            neighbours="",
            **frame_of(self.view.lang),
        )
        yield "\n"

    def _link(self, name: str, to: PurePath, page: PurePath, at: str, words: str, label: str = "") -> Markup:
        return Markup('<a id="{}" href="{}"{}>{}</a>').format(name, link(to, page) + at, label, words)


def link(to: PurePath, page: PurePath) -> str:
    """The address of a page as another page in the same folder, or in one below it, writes it.

    >>> link(PurePath("index.html"), PurePath("north/a.html"))
    '../index.html'
    """
    return quote(relpath(to.as_posix(), page.parent.as_posix()))
