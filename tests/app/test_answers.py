"""An answer goes from one process to another as a few kilobytes, whatever the references are."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

from common import EXAMPLES
from dying import named

from conform.app.answers import answer, answered, unpacked
from conform.app.batch import Job
from conform.readers import ReadOptions
from conform.references import load_reference

PLAN = str(EXAMPLES / "lanting-city.txt")


def test_what_is_packed_comes_out_without_the_references() -> None:
    job = Job([load_reference()], ReadOptions())
    data = answered(job, PLAN)
    assert unpacked(data, job.references) == answer(job, PLAN)
    assert len(data) < len(pickle.dumps(job.references))


def test_a_requirement_that_is_none_of_the_references_goes_whole() -> None:
    job = Job([load_reference()], ReadOptions(), _other)
    found = unpacked(answered(job, PLAN), job.references)
    assert found.reports[0][0].verdicts[0].requirement.text == "另一项要求"


def _other(report, _alignments):
    first = report.verdicts[0]
    changed = first._replace(requirement=first.requirement._replace(text="另一项要求"))
    return replace(report, verdicts=(changed, *report.verdicts[1:]))


def test_a_failure_and_a_bug_are_answers(tmp_path: Path) -> None:
    job = Job([load_reference()], ReadOptions(), None, named)
    assert unpacked(answered(job, str(tmp_path / "none.txt")), job.references).failures[0].key == "input.missing"
    bug = tmp_path / "bug.txt"
    bug.write_bytes(Path(PLAN).read_bytes())
    error, place = unpacked(answered(job, str(bug)), job.references).bug
    assert isinstance(error, ZeroDivisionError)
    assert "dying.py" in place


def test_an_exception_that_cannot_be_sent_is_told(tmp_path: Path) -> None:
    job = Job([load_reference()], ReadOptions(), None, _unsendable)
    error, place = unpacked(answered(job, PLAN), job.references).bug
    assert isinstance(error, RuntimeError)
    assert "_unsendable" in place


def _unsendable(_report):
    raise ValueError(lambda: None)
