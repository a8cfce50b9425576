"""The forest belongs to the features that it was fitted on, and says what it was made from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from labelled import words_digest

from conform.data import data_folder
from conform.errors import CalibrationFault
from conform.match.forest import Forest, load_forest, names_digest, read_forest
from conform.messages import Lang, say
from conform.model import Features
from conform.references import load_reference

NONE = Features(*[0.0] * len(Features._fields))
SHIPPED = data_folder("reference") / "calibration.json"


def altered(folder: Path, **values: object) -> Path:
    path = folder / "calibration.json"
    path.write_text(json.dumps(json.loads(SHIPPED.read_bytes()) | values), "utf-8")
    return path


def test_a_tree_is_walked_to_its_leaf():
    leaves = [[100, 0, 0], [0, 0, 100]]
    forest = Forest(["cover"], ["omitted", "modified", "inherited"], leaves, [[0, 0.5, 0, 1]])
    assert forest.probabilities(NONE._replace(cover=0.5)) == {"omitted": 1.0, "modified": 0.0, "inherited": 0.0}
    assert forest.probabilities(NONE._replace(cover=0.6)) == {"omitted": 0.0, "modified": 0.0, "inherited": 1.0}


def test_the_calibration_knows_the_labels():
    forest = load_forest()
    assert forest.labels == ("inherited", "modified", "omitted")
    chances = forest.probabilities(Features(*[1.0] * len(Features._fields)))
    assert sum(chances.values()) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["besides" if name == "rival" else name for name in Features._fields], "unknown: besides; missing: rival"),
        (Features._fields[:-1], "unknown: –; missing: whole"),
        ([*Features._fields, "colour"], "unknown: colour; missing: –"),
        (Features._fields[::-1], "unknown: –; missing: –"),
    ],
)
def test_other_features_than_the_programs_are_refused(tmp_path: Path, names: list[str], told: str):
    with pytest.raises(CalibrationFault) as fault:
        read_forest(altered(tmp_path, features=list(names)))
    assert told in say(fault.value.key, Lang.EN, **fault.value.values)
    assert fault.value.where == str(tmp_path / "calibration.json")


def test_a_forest_of_features_in_another_order_is_refused_by_its_hash(tmp_path: Path):
    made_from = load_forest().made_from | {"features": names_digest(Features._fields[::-1])}
    with pytest.raises(CalibrationFault):
        read_forest(altered(tmp_path, made_from=made_from))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"features": []}', "{"])
def test_what_is_no_calibration_is_refused(tmp_path: Path, text: str):
    path = tmp_path / "calibration.json"
    path.write_text(text, "utf-8")
    with pytest.raises(CalibrationFault, match="calibration"):
        read_forest(path)


def test_it_says_what_it_was_made_from():
    made_from = load_forest().made_from
    assert set(made_from) == {"conform", "scikit-learn", "seed", "features", "words", "labels"}
    assert made_from["features"] == names_digest(Features._fields)
    assert made_from["seed"] == 0 and len(made_from["labels"]) == 10


def test_the_digest_of_words_changes_with_any_of_them():
    reference = load_reference()
    row = reference.requirements[0]
    other = row._replace(words=row.words._replace(verb=(*row.words.verb, "种树")))
    changed = reference.sections[0].measures[0]._replace(requirements=(other,))
    section = reference.sections[0]._replace(measures=(changed,))
    from dataclasses import replace

    assert words_digest(reference) == words_digest(load_reference())
    assert words_digest(replace(reference, sections=(section,))) != words_digest(reference)
    assert words_digest(replace(reference, field=replace(reference.field, digest="x"))) != words_digest(reference)


def test_a_forest_reads_its_features_by_name():
    leaves = [[100, 0, 0], [0, 100, 0]]
    forest = Forest(["union", "cover"], ["inherited", "modified", "omitted"], leaves, [[1, 0.5, 0, 1]])
    assert forest.probabilities(NONE._replace(union=1.0))["inherited"] == 1.0
    assert forest.probabilities(NONE._replace(cover=1.0))["modified"] == 1.0
    with pytest.raises(AttributeError, match="colour"):
        forest._replace(features=["colour", "cover"]).probabilities(NONE)


def test_trees_of_a_forest_vote_together():
    leaves = [[90, 10, 0], [10, 30, 60]]
    forest = Forest(["cover"], ["inherited", "modified", "omitted"], leaves, [[0, 0.5, 0, 1], [0, 0.7, 0, 1]])
    assert forest.probabilities(NONE._replace(cover=0.6)) == {"inherited": 0.5, "modified": 0.2, "omitted": 0.3}
