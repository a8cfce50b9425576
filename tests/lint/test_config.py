"""Settings: where they are found, what they change, and how their mistakes are told."""

from __future__ import annotations

import json

import pytest
from made import bad, folder, good, made_rules

from conform.errors import OptionError
from conform.settings import load

FULL = """
references = ["gbf-2021-18"]
reference_dirs = ["refs"]
[lint]
select = ["TX"]
ignore = ["TX2"]
fail-level = "warning"
baseline = "base.json"
decisions = "d.json"
[lint.severity]
TX1 = "error"
[lint.per-file-ignores]
"old/*" = ["TX001"]
[lint.options.test-comma]
least = 2
"""


def write(folder, text, name="conform.toml"):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def codes(conform, *words):
    rows = json.loads(conform("lint", *words, "-f", "json").out)["findings"]
    return {(row["code"], row["severity"]) for row in rows}


def test_all_settings_are_read(folder):
    write(folder, FULL)
    found = load()
    assert found.references == ("gbf-2021-18",)
    assert found.reference_dirs == ("refs",)
    assert found.lint.fail_level == "warning"
    assert found.lint.options == {"test-comma": {"least": 2}}
    assert found.beside("refs") == str(folder.resolve() / "refs")


def test_the_nearest_file_is_taken_and_a_pyproject_without_conform_passed_over(folder, monkeypatch):
    write(folder, "[tool.conform.lint]\nselect = ['TX1']\n", "pyproject.toml")
    write(folder, "[tool.other]\n", "sub/pyproject.toml")
    monkeypatch.chdir(folder / "sub")
    assert load().lint.select == ("TX1",)
    write(folder, "[lint]\nselect = ['TX2']\n", "sub/conform.toml")
    assert load().lint.select == ("TX2",)
    assert load(str(folder / "pyproject.toml")).lint.select == ("TX1",)


def test_settings_decide_and_the_command_line_decides_before_them(conform, bad, folder):
    write(folder, "[lint]\nselect = ['TX1']\nfail-level = 'warning'\n[lint.severity]\nTX101 = 'info'\n")
    assert codes(conform, bad) == {("TX101", "info")}
    assert codes(conform, bad, "--select", "TX2") == {("TX201", "info")}
    assert codes(conform, bad, "--isolated") == {("TX001", "error"), ("TX101", "warning"), ("TX201", "info")}
    assert conform("lint", bad).code == 0
    assert conform("lint", bad, "--fail-level", "info").code == 1


def test_the_longer_code_wins(conform, bad, folder):
    write(folder, "[lint]\nignore = ['TX']\nselect = ['TX0']\n[lint.severity]\nTX = 'info'\nTX001 = 'warning'\n")
    assert codes(conform, bad) == {("TX001", "warning")}


@pytest.mark.parametrize(
    ("glob", "is_out"), [("old/*", True), ("*.txt", True), ("方案.txt", True), ("./old/**", True), ("new/*", False)]
)
def test_rules_are_left_out_of_some_files(conform, bad, folder, glob, is_out):
    (folder / "old").mkdir()
    bad.rename(folder / "old" / bad.name)
    write(folder, f'[lint]\nselect = ["TX001"]\n[lint.per-file-ignores]\n"{glob}" = ["TX0"]\n')
    assert (codes(conform, f"old/{bad.name}") == set()) is is_out


def test_paths_are_seen_from_the_settings(conform, bad, folder, monkeypatch):
    write(folder, '[lint]\nbaseline = "base.json"\nselect = ["TX001"]\n')
    assert conform("lint", bad, "--write-baseline", "base.json").code == 0
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    assert conform("lint", f"../{bad}").code == 0


MISTAKES = [
    ("[lint]\nselct = []\n", 2, "selct", "select"),
    ("[lnt]\n", 1, "lnt", "lint"),
    ("[lint]\nselect = [\n 'TX001',\n 'TX01',\n]\n", 4, "TX01", "did you mean TX"),
    ("[lint]\nselect = 'TX'\n", 2, "select", "list"),
    ("[lint]\nignore = ['TX9']\n", 2, "TX9", "TX"),
    ("[lint]\nfail-level = 'warn'\n", 2, "warn", "warning"),
    ("[lint.severity]\nTX101 = 'erorr'\n", 2, "erorr", "error"),
    ("[lint.severity]\nTZ101 = 'error'\n", 2, "TZ101", "TX101"),
    ("[lint.per-file-ignores]\n'x' = ['TZ1']\n", 2, "TZ1", ""),
    ("[lint.options.test-coma]\nleast = 1\n", 1, "test-coma", "test-comma"),
    ("[lint.options.test-comma]\nleat = 1\n", 2, "leat", "least"),
    ("[lint.options.test-comma]\nleast = 'x'\n", 2, "least", "1"),
    ("[lint.options.test-comma]\nleast = true\n", 2, "least", "1"),
    ("[lint.options.test-blank]\nleast = 1\n", 2, "test-blank", "no options"),
    ("lint = 3\n", 1, "lint", "table"),
    ("[lint\n", 0, "TOML", ""),
]


@pytest.mark.parametrize(("text", "line", "named", "near"), MISTAKES, ids=lambda value: str(value)[:30])
def test_a_mistake_is_told_with_file_line_and_the_nearest_name(conform, good, folder, text, line, named, near):
    write(folder, text)
    ran = conform("lint", good)
    assert (ran.code, ran.out) == (2, "")
    assert f"conform.toml:{line}: " in ran.err or not line
    assert named in ran.err
    assert near in ran.err


def test_lines_of_a_pyproject_are_its_own(conform, good, folder):
    write(folder, "[tool.other]\nselct = 1\n[tool.conform.lint]\nselct = []\n", "pyproject.toml")
    assert "pyproject.toml:4: " in conform("lint", good).err


def test_a_broken_pyproject_of_others_is_theirs_unless_it_is_named(folder):
    write(folder, "[broken\n", "pyproject.toml")
    assert load().path is None
    with pytest.raises(OptionError):
        load("pyproject.toml")


def test_a_broken_pyproject_with_settings_of_ours_is_told(folder):
    write(folder, "[tool.conform]\nreferences = [\n", "pyproject.toml")
    with pytest.raises(OptionError):
        load()


@pytest.mark.parametrize("text", ["tool = 'conform'", "tool = ['conform']"])
def test_tools_that_are_no_table_are_a_mistake(conform, good, folder, text):
    write(folder, text, "pyproject.toml")
    ran = conform("lint", good)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert "pyproject.toml:1: " in ran.err


@pytest.mark.parametrize("value", ["inf", "-inf", "nan", f"1{'0' * 400}", "true", "'1'", "[1]"])
def test_what_is_no_number_is_no_option(conform, good, folder, value):
    write(folder, f"[lint.options.duplicated-text]\nshortest = {value}\n")
    from conform.lint.rules import duplicated_text
    from conform.lint.select import _fits

    assert "shortest" in duplicated_text.RULE.options
    import tomli

    assert not _fits(tomli.loads(f"x = {value}")["x"], "number")


def test_lists_of_options_hold_strings():
    from conform.lint.select import _fits

    assert _fits(["01"], "texts")
    assert not _fits([1, []], "texts")


def test_settings_that_are_no_file_have_no_folder(conform, good, folder):
    assert load("/dev/null").beside("decisions.json") == "decisions.json"
