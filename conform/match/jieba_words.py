"""jieba with its commonest short words alone, for what cuts texts for the eye.

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
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from types import ModuleType
from typing import Any

from conform.data import data_folder
from conform.kept import kept

COMMON = re.compile(rb"\n(\S{6}) (\d{4,}) ")  # jieba's words of two characters, counted 1,000 times or more
RARE = 200  # the count of a word that jieba does not know
EMISSIONS = "jieba.finalseg.prob_emit"
QUOTED = r'"([\u4e00-\u9fff]{2,3})"'  # compiled where it is used, as terminal and HTML alone do


@lru_cache(maxsize=1)
def tokenizer() -> Any:
    """A tokenizer with short words only; it writes no cache file and logs nothing."""
    jieba = _import_jieba()
    made = jieba.Tokenizer()
    words = short_words(jieba)
    made.FREQ = {word[:size]: 0 for word in words for size in range(1, len(word))} | words
    made.total = sum(words.values())
    made.initialized = True
    return made


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
