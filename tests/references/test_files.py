"""The files of a reference: single, or in a folder of its own."""

from __future__ import annotations

from pathlib import Path

from conform.references.files import beside, companions, name_of, references_in, shipped


def test_a_single_file_keeps_its_words_beside_it():
    assert companions(Path("a/own.toml")) == [Path("a/own.words.toml"), Path("a/own.field.toml")]
    assert name_of(Path("a/own.toml")) == "own"


def test_a_folder_of_its_own_names_the_reference(tmp_path: Path):
    whole = tmp_path / "own" / "reference.toml"
    assert beside(whole, "words") == tmp_path / "own" / "words.toml"
    assert name_of(whole) == "own"
    whole.parent.mkdir()
    (whole.parent / "reference.words.toml").write_text("", encoding="utf-8")
    assert beside(whole, "words").name == "reference.words.toml"


def test_words_and_fields_are_no_references(tmp_path: Path):
    for name in ("b.toml", "b.words.toml", "b.field.toml", "a.toml", "note.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "reference.toml").write_text("", encoding="utf-8")
    found = references_in(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.toml", "b.toml", "c/reference.toml"]


def test_what_comes_with_conform_is_found():
    assert "gbf-2021-18" in shipped()
    assert all(path.is_file() for path in shipped().values())
