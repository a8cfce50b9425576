"""`conform check`: from the options' words to reports on the terminal or in files, and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from conform.app import options
from conform.app.batch import STDIN, Batch, Files, find
from conform.app.console import Console, progress, wants_color, width, width_of_file, write_out
from conform.app.options import Format, Revisions
from conform.app.output import Inputs, Target, output_names, target, write_file
from conform.app.references import file_of, names_of, shelf, wanted
from conform.errors import OptionError, OutputError
from conform.messages import SENTENCES, Lang, say
from conform.model import Failure, Reference, Report
from conform.readers import SUFFIXES, ReadOptions
from conform.references import Shelf, companions
from conform.render import Renderer, View, renderer

if TYPE_CHECKING:
    from conform.decisions.progress import Progress
    from conform.pipeline import Decide

MADE, UNDER, UNUSABLE = 0, 1, 2


class Request(NamedTuple):
    """The words of the command line, unread."""

    plans: Sequence[str]
    references: Sequence[str] = ()
    reference_dirs: Sequence[str] = ()
    output_format: str | None = None
    output: str | None = None
    only: Sequence[str] = ()
    measure: str | None = None
    lang: str | None = None
    quiet: bool = False
    no_color: bool = False
    fail_under: str | None = None
    decisions: str | None = None
    fail_on: str | None = None
    stdin_filename: str | None = None
    encoding: str | None = None
    no_repair: bool = False
    part: str | None = None
    revisions: str = "final"
    max_bytes: str | None = None
    max_unpacked: str | None = None
    max_chars: str | None = None
    max_pages: str | None = None
    max_seconds: str | None = None
    office_seconds: str | None = None


@dataclass(slots=True)
class Watch:
    """Notes of the reports that pass what is told once all are written.

    `limit` is a coverage in percent; `decided` asks for a decision on every finding.
    """

    limit: float | None
    decided: bool = False
    warnings: list[tuple[str, str]] = field(default_factory=list)
    stale: list[tuple[str, int]] = field(default_factory=list)
    under: list[tuple[str, float]] = field(default_factory=list)
    own: list[tuple[str, str]] = field(default_factory=list)
    open: list[tuple[str, Progress]] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def over(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports."""
        for report in reports:
            name = plan_name(report)
            self.warnings += [(name, warning) for warning in report.warnings]
            self.own += [(name, reference.id) for reference in report.references if made_from(reference, report)]
            coverage = 100 * report.coverage
            if self.limit is not None and coverage < self.limit:
                self.under.append((name, coverage))
            if report.decisions is not None and report.decisions.stale:
                self.stale.append((name, len(report.decisions.stale)))
            if report.decisions is not None and not report.decisions.entries:
                self.strangers.append(name)
            if self.decided:
                self._ask(name, report)
            yield report

    def _ask(self, name: str, report: Report) -> None:
        from conform.decisions.progress import progress as decided

        done = decided(report)
        if not done.ready:
            self.open.append((name, done))


def run_check(request: Request, console: Console) -> int:
    """Checks the plans and writes the reports; gives 0, 1 (coverage under the limit, undecided) or 2 (failures)."""
    console = console.muted(request.quiet)
    if request.lang:
        options.choose(Lang, request.lang, "--lang")
    how = read_options(request)
    watch = Watch(options.percent(request.fail_under), options.fail_on(request.fail_on) is not None)
    decide = _decide(request.decisions)
    at_hand = shelf(request.reference_dirs)
    references = wanted(names_of(request), at_hand)
    for plan in request.plans:
        if plan.lower().endswith(".json"):
            raise OptionError("error.json_plan", plan)
    where = target(request.output)
    fmt = options.output_format(request.output_format, None if where is None or where.folder else request.output)
    view = _view(request, references, where, console.lang)
    files = find(request.plans, SUFFIXES, where.path if where and where.folder else None)
    _tell_files(files, request.decisions, console)
    batch = Batch(progress(files.plans, console, to_file=where is not None), references, how, decide)
    batch.failures += files.failures
    names = output_names(files.plans, request.stdin_filename) if where and where.folder else {}
    writing = _Writing(fmt, renderer(fmt.value), view, console, _inputs(request, files, at_hand))
    writing.write(watch.over(batch), batch.failures, where, names)
    return _conclude(batch, watch, console)


def made_from(reference: Reference, report: Report) -> bool:
    """Whether the reference was built from the very file that is checked against it."""
    return reference.made_from is not None and reference.made_from.sha256 == report.plan.source.sha256


def plan_name(report: Report) -> str:
    """How messages name a plan: its file, and its number in a collection."""
    plan = report.plan
    return f"{plan.source.path}#{plan.part}" if plan.parts > 1 else plan.source.path


def read_options(request: Request) -> ReadOptions:
    """How files are read. Raises OptionError."""
    usual = ReadOptions()
    return ReadOptions(
        encoding=options.encoding(request.encoding),
        revisions=options.choose(Revisions, request.revisions, "--revisions").value,
        repair=not request.no_repair,
        part=options.count(request.part, "--part"),
        stdin_filename=request.stdin_filename,
        max_bytes=options.count(request.max_bytes, "--max-bytes") or usual.max_bytes,
        max_unpacked=options.count(request.max_unpacked, "--max-unpacked") or usual.max_unpacked,
        max_chars=options.count(request.max_chars, "--max-chars") or usual.max_chars,
        max_pages=options.count(request.max_pages, "--max-pages") or usual.max_pages,
        max_seconds=options.count(request.max_seconds, "--max-seconds", options.MOST_SECONDS) or usual.max_seconds,
        office_seconds=options.count(request.office_seconds, "--office-seconds", options.MOST_SECONDS)
        or usual.office_seconds,
    )


def _decide(path: str | None) -> Decide | None:
    """What honours the decisions in the file at `path`; None without one."""
    if path is None:
        return None
    from datetime import date

    from conform.decisions.apply import decider
    from conform.decisions.file import load

    return decider(load(path).on(date.today().isoformat()))


def _view(request: Request, references: Sequence[Reference], where: Target | None, lang: Lang) -> View:
    measures = [measure.id for reference in references for measure in reference.measures]
    return View(
        lang=lang,
        only=options.only(request.only),
        measure=options.measure(request.measure, measures),
        color=where is None and not request.no_color and wants_color(sys.stdout, os.environ),
        width=width() if where is None else width_of_file(),
        quiet=request.quiet and where is None,  # a file is written whole
    )


def _inputs(request: Request, files: Files, at_hand: Shelf) -> Inputs:
    """Everything that is read, and so must not be written over."""
    piped = [request.stdin_filename] if request.stdin_filename and STDIN in files.plans else []
    named = [str(at_hand.files.get(name, file_of(name))) for name in names_of(request)]
    words = [str(file) for name in named if name.endswith(".toml") for file in companions(Path(name))]
    decided = [request.decisions] if request.decisions else []
    return Inputs([*files.plans, *named, *words, *piped, *decided])


def _tell_files(files: Files, decisions: str | None, console: Console) -> None:
    """Tells of files in a folder that are not checked; the decisions were read."""
    known = os.path.realpath(decisions) if decisions and "\0" not in decisions else None
    for path in files.others:
        if os.path.realpath(path) != known:
            console.notice(path, "notice.other")


def _conclude(batch: Batch, watch: Watch, console: Console) -> int:
    """Tells what was noted on the way; gives the exit code."""
    for name, warning in watch.warnings:
        console.error(name, "warning", text=say(warning, console.lang) if warning in SENTENCES else warning)
    for name in watch.strangers:
        console.notice(name, "notice.no_decision")
    for name, reference in watch.own:
        console.notice(name, "notice.own_reference", id=reference)
    for name, count in watch.stale:
        console.error(name, "warning", text=say("warning.stale", console.lang, count=count))
    for name, done in watch.open:
        console.error(name, "error.undecided", undecided=done.undecided, needs_work=done.needs_work)
    for name, coverage in watch.under:
        console.error(name, "error.under", coverage=f"{coverage:.1f}", limit=f"{watch.limit:g}")
    for failure in batch.failures:
        console.error(failure.path, failure.key, **failure.values)
    if batch.failures:
        return UNUSABLE
    return UNDER if watch.under or watch.open else MADE


class _Writing(NamedTuple):
    """Puts reports where they belong; without any report nothing is written."""

    fmt: Format
    renderer: Renderer
    view: View
    console: Console
    inputs: Inputs

    def write(
        self, reports: Iterator[Report], failures: list[Failure], where: Target | None, names: dict[str, str]
    ) -> None:
        """Takes the reports one by one and writes them to standard output, one file or a folder."""
        if where and where.folder:
            self._folder(reports, failures, where.path, names)
            return
        if where:
            self.inputs.refuse(where.path)
        first = next(reports, None)
        if first is None:
            return
        pieces = self.renderer.render(chain([first], reports), failures, self.view)
        if where:
            self._file(where.path, pieces)
        else:
            write_out(pieces, document=self.fmt is not Format.TERMINAL)

    def _folder(self, reports: Iterator[Report], failures: list[Failure], folder: Path, names: dict[str, str]) -> None:
        """One file a plan. The names are tried first, so that nothing is written if one is an input."""
        for name in names.values():
            self.inputs.refuse(folder / (name + self.renderer.suffix))
        taken = {name.casefold() for name in names.values()}
        for report in reports:
            path = report.plan.source.path
            name = names[path if path in names else STDIN]
            if report.plan.parts > 1:
                name = self._part(name, report.plan.part, taken)
            try:
                self._file(folder / (name + self.renderer.suffix), self.renderer.render([report], [], self.view))
            except OutputError as error:
                failures.append(Failure(error.where, error.key, error.values))

    def _file(self, path: Path, pieces: Iterator[str]) -> None:
        self.inputs.refuse(path)
        write_file(path, pieces)
        self.console.notice(str(path), "notice.written")

    @staticmethod
    def _part(name: str, part: int, taken: set[str]) -> str:
        """A collection's plans are numbered: `a-1`, `a-2`."""
        name = f"{name}-{part}"
        while name.casefold() in taken:
            name += "_"
        taken.add(name.casefold())
        return name
