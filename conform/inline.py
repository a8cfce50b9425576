"""A requirement and its evidence → the edits between them: exact by character, or moved to words for people.

    edits("建立考核制度", "健全考核机制")       -建立 +健全 =考核 -制度 +机制     exact, for the JSON
    edits("提升能力", "提高能力")              =提 -升 +高 =能力
    word_edits("提升能力", "提高能力")         -提升 +提高 =能力               readable, for what is shown

Words come from jieba with a dictionary of the 1,400 short words that `reference/` quotes, read in 6 ms;
importing jieba takes 35 ms. Its own dictionary takes 770 ms and serves no better: in 77 pairs of requirement
and evidence 4 of 573 ends of edits fall inside a word of two or three characters that only the large one
knows; without words it is 20 of 598. Longer words are left out, so that of 公立医院 only the half is marked
that changed.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any

from rapidfuzz.distance import Indel

from conform.data import data_folder

Edits = tuple[tuple[str, str], ...]

# Widths that make no difference to a reader; one character for one, so offsets stay.
WIDTH = str.maketrans(",;:()!?", "，；：（）！？") | str.maketrans("“”‘’", "\"\"''")
WIDTH |= {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
# Words that bind others and say nothing of their own.
BINDING = frozenset("的和与及等在了为以将对")
NUMBER = frozenset("0123456789.%‰：")  # 1：1.5 and 95% change whole
WORD = 2  # characters of most words
SCALE = 3  # what stays is a crumb when the edits beside it are so many times as long (judged by eye)
QUOTED = re.compile(r'"([\u4e00-\u9fff]{2,3})"')


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
    return _flat(_runs(reference, plan, reference, plan))


def word_edits(reference: str, plan: str) -> Edits:
    """The same for the eye: whole words, no crumbs, and width of punctuation makes no difference.

    `equal` texts are the plan's; the reference's are as long, so that both texts can be followed.
    """
    source, target = _words(reference.translate(WIDTH)), _words(plan.translate(WIDTH))
    runs = _snap(_runs(reference, plan, _in_words(source), _in_words(target)), _borders(source), _borders(target))
    return _flat(_merge(runs))


def _runs(reference: str, plan: str, source: Sequence[Hashable], target: Sequence[Hashable]) -> list[Run]:
    """The edits of two texts that are compared by `source` and `target`, one item a character."""
    runs = [Run()]
    for code in Indel.opcodes(source, target):
        if code.tag == "equal":
            runs.append(Run(reference[code.src_start : code.src_end], plan[code.dest_start : code.dest_end]))
        else:
            runs[-1].delete += reference[code.src_start : code.src_end]
            runs[-1].insert += plan[code.dest_start : code.dest_end]
    return runs


def _in_words(words: Iterable[str]) -> list[Hashable]:
    """Every character with its word: 提 of 提升 is not 提 of 提高, and long words weigh more than short ones."""
    return [(word, at) for word in words for at in range(len(word))]


def _snap(runs: list[Run], source: frozenset[int], target: frozenset[int]) -> list[Run]:
    """Shrink what stays to whole words on both sides; half a word of one place may equal half of another's."""
    snapped = [Run()]
    at = to = 0
    for run in runs:
        size = len(run.equal)
        cuts = [cut for cut in range(size + 1) if at + cut in source and to + cut in target] or [size]
        first, last = cuts[0], cuts[-1]
        if first == last:
            snapped[-1].swallow(run)
        else:
            snapped[-1].swallow(Run(run.was[:first], run.equal[:first]))
            tail = Run(run.was[first:last], run.equal[first:last], run.was[last:], run.equal[last:])
            tail.swallow(Run(delete=run.delete, insert=run.insert))
            snapped.append(tail)
        at += size + len(run.delete)
        to += size + len(run.insert)
    return snapped


def _merge(runs: list[Run]) -> list[Run]:
    """Join edits that only a crumb stands between."""
    merged = [runs[0]]
    for run in runs[1:]:
        if merged[-1].size and run.size and _crumb(run.equal, merged[-1].size, run.size):
            merged[-1].swallow(run)
        else:
            merged.append(run)
    return merged


def _crumb(equal: str, before: int, after: int) -> bool:
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


def _borders(words: Iterable[str]) -> frozenset[int]:
    """The offsets at which a word begins or ends."""
    return frozenset((0, *accumulate(map(len, words))))


def _words(text: str) -> list[str]:
    """The words of a text, figures whole."""
    words: list[str] = []
    for word in _jieba().cut(text, HMM=False):
        if words and NUMBER.issuperset((words[-1][-1], word[0])):
            words[-1] += word
        else:
            words.append(word)
    return words


@lru_cache(maxsize=1)
def _jieba() -> Any:
    """A tokenizer with the words of the field alone; it reads and writes no cache file and logs nothing."""
    words = _vocabulary()
    tokenizer = _import_jieba().Tokenizer()
    tokenizer.FREQ = {word[:size]: 0 for word in words for size in range(1, len(word))} | words
    tokenizer.total = sum(words.values()) or 1
    tokenizer.initialized = True
    return tokenizer


def _vocabulary() -> dict[str, int]:
    """The short words that the data files quote, and how often."""
    counts: dict[str, int] = {}
    for path in sorted(data_folder("reference").glob("*.toml")):
        for word in QUOTED.findall(path.read_text("utf-8")):
            counts[word] = counts.get(word, 0) + 1
    return counts


def _import_jieba() -> Any:
    """Import jieba without pkg_resources, which it would like (130 ms and a warning) and does not need."""
    hidden = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its regular expressions warn on Python 3.12
            import jieba  # type: ignore[import-untyped]
    finally:
        if hidden is None:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = hidden
    return jieba
