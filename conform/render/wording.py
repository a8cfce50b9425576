"""Small pieces of a report in words: statuses, places, changes; and any text made safe to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from conform.match.inline import Edits
from conform.messages import SENTENCES, Lang, say
from conform.model import Change, ClauseStatus, Failure, Location, Status, Verdict
from conform.text.shown import unordered

# Signs besides colour; GBK has them all, and each is one cell (two where a terminal draws √ wide).
SIGNS: dict[Status | ClauseStatus, str] = {
    Status.INHERITED: "√",
    Status.MODIFIED: "≈",
    Status.OMITTED: "×",
    Status.NOT_APPLICABLE: "○",
    ClauseStatus.ADDED: "+",
    ClauseStatus.MIXED: "±",
}
# What has no width and no say in direction: soft hyphen, zero-width spaces, word joiner, byte-order mark.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Which way a figure goes that is moved: where fewer is better (deaths, costs), the other.
EXPECTED = {"raised": "stronger", "lowered": "weaker", "changed": "different"}
# How a change is coloured: what does less than the reference asks, and what does more.
LESS, MORE = ("weaker", "lighter"), ("stronger", "heavier")
LEAD = 24  # characters of a lead that are shown on paper
SPACE = re.compile(r"\s+")
FIGURES = frozenset("%‰<>=+≥≤℃")


def tell(key: str, lang: Lang) -> str:
    """The sentence of a key that another part chose; the key itself where nobody wrote a sentence.

    What stands behind a colon is its value: `note.number_missing:（三）`.
    """
    name, _, value = key.partition(":")
    return say(name, lang, value=value) if name in SENTENCES else key


def status_name(status: Status | ClauseStatus, lang: Lang) -> str:
    """A status in words."""
    return say(f"status.{status}", lang)


def judged(verdict: Verdict) -> str:
    """The key of what a verdict is called: 遗漏, 很可能遗漏, 疑似遗漏, 修改（存疑）."""
    key = f"status.{verdict.status}"
    sure = f"{key}.{verdict.certainty}"
    return sure if sure in SENTENCES else key


@lru_cache(maxsize=1000)  # five of eight texts of a page were just asked for
def safe(text: str) -> str:
    r"""`text` on one line; controls, direction marks, orders to a runner and what cannot be encoded are spelt out.

    >>> safe("甲\n乙\x1b[31m \u202e丙")
    '甲 乙\\x1b[31m \\u202e丙'
    """
    line = unordered(SPACE.sub(" ", UNSEEN.sub("", text)))
    return line if line.isprintable() else "".join(char if char.isprintable() else repr(char)[1:-1] for char in line)


def plain_punctuation(edits: Edits) -> Edits:
    """The edits without those of punctuation alone, which is shown as the plan has it.

    分组（DRG）付费 → DRG付费: the bracket that the plan does not have is not shown as if it stood there.
    """
    return unmarked(tuple((kind, text) for kind, text in edits if kind != "delete" or _says_something(text)))


def unmarked(edits: Edits) -> Edits:
    """The edits of one side, its punctuation alone not marked."""
    return tuple((kind if _says_something(text) else "equal", text) for kind, text in edits)


def by_quote(edits: Edits, sizes: Sequence[int]) -> list[Edits]:
    """The edits towards joined quotes of these sizes, cut where one quote ends and the next begins."""
    rest = list(edits)
    pieces: list[Edits] = []
    for size in sizes:
        piece: list[tuple[str, str]] = []
        left = size
        while rest and (left or rest[0][0] == "delete"):
            kind, text = rest.pop(0)
            taken = text if kind == "delete" else text[:left]
            piece.append((kind, taken))
            if kind != "delete":
                left -= len(taken)
                rest[:0] = [(kind, text[len(taken) :])] if len(text) > len(taken) else []
        pieces.append(tuple(piece))
    return pieces


def _says_something(text: str) -> bool:
    return any(char.isalnum() or char in FIGURES for char in text)


def place(location: Location) -> tuple[str, int] | str:
    """A place as people look for it: its article, a key of messages and its number, or line and column."""
    if location.label:
        return location.label
    found = location.place
    if found and found.page:
        return "page", found.page
    if found and found.paragraph:
        return "paragraph", found.paragraph
    if found and found.line:
        return f"{found.line}:{found.col or 1}"
    return f"{location.line}:{location.col}"


def where(location: Location, lang: Lang) -> str:
    """A place in words."""
    found = place(location)
    return found if isinstance(found, str) else say(f"place.{found[0]}", lang, **{found[0]: found[1]})


def change_sentence(change: Change) -> tuple[str, dict[str, str]] | str:
    """A change as a key of messages and its values; as plain words where nobody wrote a sentence."""
    sides = {"reference": safe(change.reference), "plan": safe(change.plan)}
    key = f"change.{change.kind}.{change.how}"
    if change.kind == "reworded":
        return "change.reworded", {}  # the edits show all of it
    if change.how in ("differs", "counterpart"):
        return f"change.{change.how}", {}  # they do
    if key in SENTENCES:
        return key, sides
    return f"{change.kind} {change.how} {'→'.join(filter(None, sides.values()))}"


def is_news(change: Change) -> bool:
    """Whether it must be said which way a figure goes: not where a reader expects it."""
    return change.how in EXPECTED and change.direction not in ("different", EXPECTED[change.how])


def change_words(change: Change, lang: Lang) -> str:
    """A change in words, such as “目标降低 95%→90%”; which way that is where a reader might not expect it."""
    told = change_sentence(change)
    words = told if isinstance(told, str) else say(told[0], lang, **told[1])
    return words + (say(f"direction.{change.direction}", lang) if is_news(change) else "")


def failure_words(failure: Failure, lang: Lang) -> str:
    """Why a file gave no report."""
    if failure.key not in SENTENCES:
        return failure.key
    return safe(say(failure.key, lang, **failure.values))


def brief(lead: str) -> str:
    """The end of a long lead, which is repeated before every item: …有下列情形之一的："""
    if len(lead) <= LEAD:
        return safe(lead)
    at = lead.rfind("，", 0, -LEAD // 2)
    return "…" + safe(lead[max(at + 1, len(lead) - LEAD) :])


def percent(share: float) -> str:
    """A share as people read it; 100% and 0% only when it is all and nothing."""
    shown = f"{share:.1%}"
    if shown == "100.0%" and share < 1:
        return "99.9%"
    if shown == "0.0%" and share > 0:
        return "0.1%"
    return shown.replace(".0%", "%")
