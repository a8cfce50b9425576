"""Twice the text costs at most about twice: every command, over shapes of text that once cost the square.

Processor time of this process alone, the least of several runs, as a ratio within one run: what else the machine does
counts little. What grows with the square gives 4, and what grows evenly 2 or less.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import process_time

import pytest
from common import Ran

MOST = 2.3
ENOUGH, TRIES = 2.1, 6  # a ratio under the one needs no further try
HEAD = (
    "乌有市人民政府办公室关于推动公立医院高质量发展的实施方案\n\n"
    "一、总体要求\n（一）指导思想。坚持公益性。\n二、重点任务\n"
)
WORDS = [
    "推进",
    "建设",
    "医院",
    "服务",
    "管理",
    "能力",
    "体系",
    "人才",
    "培养",
    "绩效",
    "考核",
    "改革",
    "机制",
    "完善",
    "健全",
    "提升",
    "加强",
    "落实",
    "学科",
    "专科",
    "县域",
    "药品",
]


def sentence(chance: Random, words: int = 8) -> str:
    return "".join(chance.choice(WORDS) for _ in range(words))


def lines(count: int, chance: Random) -> str:
    return "\n".join(f"{sentence(chance)}。{sentence(chance)}。" for _ in range(count))


def one_line(count: int, chance: Random) -> str:
    return "，".join(sentence(chance) for _ in range(2 * count)) + "。"


def headings(count: int, chance: Random) -> str:
    return "\n".join(f"（{number % 20 + 1}）{sentence(chance, 4)}。" for number in range(2 * count))


def quotes(count: int, chance: Random) -> str:
    return "".join(f"“{sentence(chance, 3)}”《{sentence(chance, 2)}》国办发(2021)18号，" for _ in range(count))


def figures(count: int, chance: Random) -> str:
    return (
        "，".join(f"{sentence(chance, 2)}{chance.randrange(3, 90)}个" for _ in range(2 * count)) + "5个 " * count + "。"
    )


def repeats(count: int, chance: Random) -> str:
    return "鼓励" * (4 * count) + "。\n" + "甲" * (8 * count) + " " * (8 * count) + "。\n" + "加强人才建设。\n" * count


SHAPES = {shape.__name__: shape for shape in (lines, one_line, headings, quotes, figures, repeats)}
COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("check",),
    "json": ("check", "-f", "json"),
    "html": ("check", "-f", "html"),
    "lint": ("lint",),
    "build": ("reference", "build"),
    "text": ("text",),
}
COUNT = 150


def cost(run: Callable[..., Ran], command: tuple[str, ...], *files: Path) -> float:
    gc.collect()
    before = process_time()
    ran = run(*command, *files)
    spent = process_time() - before
    assert ran.code in (0, 1), ran.err
    return spent


def files_of(shape: str, folder: Path) -> tuple[Path, Path]:
    paths = folder / "one.txt", folder / "two.txt"
    for path, times in zip(paths, (1, 2), strict=True):
        path.write_text(HEAD + SHAPES[shape](times * COUNT, Random(7)), encoding="utf-8")
    return paths


def ratio(measure: Callable[[Path], float], one: Path, two: Path) -> float:
    """Of the least costs; it is asked again while it looks too much, since only noise can add to a cost."""
    least = [measure(one), measure(two)]
    for _ in range(TRIES):
        if least[1] <= ENOUGH * least[0]:
            break
        least = [min(old, measure(path)) for old, path in zip(least, (one, two), strict=True)]
    return least[1] / least[0]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("command", COMMANDS)
def test_twice_the_text(command: str, shape: str, conform: Callable[..., Ran], tmp_path: Path) -> None:
    one, two = files_of(shape, tmp_path)
    assert ratio(lambda path: cost(conform, COMMANDS[command], path), one, two) <= MOST


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_versions(shape: str, conform: Callable[..., Ran], tmp_path: Path) -> None:
    one, two = files_of(shape, tmp_path)

    def measure(path: Path) -> float:
        new = tmp_path / f"new-{path.name}"
        chance = Random(3)
        kept = [line for line in path.read_text("utf-8").split("\n") if chance.random() > 0.1]
        new.write_text("\n".join(kept), encoding="utf-8")
        return cost(conform, ("diff",), path, new)

    assert ratio(measure, one, two) <= MOST
