"""`conform lint`: from the options' words to findings, and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from conform import settings as config
from conform.app import options
from conform.app.batch import Batch, Files, find
from conform.app.check import Request, read_options
from conform.app.console import Console, progress, wants_color, width, width_of_file, write_out
from conform.app.output import Inputs, target, write_file
from conform.app.references import names_of, shelf, wanted
from conform.app.rule import note
from conform.errors import OptionError
from conform.lint.rules import RULES, Rule
from conform.lint.run import lint
from conform.lint.select import ignored, rules_of
from conform.lint.suppress import Suppression
from conform.messages import Lang
from conform.model import Reference, Report
from conform.model.finding import Severity
from conform.model.linted import Linted
from conform.pipeline import Decide
from conform.readers import SUFFIXES, ReadOptions
from conform.render.lint import Aside, LintView, lint_renderer
from conform.settings import Settings

if TYPE_CHECKING:  # most plans are linted without either
    from conform.lint.baseline import Baseline

CLEAN, FOUND, UNUSABLE = 0, 1, 2
ORDER = list(Severity)  # the worst first
DECISIONS = "decisions.json"


class LintFormat(StrEnum):
    """How findings are shown."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


FOR_PEOPLE = frozenset({LintFormat.TEXT, LintFormat.CONCISE})


@dataclass(frozen=True, slots=True)
class LintRequest:
    """The words of the command line, unread; `reading` holds those that a check takes as well."""

    reading: Request
    output_format: str | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_level: str | None = None
    exit_zero: bool = False
    config: str | None = None
    isolated: bool = False
    decisions: str | None = None
    accept: str | None = None
    reason: str | None = None
    expires: str | None = None
    line: str | None = None
    baseline: str | None = None
    write_baseline: str | None = None
    fix: bool = False
    diff: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """What a call works with, once all its words are understood."""

    settings: Settings
    rules: tuple[Rule, ...]
    references: Sequence[Reference]
    options: ReadOptions
    decide: Decide | None
    decisions: str
    baseline: Baseline | None
    today: str

    def suppression(self) -> Suppression:
        """A new one: a baseline is used up as plans pass."""
        return Suppression(deepcopy(self.baseline), {rule.code for rule in self.rules}, self.today)

    def over(self, reports: Iterable[Report], suppression: Suppression) -> Iterator[Linted]:
        """The reports' findings. What the plans of one file share, such as its skipped spans, is told once."""
        told: set[tuple[str, str, int, int]] = set()
        for report in reports:
            path = report.plan.source.path
            unwanted = ignored(self.settings, path)
            findings = [finding for finding in lint(report, self.rules) if not unwanted(finding)]
            places = [(path, finding.code, finding.start, finding.end) for finding in findings]
            new = [f for f, place in zip(findings, places, strict=True) if not f.quote or place not in told]
            told.update(places)
            yield suppression.sift(report, new)


def run_lint(request: LintRequest, console: Console) -> int:
    """Lints the plans; gives 0, 1 (findings at the level that fails) or 2 (failures)."""
    console = console.muted(request.reading.quiet)
    _refuse_nonsense(request)
    fmt = options.choose(LintFormat, request.output_format or LintFormat.TEXT.value, "-f")
    session = _session(request)
    level = session.settings.lint.fail_level
    if request.fail_level is not None:
        level = options.choose(Severity, request.fail_level, "--fail-level")
    files = find(request.reading.plans, SUFFIXES)
    for path in files.others:
        console.notice(path, "notice.other")
    if request.fix or request.diff:
        from conform.app.lint_fix import run_fix

        code = run_fix(session, files, request, console)
        if request.diff:
            return code
    if request.accept or request.write_baseline:
        from conform.app.lint_accept import run_accept

        return run_accept(session, files, request, console)
    return _Linting(session, request, fmt, level, console).run(files)


def _refuse_nonsense(request: LintRequest) -> None:
    """Raises OptionError for options that contradict each other."""
    if request.reading.lang:
        options.choose(Lang, request.reading.lang, "--lang")
    doing = {
        "--fix": request.fix,
        "--diff": request.diff,
        "--accept": request.accept is not None,
        "--write-baseline": request.write_baseline is not None,
    }
    chosen = [name for name, is_given in doing.items() if is_given]
    if len(chosen) > 1:
        raise OptionError("error.exclusive", first=chosen[0], second=chosen[1])
    if request.isolated and request.config is not None:
        raise OptionError("error.exclusive", first="--isolated", second="--config")
    if request.accept is not None and not (request.reason or "").strip():
        raise OptionError("error.accept_reason")
    for name in ("reason", "expires", "line"):
        if getattr(request, name) is not None and request.accept is None:
            raise OptionError("error.accept_alone", option=f"--{name}")


def _session(request: LintRequest) -> Session:
    settings = Settings() if request.isolated else config.load(request.config)
    rules = rules_of(settings, words(request.select), words(request.ignore))
    if not rules:
        raise OptionError("error.no_rule")
    decide, where = _decisions(request, settings)
    return Session(
        settings=settings,
        rules=rules,
        references=wanted(names_of(request.reading, settings), shelf(request.reading.reference_dirs, settings)),
        options=read_options(request.reading),
        decide=decide,
        decisions=where,
        baseline=_baseline(request, settings),
        today=date.today().isoformat(),
    )


def words(values: Sequence[str]) -> list[str]:
    """The names in comma lists."""
    return [name.strip() for value in values for name in value.replace("，", ",").split(",") if name.strip()]


def _decisions(request: LintRequest, settings: Settings) -> tuple[Decide | None, str]:
    """What honours the decisions, and their file, which may be missing if nobody named it, or it is to be written."""
    named = request.decisions or (settings.lint.decisions and settings.beside(settings.lint.decisions))
    where = named or settings.beside(DECISIONS)
    if request.isolated and not named and request.accept is None:
        return None, where
    may_lack = not named or request.accept is not None
    if may_lack and not os.path.lexists(where):
        return None, where
    from conform.decisions.apply import decider
    from conform.decisions.file import load

    return decider(load(where)), where


def _baseline(request: LintRequest, settings: Settings) -> Baseline | None:
    own = settings.lint.baseline
    path = request.baseline or (own and settings.beside(own))
    if request.write_baseline is not None or path is None:
        return None
    from conform.lint.baseline import load

    return load(path)


def inputs(session: Session, request: LintRequest, files: Files) -> Inputs:
    """Everything that is read, and so must not be written over."""
    kept = [name for name in (request.baseline, session.decisions, request.config) if name]
    return Inputs([*files.plans, *request.reading.references, *kept])


@dataclass(slots=True)
class _Linting:
    """One run over the files: what is found goes through it to the output."""

    session: Session
    request: LintRequest
    fmt: LintFormat
    level: Severity
    console: Console
    failing: bool = False
    kept: list[Linted] = field(default_factory=list)

    def run(self, files: Files) -> int:
        """Writes the findings; gives the exit code."""
        request, console = self.request, self.console
        where = target(request.reading.output)
        if where and where.folder:
            raise OptionError("error.lint_folder", str(where.path))
        session, suppression = self.session, self.session.suppression()
        paths = progress(files.plans, console, to_file=where is not None)
        batch = Batch(paths, session.references, session.options, session.decide)
        batch.failures += files.failures
        aside = Aside(batch.failures, suppression.notices)
        plans = self._watched(session.over(batch, suppression), suppression)
        pieces = lint_renderer(self.fmt.value).render(plans, aside, self._view(where is not None))
        if where:
            inputs(session, request, files).refuse(where.path)
            write_file(where.path, pieces)
            console.notice(str(where.path), "notice.written")
        else:
            write_out(pieces, document=self.fmt not in FOR_PEOPLE)
        self._summarise(aside)
        return self._conclude(aside)

    def _watched(self, plans: Iterable[Linted], suppression: Suppression) -> Iterator[Linted]:
        """The same plans; notes whether one of them fails."""
        for linted in plans:
            stopping = ORDER[: ORDER.index(self.level) + 1]
            self.failing |= any(finding.severity in stopping for finding in linted.findings)
            if self._summary():
                self.kept.append(linted)
            yield linted
        suppression.conclude()

    def _view(self, to_file: bool) -> LintView:
        request = self.request.reading
        severity = {rule.code: rule.severity for rule in self.session.rules}
        return LintView(
            lang=self.console.lang,
            rules={code: note(RULES[code], self.console.lang, severity[code]) for code in severity},
            fail_level=self.level,
            color=not to_file and not request.no_color and wants_color(sys.stdout, os.environ),
            width=width_of_file() if to_file else width(),
            quiet=request.quiet,
        )

    def _summary(self) -> str:
        """The file that GitHub shows as the summary of a step."""
        return os.environ.get("GITHUB_STEP_SUMMARY", "") if self.fmt is LintFormat.GITHUB else ""

    def _summarise(self, aside: Aside) -> None:
        if not self._summary():
            return
        text = "".join(lint_renderer("markdown").render(self.kept, aside, self._view(to_file=True)))
        try:
            with Path(self._summary()).open("ab") as file:
                file.write(text.encode("utf-8", "replace"))
        except OSError as error:
            self.console.error("", "error.summary", reason=error.strerror or error)

    def _conclude(self, aside: Aside) -> int:
        for told in aside.notices:
            self.console.notice(told.path, told.key, **told.values)
        for failure in aside.failures:
            self.console.error(failure.path, failure.key, **failure.values)
        if aside.failures:
            return UNUSABLE
        return FOUND if self.failing and not self.request.exit_zero else CLEAN
