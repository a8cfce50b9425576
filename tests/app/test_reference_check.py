"""`conform reference check`: every fault of a file, with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT, Ran
from hypothesis import given, settings
from hypothesis import strategies as st

from conform.references import examine_bytes

Conform = Callable[..., Ran]
SOUND = """# an invented reference
[reference]
id = "probe"
number = "试字〔2020〕1号"
title = "试行意见"
kind = "fulltext"

[[section]]
no = "一"
title = "总体要求"

# [[section]] in a comment, and "{" in a text
[[section.measure]]
id = "01"
title = "建设{医院"
requirements = [
  { id = "01.1", text = "建设医院", levels = ["省"], targets = [{ kind = "count", value = "1所" }] },
  { id = "01.2", text = '培养{人才' },
]

[[section]]
no = "二"
title = "保障"

[[section.measure]]
id = "02"
title = "加强领导"
requirements = [{ id = "02.1", text = "加强领导" },
  { id = "02.2", text = "完善制度" }]
"""


def faults(conform: Conform, path: Path) -> list[str]:
    ran = conform("reference", "check", path)
    assert (ran.code, ran.out) == (2, ""), ran
    assert "Traceback" not in ran.err
    lines = ran.err.splitlines()
    assert all(line.startswith(f"conform: {path}") for line in lines), lines
    return [line.removeprefix(f"conform: {path}:") for line in lines]


def test_a_sound_one_is_summed_up(conform: Conform, tmp_path: Path):
    path = tmp_path / "probe.toml"
    path.write_text(SOUND, "utf-8")
    ran = conform("reference", "check", path)
    assert (ran.code, ran.err) == (0, "")
    assert "2 sections, 2 measures, 4 requirements, 1 figures" in ran.out


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ('id = "probe"', 'id = "a b"', 3, "“a b”"),
        ('id = "probe"', "", 2, "id"),
        ('title = "试行意见"', "title = 3", 5, "title"),
        ('kind = "fulltext"', 'kind = "extract"', 6, "digest fulltext"),
        ("[reference]", "[head]", 1, "[reference]"),
        ('no = "一"', "", 8, "no"),
        ('title = "建设{医院"', "", 13, "measure 01"),
        ('text = "建设医院"', 'text = " "', 17, "01.1"),
        ('levels = ["省"]', 'levels = ["乡"]', 17, "“乡”"),
        ("text = '培养{人才'", "txt = ''", 18, "01.2"),
        ('id = "01.2"', 'id = "01.1"', 18, "01.1"),
        ('title = "保障"', "", 21, "section 二"),
        ('text = "加强领导" }', "}", 28, "02.1"),
        ('id = "02.2"', 'id = ""', 29, "requirements 2"),
        ('title = "保障"', 'title = "保障', 23, "TOML"),
    ],
)
def test_a_fault_names_its_line(conform: Conform, tmp_path: Path, before: str, after: str, line: int, said: str):
    path = tmp_path / "probe.toml"
    assert before in SOUND
    path.write_text(SOUND.replace(before, after, 1), "utf-8")
    (told,) = faults(conform, path)
    assert told.startswith(f"{line}: "), told
    assert said in told


def test_all_faults_are_told_at_once(conform: Conform, tmp_path: Path):
    path = tmp_path / "probe.toml"
    path.write_text(SOUND.replace('kind = "fulltext"', "").replace('"省"', '"乡"').replace('"02.2"', '"01"'), "utf-8")
    assert [told.split(":")[0] for told in faults(conform, path)] == ["2", "17", "29"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "1: the reference is empty"),
        (b"# nothing\n", "1: the reference is empty"),
        (SOUND.split("[[section]]", maxsplit=1)[0].encode(), "no outline"),
        (b"\xff\xfe", "1: the reference is not UTF-8"),
        (b"a = 1\na = 2", "2: the reference is not valid TOML"),
        (b"[" * 100_000, "not valid TOML"),
        (b"# " + b"a" * 5_000_000, "larger than 5 MB"),
    ],
    ids=["empty", "comment", "no-outline", "binary", "twice", "deep", "large"],
)
def test_what_is_no_reference_is_one_line(conform: Conform, tmp_path: Path, raw: bytes, said: str):
    path = tmp_path / "probe.toml"
    path.write_bytes(raw)
    (told,) = faults(conform, path)
    assert said in told
    ran = conform("check", EXAMPLES / "lanting-city.txt", "-r", path)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert said in ran.err


def test_a_missing_file_and_a_folder_are_told(conform: Conform, tmp_path: Path):
    faults(conform, tmp_path / "none.toml")
    faults(conform, tmp_path)
    assert "reference list" not in conform("reference", "check", "").err


@pytest.mark.parametrize(
    ("words", "line"),
    [('["01.1"]\nverb = ["建设"]\n\n["03.1"]\n', 4), ('["01.1"]\n["01.2"]\nvariants = ["培养"]\n', 2), ("a = \n", 1)],
)
def test_a_fault_in_the_words_beside_it_names_its_line(conform: Conform, tmp_path: Path, words: str, line: int):
    (tmp_path / "probe.toml").write_text(SOUND, "utf-8")
    (tmp_path / "probe.words.toml").write_text(words, "utf-8")
    ran = conform("reference", "check", tmp_path / "probe.toml")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert ran.err.startswith(f"conform: {tmp_path / 'probe.words.toml'}:{line}: ")


def test_an_id_that_is_taken_is_told(conform: Conform, tmp_path: Path):
    path = tmp_path / "probe.toml"
    path.write_text(SOUND.replace("probe", "gbf-2021-18"), "utf-8")
    (told,) = faults(conform, path)
    assert str(ROOT / "reference" / "gbf-2021-18" / "reference.toml") in told


@settings(deadline=None, max_examples=50)
@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.text(max_size=8))
def test_no_damage_makes_a_crash(at: int, size: int, text: str):
    raw = (SOUND[:at] + text + SOUND[at + size :]).encode("utf-8", "replace")
    try:
        found, wrong = examine_bytes(raw, Path("probe.toml"), {})
    except Exception as error:
        assert type(error).__name__ == "ReferenceFault"
    else:
        assert (found is None) == bool(wrong)
