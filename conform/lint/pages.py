"""The rules' pages: what each looks for, why, and how to mend it."""

from __future__ import annotations

from conform.errors import unknown
from conform.lint.rules import RULES, Rule
from conform.messages import Lang, say
from conform.messages.pages import page, sections
from conform.model.finding import Severity
from conform.model.linted import RuleNote


def rule_named(name: str, option: str) -> Rule:
    """The rule with that code or name. Raises OptionError."""
    wanted = name.strip()
    for rule in RULES.values():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    raise unknown(option, name, [*RULES, *(rule.name for rule in RULES.values())])


def note(rule: Rule, lang: Lang, severity: Severity | None = None) -> RuleNote:
    """What is told of a rule; `severity` is the project's."""
    told = page(rule.name, lang)
    title = say(f"rule.{rule.name}.title", lang)
    return RuleNote(rule.code, rule.name, severity or rule.severity, title, sections(told, lang).remedy, told)
