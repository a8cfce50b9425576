"""What `conform lint` works with once all its words are understood, whatever it then does with the findings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from conform.app import values
from conform.app.call import DECISIONS, Call
from conform.app.commands import Lint
from conform.errors import OptionError
from conform.lint.pages import note
from conform.lint.select import rules_of
from conform.lint.suppress import Suppression
from conform.model.finding import Severity
from conform.pipeline import lint
from conform.readers import ReadOptions
from conform.render import Faults

if TYPE_CHECKING:  # most plans are linted without a baseline
    from conform.lint.baseline import Baseline
    from conform.lint.rules import Rule
    from conform.model import Reference, Report
    from conform.model.finding import Finding
    from conform.model.linted import LintedPlan
    from conform.pipeline import Decide
    from conform.settings import Settings

Find = Callable[["Report"], "list[Finding]"]


class Doing(StrEnum):
    """What is done about the findings; without any they are told."""

    FIX = "--fix"
    DIFF = "--diff"
    ACCEPT = "--accept"
    WRITE_BASELINE = "--write-baseline"


def doing(words: Lint) -> Doing | None:
    """The one that is asked for. Raises OptionError for options that contradict each other."""
    given = {
        Doing.FIX: words.mending.fix,
        Doing.DIFF: words.mending.diff,
        Doing.ACCEPT: words.accepting.accept is not None,
        Doing.WRITE_BASELINE: words.accepting.write_baseline is not None,
    }
    chosen = [name for name, is_given in given.items() if is_given]
    if len(chosen) > 1:
        raise OptionError("error.exclusive", first=chosen[0], second=chosen[1])
    found = chosen[0] if chosen else None
    if found in (Doing.ACCEPT, Doing.WRITE_BASELINE) and words.output.output is not None:
        raise OptionError("error.exclusive", first=found, second="-o")
    if found is Doing.ACCEPT and not (words.accepting.reason or "").strip():
        raise OptionError("error.accept_reason")
    for name in ("reviewer", "reason", "expires", "line"):
        if getattr(words.accepting, name) is not None and found is not Doing.ACCEPT:
            raise OptionError("error.accept_alone", option=f"--{name}")
    return found


@dataclass(frozen=True, slots=True)
class Session:
    """What plans are linted with. `decisions` is the file that what is accepted goes into."""

    call: Call
    rules: tuple[Rule, ...]
    references: list[Reference]
    options: ReadOptions
    decide: Decide | None
    decisions: str
    baseline: Baseline | None
    fail_level: Severity

    def suppression(self) -> Suppression:
        """A new one: a baseline is used up as plans pass."""
        return Suppression(deepcopy(self.baseline), {rule.code for rule in self.rules}, self.call.today)

    @property
    def find(self) -> Find:
        """What finds the faults of a report, whether people know of them or not."""
        return partial(lint, rules=self.rules, settings=self.call.settings)

    def over(
        self, reports: Iterable[Report], suppression: Suppression, find: Find | None = None
    ) -> Iterator[LintedPlan]:
        """The reports' findings. What the plans of one file share, such as its skipped spans, is told once."""
        find = find or self.find
        told: set[tuple[str, str, int, int]] = set()
        for report in reports:
            path = report.plan.source.path
            findings = find(report)
            places = [(path, finding.code, finding.start, finding.end) for finding in findings]
            new = [f for f, place in zip(findings, places, strict=True) if not f.quote or place not in told]
            told.update(places)
            yield suppression.sift(report, new)


def faults_of(call: Call) -> Faults:
    """What finds faults by the project's settings, for reports that show them, too."""
    rules = rules_of(call.settings)
    suppression = Suppression(None, {rule.code for rule in rules}, call.today)
    find = partial(_sifted, settings=call.settings, rules=rules, suppression=suppression)
    return Faults(find, {rule.code: note(rule, call.console.lang) for rule in rules})


def _sifted(report: Report, settings: Settings, rules: Sequence[Rule], suppression: Suppression) -> LintedPlan:
    return suppression.sift(report, lint(report, rules, settings))


def session(words: Lint, call: Call, todo: Doing | None) -> Session:
    """Reads all that is needed. Raises what is wrong with it."""
    settings = call.settings
    rules = rules_of(settings, values.names(words.rules.select), values.names(words.rules.ignore))
    if not rules:
        raise OptionError("error.no_rule")
    decide, decisions = _decisions(words, call, todo)
    baseline = None if todo is Doing.WRITE_BASELINE else _named(words.accepting.baseline, "baseline", call)
    return Session(
        call=call,
        rules=rules,
        references=call.references(words.against),
        options=values.read_options(words.reading, call.console, any_text=True),
        decide=decide,
        decisions=decisions,
        baseline=call.baseline(baseline),
        fail_level=values.choose(Severity, words.rules.fail_level or settings.lint.fail_level, "--fail-level"),
    )


def _named(given: str | None, key: str, call: Call) -> str | None:
    """The file that an option or the settings name."""
    own = getattr(call.settings.lint, key)
    return given or (own and call.settings.beside(own))


def _decisions(words: Lint, call: Call, todo: Doing | None) -> tuple[Any, str]:
    """What honours the decisions, and their file, which `--accept` may begin.

    Only decisions that are named count: of a file that merely lies there nobody may know, so it is told of.
    """
    named = _named(words.accepting.decisions, "decisions", call)
    usual = call.settings.beside(DECISIONS)
    if todo is Doing.ACCEPT:
        return call.decide(named or usual, may_lack=True, expired=True), named or usual
    if named is None and os.path.lexists(usual) and not words.project.isolated:
        call.console.notice(usual, "notice.decisions_here", file=usual)
    return call.decide(named, expired=True), named or usual
