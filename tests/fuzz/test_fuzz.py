"""A few seconds of `make fuzz` from a fixed number on, and what the harness itself must be."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from common import ROOT
from fuzz.entries import ENTRIES
from fuzz.trying import Tally, entry_of, try_one

FIRST, TIMES = 1, 40
COMMAND = [sys.executable, "-m", "fuzz", "--seed", "7", "--inputs", "60"]


@pytest.mark.parametrize("entry", ENTRIES)
def test_inputs_hold(entry: str):
    tally = Tally()
    for number in range(FIRST, FIRST + TIMES * ENTRIES[entry].weight):
        try_one(number, tally, entry)
    assert not tally.failed, "\n".join(f"{each.entry}:{each.number}\n{each.words}" for each in tally.failed[:3])


def test_every_entry_is_tried():
    assert {entry_of(number) for number in range(2000)} == set(ENTRIES)


@pytest.mark.parametrize("entry", ["text", "docx", "lint", "diff"])
def test_the_same_input_gives_the_same_bytes_in_every_process(entry: str):
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    told = set()
    for seed in ("1", "2"):
        ran = subprocess.run(
            [*COMMAND, "--entry", entry],
            env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        told |= set(re.findall("shown: ([0-9a-f]+)", ran.stdout))
    assert len(told) == 1
