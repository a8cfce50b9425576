"""conform.toml → Settings: where it is looked for, what may be missing, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from conform.errors import ConformError, OptionError
from conform.settings import OWN, SHARED, Settings, found, load


def written(folder: Path, text: str, name: str = OWN) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def fault(path: Path) -> ConformError:
    with pytest.raises(ConformError) as raised:
        load(str(path))
    return raised.value


def test_nobodys_are_the_defaults(tmp_path: Path):
    assert load(start=tmp_path) == Settings()
    assert Settings().beside("a") == "a" and Settings().where("a") == ""


def test_from_a_folder_upwards_its_own_file_before_the_shared_one(tmp_path: Path):
    inner = tmp_path / "a"
    inner.mkdir()
    assert list(found(inner))[:4] == [inner / OWN, inner / SHARED, tmp_path / OWN, tmp_path / SHARED]
    written(tmp_path, "references = ['up']")
    assert load(start=inner).references == ("up",)
    written(inner, "[tool.conform]\nreferences = ['shared']", SHARED)
    assert load(start=inner).references == ("shared",)
    written(inner, "references = ['own']")
    assert load(start=inner).references == ("own",)


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert list(found()) == []


def test_a_byte_order_mark_is_no_text(tmp_path: Path):
    path = written(tmp_path, "\ufeffreferences = ['a']")
    assert load(str(path)).references == ("a",)


def test_dashes_and_lower_lines_are_the_same_in_a_key(tmp_path: Path):
    path = written(tmp_path, "reference-dirs = ['a']\n[lint]\nfail_level = 'info'")
    assert (load(str(path)).reference_dirs, load(str(path)).lint.fail_level) == (("a",), "info")


def test_the_line_of_a_name_is_one_of_ours_and_no_comment(tmp_path: Path):
    path = written(tmp_path, "[tool.other]\nselect = 1\n[tool.conform.lint]\n# select\nselect = ['A']\n", SHARED)
    settings = load(str(path))
    assert settings.where("select") == f"{path}:5"
    assert settings.where("no such name") == str(path)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("references = 'a'", "error.setting_texts"),
        ("references = ['']", "error.setting_texts"),
        ("references = [1]", "error.setting_texts"),
        ("[lint]\nbaseline = ''", "error.setting_text"),
        ("[lint]\nseverity = 3", "error.setting_table"),
        ("[lint.options]\na = 3", "error.setting_table"),
        ("references = [", "error.settings_toml"),
        ("a = " + "[" * 5000, "error.settings_toml"),
    ],
)
def test_what_does_not_fit_is_told_in_one_line(tmp_path: Path, text: str, key: str):
    error = fault(written(tmp_path, text))
    assert (error.key, "\n" in str(error)) == (key, False)


def test_no_utf_8_and_no_file_are_told(tmp_path: Path):
    path = tmp_path / OWN
    path.write_bytes(b"\xff")
    assert fault(path).key == "error.settings_toml"
    assert fault(tmp_path / "none.toml").key == fault(tmp_path).key == "error.settings_unreadable"


def test_a_named_pyproject_without_settings_is_nobodys(tmp_path: Path):
    assert load(str(written(tmp_path, "[tool.other]\n", SHARED))) == Settings()


def test_what_cannot_be_read_is_passed_over_unless_it_is_asked_for(tmp_path: Path):
    (tmp_path / OWN).mkdir()
    with pytest.raises(OptionError):
        load(start=tmp_path)  # a folder of that name is somebody's mistake
