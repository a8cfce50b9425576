"""`conform reference build`: where the reference goes, and what cannot be one."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran
from texts import ALIKE, LAW

from conform.app.reference_build import counts
from conform.references import examine_bytes, load_reference

Conform = Callable[..., Ran]


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "law.txt"
    path.write_text(LAW, "utf-8")
    return path


def test_a_reference_is_built_checked_and_used(conform: Conform, law: Path):
    out = law.with_name("lanxi.toml")
    ran = conform("reference", "build", law, "--id", "lanxi", "--source", "https://example.org", "-o", out)
    assert (ran.code, ran.out) == (0, "")
    assert "levels guessed, to be looked over: 1" in ran.err
    assert conform("reference", "check", out).code == 0
    shown = conform("reference", "show", out)
    assert "published at https://example.org" in shown.out
    assert "省 (guessed)" in shown.out
    checked = conform("check", law, "-r", out)
    assert "Coverage 100%" in checked.out
    assert checked.err == f"conform: {law}: the reference lanxi was built from this very file\n"
    assert conform("check", law, "-r", out, "-q").err == ""


def test_without_an_output_it_is_printed(conform: Conform, law: Path):
    ran = conform("reference", "build", law, "--lang", "zh")
    assert ran.out.startswith("# 由 conform reference build")
    found, wrong = examine_bytes(ran.out.encode(), Path("x.toml"), {})
    assert found, wrong
    assert found.made_from
    assert found.made_from.file == "law.txt"
    assert conform("reference", "build", law, "--lang", "zh").out == ran.out


def test_standard_input_is_built_too(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    class Piped:
        buffer = io.BytesIO(ALIKE.encode())

    monkeypatch.setattr("sys.stdin", Piped())
    ran = conform("reference", "build", "-", "--stdin-filename", "雾岭.txt", "-q")
    assert ran.code == 0, ran.err
    assert 'id = "雾岭"' in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--id", "gbf-2021-18"), "choose another with --id"),
        (("--id", "a/b"), "“a/b”"),
        (("--title", " "), "title"),
        (("--part", "2"), "2"),
        (("--encoding", "none"), "none"),
        (("-o", "law.txt"), ".toml"),
        (("-o", "none/out.toml"), "none"),
        (("-o", "."), ".toml"),
    ],
)
def test_what_cannot_be_built_is_one_line(
    conform: Conform, law: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
):
    monkeypatch.chdir(law.parent)
    ran = conform("reference", "build", law, *words)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1), ran
    assert said in ran.err
    assert list(law.parent.iterdir()) == [law]
    assert law.read_text("utf-8") == LAW


def test_the_text_is_never_written_over(conform: Conform, tmp_path: Path):
    text, link = tmp_path / "text.toml", tmp_path / "link.toml"
    text.write_text(ALIKE, "utf-8")
    link.symlink_to(text)
    for out in (text, link):
        assert "input" in conform("reference", "build", text, "-o", out).err
    assert text.read_text("utf-8") == ALIKE


def test_a_text_without_outline_and_a_collection_are_refused(conform: Conform, tmp_path: Path):
    plain, several = tmp_path / "plain.txt", tmp_path / "several.txt"
    plain.write_text("加强人才队伍建设。提升服务能力。完善制度建设。\n", "utf-8")
    part = "某市实施方案 篇{}\n一、任务\n加强建设。推进改革。完善制度。\n"
    several.write_text("".join(map(part.format, "一二")), "utf-8")
    assert "no outline" in conform("reference", "build", plain).err
    assert "--part" in conform("reference", "build", several).err
    assert 'id = "several-2"' in conform("reference", "build", several, "--part", "2").out


def test_what_was_edited_by_hand_is_kept_unless_forced(conform: Conform, law: Path):
    out = law.with_name("own.toml")
    out.write_text("# mine\n", "utf-8")
    assert conform("reference", "build", law, "-o", out).code == 2
    assert out.read_text("utf-8") == "# mine\n"
    assert conform("reference", "build", law, "-o", out, "--force").code == 0
    assert conform("reference", "check", out).code == 0


def test_what_it_holds_is_counted():
    found = counts(load_reference())
    assert (found["measures"], found["requirements"], found["guessed"]) == (29, 169, 0)
    assert found["sections"] > 1 and found["targets"] > 0
