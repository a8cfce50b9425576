"""A line for each finding, `path:line:col: severity CODE message`, as editors and grep read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conform.messages import say
from conform.model.finding import Finding
from conform.model.linted import LintedPlan
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import message, spot
from conform.render.wording import safe

QUOTED = 30  # characters of the words in a file that has no lines


class Concise:
    """Writes each plan's findings as they come."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """The lines; in a Word or PDF file page or paragraph stand for line and column, and the words behind."""
        for linted in plans:
            for finding in linted.findings:
                yield line(linted, finding, view) + "\n"


def line(linted: LintedPlan, finding: Finding, view: LintView) -> str:
    """One finding on one line."""
    place = spot(linted, finding, view.lang)
    words = safe(finding.quote)
    shown = words if len(words) <= QUOTED else words[:QUOTED] + "…"
    quote = f" “{shown}”" if shown and not place.has_lines else ""
    severity = say(f"severity.{finding.severity}", view.lang)
    return f"{safe(linted.path)}:{place.words}: {severity} {finding.code} {message(finding, view.lang)}{quote}"


RENDERER = Concise()
