"""References to articles, paragraphs and items, as they would stand in the new text if nothing else had changed.

依照本法第七十二条第二款规定 → 依照本法第八十一条第一款规定, where the one paragraph became the other;
and in that article itself 本条第二款 → 本条第一款.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from conform.text.citing import ITEM, PARAGRAPH
from conform.versions.labels import CITED
from conform.versions.units import HERE, REFERRED
from conform.widths import ALIKE

Renumbered = Mapping[str, frozenset[str]]  # 第七十九条 → what it is now; 第七十二条第二款 → 第八十一条第一款
Articles = tuple[str, str]  # an old one and the new one that has its words

BRACKETS = re.compile(r"[（(](\w+)[）)]")


class Place(NamedTuple):
    """What a number counts in: the article and the paragraph cited last, as they were and as they are."""

    articles: Articles = ("", "")
    paragraphs: Articles = ("", "")

    def whole(self, word: str) -> tuple[str, str]:
        """What a number is called in full, and how that begins now."""
        unit = self if word.endswith(ITEM) else Place(self.articles)
        return f"{unit.articles[0]}{unit.paragraphs[0]}{word}", f"{unit.articles[1]}{unit.paragraphs[1]}"


def plain(label: str) -> str:
    """A label as texts cite it: 第七条第一款第（三）项 is 第七条第一款第三项."""
    return BRACKETS.sub(r"\1", label)


def as_now(words: list[str], there: Set[str], renumbered: Renumbered, own: Articles) -> list[str]:
    """The words with their references renumbered, in one width; only what is `there`, in the new text, is believed.

    `own` are the articles in which the words stand.
    """
    if not renumbered:
        return [word.translate(ALIKE) for word in words]
    found: list[str] = []
    place = Place()
    for number, word in enumerate(words):
        now = word
        if not REFERRED.fullmatch(word):
            beside = words[number - 1 : number] + words[number + 1 : number + 2]  # 第一项、第三项至第五项
            place = place if all(map(REFERRED.fullmatch, beside)) else Place()
        elif word[-1] == PARAGRAPH or word[-1] == ITEM:
            if "".join(words[max(0, number - 2) : number]).endswith(HERE):
                place = Place(own)
            now = _part(word, place, there, renumbered)
            place = Place(place.articles, (word, now)) if word[-1] == PARAGRAPH else place
        else:
            now = _article(word, words[number + 1 : number + 3], there, renumbered)
            place = Place((word, now))
        found.append(now.translate(ALIKE))
    return found


def _article(word: str, behind: Sequence[str], there: Set[str], renumbered: Renumbered) -> str:
    """What an article is now; where a paragraph or an item of it is cited, the one that has that."""
    for size in (2, 1):
        whole = renumbered.get(word + "".join(behind[:size]), frozenset())
        now = {found[0] for each in whole if (found := CITED.match(each))} & there
        if now:
            return min(now)
    return min(renumbered.get(word, frozenset()) & there, default=word)


def _part(word: str, place: Place, there: Set[str], renumbered: Renumbered) -> str:
    """What a paragraph or an item is now, if it stands in what the article or paragraph became."""
    whole, front = place.whole(word)
    parts = {each.removeprefix(front) for each in renumbered.get(whole, ()) if front and each.startswith(front)}
    return min(parts & there, default=word)
