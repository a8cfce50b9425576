"""Findings as GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conform.model.finding import Severity
from conform.model.linted import LintedPlan
from conform.render.json import as_line
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import fingerprints, message, relative, spot

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


class GitLab:
    """One array; GitLab knows lines alone, so other places stand in the description."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """The array, an object for each finding."""
        comma = "["
        for linted in plans:
            for finding, fingerprint in fingerprints(linted):
                place = spot(linted, finding, view.lang)
                where = "" if place.has_lines else f"{place.words}: "
                row = {
                    "description": where + message(finding, view.lang),
                    "check_name": finding.code,
                    "fingerprint": fingerprint,
                    "severity": SEVERITIES[finding.severity],
                    "location": {
                        "path": relative(linted.path),
                        "lines": {"begin": place.line if place.has_lines else 1},
                    },
                }
                yield f"{comma}\n {as_line(row)}"
                comma = ","
        yield "[]\n" if comma == "[" else "\n]\n"


RENDERER = GitLab()
