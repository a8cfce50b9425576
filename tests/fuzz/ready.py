"""What every entry needs: references, a folder, ways of reading, and the reading itself."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from random import Random

from factory import reference as digest
from factory import report as made_report
from fuzz import invariants

from conform.errors import ConformError, InternalFault
from conform.messages import Lang, say
from conform.model import Plan, Reference, Source
from conform.pipeline import plans_in
from conform.readers import Input, ReadOptions, read_data
from conform.references.build import Naming, build

WIDTHS = (1, 20, 33, 80, 200)
LANGS = tuple(Lang)


LAW = """云溪市医院条例
第一章 总则
第一条 为了规范医院管理，制定本条例。
第二条 医院应当提高县域就诊率，到2025年达到95%以上；不得拒绝急诊。
第二章 责任
第三条 违反本条例的，处1万元以上3万元以下罚款。
"""


@cache
def references() -> tuple[Reference, ...]:
    """A digest, a law and an upper plan, of a few requirements each."""
    upper = made_report().plan
    (law,) = plans_in(read_data(Input("law.txt", LAW.encode()), ReadOptions(any_text=True)), ReadOptions(any_text=True))
    return digest(), build(law, Naming()), build(upper, Naming(id="upper"))


@cache
def folder() -> Path:
    """A folder for the files of this process."""
    held = tempfile.TemporaryDirectory(prefix="conform-fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)  # noqa: S108
    HELD.append(held)
    return Path(held.name)


HELD: list[tempfile.TemporaryDirectory[str]] = []  # they go with the process


def chain(chance: Random) -> list[Reference]:
    """One reference, or some above each other."""
    digest_, law, upper = references()
    return chance.choice(([digest_], [digest_], [digest_], [law], [digest_, upper], [digest_, law, upper]))


def options(chance: Random) -> ReadOptions:
    """How it is read."""
    return ReadOptions(
        any_text=chance.random() < 0.8,
        repair=chance.random() < 0.85,
        revisions=chance.choice(("final", "final", "original", "error")),
        max_pages=chance.choice((2000, 2000, 1)),
        max_chars=chance.choice((20_000_000, 20_000_000, 200)),
        encoding=chance.choice((None,) * 12 + ("gbk", "utf-8")),
    )


def named(chance: Random, suffix: str) -> str:
    return chance.choice(("plan", "plan", "plan", "a\u202e\x1b[31m", "-", "::error::a", "甲|<b>", "a\udcff")) + suffix


def read(data: bytes, name: str, how: ReadOptions) -> tuple[Source, tuple[Plan, ...]] | None:
    """Source and plans, both sound; None where it is told that they cannot be read."""
    try:
        source = read_data(Input(name, data), how)
        invariants.sound_source(source)
        plans = plans_in(source, how)
    except ConformError as error:
        told(error)
        return None
    for plan in plans:
        invariants.sound_plan(plan)
    return source, plans


def told(error: ConformError) -> None:
    """Trouble is told in one line, and is no fault of the program."""
    assert not isinstance(error, InternalFault), f"a result that fails its own check: {error.key}"
    assert "\n" not in error.where or error.where, error.where
    for lang in LANGS:
        say(error.key, lang, **error.values)
