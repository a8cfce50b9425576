"""Report → findings: the rules that a plan is held against before it is published, one file each."""

from __future__ import annotations

from conform.lint.rules import (
    contradicting_figures,
    dropped_part,
    duplicated_text,
    empty_heading,
    foreign_matter,
    foreign_place,
    later_deadline,
    low_coverage,
    malformed_number,
    misread_characters,
    missing_annex,
    missing_responsible,
    missing_section,
    mixed_width,
    numbering,
    omitted_requirement,
    past_deadline,
    placeholder,
    reference_not_cited,
    traditional_characters,
    unmatched_measure,
    unpaired_brackets,
    varying_unit_names,
    weakened_target,
    weaker_modality,
    wrong_number,
    wrong_title,
)
from conform.lint.rules._base import Rule

__all__ = ["RULES", "Rule"]

# A new rule: its file, its line here, its sentences in `conform.messages`, its cases in `tests/lint/rules/cases/`.
RULES: dict[str, Rule] = {
    "CF001": omitted_requirement.RULE,
    "CF002": weakened_target.RULE,
    "CF003": later_deadline.RULE,
    "CF004": weaker_modality.RULE,
    "CF005": dropped_part.RULE,
    "CF006": unmatched_measure.RULE,
    "CF007": missing_section.RULE,
    "CF008": low_coverage.RULE,
    "CT001": reference_not_cited.RULE,
    "CT002": wrong_title.RULE,
    "CT003": wrong_number.RULE,
    "CT004": malformed_number.RULE,
    "CT005": unpaired_brackets.RULE,
    "PB001": placeholder.RULE,
    "PB002": foreign_place.RULE,
    "PB003": foreign_matter.RULE,
    "PB004": contradicting_figures.RULE,
    "PB101": traditional_characters.RULE,
    "PB102": mixed_width.RULE,
    "PB103": misread_characters.RULE,
    "PB104": duplicated_text.RULE,
    "PB105": numbering.RULE,
    "PB106": empty_heading.RULE,
    "PB107": missing_responsible.RULE,
    "PB108": varying_unit_names.RULE,
    "PB109": past_deadline.RULE,
    "PB110": missing_annex.RULE,
}
