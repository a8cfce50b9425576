"""What is told of a rule, from its page."""

from __future__ import annotations

import pytest

from conform.errors import OptionError
from conform.lint.pages import note, rule_named
from conform.lint.rules import RULES
from conform.messages import Lang
from conform.model.finding import Severity


@pytest.mark.parametrize("name", ["PB001", "pb001", " placeholder ", "Placeholder"])
def test_a_rule_has_a_code_and_a_name(name: str):
    assert rule_named(name, "RULE") is RULES["PB001"]


def test_another_name_is_told_with_the_nearest():
    with pytest.raises(OptionError, match="placeholder"):
        rule_named("placehodler", "RULE")


@pytest.mark.parametrize("lang", Lang)
def test_the_remedy_is_the_last_part_of_the_page_on_one_line(lang: Lang):
    for rule in RULES.values():
        told = note(rule, lang)
        assert told.remedy and "\n" not in told.remedy
        assert "".join(told.page.split()).endswith("".join(told.remedy.split()))
        assert told.severity is rule.severity
    assert note(RULES["PB001"], lang, Severity.INFO).severity is Severity.INFO
