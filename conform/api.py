"""The public door: check, diff and lint as functions, with values in and values out.

A plan, and a reference too, is given as the path of a file, as bytes, or as `Content` (text or bytes with a name). What
is wrong with it is raised as a `ConformError`, whose words say it in one line.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from conform.errors import (
    ConformError,
    DecisionFault,
    InputError,
    InternalFault,
    OptionError,
    OutputError,
    ReferenceFault,
    unknown,
)
from conform.messages import Lang
from conform.model import QUICK, ClauseStatus, Level, Plan, Reference, Report, Status
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.pipeline import Decide, check_plan, plans_in, versions
from conform.pipeline import lint as faults
from conform.readers import Input, ReadOptions, load, read_data
from conform.references import DEFAULT, available_references, shelf_of, with_official
from conform.references import load_reference as load_named
from conform.render import FORMATS, View, renderer

if TYPE_CHECKING:
    from conform.versions import Result

__all__ = [
    "Checked",
    "ClauseStatus",
    "Compared",
    "ConformError",
    "Content",
    "DecisionFault",
    "InputError",
    "InternalFault",
    "Lang",
    "Level",
    "Linted",
    "OptionError",
    "OutputError",
    "ReadOptions",
    "Reference",
    "ReferenceFault",
    "Report",
    "Severity",
    "Status",
    "available_references",
    "check",
    "diff",
    "lint",
    "load_reference",
]


class Content(NamedTuple):
    """A plan that is no file: its text, or the bytes of a file; `name` is what reports call it (`draft.docx`)."""

    content: str | bytes
    name: str = "-"


PathLike = str | os.PathLike[str]
Given = PathLike | bytes | Content
Row = dict[str, Any]
READING = ReadOptions()


@dataclass(frozen=True)
class Checked:
    """What `check` found: a report for every plan of the file, most often one."""

    reports: tuple[Report, ...]

    def to_dict(self) -> dict[str, Any]:
        """The JSON report, as `conform check -f json` writes it and `conform schema` describes it."""
        document: dict[str, Any] = json.loads(self.render("json", Lang.EN))
        return document

    def rows(self) -> list[Row]:
        """A flat dict for every requirement and each piece of its evidence; one for a requirement without any."""
        from conform.render.rows import requirement_rows

        return list(requirement_rows(self.to_dict()))

    def clause_rows(self) -> list[Row]:
        """A flat dict for every clause of the plan: what it carries, or that it was added."""
        from conform.render.rows import clause_rows

        return list(clause_rows(self.to_dict()))

    def render(self, output_format: str = "html", lang: Lang | str = Lang.ZH) -> bytes:
        """A file in a format of `conform check`; text is UTF-8. Raises OptionError for another format."""
        if output_format not in FORMATS:
            raise unknown("output_format", output_format, FORMATS)
        pieces = renderer(output_format).render(self.reports, (), View(Lang(lang)))
        return b"".join(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in pieces)


@dataclass(frozen=True)
class Compared:
    """What `diff` found: a comparison for every plan of the two files, most often one."""

    results: tuple[Result, ...]

    @property
    def differs(self) -> bool:
        """Whether anything but white space and the width of signs does."""
        return any(result.differs for result in self.results)

    def to_dict(self) -> dict[str, Any]:
        """The comparison as `conform diff -f json` writes it and `conform schema diff` describes it."""
        document: dict[str, Any] = json.loads(self.render("json", Lang.EN))
        return document

    def rows(self) -> list[Row]:
        """A flat dict for every row: its kind, where it stood and stands, and both texts."""
        return [
            {
                "id": row.id,
                "kind": row.kind.value,
                "moved": row.moved,
                "edited": row.is_edited,
                "old_label": row.old.label if row.old else None,
                "new_label": row.new.label if row.new else None,
                "old": row.was.strip(),
                "new": row.now.strip(),
            }
            for result in self.results
            for row in result.rows
        ]

    def render(self, output_format: str = "html", lang: Lang | str = Lang.ZH) -> bytes:
        """A file in a format of `conform diff`; text is UTF-8. Raises OptionError for another format."""
        from conform.render.versions import FORMATS as known
        from conform.render.versions import View as Shown
        from conform.render.versions import renderer as by_name

        if output_format not in known:
            raise unknown("output_format", output_format, known)
        pieces = by_name(output_format).render(self.results, Shown(Lang(lang)))
        return b"".join(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in pieces)


@dataclass(frozen=True)
class Linted:
    """What `lint` found: the findings of every plan of the file."""

    plans: tuple[LintedPlan, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the text; what is missing from a plan comes last."""
        return tuple(finding for plan in self.plans for finding in plan.findings)

    def to_dict(self, lang: Lang | str = Lang.EN) -> dict[str, Any]:
        """The findings as `conform lint -f json` writes them and `conform schema lint` describes them."""
        from conform.lint.pages import note
        from conform.lint.rules import RULES
        from conform.render.lint import Aside, LintView, lint_renderer

        notes = {code: note(rule, Lang(lang)) for code, rule in RULES.items()}
        view = LintView(Lang(lang), notes, Severity.ERROR)
        pieces = map(str, lint_renderer("json").render(self.plans, Aside(), view))
        document: dict[str, Any] = json.loads("".join(pieces))
        return document

    def rows(self, lang: Lang | str = Lang.EN) -> list[Row]:
        """A flat dict for every finding."""
        flat = (str, int, type(None))
        found: list[Row] = self.to_dict(lang)["findings"]
        return [{name: value for name, value in row.items() if isinstance(value, flat)} for row in found]


def check(
    plan: Given,
    references: PathLike | Reference | Sequence[PathLike | Reference] = DEFAULT,
    *,
    decisions: PathLike | Sequence[PathLike] = (),
    options: ReadOptions = READING,
) -> Checked:
    """What a plan inherits, modifies, leaves out and adds.

    `references` are ids, files or what `load_reference` gave, the topmost first. `decisions` are files that people's
    decisions were saved in; one person's later one holds, and of two
    people's that contradict each other neither. Raises ConformError.
    """
    wanted = list(_references(references))
    decide = _decide(_several(decisions))
    return Checked(tuple(check_plan(each, wanted, decide) for each in _plans(plan, options)))


def diff(old: Given, new: Given, *, options: ReadOptions = READING) -> Compared:
    """What became of an earlier version of a text in a later one. Raises ConformError."""
    return Compared(tuple(versions(_plans(old, options), _plans(new, options), _name(new))))


def lint(
    plan: Given,
    references: PathLike | Reference | Sequence[PathLike | Reference] = DEFAULT,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    options: ReadOptions = READING,
) -> Linted:
    """The faults of a plan, by the rules whose codes or names `select` and `ignore` give; no settings are read.

    Raises ConformError.
    """
    from conform.lint.run import finding_print
    from conform.lint.select import rules_of
    from conform.settings import Settings

    settings = Settings()
    rules = rules_of(settings, list(select), list(ignore))
    linted = []
    for report in check(plan, references, options=options).reports:
        findings = tuple(faults(report, rules, settings))
        linted.append(LintedPlan(report, findings, tuple(finding_print(report, each) for each in findings)))
    return Linted(tuple(linted))


def load_reference(name: Given = DEFAULT, folders: Iterable[PathLike] = (), judge: str = QUICK) -> Reference:
    """A reference by its id (`folders` may hold it), from its TOML file, or made of a text. Raises ConformError.

    `judge` is what finds counterparts: letters (`quick`), or meaning besides (`meaning`, which needs numpy).
    """
    from conform.match.meaning import judged

    return judged(_loaded(name, folders), judge)


def _loaded(name: Given, folders: Iterable[PathLike]) -> Reference:
    if isinstance(name, str | os.PathLike):
        path, shelf = os.fspath(name), shelf_of(map(Path, folders))
        if path in shelf.files or path.endswith(".toml") or not os.path.exists(path):  # noqa: PTH110 - odd names
            return with_official(load_named(path, shelf))
    from conform.references.build import Naming, build

    found = _plans(name, READING)
    if len(found) > 1:
        raise OptionError("error.several_tiers", _name(name), parts=len(found))
    return build(found[0], Naming())


def _several(given: Any) -> Sequence[Any]:
    return [given] if isinstance(given, str | os.PathLike | Reference) else list(given)


def _references(given: PathLike | Reference | Sequence[PathLike | Reference]) -> Iterator[Reference]:
    for each in _several(given):
        yield each if isinstance(each, Reference) else load_reference(each)


def _decide(paths: Sequence[PathLike]) -> Decide | None:
    if not paths:
        return None
    from conform.decisions.apply import decider
    from conform.decisions.file import load as load_decisions

    first, *others = (load_decisions(os.fspath(path)) for path in paths)
    return decider(reduce(lambda known, more: known.merge(more.entries), others, first))


def _plans(plan: Given, options: ReadOptions) -> tuple[Plan, ...]:
    if isinstance(plan, str | os.PathLike):
        return plans_in(read_data(load(os.fspath(plan), options), options), options)
    content, name = (plan, "-") if isinstance(plan, bytes) else plan
    if isinstance(content, str):
        content, options = content.encode("utf-8", "replace"), options._replace(encoding="utf-8")
    return plans_in(read_data(Input(name, content), options), options)


def _name(plan: Given) -> str:
    if isinstance(plan, bytes):
        return "-"
    return plan.name if isinstance(plan, Content) else os.fspath(plan)
