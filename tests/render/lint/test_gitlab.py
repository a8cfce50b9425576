"""Findings as GitLab's code quality report."""

from __future__ import annotations

import json

from formats import run, word
from made import bad, folder, good, made_rules


def test_gitlab_has_the_fields_it_asks_for(conform, bad, word, good):
    for path in (bad, word):
        rows = json.loads(run(conform, path, "gitlab").out)
        assert len({row["fingerprint"] for row in rows}) == len(rows)
        for row in rows:
            assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
            assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
            assert row["location"]["path"] == path.name
            assert row["location"]["lines"]["begin"] >= 1
    assert json.loads(run(conform, good, "gitlab", "--select", "TX001").out) == []


def test_fingerprints_outlive_other_lines(conform, bad):
    def prints() -> list[str]:
        return sorted(row["fingerprint"] for row in json.loads(run(conform, bad, "gitlab").out))

    before = prints()
    bad.write_text(bad.read_text("utf-8").replace("二、重点任务", "二、重点任务\n\n"), "utf-8")
    assert prints() == before


def test_the_worst_is_critical_and_a_place_without_lines_is_told(conform, bad, word):
    rows = json.loads(run(conform, bad, "gitlab").out)
    assert {row["check_name"]: row["severity"] for row in rows} == {
        "TX001": "critical",
        "TX101": "major",
        "TX201": "info",
    }
    (first, *_) = json.loads(run(conform, word, "gitlab", "--select", "TX001").out)
    assert (first["description"], first["location"]["lines"]["begin"]) == ("第9段: “20xx年”有误", 1)
