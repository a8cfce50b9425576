"""Report → findings: the rules that a plan is held against before it is published, one file each."""

from __future__ import annotations

from conform.rules import (
    contradicting_figures,
    duplicated_text,
    foreign_matter,
    foreign_place,
    misread_characters,
    mixed_width,
    past_deadline,
    placeholder,
    traditional_characters,
    varying_unit_names,
)
from conform.rules._base import Rule

__all__ = ["RULES", "Rule"]

# A new rule: its file, its line here, its sentences in `conform.messages`, its cases in `tests/rules/cases/`.
RULES: dict[str, Rule] = {
    "PB001": placeholder.RULE,
    "PB002": foreign_place.RULE,
    "PB003": foreign_matter.RULE,
    "PB004": contradicting_figures.RULE,
    "PB101": traditional_characters.RULE,
    "PB102": mixed_width.RULE,
    "PB103": misread_characters.RULE,
    "PB104": duplicated_text.RULE,
    "PB108": varying_unit_names.RULE,
    "PB109": past_deadline.RULE,
}
