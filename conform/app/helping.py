"""A command's help: how it is used, what it takes, an example; in one language and within the terminal's cells.

Typer's own page counts characters, of which a Chinese one takes two cells, and has English headings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conform.app.console import width
from conform.messages import Lang, say
from conform.render.layout import Paper, room

WIDEST = 80  # cells; longer lines are hard to read
LEFT = 28  # cells of the left column at most; what is longer stands on a line of its own
STEP = "  "


def page(command: Any, ctx: Any, lang: Lang) -> str:
    """The help of a command whose sentences are in `lang` (`conform.app.usage.prepare`), without a line end."""
    return "\n".join(_lines(command, ctx.command_path, lang))


def _lines(command: Any, path: str, lang: Lang) -> Iterator[str]:
    head = say("usage.usage", lang)
    paper = Paper(min(width(), WIDEST), color=False)
    yield from paper.put([(f"{head}{path} {' '.join(_usage(command, lang))}", "")], room(head))
    yield ""
    yield from _indented(paper, command.help or "")
    below = getattr(command, "commands", {})
    arguments = [(param.metavar, param.help) for param in command.params if _is_argument(param)]
    options = [(_names(param), param.help or "") for param in command.params if not _is_argument(param)]
    commands = [(name, one.help or "") for name, one in below.items()]
    for key, rows in (("arguments", arguments), ("options", options), ("commands", commands)):
        if rows:
            yield ""
            yield say(f"usage.{key}", lang)
            yield from _table(paper, rows)
    if command.epilog:
        yield ""
        yield say("usage.example", lang)
        yield from _indented(paper, command.epilog)


def _usage(command: Any, lang: Lang) -> Iterator[str]:
    """What may stand behind the command's name."""
    yield f"[{say('usage.any_option', lang)}]"
    for param in filter(_is_argument, command.params):
        name = param.metavar + ("…" if param.nargs != 1 else "")
        yield name if param.required else f"[{name}]"
    if getattr(command, "commands", {}):
        yield say("usage.any_command", lang)


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _names(param: Any) -> str:
    """`-o, --output OUT`; where there is no short name, the long one stands below the others."""
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {param.metavar}"


def _indented(paper: Paper, text: str) -> Iterator[str]:
    narrower = Paper(paper.width - len(STEP), color=False)
    return (STEP + line for line in narrower.put([(text, "")], len(STEP)))


def _table(paper: Paper, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Names on the left, what they mean on the right."""
    rows = list(rows)
    left = min(LEFT, max(room(name) for name, _ in rows)) + len(STEP)
    right = Paper(paper.width - left - len(STEP), color=False)
    for name, text in rows:
        first, *rest = right.put([(text, "")])
        if room(name) <= left - len(STEP):
            yield f"{STEP}{name}{' ' * (left - room(name))}{first}".rstrip()
        else:
            yield from (line.replace("| ", "|") for line in _indented(paper, name.replace("|", "| ")))
            yield f"{STEP}{' ' * left}{first}"
        yield from (f"{STEP}{' ' * left}{line}" for line in rest)
