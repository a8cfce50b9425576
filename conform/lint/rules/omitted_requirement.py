"""Requirements of the reference that the plan leaves out.

What it does
    Lists every requirement that applies to a government of the plan's level and has no counterpart in the plan. The
    option `only` names the measures (03) or requirements (03.1) to look at; without it, all are.

Why it matters
    Most plans leave something out, and a county's rightly much; but it should be left out on purpose. A project for
    which every requirement counts raises this rule's severity.

Example
    The reference asks to set up an information system for operations; the plan never mentions it.

How to fix
    Put in a measure that carries the requirement, or accept the finding with the reason why it is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conform.lint.rules._base import Options, Rule
from conform.model import Report, Requirement, Status
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every omitted requirement, in the reference's order."""
    for verdict in report.verdicts:
        wanted = verdict.requirement
        if verdict.status is Status.OMITTED and _watched(wanted, options["only"]):
            yield rule.of(report, requirement=(verdict.reference, wanted.id), id=wanted.id, text=wanted.text)


def _watched(wanted: Requirement, only: Sequence[str]) -> bool:
    return not only or wanted.id in only or wanted.measure in only


RULE = Rule("CF001", "omitted-requirement", Severity.INFO, find, {"only": []})
