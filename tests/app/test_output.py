"""Files are written whole or not at all, and never over what was read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from conform.app.inputs import Inputs, Role
from conform.app.output import Target, output_names, refuse_linked, target, write_file
from conform.errors import OutputError


def key(error: pytest.ExceptionInfo[OutputError]) -> str:
    return error.value.key


# ── what -o names ──


def test_no_output_or_a_dash_is_standard_output():
    assert target(None) is None
    assert target("-") is None


def test_a_folder_is_known_by_itself(tmp_path: Path):
    assert target(str(tmp_path)) == Target(tmp_path, folder=True)
    assert target(f"{tmp_path}/") == Target(tmp_path, folder=True)
    assert target(str(tmp_path / "a.html")) == Target(tmp_path / "a.html", folder=False)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", "error.output_empty"),
        ("missing/", "error.output_folder_missing"),
        ("missing/a.html", "error.output_parent_missing"),
        ("file/a.html", "error.output_parent_missing"),
        ("file/", "error.output_folder_missing"),
    ],
)
def test_an_output_that_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, expected: str):
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    with pytest.raises(OutputError) as error:
        target(name)
    assert key(error) == expected


# ── never over an input ──


def test_an_input_is_refused_under_every_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("plan.txt").write_text("x")
    Path("folder").mkdir()
    os.link("plan.txt", "hard.txt")
    Path("soft.txt").symlink_to("plan.txt")
    inputs = Inputs()
    inputs.note(Role.PLAN, "-", "other.txt", "plan.txt")
    for name in ("plan.txt", "./plan.txt", "folder/../plan.txt", str(tmp_path / "plan.txt"), "hard.txt", "soft.txt"):
        with pytest.raises(OutputError) as error:
            inputs.refuse(Path(name))
        assert key(error) == "error.is_plan"
        assert error.value.values["name"] == "plan.txt"
    inputs.refuse(Path("third.txt"))
    inputs.refuse(Path("-"))


def test_an_input_that_is_missing_is_refused_too(tmp_path: Path):
    inputs = Inputs()
    inputs.note(Role.PLAN, f"{tmp_path}/./a.txt")
    with pytest.raises(OutputError):
        inputs.refuse(tmp_path / "a.txt")


def test_an_input_is_only_written_by_who_is_there_to_write_it(tmp_path: Path):
    inputs = Inputs()
    inputs.note(Role.DECISIONS, tmp_path / "a.json")
    inputs.refuse(tmp_path / "a.json", own=Role.DECISIONS)
    inputs.note(Role.PLAN, tmp_path / "a.json")
    with pytest.raises(OutputError):
        inputs.refuse(tmp_path / "a.json", own=Role.DECISIONS)


# ── names in a folder ──


def test_names_are_the_plans_own():
    assert output_names(["x/a.txt", "y/b.docx"]) == {"x/a.txt": "a", "y/b.docx": "b"}


def test_no_two_names_are_alike():
    paths = ["x/a.txt", "x/a.docx", "y/a.txt", "z/x/a.txt", "B.txt", "b.html", "-"]
    names = output_names(paths)
    assert list(names) and set(names) == set(paths)
    assert len({name.casefold() for name in names.values()}) == len(paths)
    assert names["x/a.docx"] == "a.docx"
    assert names["y/a.txt"] == "y-a.txt"
    assert names["-"] == "stdin"
    assert output_names(["-"], "county.docx") == {"-": "county"}


def test_subfolders_are_kept():
    paths = [
        "in/a.txt",
        "in/north/a.txt",
        "in/north/a.docx",
        "in/North/A.txt",
        "in/南/a.txt",
        "other/a.txt",
        "more/b.txt",
    ]
    tops = dict.fromkeys(paths[:5], "in") | {"more/b.txt": "more"}
    names = output_names(paths, tops=tops)
    assert len({name.casefold() for name in names.values()}) == len(paths)
    assert names["in/南/a.txt"] == "南/a" and names["more/b.txt"] == "b"
    assert names["in/north/a.docx"] == "north/a.docx"
    assert all(name.lower().startswith("north/") for path, name in names.items() if "orth" in path)


# ── writing ──


def test_a_file_is_written_as_utf_8(tmp_path: Path):
    path = tmp_path / "报告.html"
    write_file(path, ["方案", "\n", "\udcff"])
    assert path.read_bytes() == "方案\n?".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["报告.html"]


def test_a_new_file_gets_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path):
    path = tmp_path / "a"
    mask = os.umask(0o027)
    try:
        write_file(path, ["x"])
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        write_file(path, ["y"])
        assert stat.S_IMODE(path.stat().st_mode) == 0o604
    finally:
        os.umask(mask)


def test_a_link_is_followed_and_stays_one(tmp_path: Path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    write_file(link, ["new"])
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_what_is_no_regular_file_is_written_straight():
    write_file(Path(os.devnull), ["x"])
    assert not Path(os.devnull).is_file()


def failing(error: BaseException) -> Iterator[str]:
    yield "half"
    raise error


@pytest.mark.parametrize("error", [ValueError(), KeyboardInterrupt(), SystemExit(143), OSError(5, "reading")])
def test_trouble_while_a_report_is_made_leaves_the_old_file_alone(tmp_path: Path, error: BaseException):
    path = tmp_path / "a.html"
    path.write_text("old")
    with pytest.raises(type(error)) as caught:
        write_file(path, failing(error))
    assert caught.value is error  # an OSError of the reading is not taken for one of the writing
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.html"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as error:
        write_file(path, ["new"])
    assert error.value.where == str(path)
    assert error.value.values["reason"] == "No space left on device"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_device_is_told():
    with pytest.raises(OutputError):
        write_file(Path("/dev/full"), ["x" * 100_000])


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(OutputError):
        write_file(tmp_path / "gone" / "a.html", ["x"])
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError):
        write_file(tmp_path / "folder", ["x"])


def test_a_name_too_long_is_told(tmp_path: Path):
    with pytest.raises(OutputError) as error:
        write_file(tmp_path / ("a" * 251 + ".html"), ["x"])
    assert key(error) == "error.output"
    assert error.value.values["reason"] == "File name too long"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_link_to_a_full_device_is_told(tmp_path: Path):
    link = tmp_path / "a.html"
    link.symlink_to("/dev/full")
    with pytest.raises(OutputError) as error:
        write_file(link, ["x"])
    assert error.value.where == str(link)


def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def forbidden(path: Path, **options: bool) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", forbidden)  # the mode of a folder does not stop root
    for call in (lambda: write_file(tmp_path / "a.html", ["x"]), lambda: target(str(tmp_path / "b" / "a.html"))):
        with pytest.raises(OutputError) as error:
            call()
        assert error.value.values["reason"] == "Permission denied"


def test_a_read_only_file_stays(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0o444)
    with pytest.raises(OutputError) as error:
        write_file(path, ["y"])
    assert key(error) == "error.output_read_only"
    assert path.read_text() == "x"


def test_a_file_with_other_names_is_not_mended(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    refuse_linked(path)
    os.link(path, tmp_path / "b.txt")
    with pytest.raises(OutputError) as error:
        refuse_linked(path)
    assert key(error) == "error.output_linked"


def test_what_killed_runs_left_goes_and_nothing_else(tmp_path: Path):
    old, new, other = (
        tmp_path / name for name in (f".conform-{'a' * 16}.tmp", f".conform-{'b' * 16}.tmp", ".conform-mine.tmp")
    )
    for path in (old, new, other):
        path.touch()
    for path in (old, other):
        os.utime(path, (0, 0))
    write_file(tmp_path / "a.txt", ["x"])
    assert {path.name for path in tmp_path.iterdir()} == {new.name, other.name, "a.txt"}
