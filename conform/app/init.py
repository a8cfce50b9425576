"""`conform init`: a conform.toml with comments, to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from conform.app.console import Console
from conform.app.options import choose
from conform.app.output import write_file
from conform.errors import OutputError
from conform.lint.rules import RULES
from conform.messages import Lang, say
from conform.references import DEFAULT
from conform.settings import OWN


def run_init(force: bool, lang: str | None, console: Console) -> int:
    """Writes it into the current folder. Raises OutputError where there is one already."""
    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    path = Path(OWN)
    if path.exists() and not force:
        raise OutputError("error.exists", str(path))
    write_file(path, ["".join(_text(spoken))])
    console.notice(str(path), "notice.written")
    return 0


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
    import json

    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
