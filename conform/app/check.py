"""`conform check`: plans → reports on the terminal or in files, and an exit code."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from conform.app import values
from conform.app.batch import Batch, Files, Job
from conform.app.call import Call
from conform.app.codes import DONE, FOUND, UNUSABLE
from conform.app.commands import Check
from conform.app.console import Console, progress
from conform.app.inputs import STDIN
from conform.app.jobs import batch_of, processes
from conform.app.output import Target, make_folder, output_names
from conform.app.watch import Watch
from conform.errors import OptionError, OutputError
from conform.model import Failure, Reference, Report
from conform.render import FORMATS, Renderer, View, renderer

if TYPE_CHECKING:  # only a folder of pages needs the one
    from conform.app.pages import Pages
    from conform.readers import ReadOptions


class _Ready(NamedTuple):
    """What a check goes by: every option is read, no plan is yet."""

    files: Files
    batch: Batch
    watch: Watch
    writing: _Writing
    where: Target | None


# A page of so many bytes is told of. One of 1,000 plans (113 MiB) opens like one of 200, but mail takes 20 to 50 MB.
LARGE = 50_000_000


def run(words: Check, call: Call) -> int:
    """Checks the plans and writes the reports; gives 0, 1 (coverage under the limit, undecided) or 2 (failures)."""
    ready = _prepare(words, call)
    _write(ready, words.reading.stdin_filename)
    return _tell(ready, call.console)


def _prepare(words: Check, call: Call) -> _Ready:
    how = values.read_options(words.reading, call.console, any_text=words.any_text)
    watch = Watch(values.percent(words.fail_under), values.fail_on(words.fail_on) is not None)
    _refuse_json(words.plans)
    asked = values.count(words.several.jobs, "--jobs")
    decide = call.decide(words.decisions)
    references = call.references(words.against)
    where = call.target(words.output.output, folder=True)
    folder = where.path if where and where.folder else None
    writing = _writing(words, references, how, where, call)
    files = call.plans(words.plans, folder)
    _tell_others(files, words.decisions, call.console)
    paths = progress(files.plans, call.console, to_file=where is not None)
    alone = partial(_alone, writing.shows, writing.view) if folder else None
    batch = batch_of(paths, Job(references, how, decide, alone), processes(asked, len(files.plans)))
    batch.failures += files.failures
    return _Ready(files, batch, watch, writing, where)


def _writing(
    words: Check, references: Sequence[Reference], how: ReadOptions, where: Target | None, call: Call
) -> _Writing:
    """In which format, by what and in which view reports are written."""
    form = values.output_format(words.output.output_format, where, FORMATS)
    shows: Renderer | None = None
    if words.annotate:
        from conform.app.annotate import annotator

        shows = annotator(words, how, where)
    view = _view(words, references, where, call)
    if FORMATS[form].with_faults:
        from conform.app.linting import faults_of

        view = view._replace(faults=faults_of(call))
    if form == "html" and where and where.folder:
        view = view._replace(siblings=True)
    return _Writing(form, shows or renderer(form), view, call)


def _write(ready: _Ready, stdin_filename: str | None) -> None:
    """The reports, as they are made."""
    files, batch, where = ready.files, ready.batch, ready.where
    reports = ready.watch.over(batch)
    if where and where.folder:
        names = output_names(files.plans, stdin_filename, files.tops)
        ready.writing.folder(reports, batch, where.path, names)
    else:
        ready.writing.whole(reports, batch.failures, where)


def _tell(ready: _Ready, console: Console) -> int:
    """What is to be said once all is written; gives the exit code."""
    watch, failures, where = ready.watch, ready.batch.failures, ready.where
    if len(ready.files.plans) > 1:
        watch.summarise(console, len(failures), str(where.path) if where else "")
    is_bad = watch.tell(console)
    for failure in failures:
        console.error(failure.path, failure.key, **failure.values)
    return UNUSABLE if failures else FOUND if is_bad else DONE


def _refuse_json(plans: Sequence[str]) -> None:
    for plan in plans:
        if plan.lower().endswith(".json"):
            raise OptionError("error.json_plan", plan)


def _view(words: Check, references: Sequence[Reference], where: Target | None, call: Call) -> View:
    measures = [measure.id for reference in references for measure in reference.measures]
    return View(
        lang=call.console.lang,
        only=values.only(words.only),
        measure=values.measure(words.measure, measures),
        color=call.color(where),
        width=call.width(where),
        quiet=call.console.quiet and where is None,  # a file is written whole
        full=words.full or where is not None or bool(words.only) or words.measure is not None,
        lang_asked=call.console.asked,
    )


def _tell_others(files: Files, decisions: str | None, console: Console) -> None:
    """Tells of files in a folder that are not checked; the decisions were read."""
    known = os.path.realpath(decisions) if decisions and "\0" not in decisions else None
    for path in files.others:
        if os.path.realpath(path) != known:
            console.notice(path, "notice.other")


def _alone(shows: Renderer, view: View, report: Report) -> Sequence[str | bytes]:
    """A report by itself, as it is written into a folder: made wherever the report is."""
    return list(shows.render([report], [], view))


class _Writing(NamedTuple):
    """Puts reports where they belong; without any report nothing is written."""

    form: str
    shows: Renderer
    view: View
    call: Call

    def whole(self, reports: Iterator[Report], failures: list[Failure], where: Target | None) -> None:
        """All reports into one file, or onto standard output, as they come."""
        if where:
            self.call.refuse(where.path)
        first = next(reports, None)
        if first is not None:
            pieces = self.shows.render(chain([first], reports), failures, self.view)
            self.call.put(pieces, where, document=not FORMATS[self.form].for_people)
        if where and self.form == "html":
            self._tell_large(where.path)

    def _tell_large(self, page: Path) -> None:
        """Says how the same is had in many small pages."""
        size = page.stat().st_size if page.is_file() else 0
        if size > LARGE:
            self.call.console.notice(str(page), "notice.large_page", size=size // 10**6)

    def folder(self, reports: Iterator[Report], batch: Batch, folder: Path, names: dict[str, str]) -> None:
        """One file a plan. The names are tried first, so that nothing is written if one is an input."""
        suffix = FORMATS[self.form].suffixes[0]
        for name in names.values():
            self.call.refuse(folder / (name + suffix))
        taken = {name.casefold() for name in names.values()}
        pages = self._pages(folder, names.values())
        for report in reports:
            path = report.plan.source.path
            name = names[path if path in names else STDIN]
            if report.plan.parts > 1:
                name = _part(name, report.plan.part, taken)
            file = folder / (name + suffix)
            try:
                make_folder(file.parent)
                if pages:
                    pages.put(PurePath(name + suffix), report, batch.beside(report))
                else:
                    self.call.write(file, batch.beside(report))
                if len(names) == 1:  # of several the summary tells
                    self.call.console.notice(str(file), "notice.written")
            except OutputError as error:
                batch.failures.append(Failure(error.where, error.key, error.values))
        if pages:
            self._finish(pages, batch)

    def _pages(self, folder: Path, names: Collection[str]) -> Pages | None:
        """What ties pages together; other formats have no links."""
        if not self.view.siblings:
            return None
        from conform.app.pages import Pages

        return Pages(folder, names, self.view, self.call.write)

    @staticmethod
    def _finish(pages: Pages, batch: Batch) -> None:
        try:
            pages.finish(batch.failures)
        except OutputError as error:
            batch.failures.append(Failure(error.where, error.key, error.values))


def _part(name: str, part: int, taken: set[str]) -> str:
    """A collection's plans are numbered: `a-1`, `a-2`."""
    name = f"{name}-{part}"
    while name.casefold() in taken:
        name += "_"
    taken.add(name.casefold())
    return name
