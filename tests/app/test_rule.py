"""`conform rule`."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from common import Ran, one

from conform.lint.rules import RULES

Conform = Callable[..., Ran]
PLAIN = next(rule for rule in RULES.values() if not rule.options)
OPTED = next(rule for rule in RULES.values() if rule.options)


def test_all_are_listed_in_columns(conform: Conform):
    lines = conform("rule", "--all").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in RULES.values()]


def test_a_page_names_the_options_it_has(conform: Conform):
    name = next(iter(OPTED.options))
    assert f"    {name} = " in conform("rule", OPTED.code).out
    assert f"[lint.options.{OPTED.name}]" in conform("rule", OPTED.name).out
    assert "lint.options" not in conform("rule", PLAIN.code).out


@pytest.mark.parametrize("words", [(), ("PB999",), ("PB001", "-f", "yaml")])
def test_what_cannot_be_shown_is_one_line(conform: Conform, words: tuple[str, ...]):
    assert one(conform("rule", *words))


def test_programs_get_rows(conform: Conform):
    (row,) = json.loads(conform("rule", OPTED.code, "-f", "json").out)
    assert (row["code"], row["name"], row["severity"]) == (OPTED.code, OPTED.name, OPTED.severity)
    assert row["options"].keys() == OPTED.options.keys()
    assert len(json.loads(conform("rule", "--all", "-f", "json").out)) == len(RULES)
