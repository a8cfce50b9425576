"""The public door: check, diff and lint as functions, with values in and values out.

A plan, and a reference too, is given as the path of a file, as bytes, or as `Content` (text or bytes with a name). What
is wrong with it is raised as a `ConformError`, whose words say it in one line.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path
from reprlib import repr as shortened
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from conform.errors import (
    ConformError,
    DecisionFault,
    InputError,
    InternalFault,
    OptionError,
    OutputError,
    ReferenceFault,
)
from conform.messages import Lang
from conform.model import (
    QUICK,
    Certainty,
    Change,
    Clause,
    ClauseStatus,
    ClauseVerdict,
    Evidence,
    Level,
    LocalTarget,
    Location,
    Metadata,
    Nearest,
    Plan,
    Reference,
    Report,
    Requirement,
    Status,
    Verdict,
)
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.pipeline import Decide, check_plan, plans_in, versions
from conform.readers import Input, ReadOptions, load, read_data
from conform.references import DEFAULT, LARGEST, available_references, shelf_of, with_official
from conform.references import load_reference as load_named
from conform.results import Checked, Compared, Linted, linted

if TYPE_CHECKING:
    from conform.versions import Result

__all__ = [
    "Certainty",
    "Change",
    "Checked",
    "Clause",
    "ClauseStatus",
    "ClauseVerdict",
    "Compared",
    "ConformError",
    "Content",
    "DecisionFault",
    "Evidence",
    "Finding",
    "InputError",
    "InternalFault",
    "Lang",
    "Level",
    "Linted",
    "LintedPlan",
    "LocalTarget",
    "Location",
    "Metadata",
    "Nearest",
    "OptionError",
    "OutputError",
    "Plan",
    "ReadOptions",
    "Reference",
    "ReferenceFault",
    "Report",
    "Requirement",
    "Result",
    "Severity",
    "Status",
    "Verdict",
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
GivenReference = Given | Reference
READING = ReadOptions()
READING_REFERENCES = ReadOptions(max_bytes=LARGEST, max_chars=LARGEST)


def check(
    plan: Given,
    references: GivenReference | Iterable[GivenReference] = DEFAULT,
    *,
    decisions: PathLike | Iterable[PathLike] = (),
    options: ReadOptions = READING,
) -> Checked:
    """Holds a plan against references: what it inherits, modifies, leaves out and adds.

    Takes one plan. `references` are one or several, the topmost first: ids, files, or what `load_reference` gave.
    `decisions` are the files that people's decisions were saved in: of one person's the latest holds, and where two
    people's contradict each other, none. `options` say how the plan is read.

    Gives a `Checked`: one report for every plan of the file.

    Raises InputError for a plan that cannot be read or is none, ReferenceFault and DecisionFault for such files, and
    OptionError for what is given wrongly; all are ConformErrors.
    """
    wanted = _references(references)
    decide = _decide(_several(decisions, "decisions"))
    return Checked(tuple(check_plan(each, wanted, decide) for each in _plans(plan, options)))


def diff(old: Given, new: Given, *, options: ReadOptions = READING) -> Compared:
    """Holds a later version of a text against an earlier one: what was edited, added, removed and moved.

    Takes the two texts, which may be any and need not be plans; `options` say how both are read.

    Gives a `Compared`: one comparison for every plan of the files.

    Raises InputError for a text that cannot be read, and where the files do not hold the same number of plans;
    OptionError for what is given wrongly. Both are ConformErrors.
    """
    any_text = options._replace(any_text=True)
    return Compared(tuple(versions(_plans(old, any_text), _plans(new, any_text), _name(new))))


def lint(
    plan: Given,
    references: GivenReference | Iterable[GivenReference] = DEFAULT,
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    options: ReadOptions = READING,
) -> Linted:
    """Looks for faults in a plan that must not be published.

    Takes one plan, and references as `check` does. `select` and `ignore` choose rules by their codes, which may be cut
    short (`PB`), or by their names; all apply without them. No settings are read from files.

    Gives a `Linted`: the findings of every plan of the file.

    Raises OptionError for a rule that there is not, and what `check` raises.
    """
    from conform.lint.select import rules_of
    from conform.settings import Settings

    rules = rules_of(Settings(), _several(select, "select"), _several(ignore, "ignore"))
    return Linted(tuple(linted(report, rules) for report in check(plan, references, options=options).reports))


def load_reference(
    name: Given = DEFAULT,
    folders: PathLike | Iterable[PathLike] = (),
    judge: str = QUICK,
    *,
    options: ReadOptions = READING_REFERENCES,
) -> Reference:
    """Loads a reference, once for many checks.

    Takes its id (that of one in `folders`, too), its TOML file, or an official text, which `options` say how to read.
    `judge` is what finds counterparts: letters (`quick`), or meaning besides (`meaning`, which needs numpy).

    Gives the `Reference`.

    Raises ReferenceFault where there is none of that id or its file has a fault, InputError for a text that cannot be
    read, OptionError for another judge or a text of several plans; all are ConformErrors.
    """
    from conform.match.meaning import judged

    return judged(_loaded(name, map(Path, _several(folders, "folders")), options), judge)


def __getattr__(name: str) -> Any:
    if name != "Result":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from conform.versions import (
        Result,  # only `diff` needs what makes one, which takes as long to load as a third of all
    )

    return Result


def _loaded(name: Given, folders: Iterable[Path], options: ReadOptions) -> Reference:
    if _is_path(name):
        path, shelf = os.fspath(name), shelf_of(folders)
        if path in shelf.files or path.endswith(".toml") or not os.path.exists(path):  # noqa: PTH110 - odd names
            return with_official(load_named(path, shelf))
    from conform.references.build import Naming, build

    found = _plans(name, options)
    if len(found) > 1:
        raise OptionError("error.several_parts", _name(name), parts=len(found))
    return build(found[0], Naming())


def _references(given: GivenReference | Iterable[GivenReference]) -> list[Reference]:
    """The references, each once. Raises OptionError where there is none, or two different ones share an id."""
    found: dict[str, Reference] = {}
    for each in _several(given, "references"):
        loaded = each if isinstance(each, Reference) else load_reference(each)
        if found.setdefault(loaded.id, loaded).sha256 != loaded.sha256:
            raise OptionError("error.reference_same_id", "references", id=loaded.id)
    if not found:
        raise OptionError("error.no_reference", option="references")
    return list(found.values())


def _decide(paths: Sequence[PathLike]) -> Decide | None:
    if not paths:
        return None
    from conform.decisions.apply import decider
    from conform.decisions.file import load as load_decisions

    for path in paths:
        if not _is_path(path):
            raise OptionError("error.given_path", option="decisions", given=shortened(path))
    first, *others = (load_decisions(os.fspath(path)) for path in paths)
    return decider(reduce(lambda known, more: known.merge(more.entries), others, first))


def _plans(plan: Given, options: ReadOptions) -> tuple[Plan, ...]:
    if _is_path(plan):
        return plans_in(read_data(load(os.fspath(plan), options), options), options)
    content = Content(plan) if isinstance(plan, bytes) else plan
    if not isinstance(content, Content) or not isinstance(content.content, str | bytes):
        raise OptionError("error.given", given=shortened(plan))
    data = content.content
    if isinstance(data, str):
        data, options = data.encode("utf-8", "replace"), options._replace(encoding="utf-8")
    return plans_in(read_data(Input(content.name, data), options), options)


def _name(plan: Given) -> str:
    if isinstance(plan, bytes):
        return "-"
    return plan.name if isinstance(plan, Content) else os.fspath(plan)


def _is_path(given: object) -> TypeGuard[PathLike]:
    return isinstance(given, str | os.PathLike)


def _several(given: Any, option: str) -> list[Any]:
    """What is given as one or as several, as a list: a text or a path is one."""
    if isinstance(given, str | os.PathLike | bytes | Content | Reference):
        return [given]
    if not isinstance(given, Iterable):
        raise OptionError("error.given_several", option=option, given=shortened(given))
    return list(given)
