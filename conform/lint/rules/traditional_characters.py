"""Traditional characters in a plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import edits, passages, repairs
from conform.model import Report
from conform.model.finding import Edit, Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """One finding for a plan in Traditional characters, else one for every run of them."""
    whole = repairs(report, "traditional")
    if whole:
        first = whole[0]
        count = sum(old != new for repair in whole for old, new in zip(repair.before, repair.after, strict=False))
        yield rule.of(report, first.start, first.end, key="whole", fix=edits(whole), count=count)
        return
    simple = _table({character for _, text in passages(report) for character in text})
    if simple:
        run = re.compile(f"[{''.join(simple)}]+")
        for start, text in passages(report):
            for found in run.finditer(text):
                at, to, right = start + found.start(), start + found.end(), "".join(map(simple.__getitem__, found[0]))
                yield rule.of(report, at, to, fix=(Edit(at, to, right),), words=found[0], right=right)


def _table(characters: set[str]) -> dict[str, str]:
    """The characters that are Traditional only, each with its Simplified one.

    GB 2312 holds every Simplified character of an ordinary text, and those that are right in both: what it holds is
    let pass, and for nearly every plan that leaves nothing for OpenCC to look up.
    """
    doubtful = sorted(character for character in characters if character >= "\u3400" and not _common(character))
    if not doubtful:
        return {}
    convert = _converter()
    pairs = {character: convert(character) for character in doubtful}
    return {old: new for old, new in pairs.items() if old != new and len(new) == 1 and _common(new)}


def _common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _converter() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


RULE = Rule("PB101", "traditional-characters", Severity.WARNING, find)
