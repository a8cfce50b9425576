"""Every sentence that a user reads, in Chinese and English, by key.

A key's sentences stand in the file of the part that says them; values are filled in with `str.format`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from conform.messages.change import CHANGE
from conform.messages.cli import CLI
from conform.messages.corpus import CORPUS
from conform.messages.decided import DECIDED
from conform.messages.decisions import DECISIONS
from conform.messages.explain import EXPLAIN
from conform.messages.lint import LINT
from conform.messages.page import PAGE
from conform.messages.reading import READING
from conform.messages.reference import REFERENCE
from conform.messages.report import REPORT
from conform.messages.review import REVIEW
from conform.messages.verdict import VERDICT
from conform.messages.versions import VERSIONS


class Lang(StrEnum):
    """The languages that conform speaks."""

    ZH = "zh"
    EN = "en"


OPTION = "--([a-z]+(?:-[a-z]+)*)"  # as sentences name one
RULE = "rule."  # what the keys of the rules' sentences begin with; only lint loads them
SENTENCES: dict[str, tuple[str, str]] = {
    **READING,
    **REFERENCE,
    **VERDICT,
    **CHANGE,
    **REPORT,
    **REVIEW,
    **PAGE,
    **EXPLAIN,
    **CLI,
    **DECISIONS,
    **DECIDED,
    **VERSIONS,
    **LINT,
    **CORPUS,
}


def say(key: str, lang: Lang, /, **values: object) -> str:
    """The sentence `key` in `lang`. KeyError for an unknown key: a bug, which the tests look for."""
    return _sentence(key, lang).format(**values)


def keywords(key: str, lang: Lang, /, **values: object) -> str:
    """The sentence as Python's callers read it: options are named as its keywords are.

    >>> keywords("input.too_many_pages", Lang.EN, limit=9)
    'it has more than 9 pages; raise the limit with `max_pages` if it really is a plan'
    """
    if "option" in values:
        values["option"] = re.sub(OPTION, _keyword, str(values["option"]))
    return re.sub(OPTION, lambda option: f"`{_keyword(option)}`", _sentence(key, lang)).format(**values)


def _keyword(option: re.Match[str]) -> str:
    return option[1].replace("-", "_")


def _sentence(key: str, lang: Lang) -> str:
    chinese, english = _rule_sentence(key) if key.startswith(RULE) else SENTENCES[key]
    return chinese if lang is Lang.ZH else english


def _rule_sentence(key: str) -> tuple[str, str]:
    from conform.messages.rules import RULES

    return RULES[key]
