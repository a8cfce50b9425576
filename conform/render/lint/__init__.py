"""How findings are shown: one file a format, each exporting RENDERER.

Like the renderers of reports they arrange; they never look for faults, read plans or print.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from conform.messages import Lang
from conform.render import Format

if TYPE_CHECKING:  # the command line asks for the names of the formats before it needs a finding
    from conform.model import Failure
    from conform.model.finding import Severity
    from conform.model.linted import LintedPlan, RuleNote


class LintView(NamedTuple):
    """How findings are shown; those under `fail_level` do not stop a plan. `width` is the terminal's, in cells."""

    lang: Lang
    rules: Mapping[str, RuleNote]
    fail_level: Severity
    color: bool = False
    width: int = 80
    quiet: bool = False


class Aside(NamedTuple):
    """What is said besides the findings; both lists may fill while plans are rendered.

    `failures` are files that could not be linted; `notices` tell of suppressions that no longer fit.
    """

    failures: Sequence[Failure] = ()
    notices: Sequence[Failure] = ()


class LintRenderer(Protocol):
    """Linted plans in, pieces of text (or of a binary file) out. `plans` may be a generator and is taken one by one."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str] | Iterator[bytes]:
        """The findings, in pieces that are written as they come."""


# A line a format; its module is imported when it is asked for. What people read suits a terminal.
LINT_FORMATS: dict[str, Format] = {
    "text": Format((".txt",), "conform.render.lint.text", for_people=True),
    "concise": Format((), "conform.render.lint.concise", for_people=True),
    "json": Format((".json",), "conform.render.lint.json"),
    "github": Format((), "conform.render.lint.github"),
    "gitlab": Format((), "conform.render.lint.gitlab"),
    "sarif": Format((".sarif",), "conform.render.lint.sarif"),
    "junit": Format((".xml",), "conform.render.lint.junit"),
    "markdown": Format((".md", ".markdown"), "conform.render.lint.markdown"),
    "docx": Format((".docx",), "conform.render.lint.docx"),
    "xlsx": Format((".xlsx",), "conform.render.lint.xlsx"),
}


def lint_renderer(name: str) -> LintRenderer:
    """The renderer of a format. KeyError for a name that LINT_FORMATS does not have."""
    found: LintRenderer = import_module(LINT_FORMATS[name].module).RENDERER
    return found
