"""What a rule is: one value in a file of its own, named in the registry of `conform.lint.rules`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from conform.model import Report
from conform.model.finding import Edit, Finding, Severity

Options = Mapping[str, Any]
Find = Callable[["Rule", Report, Options], Iterable[Finding]]


@dataclass(frozen=True)
class Rule:
    """A kind of fault; `find` yields the findings of a report.

    `name` names its file, its cases in `tests/lint/rules/cases/`, its sentence `rule.NAME` in `conform.messages` and
    its page `messages/pages/NAME.zh.txt` and `.en.txt`, with “What it does”, “Why it matters”, “Example” and
    “How to fix” what users should know. `options` are the settings that a project may change, with what they are
    unless it does. What is `owed` to a reference is asked of plans alone: another text leaves nothing out.
    """

    code: str
    name: str
    severity: Severity
    find: Find
    options: Options = field(default_factory=dict, hash=False)
    owed: bool = False

    def at(
        self,
        report: Report,
        at: int,
        to: int,
        *,
        key: str = "",
        requirement: tuple[str, str] | None = None,
        fix: tuple[Edit, ...] = (),
        **values: object,
    ) -> Finding:
        """A finding about `Cleaned.text[at:to]`."""
        start, end = report.plan.cleaned.origin(at, to)
        return self.of(report, start, end, key=key, requirement=requirement, fix=fix, **values)

    def of(
        self,
        report: Report,
        start: int = 0,
        end: int = 0,
        *,
        key: str = "",
        requirement: tuple[str, str] | None = None,
        fix: tuple[Edit, ...] = (),
        **values: object,
    ) -> Finding:
        """A finding about `Source.text[start:end]`, or about something that is nowhere.

        `key` is the end of another sentence of the rule's, `rule.NAME.KEY`.
        """
        quote = report.plan.source.text[start:end]
        sentence = f"rule.{self.name}.{key}" if key else f"rule.{self.name}"
        return Finding(self.code, self.severity, sentence, values, start, end, quote, requirement, fix)
