"""What lint finds; not part of `conform.model` itself, since a check can do without."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conform.messages import Lang


class Severity(StrEnum):
    """How bad a finding is; by default only an error stops a plan."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Edit:
    """A safe mending: `Source.text[start:end]` becomes `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a plan, complete before it is rendered.

    `key` and `values` are its sentence in `conform.messages`. `start`, `end` count code points of `Source.text`
    (both 0 where something is missing from the whole plan), `quote` holds the words there. `requirement` is the
    (reference, requirement) that it is about, if any.
    """

    code: str
    severity: Severity
    key: str
    values: dict[str, object] = field(hash=False)
    start: int
    end: int
    quote: str
    requirement: tuple[str, str] | None = None
    fix: tuple[Edit, ...] = ()

    def message(self, lang: Lang | str = "en") -> str:
        """What is wrong, in a sentence. Raises OptionError for a language that there is not."""
        from conform.errors import lang_named
        from conform.messages import say

        return say(self.key, lang_named(lang), **self.values)
