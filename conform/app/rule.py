"""`conform rule`: what the rules look for, why, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.console import Console, write_out
from conform.app.options import choose
from conform.errors import OptionError, unknown
from conform.lint.rules import RULES, Rule
from conform.messages import Lang, say
from conform.messages.pages import page
from conform.model.finding import Severity
from conform.model.linted import RuleNote

REMEDY = {Lang.ZH: "怎样修改", Lang.EN: "How to fix"}
FORMATS = ("text", "json")


def run_rule(name: str | None, every: bool, output_format: str | None, lang: str | None, console: Console) -> int:
    """Shows one rule's page, or lists all rules. Raises OptionError."""
    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    if output_format not in (None, *FORMATS):
        raise unknown("-f", str(output_format), FORMATS)
    if name is None and not every:
        raise OptionError("error.rule_name")
    rules = list(RULES.values()) if every else [rule_named(name or "", "RULE")]
    if output_format == "json":
        from conform.render.json import as_list

        write_out([as_list([_row(rule, spoken) for rule in rules], "") + "\n"], document=True)
    else:
        write_out(_list(rules, spoken) if every else _page(rules[0], spoken), document=False)
    return 0


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
    _, _, remedy = told.partition(f"\n{REMEDY[lang]}\n")
    title = say(f"rule.{rule.name}.title", lang)
    return RuleNote(rule.code, rule.name, severity or rule.severity, title, " ".join(remedy.split()), told)


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
