"""Report → findings: the rules that a plan is held against before it is published, one file each."""

from __future__ import annotations

from conform.rules import (
    dropped_part,
    empty_heading,
    later_deadline,
    low_coverage,
    malformed_number,
    missing_annex,
    missing_responsible,
    missing_section,
    numbering,
    omitted_requirement,
    placeholder,
    reference_not_cited,
    unmatched_measure,
    unpaired_brackets,
    weakened_target,
    weaker_modality,
    wrong_number,
    wrong_title,
)
from conform.rules._base import Rule

__all__ = ["RULES", "Rule"]

# A new rule: its file, its line here, its sentences in `conform.messages`, its cases in `tests/rules/cases/`.
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
    "PB105": numbering.RULE,
    "PB106": empty_heading.RULE,
    "PB107": missing_responsible.RULE,
    "PB110": missing_annex.RULE,
}
