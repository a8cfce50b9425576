"""One call of conform: its settings, references, decisions, baseline and plans, and the only door to writing.

Whatever is read goes through here and is noted. What was read is never written over, except by the option that is
there to write it: `--fix` its plans, `--accept` its decisions, `--write-baseline` its baseline, `--force` of building a
reference that reference.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from conform import settings as config
from conform.app.console import Console, is_live, wants_color, width, width_of_file, write_out
from conform.app.inputs import STDIN, Inputs, Role
from conform.app.options import Against, Project
from conform.app.output import Target, refuse_linked, target, write_file
from conform.errors import OptionError
from conform.model.reference import QUICK
from conform.settings import Settings

if TYPE_CHECKING:  # not every command needs them
    from conform.app.batch import Files
    from conform.lint.baseline import Baseline
    from conform.model import Plan, Reference
    from conform.pipeline import Decide
    from conform.references import Shelf

DECISIONS = "decisions.json"
JUDGE = "CONFORM_JUDGE"


class Call:
    """What a command works with, each loaded once and when it is asked for."""

    def __init__(
        self, console: Console, project: Project, stdin_filename: str | None = None, *, paged: bool = False
    ) -> None:
        self.console = console
        self.inputs = Inputs()
        self._project = project
        self._stdin_filename = stdin_filename
        self._paged = paged
        if project.isolated and project.config is not None:
            raise OptionError("error.exclusive", first="--isolated", second="--config")

    @classmethod
    def of(cls, words: Any, console: Console) -> Call:
        """The call of a command with these words; groups that it does not take are as if nothing was said."""
        quiet = "quiet" in words._fields and words.quiet.quiet
        color = not words.look.no_color and wants_color(sys.stdout, os.environ)
        project = words.project if "project" in words._fields else Project()
        stdin_filename = words.reading.stdin_filename if "reading" in words._fields else None
        paged = not (quiet or words.look.no_pager)
        return cls(console._replace(quiet=quiet, color=color), project, stdin_filename, paged=paged)

    # ── what is read ──

    @cached_property
    def settings(self) -> Settings:
        """The project's settings. What they name is not to be written over, whether or not this command reads it."""
        found = Settings() if self._project.isolated else config.load(self._project.config)
        if found.path:
            self.inputs.note(Role.SETTINGS, found.path)
        if found.lint.decisions:
            self.inputs.note(Role.DECISIONS, found.beside(found.lint.decisions))
        if found.lint.baseline:
            self.inputs.note(Role.BASELINE, found.beside(found.lint.baseline))
        self.inputs.note(Role.REFERENCE, *(found.beside(name) for name in found.references if PurePath(name).suffix))
        return found

    @cached_property
    def shelf(self) -> Shelf:
        """The references at hand: conform's, those of `--reference-dir`, CONFORM_REFERENCE_DIRS and the settings."""
        from conform.references import reference_folders, shelf_of

        configured = map(Path, map(self.settings.beside, self.settings.reference_dirs))
        folders = reference_folders(self._project.reference_dirs or (), os.environ, configured)
        shelf = shelf_of(folders)
        for folder in folders:
            self.inputs.note(Role.REFERENCE, *folder.glob("*.toml"), *folder.glob("*/*.toml"))
        return shelf

    def references(self, against: Against) -> list[Reference]:
        """The references that are asked for, else those of the settings, else the one that comes with conform."""
        from conform.app.references import load

        settings = self.settings
        own = [settings.beside(name) if PurePath(name).suffix else name for name in settings.references]
        found = load(against.references or own, self.shelf, self.inputs)
        judge = (against.judge or os.environ.get(JUDGE) or "").strip().lower()
        if judge == QUICK:
            return found
        from conform.match.meaning import best, judged

        return [judged(reference, judge or best(reference)) for reference in found]

    def official(self, reference: Reference) -> Reference:
        """The reference with the official words that are attached to it."""
        from conform.references import with_official
        from conform.references.attached import path_of

        self.inputs.note(Role.OFFICIAL, path_of(reference.id))
        return with_official(reference)

    def decide(self, path: str | None, *, may_lack: bool = False, expired: bool = False) -> Decide | None:
        """What honours the decisions in a file, the `expired` among them if they are to be told; None without one."""
        if path is None:
            return None
        self.inputs.note(Role.DECISIONS, path)
        if may_lack and not os.path.lexists(path):
            return None
        from conform.decisions.apply import decider
        from conform.decisions.file import load

        found = load(path)
        return decider(found if expired else found.on(self.today))

    def baseline(self, path: str | None) -> Baseline | None:
        """The baseline in a file; None without one."""
        if path is None:
            return None
        from conform.lint.baseline import load

        self.inputs.note(Role.BASELINE, path)
        return load(path)

    def plan(self, *names: str) -> None:
        """Notes plans that are read one by one; the name that standard input is given belongs to a file, too."""
        self.inputs.note(Role.PLAN, *names)
        if STDIN in names and self._stdin_filename:
            self.inputs.note(Role.PLAN, self._stdin_filename)

    def tell_shape(self, plan: Plan) -> None:
        """Says of a text without a plan's outline, or that is none, that it was read all the same."""
        from conform.model import ANY_TEXT, NO_OUTLINE

        for note in (ANY_TEXT, NO_OUTLINE):
            if note in plan.notes:
                self.console.notice(plan.source.path, note)

    def plans(self, paths: Sequence[str], apart: Path | None = None) -> Files:
        """The plans under these paths; the folder `apart`, where reports go, is passed over."""
        from conform.app.batch import find
        from conform.readers import SUFFIXES

        files = find(paths, SUFFIXES, apart)
        self.plan(*files.plans)
        return files

    @cached_property
    def today(self) -> str:
        """An ISO date: the same from the beginning to the end."""
        return date.today().isoformat()

    @cached_property
    def now(self) -> str:
        """This moment with its zone, to the second, the same until the end: what a decision is dated by."""
        return datetime.now().astimezone().isoformat(timespec="seconds")

    # ── what is written ──

    def target(self, output: str | None, *, folder: bool = False) -> Target | None:
        """What `-o` names; None for standard output. Raises OutputError, and OptionError where no `folder` may be."""
        where = target(output)
        if where and where.folder and not folder:
            raise OptionError("error.output_is_folder", str(where.path))
        return where

    def refuse(self, path: Path, own: Role | None = None) -> None:
        """Raises OutputError for a file that is read in this call as anything but `own`, and for settings."""
        self.inputs.note(Role.SETTINGS, *config.found())
        self.inputs.refuse(path, own)

    def write(self, path: Path, pieces: Iterable[str | bytes], own: Role | None = None) -> None:
        """Writes a file whole or not at all. Raises OutputError."""
        self.refuse(path, own)
        if own is Role.PLAN:
            refuse_linked(path)
        write_file(path, pieces)

    def append(self, path: Path, text: str) -> None:
        """Adds text to a file that others write, too. Raises OutputError for what is read, OSError otherwise."""
        self.refuse(path)
        with path.open("ab") as file:
            file.write(text.encode("utf-8", "replace"))

    def put(self, pieces: Iterable[str | bytes], where: Target | None, *, document: bool) -> None:
        """Writes results into a file and says so, or onto standard output: text longer than a terminal, in a pager."""
        if where is None:
            if document or not self._paged or not is_live(sys.stdout, os.environ):
                write_out(pieces, document=document)
                return
            from conform.app.pager import pager, show

            through = pager(os.environ)
            show(pieces, through) if through else write_out(pieces, document=document)
            return
        self.write(where.path, pieces)
        self.console.notice(str(where.path), "notice.written")

    def color(self, where: Target | None) -> bool:
        """Whether results are coloured."""
        return where is None and self.console.color

    def width(self, where: Target | None) -> int:
        """How wide results may be."""
        return width() if where is None else width_of_file()
