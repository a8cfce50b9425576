"""One rule of `clean` alone, on a text: what it mends, and where it is not sure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from conform.clean._draft import Doubt, Step

Rule = Callable[[str], Iterable[Step]]


def mended(rule: Rule, text: str) -> str:
    """The text with what the rule is sure of; its steps ascend and lie apart from each other."""
    pieces, at = [], 0
    for step in rule(text):
        if not isinstance(step, Doubt):
            assert at <= step.start <= step.end <= len(text)
            pieces += text[at : step.start], getattr(step, "after", "")
            at = step.end
    return "".join([*pieces, text[at:]])


def doubted(rule: Rule, text: str) -> list[tuple[str, str]]:
    """What may have to be something else, and what."""
    return [(text[step.start : step.end], step.after) for step in rule(text) if isinstance(step, Doubt)]
