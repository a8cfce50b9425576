"""The trees as a function: the same votes, made in the second call and kept."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from conform.data import data_folder
from conform.match import forest as module
from conform.match.forest import FIELDS, FILES, Forest, load_forest, read_forest
from conform.model import MEANING, QUICK, Features, Meant


@pytest.fixture(autouse=True)
def anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of its own, and nothing loaded before."""
    monkeypatch.setenv("CONFORM_CACHE_DIR", str(tmp_path))
    load_forest.cache_clear()


def again(judge: str = QUICK) -> Forest:
    load_forest.cache_clear()
    return load_forest(judge)


@pytest.mark.parametrize("judge", [QUICK, MEANING])
def test_the_function_votes_as_the_trees_do(judge: str):
    walked = read_forest(data_folder("reference") / FILES[judge], FIELDS[judge])
    voted = [again(judge) for _ in range(3)][-1]
    assert voted.vote and not voted.trees and voted.made_from == walked.made_from
    chance = random.Random(3)
    for _ in range(200):
        values = [chance.choice([0.0, 0.25, 1.0, chance.random()]) for _ in FIELDS[judge]]
        row = Features(*values[: len(Features._fields)])
        meant = Meant(*values[len(Features._fields) :]) if judge == MEANING else None
        assert voted.probabilities(row, meant) == walked.probabilities(row, meant)


def test_who_calls_once_does_not_wait_for_it():
    first, second, third = again(), again(), again()
    assert not first.vote and not second.vote and third.vote


def test_what_is_damaged_is_made_anew(tmp_path: Path):
    again(), again()
    (kept,) = tmp_path.rglob("forest-*.marshal")
    kept.write_bytes(kept.read_bytes()[:-100])
    assert not again().vote and again().vote


def test_trees_that_are_no_function_are_walked(monkeypatch: pytest.MonkeyPatch):
    def refused(*_: object) -> None:
        raise SyntaxError("too many nested parentheses")

    monkeypatch.setattr("conform.match.votes.function", refused)
    assert not again().vote and not again().vote and not again().vote


def test_another_calibration_has_another_function(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    again(), again()
    other = tmp_path / "calibration.json"
    other.write_text((data_folder("reference") / FILES[QUICK]).read_text("utf-8") + "\n", "utf-8")
    monkeypatch.setattr(module, "data_folder", lambda _: tmp_path)
    assert not again().vote
