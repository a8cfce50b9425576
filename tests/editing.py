"""Random edits of a text, as people make them: delete, insert, split, merge, move, swap, reword."""

from __future__ import annotations

from random import Random

WORDS = [
    "水源",
    "监测",
    "评估",
    "公开",
    "经费",
    "检查",
    "二十日内",
    "五万元",
    "应当",
    "按照规定",
    "村民",
    "泉眼",
    "巡查",
]


def edited(text: str, chance: Random, count: int) -> str:
    """The text after `count` edits; lines are paragraphs."""
    lines = [line for line in text.split("\n") if line.strip()]
    for _ in range(count):
        chance.choice(EDITS)(lines, chance)
    return "\n".join(lines) + "\n"


def _words(chance: Random) -> str:
    return "".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 6)))


def _place(lines: list[str], chance: Random) -> int:
    return chance.randrange(1, len(lines)) if len(lines) > 1 else 0


def _delete(lines: list[str], chance: Random) -> None:
    if len(lines) > 3:
        del lines[_place(lines, chance)]


def _insert(lines: list[str], chance: Random) -> None:
    lines.insert(_place(lines, chance), f"{_words(chance)}，{_words(chance)}。")


def _split(lines: list[str], chance: Random) -> None:
    at = _place(lines, chance)
    front, sign, rest = lines[at].partition("，")
    if rest.strip():
        lines[at : at + 1] = [front + (sign and "。"), rest]


def _merge(lines: list[str], chance: Random) -> None:
    at = _place(lines, chance)
    if at + 1 < len(lines) and len(lines) > 3:
        lines[at : at + 2] = [lines[at] + lines[at + 1]]


def _move(lines: list[str], chance: Random) -> None:
    line = lines.pop(_place(lines, chance))
    lines.insert(_place(lines, chance), line)


def _swap(lines: list[str], chance: Random) -> None:
    one, other = _place(lines, chance), _place(lines, chance)
    lines[one], lines[other] = lines[other], lines[one]


def _reword(lines: list[str], chance: Random) -> None:
    at = _place(lines, chance)
    line = lines[at]
    first = chance.randrange(len(line))
    lines[at] = line[:first] + _words(chance) + line[first + chance.randrange(8) :]


EDITS = (_delete, _insert, _split, _merge, _move, _swap, _reword, _reword)
