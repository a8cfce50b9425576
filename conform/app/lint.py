"""`conform lint`: plans → findings, and an exit code."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from conform.app import values
from conform.app.batch import Files, Job
from conform.app.call import Call
from conform.app.codes import DONE, FOUND, UNUSABLE
from conform.app.commands import Lint
from conform.app.console import progress
from conform.app.jobs import batch_of, processes
from conform.app.linting import Doing, Session, doing, session
from conform.app.output import Target
from conform.lint.pages import note
from conform.lint.rules import RULES
from conform.lint.suppress import Suppression
from conform.model.finding import Severity
from conform.model.linted import LintedPlan
from conform.render.lint import LINT_FORMATS, Aside, LintView, lint_renderer

ORDER = list(Severity)  # the worst first
SUMMARY = "GITHUB_STEP_SUMMARY"
BARE = "concise"  # nothing but findings on standard output, so that the sum is said beside it


def run(words: Lint, call: Call) -> int:
    """Lints the plans; gives 0, 1 (findings at the level that fails) or 2 (failures)."""
    todo = doing(words)
    jobs = values.count(words.several.jobs, "--jobs")
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LINT_FORMATS, strict=False)
    with_ = session(words, call, todo)
    files = call.plans(words.plans)
    summary = _summary(form)
    for written in filter(None, (where and where.path, summary)):
        call.refuse(written)
    for path in files.others:
        call.console.notice(path, "notice.other")
    if todo in (Doing.ACCEPT, Doing.WRITE_BASELINE):
        from conform.app import lint_accept

        return lint_accept.run(words, with_, files)
    if todo is not None:
        from conform.app import lint_fix

        if todo is Doing.DIFF:
            return lint_fix.show(words, with_, files, where)
        lint_fix.fix(with_, files)
    return _Telling(with_, form, where, summary, words.rules.exit_zero, jobs).run(files)


def _summary(form: str) -> Path | None:
    """The file that GitHub shows as the summary of a step."""
    named = os.environ.get(SUMMARY, "") if form == "github" else ""
    return Path(named) if named else None


@dataclass(slots=True)
class _Telling:
    """One run over the files: what is found goes through it to the output."""

    session: Session
    form: str
    where: Target | None
    summary: Path | None
    exit_zero: bool
    jobs: int | None
    failing: bool = False
    kept: list[LintedPlan] = field(default_factory=list)
    counts: Counter[Severity] = field(default_factory=Counter)

    def run(self, files: Files) -> int:
        """Writes the findings; gives the exit code."""
        call, session, suppression = self.session.call, self.session, self.session.suppression()
        paths = progress(files.plans, call.console, to_file=self.where is not None)
        job = Job(session.references, session.options, session.decide, session.find)
        batch = batch_of(paths, job, processes(self.jobs, len(files.plans)))
        batch.failures += files.failures
        aside = Aside(batch.failures, suppression.notices)
        plans = self._watched(session.over(batch, suppression, batch.beside), suppression)
        pieces = lint_renderer(self.form).render(plans, aside, self._view(self.where))
        call.put(pieces, self.where, document=not LINT_FORMATS[self.form].for_people)
        self._summarise(aside)
        return self._conclude(aside)

    def _watched(self, plans: Iterable[LintedPlan], suppression: Suppression) -> Iterator[LintedPlan]:
        """Passes the plans on as they come, and notes whether one of them fails."""
        stopping = ORDER[: ORDER.index(self.session.fail_level) + 1]
        for linted in plans:
            self.session.call.tell_shape(linted.report.plan)
            self.failing |= any(finding.severity in stopping for finding in linted.findings)
            self.counts.update(finding.severity for finding in linted.findings)
            if self.summary:
                self.kept.append(linted)
            yield linted
        suppression.conclude()

    def _view(self, where: Target | None) -> LintView:
        call = self.session.call
        severity = {rule.code: rule.severity for rule in self.session.rules}
        return LintView(
            lang=call.console.lang,
            rules={code: note(RULES[code], call.console.lang, severity[code]) for code in severity},
            fail_level=self.session.fail_level,
            color=call.color(where),
            width=call.width(where),
            quiet=call.console.quiet,
        )

    def _summarise(self, aside: Aside) -> None:
        if self.summary is None:
            return
        view = self._view(Target(self.summary, folder=False))
        text = "".join(map(str, lint_renderer("markdown").render(self.kept, aside, view)))
        try:
            self.session.call.append(self.summary, text)
        except OSError as error:
            self.session.call.console.error("", "error.summary", reason=error.strerror or error)

    def _conclude(self, aside: Aside) -> int:
        console = self.session.call.console
        for told in aside.notices:
            console.notice(told.path, told.key, **told.values)
        for failure in aside.failures:
            console.error(failure.path, failure.key, **failure.values)
        if self.form == BARE and (self.counts or not aside.failures):
            counts = {str(severity): self.counts[severity] for severity in Severity}
            console.notice("", "lint.sum" if self.counts else "lint.clean", **(counts if self.counts else {}))
        if aside.failures:
            return UNUSABLE
        return FOUND if self.failing and not self.exit_zero else DONE
