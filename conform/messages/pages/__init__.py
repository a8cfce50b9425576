"""The pages that explain the rules of lint, one file a rule and language: NAME.zh.txt, NAME.en.txt."""

from __future__ import annotations

from pathlib import Path


def page(name: str, lang: str) -> str:
    """The page of the rule of that name. FileNotFoundError where there is none: a bug, which the tests look for."""
    return (Path(__file__).parent / f"{name}.{lang}.txt").read_text("utf-8")
