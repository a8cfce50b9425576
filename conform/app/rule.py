"""`conform rule`: what the rules look for, why, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app import commands, values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.options import LISTS
from conform.errors import OptionError
from conform.lint.pages import note, rule_named
from conform.lint.rules import RULES, Rule
from conform.messages import Lang, say


def run(words: commands.Rule, call: Call) -> int:
    """Shows one rule's page, or lists all rules. Raises OptionError."""
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LISTS)
    lang = call.console.lang
    if words.name is None and not words.every:
        raise OptionError("error.rule_name")
    rules = list(RULES.values()) if words.every else [rule_named(words.name or "", "RULE")]
    if form == "json":
        from conform.render.json import as_list

        call.put([as_list([_row(rule, lang) for rule in rules], "") + "\n"], where, document=True)
    else:
        call.put(_list(rules, lang) if words.every else _page(rules[0], lang), where, document=False)
    return DONE


def _row(rule: Rule, lang: Lang) -> dict[str, object]:
    told = note(rule, lang)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "title": told.title,
        "options": dict(rule.options),
        "page": told.page,
    }


def _list(rules: list[Rule], lang: Lang) -> Iterator[str]:
    names = max(len(rule.name) for rule in rules)
    for rule in rules:
        told = note(rule, lang)
        severity = say(f"severity.{rule.severity}", lang)
        yield f"{rule.code}  {rule.name:<{names}}  {severity:<7}  {told.title}\n"


def _page(rule: Rule, lang: Lang) -> Iterator[str]:
    told = note(rule, lang)
    severity = say(f"severity.{rule.severity}", lang)
    yield say("lint.rule", lang, code=rule.code, name=rule.name, severity=severity) + "\n"
    yield f"{told.title}\n\n{told.page}"
    if rule.options:
        from conform.render.json import as_line

        yield "\n" + say("lint.rule_options", lang, name=rule.name) + "\n"
        yield from (f"    {name} = {as_line(value)}\n" for name, value in rule.options.items())
