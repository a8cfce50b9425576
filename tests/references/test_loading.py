"""The reference that comes with conform, and what is said of a faulty one."""

from __future__ import annotations

import pytest

from conform.errors import ReferenceFault
from conform.messages import Lang, say
from conform.model import Level
from conform.references import available_references, load_reference

SOUND = """
[reference]
id = "probe"
number = "试字〔2020〕1号"
title = "试行意见"
issuer = "试办"
source = "https://example.org/probe"
kind = "digest"

[[section]]
no = "一"
title = "总体要求"
[[section.measure]]
id = "01"
title = "建设医院"
requirements = [{ id = "01.1", text = "建设医院", levels = ["省"], targets = [{ kind = "count", value = "1所" }] }]
"""


def test_the_digest_has_its_three_levels():
    reference = load_reference()
    assert (len(reference.sections), len(reference.measures), len(reference.requirements)) == (8, 29, 169)
    assert len({row.id for row in reference.requirements}) == 169


def test_levels_and_targets_are_read():
    rows = {row.id: row for row in load_reference().requirements}
    assert rows["01.1"].levels == (Level.NATION, Level.PROVINCE)
    assert (rows["13.6"].targets[0].value, rows["13.6"].targets[0].stronger) == ("1:2", "higher")


def test_references_are_listed_without_the_words_beside_them():
    assert available_references() == ("gbf-2021-18",)


def test_a_file_is_a_reference_too(tmp_path):
    path = tmp_path / "probe.toml"
    path.write_text(SOUND, encoding="utf-8-sig")
    assert [row.id for row in load_reference(str(path)).requirements] == ["01.1"]


@pytest.mark.parametrize(
    ("before", "after", "entry"),
    [
        ('kind = "digest"', "", "[reference]"),
        ('title = "试行意见"', 'title = " "', "[reference]"),
        ("[[section]]", "[[chapter]]", "[[section]]"),
        ('text = "建设医院"', 'text = ""', "01.1"),
        ('text = "建设医院"', "text = 3", "01.1"),
        ('levels = ["省"]', 'levels = ["乡"]', "01.1"),
        ('levels = ["省"]', 'levels = "省"', "01.1"),
        ('id = "01.1"', 'id = "01"', "01"),
        ('value = "1所"', 'stronger = "up"', "01.1"),
        ('value = "1所"', 'value = "1所", stronger = "up"', "01.1"),
    ],
)
def test_a_fault_names_file_and_entry(tmp_path, before, after, entry):
    path = tmp_path / "probe.toml"
    assert before in SOUND
    path.write_text(SOUND.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ReferenceFault) as caught:
        load_reference(str(path))
    assert caught.value.where.startswith(f"{path}:")
    for lang in Lang:
        assert entry in say(caught.value.key, lang, **caught.value.values)


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"[reference", b"a = 1\na = 2"])
def test_what_is_no_toml_is_said_to_be_none(tmp_path, raw):
    path = tmp_path / "probe.toml"
    path.write_bytes(raw)
    with pytest.raises(ReferenceFault):
        load_reference(str(path))


def test_an_unknown_name_tells_the_known_ones():
    with pytest.raises(ReferenceFault) as caught:
        load_reference("gbf-2012-18")
    assert "gbf-2021-18" in say(caught.value.key, Lang.EN, **caught.value.values)
