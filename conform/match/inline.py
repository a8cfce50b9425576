"""A requirement and its evidence → the edits between them: exact by character, or moved to words for people.

edits("建立考核制度", "健全考核机制")       -建立 +健全 =考核 -制度 +机制     exact, for the JSON
edits("提升能力", "提高能力")              =提 -升 +高 =能力
word_edits("提升能力", "提高能力")         -提升 +提高 =能力               readable, for what is shown
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import Indel

from conform.match.jieba_words import tokenizer
from conform.text.numerals import DIGITS, POWERS
from conform.widths import ALIKE

Edits = tuple[tuple[str, str], ...]

DELETED, INSERTED = -1, 1  # as diff-match-patch numbers them
FIRST_CODE = 0xE000  # private characters, behind the surrogates
# Words that bind others and say nothing of their own.
BINDING = frozenset("的和与及等在了为以将对按由向把")
NUMBER = frozenset("0123456789.%‰：")  # 1：1.5 and 95% change whole
COUNTED = re.compile(f"[{''.join((*DIGITS, *POWERS))}]+")  # 五十 and 五十六 change whole, too
WORD = 2  # characters of most words
SCALE = 3  # what stays is a crumb when the edits beside it are so many times as long (judged by eye)


@dataclass(slots=True)
class Run:
    """What stays (`was` in the reference, `equal` in the plan), and what is deleted and inserted behind it."""

    was: str = ""
    equal: str = ""
    delete: str = ""
    insert: str = ""

    @property
    def size(self) -> int:
        """How much is changed behind the equal part."""
        return max(len(self.delete), len(self.insert))

    def swallow(self, other: Run) -> None:
        """Take in the next run, its equal part as changed."""
        self.delete += other.was + other.delete
        self.insert += other.equal + other.insert


def edits(reference: str, plan: str) -> Edits:
    """Exact edits: `equal` and `delete` make up `reference`, `equal` and `insert` make up `plan`."""
    return _flat(_runs(reference, plan))


def word_edits(reference: str, plan: str) -> Edits:
    """Edits for the eye: whole words, no crumbs, and width of punctuation makes no difference.

    `equal` texts are the plan's; the reference's are as long, so that both texts can be followed.
    """
    source, target = cut(reference.translate(ALIKE)), cut(plan.translate(ALIKE))
    return _flat(_merge(_word_runs(reference, plan, source, target)))


def _word_runs(reference: str, plan: str, source: Sequence[str], target: Sequence[str]) -> list[Run]:
    """The edits of two texts that are given as their words, too.

    diff-match-patch compares texts, so each word is one character to it (its own way of comparing lines). Its
    clean-up is left out: made for letters, it strikes out whole Chinese clauses. `_merge` cleans up instead.
    """
    codes = {word: chr(FIRST_CODE + number) for number, word in enumerate(dict.fromkeys((*source, *target)))}
    words = {code: word for word, code in codes.items()}
    coded = ("".join(codes[word] for word in side) for side in (source, target))
    runs, at, to = [Run()], 0, 0
    for kind, code in _differ().diff_main(*coded, False):
        size = sum(len(words[char]) for char in code)
        was, now = reference[at : at + size], plan[to : to + size]
        if kind == DELETED:
            runs[-1].delete += was
        elif kind == INSERTED:
            runs[-1].insert += now
        else:
            runs.append(Run(was, now))
        at += size if kind != INSERTED else 0
        to += size if kind != DELETED else 0
    return runs


@lru_cache(maxsize=1)
def _differ() -> Any:
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # the same edits on every machine; texts are a sentence or two
    return differ


def _runs(reference: str, plan: str) -> list[Run]:
    """The edits of two texts, character by character."""
    runs = [Run()]
    for code in Indel.opcodes(reference, plan):
        if code.tag == "equal":
            runs.append(Run(reference[code.src_start : code.src_end], plan[code.dest_start : code.dest_end]))
        else:
            runs[-1].delete += reference[code.src_start : code.src_end]
            runs[-1].insert += plan[code.dest_start : code.dest_end]
    return runs


def _merge(runs: list[Run]) -> list[Run]:
    """Join edits that only a crumb stands between."""
    merged = [runs[0]]
    for run in runs[1:]:
        if merged[-1].size and run.size and crumb(run.equal, merged[-1].size, run.size):
            merged[-1].swallow(run)
        else:
            merged.append(run)
    return merged


def crumb(equal: str, before: int, after: int) -> bool:
    """Is what stays too little to be worth a stop between edits of these sizes?"""
    weight = sum(char.isalnum() and char not in BINDING for char in equal)
    if weight <= 1:
        return True
    if not (equal[0].isalnum() and equal[-1].isalnum()):
        return False  # a whole item of a list, such as 儿科 in …、儿科、…
    small = min(before, after)
    return SCALE * weight <= small or (weight <= WORD <= small and SCALE * weight <= before + after)


def _flat(runs: list[Run]) -> Edits:
    pieces = (piece for run in runs for piece in (("equal", run.equal), ("delete", run.delete), ("insert", run.insert)))
    return tuple((kind, text) for kind, text in pieces if text)


def cut(text: str) -> list[str]:
    """The words of a text, figures and numerals whole."""
    words: list[str] = []
    for word in tokenizer().cut(text, HMM=False):
        if words and (NUMBER.issuperset((words[-1][-1], word[0])) or COUNTED.fullmatch(words[-1] + word)):
            words[-1] += word
        else:
            words.append(word)
    return words
