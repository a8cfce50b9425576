"""`conform reference attach`: which text is taken, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attaching import LEFT_OUT, data, official
from common import EXAMPLES, Ran
from plans import plan_of

from conform.app.reference_attach import is_named
from conform.references import DEFAULT, load_reference
from conform.references.attached import path_of

Conform = Callable[..., Ran]
PLAN = EXAMPLES / "qingtan-county.txt"


def test_found_and_missing_are_told(conform: Conform, official: Path, data: Path):
    ran = conform("reference", "attach", DEFAULT, official)
    assert ran.code == 0, ran.err
    assert "167 of 169" in ran.out
    assert [line.split()[0] for line in ran.out.splitlines()[2:]] == LEFT_OUT
    assert [path.name for path in (data / "official").iterdir()] == ["gbf-2021-18.json"]
    assert ran.err == f"conform: {path_of(DEFAULT)}: written\n"


def test_another_text_is_refused(conform: Conform, data: Path):
    for name in ("xiling-district.txt", "lanting-city.txt"):
        ran = conform("reference", "attach", DEFAULT, EXAMPLES / name)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
        assert "its title is" in ran.err
    assert not data.exists()


def test_another_text_may_be_forced_if_it_holds_the_requirements(conform: Conform, data: Path):
    assert conform("reference", "attach", DEFAULT, EXAMPLES / "lanting-city.txt", "--force").code == 0
    assert conform("reference", "detach", DEFAULT).code == 0
    assert conform("reference", "attach", DEFAULT, EXAMPLES / "xiling-district.txt", "--force").code == 2
    assert list(data.rglob("*.json")) == []


@pytest.mark.parametrize(
    ("title", "is_taken"),
    [
        ("国务院办公厅关于推动公立医院高质量发展的意见", True),
        ("关于推动公立医院高质量发展的意见", True),
        ("高质量发展的意见", False),
        ("兰汀市人民政府关于推动公立医院高质量发展的意见", False),
    ],
)
def test_the_title_may_lack_its_issuer_and_nothing_else(title: str, is_taken: bool):
    text = plan_of(f"{title}\n\n一、总体要求\n推动公立医院高质量发展，保障人民健康。\n")
    assert is_named(text, load_reference()) is is_taken


def test_a_full_text_takes_none(conform: Conform, official: Path, tmp_path: Path):
    own = tmp_path / "own.toml"
    assert conform("reference", "build", official, "--id", "own", "-o", own).code == 0
    ran = conform("reference", "attach", own, official)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_data_folder_that_cannot_be_made_is_told(conform: Conform, official: Path, data: Path):
    data.write_text("a file")
    ran = conform("reference", "attach", DEFAULT, official)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert conform("check", PLAN, "-q").code == 0
