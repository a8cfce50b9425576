"""Findings as commands to the runner of GitHub Actions, which shows them beside the lines.

What GitHub makes of a line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.lint import Aside, LintView
from conform.render.lint.concise import line
from conform.render.lint.saying import message, spot
from conform.render.wording import failure_words
from conform.text.shown import spelt

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GitHub:
    """A command for each finding; a file without lines is told of in the log, and by the summary."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """The commands, and behind them what quotes plans, where no word of a plan is taken for a command."""
        quotes: list[str] = []
        for linted in plans:
            for finding in linted.findings:
                yield _command(linted, finding, view)
                if not spot(linted, finding, view.lang).has_lines:
                    quotes.append(line(linted, finding, view))
        for failure in aside.failures:
            yield f"::error file={_property(spelt(failure.path))}::{_data(failure_words(failure, view.lang))}\n"
        yield from _guarded(quotes)


RENDERER = GitHub()


def _command(linted: LintedPlan, finding: Finding, view: LintView) -> str:
    place = spot(linted, finding, view.lang)
    values: dict[str, object] = {"file": spelt(linted.path)}
    if place.has_lines:
        values |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns of two lines are refused
            values |= {"col": place.col, "endColumn": place.end_col}
    values["title"] = f"{finding.code} {view.rules[finding.code].name}"
    told = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
    words = message(finding, view.lang)
    where = "" if place.has_lines else f"{place.words}: "
    return f"::{COMMANDS[finding.severity]} {told}::{_data(where + words)}\n"


def _data(text: str) -> str:
    r"""A message that stays one.

    >>> _data("100%\n::error::x")
    '100%25%0A::error::x'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _guarded(lines: list[str]) -> Iterator[str]:
    """The lines between a stop and a start of commands, whose word no plan can know: it is made of all of them."""
    if lines:
        body = "\n".join(lines)
        word = hashlib.sha256(body.encode("utf-8", "replace")).hexdigest()
        yield f"::stop-commands::{word}\n{body}\n::{word}::\n"
