"""A requirement and its evidence → the edits between them: exact by character, or moved to words for people.

    edits("建立考核制度", "健全考核机制")       -建立 +健全 =考核 -制度 +机制     exact, for the JSON
    edits("提升能力", "提高能力")              =提 -升 +高 =能力
    word_edits("提升能力", "提高能力")         -提升 +提高 =能力               readable, for what is shown

Words come from jieba, which takes 35 ms to be imported and 770 ms to load its dictionary. Here it gets the 7,000
commonest words of two characters out of that dictionary and the short words that `reference/` quotes, which are kept
(2 ms; to find them takes 30). That serves better: with longer words all of 公立医院 would be marked when half of it
changed. Of 581 ends of edits in 77 pairs of requirement and evidence 2 fall inside a word of two or three characters
that only the large dictionary knows; without words it is 20 of 598.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from types import ModuleType
from typing import Any

from rapidfuzz.distance import Indel

from conform.data import data_folder
from conform.kept import kept
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
COMMON = re.compile(rb"\n(\S{6}) (\d{4,}) ")  # jieba's words of two characters, counted 1,000 times or more
RARE = 200  # the count of a word that jieba does not know
EMISSIONS = "jieba.finalseg.prob_emit"
QUOTED = r'"([\u4e00-\u9fff]{2,3})"'  # compiled where it is used, as terminal and HTML alone do


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
    """The same for the eye: whole words, no crumbs, and width of punctuation makes no difference.

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
    for word in _jieba().cut(text, HMM=False):
        if words and (NUMBER.issuperset((words[-1][-1], word[0])) or COUNTED.fullmatch(words[-1] + word)):
            words[-1] += word
        else:
            words.append(word)
    return words


@lru_cache(maxsize=1)
def _jieba() -> Any:
    """A tokenizer with short words only; it writes no cache file and logs nothing."""
    jieba = _import_jieba()
    tokenizer = jieba.Tokenizer()
    words = short_words(jieba)
    tokenizer.FREQ = {word[:size]: 0 for word in words for size in range(1, len(word))} | words
    tokenizer.total = sum(words.values())
    tokenizer.initialized = True
    return tokenizer


def short_words(jieba: Any = None) -> dict[str, int]:
    """The words that texts are cut into, and how often each is met; made once of jieba's and the references' words."""
    jieba = jieba or _import_jieba()
    raws = [path.read_bytes() for path in sorted(data_folder("reference").rglob("[!p]*.toml"))]  # places are no words
    made_from = sha256(f"{jieba.__version__}{COMMON.pattern!r}{QUOTED}{RARE}".encode() + b"\0".join(raws)).hexdigest()
    words: dict[str, int] = kept("words", made_from, lambda: _short_words(jieba, raws))
    return words


def _short_words(jieba: Any, raws: Sequence[bytes]) -> dict[str, int]:
    with jieba.Tokenizer().get_dict_file() as file:
        words = {word.decode(): int(count) for word, count in COMMON.findall(file.read())}
    for raw in raws:
        for word in re.findall(QUOTED, raw.decode("utf-8")):
            words.setdefault(word, RARE)
    return words


class _Emissions(dict[str, dict[str, float]]):
    """What jieba guesses unknown words by; read (8 ms) once somebody has it guess, which conform never does."""

    def __missing__(self, state: str) -> dict[str, float]:
        self.update(import_module(EMISSIONS).P)
        return self.get(state, {})


def _import_jieba() -> Any:
    """Import jieba without what it would load and does not need: pkg_resources (130 ms and a warning), its guesses."""
    guesses = ModuleType(EMISSIONS)
    vars(guesses)["P"] = _Emissions()
    instead: dict[str, Any] = {"pkg_resources": None, EMISSIONS: guesses}
    hidden = {name: sys.modules.get(name) for name in instead}
    sys.modules.update(instead)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its regular expressions warn on Python 3.12
            import jieba  # type: ignore[import-untyped]
    finally:
        for name, module in hidden.items():
            del sys.modules[name]
            if module is not None:
                sys.modules[name] = module
    return jieba
