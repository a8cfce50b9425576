"""Report → findings: the rules that a plan is held against before it is published, one file each."""

from __future__ import annotations

from conform.rules import placeholder
from conform.rules._base import Rule

__all__ = ["RULES", "Rule"]

# A new rule: its file, its line here, its sentences in `conform.messages`, its cases in `tests/rules/cases/`.
RULES: dict[str, Rule] = {
    "PB001": placeholder.RULE,
}
