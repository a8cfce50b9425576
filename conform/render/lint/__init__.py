"""How findings are shown: one file a format, each exporting RENDERER.

Like the renderers of reports they arrange; they never look for faults, read plans or print.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from conform.messages import Lang
from conform.model import Failure
from conform.model.finding import Severity
from conform.model.linted import Linted, RuleNote


@dataclass(frozen=True, slots=True)
class LintView:
    """How findings are shown; those under `fail_level` do not stop a plan. `width` is the terminal's, in cells."""

    lang: Lang
    rules: Mapping[str, RuleNote]
    fail_level: Severity = Severity.ERROR
    color: bool = False
    width: int = 80
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """What is said besides the findings; both lists may fill while plans are rendered.

    `failures` are files that could not be linted; `notices` tell of suppressions that no longer fit.
    """

    failures: Sequence[Failure] = ()
    notices: Sequence[Failure] = ()


class LintRenderer(Protocol):
    """Linted plans in, pieces of text out. `plans` may be a generator and is taken one by one."""

    def render(self, plans: Iterable[Linted], aside: Aside, view: LintView) -> Iterator[str]:
        """The findings as text, in pieces that are written as they come."""


# A format's name and the module that renders it, imported when it is asked for.
LINT_RENDERERS: dict[str, str] = {
    name: f"conform.render.lint.{name}"
    for name in ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")
}


def lint_renderer(name: str) -> LintRenderer:
    """The renderer of a format. KeyError for a name that LINT_RENDERERS does not have."""
    found: LintRenderer = import_module(LINT_RENDERERS[name]).RENDERER
    return found
