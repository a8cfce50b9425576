"""Names → references: ids, files in TOML, and official texts that are made one on the spot."""

from __future__ import annotations

from pathlib import Path

import pytest
from common import EXAMPLES

from conform.app.inputs import Inputs
from conform.app.references import load
from conform.errors import ConformError
from conform.model import Reference
from conform.references import DEFAULT, shelf_of

PROVINCE = EXAMPLES / "chain" / "province.txt"
OWN = """[reference]
id = "own"
title = "意见"
kind = "digest"
[[section]]
no = "一"
title = "一"
[[section.measure]]
id = "01"
title = "一"
requirements = [{ id = "01.1", text = "建设医院" }]
"""


def loaded(*names: object) -> list[Reference]:
    return load([str(name) for name in names], shelf_of(()), Inputs())


def key_of(*names: object) -> str:
    with pytest.raises(ConformError) as raised:
        loaded(*names)
    return raised.value.key


def own(folder: Path, text: str = OWN, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_without_a_name_it_is_the_one_that_comes_with_conform():
    assert [one.id for one in loaded()] == [DEFAULT]


def test_each_comes_once_in_the_order_of_the_names(tmp_path: Path):
    path = own(tmp_path)
    assert [one.id for one in loaded(path, DEFAULT, path)] == ["own", DEFAULT]


def test_two_of_one_id_are_refused_unless_they_are_the_same(tmp_path: Path):
    same = own(tmp_path, name="same.toml")
    other = own(tmp_path, OWN.replace("建设医院", "培养人才"), "other.toml")
    assert len(loaded(own(tmp_path), same)) == 1
    assert key_of(same, other) == "error.reference_same_id"


def test_a_text_is_made_a_reference():
    (reference,) = loaded(PROVINCE)
    assert reference.kind == "fulltext" and reference.requirements
    assert reference.made_from and reference.made_from.file == "province.txt"


def test_one_of_a_collection_is_named_by_its_number(tmp_path: Path):
    text = PROVINCE.read_text("utf-8")
    head, _, body = text.partition("\n")
    path = own(tmp_path, f"{head} 篇一\n{body}\n{head} 篇二\n{body}", "two.txt")
    assert key_of(path) == "error.several_tiers"
    assert loaded(f"{path}#2")[0].requirements == loaded(f"{path}#1")[0].requirements


def test_a_file_whose_name_has_the_sign_is_that_file(tmp_path: Path):
    path = own(tmp_path, PROVINCE.read_text("utf-8"), "a#2")
    assert loaded(path)[0].kind == "fulltext"


def test_folders_and_unknown_names_are_told(tmp_path: Path):
    assert key_of(tmp_path) == "error.reference_folder_given"
    assert key_of("no-such") == key_of("no\0such") != ""


def test_what_is_read_is_noted(tmp_path: Path):
    inputs, path = Inputs(), own(tmp_path)
    load([str(path), str(PROVINCE)], shelf_of(()), inputs)
    for read in (path, PROVINCE):
        with pytest.raises(ConformError):
            inputs.refuse(read)
