"""References from folders of the user's own: listed with their source, found by their id, no id twice."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran
from texts import ALIKE, LAW

from conform.errors import ReferenceFault
from conform.references import find, load_reference, reference_folders, shelf_of

Conform = Callable[..., Ran]


@pytest.fixture
def folder(conform: Conform, tmp_path: Path) -> Path:
    folder = tmp_path / "参照"
    folder.mkdir()
    for name, text in (("lanxi", LAW), ("wuling", ALIKE)):
        source = tmp_path / f"{name}.txt"
        source.write_text(text, "utf-8")
        assert conform("reference", "build", source, "-q", "-o", folder / f"{name}.toml").code == 0
    (folder / "lanxi.words.toml").write_text('["02.1"]\nverb = ["适用"]\n', "utf-8")
    (folder / "notes.txt").touch()
    return folder


def test_they_are_listed_with_their_file(conform: Conform, folder: Path):
    ran = conform("reference", "list", "--reference-dir", folder)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines[::2]] == ["gbf-2021-18", "lanxi", "wuling"]
    files = [str(folder / f"{name}.toml") for name in ("lanxi", "wuling")]
    assert [line.strip() for line in lines[1::2]] == ["comes with conform", *files]


def test_they_are_found_by_their_id(conform: Conform, folder: Path, monkeypatch: pytest.MonkeyPatch):
    plan = EXAMPLES / "qingtan-county.txt"
    for words in (("check", plan, "-q"), ("explain", plan, "01.1"), ("reference", "show")):
        name = ("-r", "wuling") if "show" not in words else ("wuling",)
        assert "wuling" in conform(*words, *name).err
        ran = conform(*words, *name, "--reference-dir", folder)
        assert (ran.code, ran.err) == (0, ""), ran
        assert "雾岭市" in ran.out
    monkeypatch.setenv("CONFORM_REFERENCE_DIRS", str(folder))
    assert conform("check", plan, "-q", "-r", "wuling").code == 0
    assert load_reference("lanxi", shelf_of([folder])).requirements[0].words.verb == ("适用",)


def test_folders_come_from_all_three_places(tmp_path: Path):
    named = {"CONFORM_REFERENCE_DIRS": os.pathsep.join(["b", "", "a"])}
    assert reference_folders(["a"], named, [Path("c"), Path("b")]) == [Path("a"), Path("b"), Path("c")]
    assert reference_folders([], {}) == []


def test_two_with_one_id_are_an_error_that_names_both(conform: Conform, folder: Path):
    twin = folder / "twin.toml"
    twin.write_bytes((folder / "lanxi.toml").read_bytes())
    for words in (("reference", "list"), ("check", EXAMPLES / "lanting-city.txt")):
        ran = conform(*words, "--reference-dir", folder)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
        assert str(twin) in ran.err
        assert str(folder / "lanxi.toml") in ran.err


def test_one_with_the_id_of_conforms_own_is_an_error(conform: Conform, folder: Path):
    path = folder / "lanxi.toml"
    path.write_text(path.read_text("utf-8").replace('id = "lanxi"', 'id = "gbf-2021-18"'), "utf-8")
    assert "reference.toml" in conform("reference", "list", "--reference-dir", folder).err


def test_the_same_folder_twice_is_no_twin(folder: Path):
    assert len(shelf_of([folder, folder / ".", folder.parent / "参照"]).files) == 3


def test_a_faulty_file_is_listed_as_such_and_harms_no_other(conform: Conform, folder: Path):
    (folder / "broken.toml").write_text("[reference", "utf-8")
    (folder / "lanxi.toml").write_text('[reference]\nid = "lanxi"\n', "utf-8")
    ran = conform("reference", "list", "--reference-dir", folder)
    assert ran.code == 2
    assert [line.split()[0] for line in ran.out.splitlines()[::2]] == ["gbf-2021-18", "wuling"]
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()] == [
        str(folder / "broken.toml"),
        str(folder / "lanxi.toml"),
    ]
    assert conform("check", EXAMPLES / "lanting-city.txt", "-q", "-r", "wuling", "--reference-dir", folder).code == 0


def test_a_missing_folder_is_told(conform: Conform, tmp_path: Path):
    ran = conform("reference", "list", "--reference-dir", tmp_path / "none")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert "none" in ran.err
    with pytest.raises(ReferenceFault):
        find("a\0b.toml", shelf_of())


def test_a_reference_of_a_folder_is_not_written_over(conform: Conform, folder: Path):
    own = folder / "lanxi.toml"
    before = own.read_bytes()
    words = ("-r", "lanxi", "--reference-dir", folder, "-f", "json", "-o", own)
    assert "input" in conform("check", EXAMPLES / "lanting-city.txt", *words).err
    assert own.read_bytes() == before


def test_a_reference_may_be_built_anew_under_its_id(conform: Conform, folder: Path):
    text = folder.parent / "lanxi.txt"
    words = ("reference", "build", text, "--reference-dir", folder, "-o", folder / "lanxi.toml")
    refused = conform(*words)  # it may have been edited by hand
    assert (refused.code, "--force" in refused.err) == (2, True)
    again = conform(*words, "--force")
    assert again.code == 0, again.err
    other = conform("reference", "build", text, "--reference-dir", folder, "-o", folder / "other.toml")
    assert (other.code, str(folder / "lanxi.toml") in other.err) == (2, True)
    assert not (folder / "other.toml").exists()


def test_the_settings_name_folders_and_references(
    conform: Conform, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = folder.parent
    (project / "conform.toml").write_text(f'references = ["lanxi"]\nreference_dirs = ["{folder.name}"]\n', "utf-8")
    monkeypatch.chdir(project)
    assert "lanxi" in conform("reference", "list").out
    checked = conform("check", "lanxi.txt", "-f", "json")
    assert [row["id"] for row in json.loads(checked.out)["references"]] == ["lanxi"]
