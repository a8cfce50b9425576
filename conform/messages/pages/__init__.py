"""The pages that explain the rules of lint, one file a rule and language: NAME.zh.txt, NAME.en.txt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HEADINGS = {
    "zh": ("检查什么", "为什么要紧", "例子", "怎样修改"),
    "en": ("What it does", "Why it matters", "Example", "How to fix"),
}


class Sections(NamedTuple):
    """What stands under a page's headings, in their order, each on one line."""

    what: str
    why: str
    example: str
    remedy: str


def page(name: str, lang: str) -> str:
    """The page of the rule of that name. FileNotFoundError where there is none: a bug, which the tests look for."""
    return (Path(__file__).parent / f"{name}.{lang}.txt").read_text("utf-8")


def sections(text: str, lang: str) -> Sections:
    """A page's text in its parts. ValueError where its headings are not HEADINGS: a bug, which the tests look for."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith(" "):
            held = found.setdefault(line, [])
        elif line:
            held += line.split()
    if tuple(found) != HEADINGS[lang]:
        raise ValueError(f"headings of a page are {tuple(found)}")
    return Sections(*map(" ".join, found.values()))
