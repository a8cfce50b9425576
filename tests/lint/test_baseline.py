"""The faults that a project has already: each covers one finding, whatever its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conform.errors import OptionError
from conform.lint.baseline import SCHEMA_VERSION, empty, load
from conform.model.finding import Finding, Severity

ROW = {"file": "a.txt", "code": "PB001", "fingerprint": "f", "count": 2, "text": "20xx年"}
FOUND = Finding("PB001", Severity.ERROR, "", {}, 0, 5, "20xx年")


def write(path: Path, *rows: object, **more: object) -> str:
    path.write_text(json.dumps({"schema_version": SCHEMA_VERSION, "baseline": list(rows), **more}), encoding="utf-8")
    return str(path)


def test_each_old_fault_covers_one_finding(tmp_path: Path):
    baseline = load(write(tmp_path / "base.json", ROW))
    plan = str(tmp_path / "a.txt")
    assert [baseline.holds(plan, FOUND, "f") for _ in range(3)] == [True, True, False]
    assert not baseline.holds(str(tmp_path / "b.txt"), FOUND, "f")
    assert not baseline.holds(plan, FOUND, "g")


def test_what_is_gone_is_told_of_files_and_rules_looked_at(tmp_path: Path):
    baseline = load(write(tmp_path / "base.json", ROW))
    assert list(baseline.gone(["PB001"])) == []  # the file was not linted
    baseline.seen(str(tmp_path / "a.txt"))
    assert [(gone.code, gone.count) for gone in baseline.gone(["PB001"])] == [("PB001", 2)]
    assert list(baseline.gone(["CF001"])) == []


def test_it_is_written_as_it_was_read(tmp_path: Path):
    path = write(tmp_path / "base.json", ROW)
    text = load(path).dump()
    Path(path).write_text(text, encoding="utf-8")
    assert load(path).dump() == text
    assert json.loads(text)["baseline"] == [ROW]
    assert json.loads(empty(path).dump())["baseline"] == []


@pytest.mark.parametrize(
    ("rows", "more"),
    [
        ([{**ROW, "count": 0}], {}),
        ([{**ROW, "count": True}], {}),
        ([{**ROW, "file": 3}], {}),
        (["x"], {}),
        ([], {"schema_version": 2}),
        ([], {"baseline": None}),
    ],
)
def test_what_is_no_baseline_is_told(tmp_path: Path, rows: list[object], more: dict[str, object]):
    with pytest.raises(OptionError) as caught:
        load(write(tmp_path / "base.json", *rows, **more))
    assert caught.value.key == "error.baseline_form"
    with pytest.raises(OptionError, match=r"none\.json"):
        load(str(tmp_path / "none.json"))
