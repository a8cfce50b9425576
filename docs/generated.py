"""Pages that the program writes about itself, so that they are never out of date: commands, rules, schemas.

mkdocs calls `on_files` (a hook of docs/mkdocs.yml); `pages(lang)` gives the same to the tests.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from conform.app.declare import program
from conform.app.usage import prepare
from conform.lint.pages import note
from conform.lint.rules import RULES, Rule
from conform.messages import Lang, say

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "lint" / "rules" / "cases"
WORDS = {
    Lang.ZH: ("命令", "规则", "JSON 格式", "选项", "说明", "应报：", "不应报：", "设置："),
    Lang.EN: ("Commands", "Rules", "JSON schemas", "Option", "", "Is flagged:", "Is not:", "Settings:"),
}
SHOWN = 3  # cases of a kind


def on_files(files: Any, config: Any) -> Any:
    """Adds the pages of both languages to mkdocs' own."""
    file = import_module("mkdocs.structure.files").File
    for lang in Lang:
        for name, text in pages(lang).items():
            files.append(file.generated(config, f"{lang}/reference/{name}.md", content=text))
    return files


def pages(lang: Lang) -> dict[str, str]:
    """Name of a page → its Markdown."""
    return {"commands": commands(lang), "rules": rules(lang), "schemas": schemas(lang)}


# ── commands ──


def commands(lang: Lang) -> str:
    """Every command with its options."""
    root = typer.main.get_command(program([]))
    prepare(root, lang)
    return f"# {WORDS[lang][0]}\n\n" + "".join(
        _command(path, command, lang) for path, command in _leaves("conform", root)
    )


def _leaves(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    below = getattr(command, "commands", {})
    if not below:
        yield path, command
    for name, one in below.items():
        yield from _leaves(f"{path} {name}", one)


def _command(path: str, command: Any, lang: Lang) -> str:
    arguments = "".join(f" {param.metavar}" for param in command.params if param.param_type_name == "argument")
    rows = "".join(_row(param) for param in command.params)
    head = f"| {WORDS[lang][3]} | {WORDS[lang][4]} |\n|---|---|\n"
    return f"## {path}\n\n{command.help}\n\n```text\n{path}{arguments}\n```\n\n{head}{rows}\n"


def _row(param: Any) -> str:
    if param.param_type_name == "argument":
        name = f"`{param.metavar or param.name}`"
    else:
        takes = "" if param.is_flag else f" {param.metavar}"
        name = ", ".join(f"`{word}{takes}`" for word in param.opts)
    return f"| {_cell(name)} | {_cell(param.help or '')} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


# ── rules ──


def rules(lang: Lang) -> str:
    """Every rule's page, with cases from its tests."""
    return f"# {WORDS[lang][1]}\n\n" + "".join(_rule(rule, lang) for rule in RULES.values())


def _rule(rule: Rule, lang: Lang) -> str:
    told = note(rule, lang)
    head = say("lint.rule", lang, code=rule.code, name=rule.name, severity=say(f"severity.{rule.severity}", lang))
    options = "".join(f"    {name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in rule.options.items())
    settings = f"\n{WORDS[lang][7]}\n\n{options}" if options else ""
    return f"## {head}\n\n{told.title}\n\n{_page(told.page)}\n{settings}\n{_cases(rule, lang)}\n"


def _page(text: str) -> str:
    """A rule's page, whose headings stand at the margin and whose paragraphs are indented."""
    lines = (f"\n**{line}**\n" if line and line[0] != " " else line.strip() for line in text.splitlines())
    return "\n".join(lines)


def _cases(rule: Rule, lang: Lang) -> str:
    path = CASES / f"{rule.name}.toml"
    told = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    lines = []
    for key, title in (("flag", WORDS[lang][5]), ("pass", WORDS[lang][6])):
        texts = [row if isinstance(row, str) else str(row.get("text", "")) for row in told.get(key, ())]
        short = [text for text in dict.fromkeys(texts) if text and "\n" not in text.strip()][:SHOWN]
        if short:
            lines += [title, "", *(f"    {text.strip()}" for text in short), ""]
    return "\n".join(lines)


# ── schemas ──


def schemas(lang: Lang) -> str:
    """Every JSON Schema that `conform schema` prints: its fields and what they hold."""
    found = sorted((ROOT / "conform").glob("*.schema.json"))
    return f"# {WORDS[lang][2]}\n\n" + "".join(_schema(path) for path in found)


def _schema(path: Path) -> str:
    name = path.name.removesuffix(".schema.json")
    return f"## conform schema {name}\n\n```json\n{path.read_text('utf-8').strip()}\n```\n\n"
