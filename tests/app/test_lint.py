"""`conform lint`: exit codes, levels, selection, streams, and what it is not allowed to do."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT
from frame import in_frame
from made import bad, folder, good, made_rules


def test_a_clean_plan_is_0_and_a_faulty_one_1(conform, bad, good):
    assert conform("lint", good).code == 0
    assert conform("lint", bad).code == 1
    assert conform("lint", good, bad).code == 1
    assert conform("lint", bad, "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("level", "code", "select"), [("error", 0, "TX1"), ("warning", 1, "TX1"), ("warning", 0, "TX2"), ("info", 1, "TX2")]
)
def test_the_level_decides(conform, bad, level, code, select):
    assert conform("lint", bad, "--fail-level", level, "--select", select).code == code


def test_what_cannot_be_read_is_2_beside_good_ones_too(conform, bad, good):
    assert conform("lint", "none.txt").code == 2
    ran = conform("lint", good, "none.txt")
    assert (ran.code, "none.txt" in ran.err) == (2, True)
    assert conform("lint", bad, "none.txt", "--exit-zero").code == 2
    assert "TX001" in conform("lint", "none.txt", bad).out


@pytest.mark.parametrize(
    "words",
    [
        ["--fail-level", "eror"],
        ["-f", "jsn"],
        ["--select", "XX"],
        ["--ignore", "TX9"],
        ["--select", "TX", "--ignore", "TX"],
        ["--fix", "--diff"],
        ["--accept", "TX001"],
        ["--accept", "TX001", "--reason", " "],
        ["--accept", "TX999", "--reason", "x"],
        ["--accept", "TX001", "--reason", "x", "--expires", "soon"],
        ["--accept", "TX001", "--reason", "x", "--line", "0"],
        ["--reason", "x"],
        ["--baseline", "none.json"],
        ["--decisions", "none.json"],
        ["--config", "none.toml"],
        ["--config", "x.toml", "--isolated"],
        ["-o", "."],
        ["-o", "方案.txt"],
        ["--lang", "fr"],
    ],
)
def test_wrong_words_are_told_in_one_line(conform, bad, words):
    before = bad.read_bytes()
    ran = conform("lint", bad, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("conform: ")
    assert ran.err.count("\n") == 1
    assert bad.read_bytes() == before
    assert list(Path().iterdir()) == [bad]


def test_selection_by_prefix_and_name(conform, bad):
    def codes(*words: str) -> set[str]:
        ran = conform("lint", bad, "-f", "json", *words)
        return {row["code"] for row in json.loads(ran.out)["findings"]}

    assert codes() == {"TX001", "TX101", "TX201"}
    assert codes("--select", "TX1,test-omitted") == {"TX101", "TX201"}
    assert codes("--ignore", "TX1", "--ignore", "TX2") == {"TX001"}
    assert codes("--ignore", "TX", "--select", "TX00") == {"TX001"}
    assert codes("--select", "ALL", "--ignore", "TX001") == {"TX101", "TX201"}


def test_a_folder_stands_for_its_plans(conform, bad, good, folder):
    (folder / "sub").mkdir()
    bad.rename(folder / "sub" / bad.name)
    ran = conform("lint", ".", "-f", "concise", "--select", "TX001")
    assert ran.code == 1
    assert [line.partition(":")[0] for line in ran.out.splitlines()] == [f"sub/{bad.name}"] * 3


def test_standard_input_and_its_name(process, bad):
    ran = process(
        "lint",
        "-",
        "--stdin-filename",
        "x.txt",
        "-f",
        "concise",
        "--select",
        "PB001",
        stdin=bad.read_bytes(),
        cwd=Path.cwd(),
    )
    assert ran.returncode == 1
    assert ran.stdout.decode().startswith("x.txt:9:2: error PB001 ")


def test_a_file_takes_the_output(conform, bad, folder):
    ran = conform("lint", bad, "-f", "sarif", "-o", "out.sarif")
    assert (ran.code, ran.out) == (1, "")
    assert json.loads((folder / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_quiet_leaves_the_findings(conform, bad):
    ran = conform("lint", bad, "-q", "--select", "TX001")
    assert "TX001" in ran.out
    assert "errors:" not in ran.out
    assert ran.err == ""


def test_both_languages(conform, bad):
    assert "“20xx年” is wrong" in conform("lint", bad).out
    assert "“20xx年”有误" in conform("lint", bad, "--lang", "zh").out


def test_the_same_input_gives_the_same_bytes(conform, bad):
    for name in ("text", "json", "sarif", "github"):
        assert conform("lint", bad, "-f", name).out == conform("lint", bad, "-f", name).out


def test_git_is_never_asked(process, good, folder, monkeypatch):
    """A `git` of the test's own is found first; it would leave a trace."""
    fake = folder / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text(f"#!/bin/sh\ntouch {folder}/asked\n", "utf-8")
    fake.chmod(0o755)
    path = f"{fake.parent}{os.pathsep}{os.environ['PATH']}"
    ran = process("lint", good, "-f", "github", "--select", "PB001", env={"PATH": path}, cwd=folder)
    assert ran.returncode == 0, ran.stderr
    assert not (folder / "asked").exists()


def test_rule_explains_and_lists(conform):
    page = conform("rule", "TX101", "--lang", "zh")
    assert page.code == 0
    assert "检查什么" in page.out
    assert "least = 1" in page.out
    assert conform("rule", "test-comma", "--lang", "zh").out == page.out
    listed = conform("rule", "--all").out.splitlines()
    assert listed[0].split()[:3] == ["TX001", "test-blank", "error"]
    rows = json.loads(conform("rule", "--all", "-f", "json").out)
    assert [row["code"] for row in rows] == ["TX001", "TX101", "TX201"]
    for words in ([], ["TX1"], ["TX101", "-f", "yaml"]):
        assert conform("rule", *words).code == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_init_writes_settings_that_change_nothing(conform, bad, folder, lang):
    before = conform("lint", bad, "-f", "json").out
    assert conform("init", "--lang", lang).code == 0
    assert conform("lint", bad, "-f", "json").out == before
    text = (folder / "conform.toml").read_text("utf-8")
    bare = text.replace("# [", "[").replace("\n# ", "\n")
    assert 'select = ["ALL"]' in bare
    assert conform("init").code == 2
    assert (folder / "conform.toml").read_text("utf-8") == text
    assert conform("init", "--force").code == 0


def test_the_schema_of_lint_is_printed(conform):
    assert json.loads(conform("schema", "lint").out)["title"] == "Findings of conform lint"
    assert conform("schema", "lnt").code == 2


def test_the_example_is_read_in_every_format_that_folders_hold(conform):
    ran = conform("lint", EXAMPLES, "--select", "TX001", "-q", "-j", "1")  # other processes know no rule of a test
    assert (ran.code, ran.out) == (0, "")
    assert (ROOT / ".pre-commit-hooks.yaml").is_file()
