"""`conform init`: a conform.toml with comments, to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Init
from conform.app.inputs import Role
from conform.errors import OutputError
from conform.lint.rules import RULES
from conform.messages import Lang, say
from conform.references import DEFAULT
from conform.settings import OWN


def run(words: Init, call: Call) -> int:
    """Writes it into the current folder. Raises OutputError where there is one already."""
    path = Path(OWN)
    if path.exists() and not words.force:
        raise OutputError("error.exists", str(path))
    call.write(path, ["".join(_text(call.console.lang))], own=Role.SETTINGS)
    call.console.notice(str(path), "notice.written")
    return DONE


def _text(lang: Lang) -> Iterator[str]:
    """The settings, each as it is when nothing is said, behind a comment."""
    yield say("init.head", lang, reference=DEFAULT)
    for rule in RULES.values():
        yield f"#   {rule.code}  {say(f'severity.{rule.severity}', lang)}  {say(f'rule.{rule.name}.title', lang)}\n"
    yield say("init.lint", lang)
    options = {rule: value for rule in RULES.values() for value in rule.options.items()}
    for rule, (name, value) in options.items():
        yield f"# [lint.options.{rule.name}]\n# {name} = {_toml(value)}\n"


def _toml(value: object) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
