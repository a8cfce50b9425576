"""`conform check`: exit codes, and what is shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from common import EXAMPLES, ROOT, Ran, one

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_reports_made_is_0(conform: Conform):
    ran = conform("check", CITY)
    assert ran.code == 0, ran.err
    assert "兰汀市" in ran.out


def test_coverage_under_the_limit_is_1(conform: Conform):
    assert conform("check", CITY, "-q", "--fail-under", "1").code == 0
    ran = conform("check", CITY, "-q", "--fail-under", "100")
    assert ran.code == 1
    assert "under 100%" in ran.err
    assert "兰汀市" in ran.out


def test_a_failure_weighs_more_than_coverage(conform: Conform):
    assert conform("check", CITY, "missing.txt", "-q", "--fail-under", "100").code == 2


def test_the_json_is_whole_whatever_is_shown(conform: Conform):
    whole = conform("check", CITY, "-f", "json")
    shown = conform("check", CITY, "-f", "json", "--only", "added", "--measure", "03", "-q", "--lang", "zh")
    assert whole.code == 0
    assert whole.out == shown.out
    assert len(json.loads(whole.out)["reports"][0]["requirements"]) == 169


def test_what_is_shown_follows_the_options(conform: Conform):
    whole = conform("check", CITY, "--full")
    assert "03.1" in whole.out
    short = conform("check", CITY)
    assert len(short.out) < len(whole.out) / 10 and "03.2" in short.out
    assert short.out.splitlines()[:10] == whole.out.splitlines()[:10]
    only = conform("check", CITY, "--only", "added")
    assert len(only.out) < len(whole.out)
    quiet = conform("check", CITY, "--quiet")
    assert len(quiet.out) < len(only.out)


def test_the_same_reference_twice_counts_once(conform: Conform, tmp_path: Path):
    twice = conform("check", CITY, "-f", "json", "-r", "gbf-2021-18", "-r", "gbf-2021-18")
    assert len(json.loads(twice.out)["references"]) == 1
    other = tmp_path / "other.toml"
    text = (ROOT / "reference" / "gbf-2021-18" / "reference.toml").read_text("utf-8")
    other.write_text(text + "\n# edited\n", "utf-8")
    assert "gbf-2021-18" in one(conform("check", CITY, "-r", "gbf-2021-18", "-r", other))
