"""What `check`, `diff` and `lint` of the public door give: values to look at, rows for a table, files to write."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from conform.errors import lang_named, unknown
from conform.messages import Lang
from conform.model import Report
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan, RuleNote
from conform.pipeline import lint
from conform.render import FORMATS, Faults, View, renderer
from conform.settings import Settings

if TYPE_CHECKING:
    from conform.lint.rules import Rule
    from conform.versions import Result
    from conform.versions.result import Row as Stretched

Row = dict[str, Any]
SHOWN = 3  # plans of a collection that a `repr` names


@dataclass(frozen=True)
class Checked:
    """What `check` found: a report for every plan of the file, most often one."""

    reports: tuple[Report, ...]

    def __repr__(self) -> str:
        return _told("Checked", self.reports)

    def to_dict(self) -> dict[str, Any]:
        """The JSON report as a dict, as `conform check -f json` writes it and `conform schema` describes it."""
        return _document(self.render("json", Lang.EN))

    def rows(self) -> list[Row]:
        """A flat dict for every requirement and each piece of its evidence; one for a requirement without any."""
        from conform.render.rows import requirement_rows

        return list(requirement_rows(self.to_dict()))

    def change_rows(self) -> list[Row]:
        """A flat dict for every change of a requirement: its kind, its direction, and both wordings."""
        from conform.render.rows import change_rows

        return list(change_rows(self.to_dict()))

    def clause_rows(self) -> list[Row]:
        """A flat dict for every clause of the plan: what it carries, or that it was added."""
        from conform.render.rows import clause_rows

        return list(clause_rows(self.to_dict()))

    def render(self, output_format: str = "html", lang: Lang | str | None = None) -> bytes:
        """The bytes of a file in a format of `conform check`; text is UTF-8.

        Without `lang` a page speaks its reader's language, and everything else Chinese. Raises OptionError for a
        format or a language that there is not.
        """
        asked = lang is not None

        def pieces(spoken: Lang) -> Iterable[str | bytes]:
            found = _faults(spoken) if FORMATS[output_format].with_faults else None
            return renderer(output_format).render(self.reports, (), View(spoken, faults=found, lang_asked=asked))

        return _written(output_format, FORMATS, pieces, lang)


@dataclass(frozen=True)
class Compared:
    """What `diff` found: a comparison for every plan of the two files, most often one."""

    results: tuple[Result, ...]

    def __repr__(self) -> str:
        return _told("Compared", self.results)

    @property
    def differs(self) -> bool:
        """Whether anything but white space and the width of signs does."""
        return any(result.differs for result in self.results)

    def to_dict(self) -> dict[str, Any]:
        """The comparison as a dict, as `conform diff -f json` writes it and `conform schema diff` describes it."""
        return _document(self.render("json", Lang.EN))

    def rows(self) -> list[Row]:
        """A flat dict for every row: its kind, where it stood and stands, both texts, and which way figures went."""
        return [_compared(result, row) for result in self.results for row in result.rows]

    def render(self, output_format: str = "html", lang: Lang | str | None = None) -> bytes:
        """The bytes of a file in a format of `conform diff`; text is UTF-8; `lang` and errors as `Checked.render`."""
        from conform.render import versions

        asked = lang is not None

        def pieces(spoken: Lang) -> Iterable[str | bytes]:
            return versions.renderer(output_format).render(self.results, versions.View(spoken, lang_asked=asked))

        return _written(output_format, versions.FORMATS, pieces, lang)


@dataclass(frozen=True)
class Linted:
    """What `lint` found: the findings of every plan of the file."""

    plans: tuple[LintedPlan, ...]

    def __repr__(self) -> str:
        return _told("Linted", self.plans)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the text; what is missing from a plan comes last."""
        return tuple(finding for plan in self.plans for finding in plan.findings)

    def to_dict(self, lang: Lang | str = Lang.EN) -> dict[str, Any]:
        """The findings as a dict, as `conform lint -f json` writes them and `conform schema lint` describes them."""
        return _document(self.render("json", lang))

    def rows(self, lang: Lang | str = Lang.EN) -> list[Row]:
        """A flat dict for every finding: what it is, where it stands, and its message in `lang`."""
        flat = (str, int, type(None))
        found: list[Row] = self.to_dict(lang)["findings"]
        return [{name: value for name, value in row.items() if isinstance(value, flat)} for row in found]

    def render(self, output_format: str = "text", lang: Lang | str | None = None) -> bytes:
        """The bytes of a file in a format of `conform lint`; text is UTF-8, and Chinese without `lang`.

        Raises OptionError for a format or a language that there is not.
        """
        from conform.render.lint import LINT_FORMATS, Aside, LintView, lint_renderer

        def pieces(spoken: Lang) -> Iterable[str | bytes]:
            view = LintView(spoken, _notes(spoken), Severity.ERROR)
            return lint_renderer(output_format).render(self.plans, Aside(), view)

        return _written(output_format, LINT_FORMATS, pieces, lang)


def linted(report: Report, rules: Sequence[Rule]) -> LintedPlan:
    """The findings in a checked plan by these rules, with nothing that a project's settings or decisions hold back."""
    from conform.lint.run import finding_print

    findings = tuple(lint(report, rules, Settings()))
    return LintedPlan(report, findings, tuple(finding_print(report, each) for each in findings))


def _faults(lang: Lang) -> Faults:
    """What formats need that show the faults of a checked plan, too."""
    from conform.lint.rules import RULES

    return Faults(partial(linted, rules=tuple(RULES.values())), _notes(lang))


def _notes(lang: Lang) -> dict[str, RuleNote]:
    from conform.lint.pages import note
    from conform.lint.rules import RULES

    return {code: note(rule, lang) for code, rule in RULES.items()}


def _compared(result: Result, row: Stretched) -> Row:
    from conform.render.rows import changes_told

    old, new = row.old, row.new
    return {
        "id": row.id,
        "kind": row.kind.value,
        "moved": row.moved,
        "edited": row.is_edited,
        "old_label": old.label if old else None,
        "new_label": new.label if new else None,
        "old_line": result.old.locate(old.at, old.to).line if old else None,
        "new_line": result.new.locate(new.at, new.to).line if new else None,
        "old": row.was.strip(),
        "new": row.now.strip(),
        "changes": changes_told(change._asdict() for change in row.changes),
    }


def _written(
    name: str, known: Collection[str], pieces: Callable[[Lang], Iterable[str | bytes]], lang: Lang | str | None
) -> bytes:
    """A file in the format of that name, out of the pieces that its renderer gives."""
    if name not in known:
        raise unknown("output_format", str(name), known)
    spoken = Lang.ZH if lang is None else lang_named(lang)
    return b"".join(each if isinstance(each, bytes) else each.encode("utf-8", "replace") for each in pieces(spoken))


def _document(written: bytes) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(written)
    return document


def _told(name: str, values: Sequence[object]) -> str:
    """What a session shows of a result: its plans in few words, and of many the first ones."""
    rest = f", … {len(values)} in all" if len(values) > SHOWN else ""
    return f"{name}({', '.join(map(repr, values[:SHOWN]))}{rest})"
