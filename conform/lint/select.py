"""Which rules a plan is held against, how severe they are, and with which options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from itertools import chain
from pathlib import Path, PurePath
from typing import Any

from conform.errors import OptionError, unknown
from conform.lint.rules import RULES, Rule
from conform.model.finding import Finding
from conform.settings import Settings

ALL = "ALL"
MOST = 10**9  # no count of characters nor share is beyond; longer integers are none that Python divides


def rules_of(settings: Settings, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that apply, as the settings want them; `select` and `ignore` of the command line go before theirs.

    Where a rule is both selected and ignored, the longer code wins, and among equals the ignoring. Raises
    OptionError for a code, a rule or an option that does not exist.
    """
    told = settings.lint
    for name in chain(told.select, told.ignore, told.severity, *told.per_file_ignores.values()):
        _known(name, settings.where(name))
    for name in select:
        _known(name, "", "--select")
    for name in ignore:
        _known(name, "", "--ignore")
    wanted, unwanted = select or told.select or (ALL,), ignore or told.ignore
    kept = [rule for rule in RULES.values() if _weight(rule, wanted) > _weight(rule, unwanted)]
    options = _options(settings)
    return tuple(_adjusted(rule, settings, options.get(rule.name, {})) for rule in kept)


def ignored(settings: Settings, path: str) -> Callable[[Finding], bool]:
    """Tells which findings in the file at `path` its `per-file-ignores` leave out."""
    globs = settings.lint.per_file_ignores
    names = list(chain.from_iterable(globs[glob] for glob in globs if _matches(settings, path, glob)))
    return lambda finding: _weight(RULES[finding.code], names) >= 0


def _matches(settings: Settings, path: str, glob: str) -> bool:
    """Whether a glob is a file's: it is held against the path below the settings' folder, and against the name."""
    names = [PurePath(path).name, PurePath(path).as_posix()]
    if settings.path:
        own, top = Path(path).resolve(), settings.path.parent.resolve()
        names += [own.relative_to(top).as_posix()] if own.is_relative_to(top) else []
    return any(fnmatchcase(name, glob.removeprefix("./")) for name in names)


def _weight(rule: Rule, names: Iterable[str]) -> int:
    """How much of the rule's code the longest of `names` gives; -1 where none is its."""
    fits = [0 if name == ALL else len(rule.code if name == rule.name else name) for name in names if _is(rule, name)]
    return max(fits, default=-1)


def _is(rule: Rule, name: str) -> bool:
    return name in (ALL, rule.name) or rule.code.startswith(name.upper())


def _known(name: str, where: str, option: str = "[lint]") -> None:
    if not name or not any(_is(rule, name) for rule in RULES.values()):
        raise unknown(option, name, [*RULES, *(rule.name for rule in RULES.values())], where)


def _options(settings: Settings) -> dict[str, dict[str, Any]]:
    """The options of rules by name, each checked against the rule's own."""
    by_name = {rule.name: rule for rule in RULES.values()}
    found = {}
    for name, values in settings.lint.options.items():
        rule = by_name.get(name) or RULES.get(name)
        if rule is None:
            raise unknown("[lint.options]", name, by_name, settings.where(name))
        for key, value in values.items():
            _check(rule, key, value, settings)
        found[rule.name] = dict(values)
    return found


def _check(rule: Rule, key: str, value: Any, settings: Settings) -> None:
    if key not in rule.options:
        if not rule.options:
            raise OptionError("error.rule_no_options", settings.where(key), rule=rule.name)
        raise unknown(f"[lint.options.{rule.name}]", key, rule.options, settings.where(key))
    usual = rule.options[key]
    kind = _kind(usual)
    if not _fits(value, kind):
        raise OptionError(f"error.rule_option_{kind}", settings.where(key), rule=rule.name, name=key, usual=usual)


def _kind(usual: object) -> str:
    """Of which kind an option's values are, as its usual one shows."""
    if isinstance(usual, bool):
        return "yes_no"
    return "number" if isinstance(usual, int | float) else "texts"


def _fits(value: object, kind: str) -> bool:
    """Whether a value is of a kind; `inf` and `nan` are no numbers here."""
    if isinstance(value, bool) or kind == "yes_no":
        return isinstance(value, bool) and kind == "yes_no"
    if kind == "number":
        return isinstance(value, int | float) and abs(value) <= MOST
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _adjusted(rule: Rule, settings: Settings, options: dict[str, Any]) -> Rule:
    """The rule with the project's severity and options."""
    named = {name: level for name, level in settings.lint.severity.items() if _is(rule, name)}
    level = named[max(named, key=len)] if named else rule.severity
    return replace(rule, severity=level, options={**rule.options, **options})
