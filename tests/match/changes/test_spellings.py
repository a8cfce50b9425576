"""Every figure of every example in other spellings says nothing new; made worse it is told, in no false direction."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import pytest
from common import EXAMPLES
from labelled import plans_of

from conform.match.changes import Passage, changes
from conform.model import Change, Requirement
from conform.text.field import general_field
from conform.text.numerals import PLAIN, in_chinese, number
from conform.text.quantities import BLANK, DATE, Quantity, quantities
from conform.text.quantities.signs import RUN

KINDS = {"target", "penalty", "deadline"}
WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")
YEARS = str.maketrans("0123456789", "〇" + PLAIN[1:])
SHARE = re.compile(r"(\d+(?:\.\d+)?)%")
CALENDAR = re.compile(r"\d{4}(?=年)")
# Units that a figure may be told in as well, and how many of them make one.
OTHERS = (("公里", "米", 1000), ("平方公里", "公顷", 100), ("小时", "分钟", 60), ("公顷", "亩", 15), ("年", "个月", 12))


@lru_cache(maxsize=1)
def clauses() -> tuple[str, ...]:
    """The sentences of the examples that hold a figure."""
    paths = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html"))
    texts = (clause.text for path in paths for plan in plans_of(path) for clause in plan.clauses)
    return tuple(text for text in texts if any(one.firm for one in quantities(text)))


def chinese(words: str) -> str:
    words = CALENDAR.sub(lambda found: found[0].translate(YEARS), words)
    words = SHARE.sub(lambda found: "百分之" + in_chinese(float(found[1])), words)
    words = re.sub(RUN, lambda found: _in_chinese(found[0]), words)
    return re.sub("[:：∶]", "比", words)


def _in_chinese(run: str) -> str:
    value = number(run)
    return run if value is None or not run[0].isdecimal() else in_chinese(value)


def wide(words: str) -> str:
    return words.translate(WIDE)


def other_unit(words: str) -> str:
    if re.match("20[0-9]{2}年|[0-9]+月", words):
        return words
    for unit, other, times in OTHERS:
        found = re.fullmatch(rf"(\d+){unit}", words)
        if found:
            return f"{int(found[1]) * times}{other}"
    found = re.fullmatch(r"(\d+)万(.+)", words)
    return f"{int(found[1]) * 10_000}{found[2]}" if found else SHARE.sub(lambda f: f"{float(f[1]) * 10:g}‰", words)


def respelled(text: str, spell: Callable[[str], str]) -> str:
    """The text with its figures as `spell` writes them."""
    pieces, last = [], 0
    for one in quantities(text):
        if one.kind == BLANK:  # 20xx年
            continue
        pieces += [text[last : one.at], spell(text[one.at : one.to])]
        last = one.to
    return "".join([*pieces, text[last:]])


def differences(text: str, other: str) -> list[Change]:
    found = changes(Requirement("01.1", text, "一", "01"), [Passage("c1", 0, other)], general_field())
    return [change for change in found if change.kind in KINDS]


@pytest.mark.parametrize("spell", [chinese, wide, other_unit])
def test_other_spellings_change_nothing(spell: Callable[[str], str]) -> None:
    tried = [(text, respelled(text, spell)) for text in clauses()]
    assert sum(text != other for text, other in tried) >= 10
    wrong = [(text, other, told) for text, other in tried if (told := differences(text, other))]
    assert not wrong, wrong[:5]


def moved(text: str, one: Quantity, times: float) -> str | None:
    """The text with one figure multiplied; None where its numeral is no plain one."""
    words = text[one.at : one.to]
    runs = list(re.finditer(r"\d+(?:\.\d+)?", words))
    if one.kind == DATE or not one.firm or len(runs) != 1 + (one.low != one.high):
        return None
    pieces, last = [], 0
    for run in runs:
        value = float(run[0])
        new = round(value * times) if value >= 3 else value * times
        if new in (value, 0):
            return None
        pieces += [words[last : run.start()], f"{new:g}"]
        last = run.end()
    return text[: one.at] + "".join([*pieces, words[last:]]) + text[one.to :]


def later(text: str, one: Quantity, years: int) -> str | None:
    """The text with one date put off; None where no year is named."""
    words = text[one.at : one.to]
    year = CALENDAR.search(words)
    if one.kind != DATE or not year:
        return None
    return text[: one.at] + CALENDAR.sub(str(int(year[0]) + years), words) + text[one.to :]


def altered() -> Iterator[tuple[str, str, float]]:
    chosen = random.Random(13)
    for text in clauses():
        for one in quantities(text):
            times = chosen.choice([0.4, 0.5, 0.7, 1.5, 2.0])
            other = moved(text, one, times)
            if other and (one.kind != "percent" or times < 1):
                yield text, other, times


SPELT = pytest.mark.parametrize("spell", [str, chinese, wide])


@SPELT
def test_every_date_put_off_is_told(spell: Callable[[str], str]) -> None:
    chosen = random.Random(13)
    rows = [
        (respelled(text, spell), respelled(other, spell))
        for text in clauses()
        for one in quantities(text)
        if (other := later(text, one, chosen.randint(1, 4)))
    ]
    assert len(rows) >= 40
    told = [{(change.how, change.direction) for change in differences(*row)} for row in rows]
    assert sum(not each for each in told) <= 0.05 * len(rows), [
        row for row, each in zip(rows, told, strict=True) if not each
    ]
    assert set().union(*told) == {("later", "weaker")}


@SPELT
def test_every_altered_figure_is_told(spell: Callable[[str], str]) -> None:
    rows = [(respelled(text, spell), respelled(other, spell), times) for text, other, times in altered()]
    assert len(rows) >= 80
    missed = [(text, other) for text, other, _ in rows if not differences(text, other)]
    assert len(missed) <= 0.05 * len(rows), missed
    for text, other, times in rows:
        for change in differences(text, other):
            expected = (
                {"raised", "later", "longer", "heavier"} if times > 1 else {"lowered", "earlier", "shorter", "lighter"}
            )
            assert change.how in expected, (text, other, change)
