"""`conform reference list`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran
from texts import ALIKE

Conform = Callable[..., Ran]
OWN = "gbf-2021-18"


@pytest.fixture
def shelf(conform: Conform, tmp_path: Path) -> Path:
    """A folder with a reference in it."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (tmp_path / "wuling.txt").write_text(ALIKE, "utf-8")
    assert conform("reference", "build", tmp_path / "wuling.txt", "-o", folder / "wuling.toml").code == 0
    return folder


def test_a_line_a_reference_and_one_for_where_it_is(conform: Conform, shelf: Path):
    ran = conform("reference", "list", "--reference-dir", shelf)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert {line.split()[0] for line in lines if not line.startswith(" ")} >= {OWN, "wuling"}
    assert any(str(shelf / "wuling.toml") in line for line in lines)


def test_one_with_a_fault_is_told_and_the_others_are_listed(conform: Conform, shelf: Path):
    path = shelf / "wuling.toml"
    path.write_text(path.read_text("utf-8").replace('kind = "fulltext"', 'kind = "extract"'), "utf-8")
    ran = conform("reference", "list", "--reference-dir", shelf)
    assert (ran.code, "wuling" in ran.out, OWN in ran.out) == (2, False, True)
    assert len(ran.err.splitlines()) == 1 and "wuling.toml" in ran.err


def test_programs_get_what_is_known_of_each_but_not_all_of_it(conform: Conform, shelf: Path):
    told = json.loads(conform("reference", "list", "--reference-dir", shelf, "-f", "json").out)["references"]
    rows = {row["id"]: row for row in told}
    assert rows.keys() >= {OWN, "wuling"}
    assert rows[OWN]["counts"] == {"sections": 8, "measures": 29, "requirements": 169}
    assert "sections" not in rows[OWN]
