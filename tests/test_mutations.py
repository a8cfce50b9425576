"""The faults that `tests/bench/mutate.py` puts in by hand: each has its place in the code, whatever has moved since."""

from __future__ import annotations

import sys

import pytest
from common import ROOT

sys.path.insert(0, str(ROOT / "tests" / "bench"))

import mutate


@pytest.mark.parametrize("row", mutate.mutations(), ids=lambda row: f"{row.group}-{row.no}")
def test_a_fault_has_one_place_in_the_code(row: mutate.Mutation):
    assert row.text(ROOT)  # ValueError says which row has none


def test_a_row_without_its_place_is_told():
    row = mutate.Mutation("match", 1, "scan.py", "no such line stands there", "")
    with pytest.raises(ValueError, match="match 1: scan"):
        row.text(ROOT)
