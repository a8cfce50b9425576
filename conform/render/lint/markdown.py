"""Findings as tables of Markdown, for a comment or a summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conform.messages import say
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import message, spot
from conform.render.wording import failure_words, safe

SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@-])")


class Markdown:
    """A heading and a table for each plan."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """The document; every word of a plan is plain text in it."""
        lang = view.lang
        for linted in plans:
            counts = {str(severity): linted.count(severity) for severity in Severity}
            told = say("lint.sum" if linted.findings else "lint.clean", lang, **counts)
            yield f"### {plain(linted.name)}\n\n{told}\n\n"
            if linted.findings:
                names = " | ".join(say(f"lint.column.{name}", lang) for name in ("code", "place", "message", "quote"))
                yield f"| | {names} |\n|---|---|---|---|---|\n"
                yield from (_row(linted, finding, view) for finding in linted.findings)
                yield "\n"
        for failure in (*aside.failures, *aside.notices):
            yield f"- **{plain(failure.path)}**: {plain(failure_words(failure, lang))}\n"


RENDERER = Markdown()


def _row(linted: LintedPlan, finding: Finding, view: LintView) -> str:
    place = spot(linted, finding, view.lang).words
    cells = [finding.code, plain(place), plain(message(finding, view.lang)), plain(finding.quote)]
    return f"| {SIGNS[finding.severity]} {say(f'severity.{finding.severity}', view.lang)} | {' | '.join(cells)} |\n"


def plain(text: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> plain("**甲**|<b>")
    '\\*\\*甲\\*\\*\\|\\<b\\>'
    """
    return MARKS.sub(r"\\\1", safe(text))
