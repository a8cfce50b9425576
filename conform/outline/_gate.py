"""What a plan must have to be checked: the shape of one, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from conform.data import any_word, words_of
from conform.model import Kind
from conform.outline import _context as context
from conform.outline._kinds import Kinded
from conform.text.numbering import ARTICLE
from conform.text.offices import offices
from conform.text.tier import names_place
from conform.text.titles import TITLE

# A plan that says what is to be done in the usual words needs little else.
_PLAN_VERB = re.compile(any_word("structure", "sets"))
_EVERYDAY = words_of("documents", "everyday")  # 购物清单, 学习计划: titles of plans only where somebody has them
_SENTENCE = re.compile(r"[。！？；][”’）)》]*$")
_HAN = re.compile(r"[^\W\da-zA-Z_]")
_LEAST = 6  # Chinese characters of a sentence
_ARTICLES = 3  # so many make a law of any text, and one fewer of a text with a title


def looks_like_plan(found: Sequence[Kinded]) -> bool:
    """Whether these units are a plan's: the usual verbs, or sentences and two of title, outline, and what frames one.

    A shopping list has no sentences, the source of a program is not Chinese, a poem has nothing but sentences.
    """
    measures = [item for item in found if item.kind is Kind.MEASURE]
    sets = sum(bool(_PLAN_VERB.search(item.unit.text)) for item in measures)
    headed = any(item.kind is Kind.HEADING for item in found)
    if sets >= (1 if headed else 3) and sets * 5 >= len(measures):
        return True
    sentences = sum(map(_is_sentence, measures))
    if not sentences or 2 * sentences < len(measures):
        return False
    titled = _is_titled(found)
    if sum(bool(item.unit.mark and item.unit.mark.style == ARTICLE) for item in measures) >= _ARTICLES - titled:
        return True
    outlined = any(item.path for item in measures)
    return titled + outlined + _is_framed(found) > 1


def _is_sentence(item: Kinded) -> bool:
    text = item.unit.text
    han = len(_HAN.findall(text))
    return han >= _LEAST and 2 * han >= len(text) and bool(_SENTENCE.search(text))


def _is_titled(found: Iterable[Kinded]) -> bool:
    titles = (item.unit.text for item in found if item.kind is Kind.HEADING and not item.depth)
    return any(TITLE.fullmatch(text) and _is_official(text) for text in titles)


def _is_official(title: str) -> bool:
    return not title.endswith(_EVERYDAY) or "关于" in title or names_place(title)


def _is_framed(found: Iterable[Kinded]) -> bool:
    """Whether a preamble, a notice, an addressee, a document number or an office's signature stands around it."""
    texts = [item.unit.text for item in found if item.kind is Kind.CONTEXT]
    return any(
        context.is_preamble(text)
        or context.is_notice(text)
        or context.ADDRESSEE.fullmatch(text)
        or context.document_number(text)
        or offices(text)
        for text in texts
    )
