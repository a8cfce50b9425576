"""Where lxml, opencc or pypdfium2 has no wheel: conform starts, and says what is missing when it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from common import EXAMPLES, Ran, one_line
from containers import to_traditional
from worded import styled

from conform.errors import WITHOUT, needing

TEXT = (EXAMPLES / "qingtan-county.txt").read_text("utf-8")
HIDDEN = f"""
import sys
for name in {WITHOUT!r}: sys.modules[name] = None
from conform.app.app import run
sys.exit(run(sys.argv[1:]))
"""
# A quoted Traditional word in a Simplified text.
QUOTED = TEXT.replace("医院", "醫院", 1)


def conform(*words: object) -> Ran:
    command = [sys.executable, "-c", HIDDEN, "--lang", "en", *map(str, words)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan in Simplified and one in Traditional characters, a Word file, and a text with a Traditional word."""
    path = tmp_path_factory.mktemp("plans")
    (path / "plain.txt").write_text(TEXT, "utf-8")
    (path / "traditional.txt").write_text(to_traditional(TEXT), "utf-8")
    (path / "quoted.txt").write_text(QUOTED, "utf-8")
    styled(path / "word.docx", TEXT)
    (path / "scan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    return path


@pytest.mark.parametrize("suffix", ["txt", "html", "json", "docx", "xlsx"])
def test_text_is_checked_and_told_in_every_format(folder: Path, tmp_path: Path, suffix: str):
    out = tmp_path / f"report.{suffix}"
    assert conform("check", folder / "plain.txt", "-q", "-o", out) == Ran(0, "", "")
    assert out.stat().st_size > 0


@pytest.mark.parametrize(
    ("words", "file", "package"),
    [
        (("check", "word.docx"), "word.docx", "lxml"),
        (("text", "word.docx"), "word.docx", "lxml"),
        (("check", "scan.pdf"), "scan.pdf", "pypdfium2"),
        (("check", "traditional.txt"), "traditional.txt", "opencc"),
        (("lint", "quoted.txt"), "quoted.txt", "opencc"),
        (("diff", "plain.txt", "quoted.txt", "--track-changes", "-o", "out.docx"), "plain.txt", "lxml"),
        (("decisions", "import", "word.docx", "-o", "out.json"), "word.docx", "lxml"),
    ],
    ids=lambda words: words[0] if isinstance(words, tuple) else words,
)
def test_what_needs_one_says_so_in_one_line(folder: Path, words: tuple[str, ...], file: str, package: str):
    named = [folder / word if "." in word else word for word in words]
    told = one_line(conform(*named))
    assert told.startswith(f"conform: {folder / file}: ")
    assert f"need {package}, which is not installed: pip install {package}" in told
    assert not list(folder.glob("out.*"))


def test_only_a_word_file_is_annotated_with_them_or_without(folder: Path, tmp_path: Path):
    ran = conform("check", folder / "plain.txt", "--annotate", "-o", tmp_path / "out.docx")
    assert one_line(ran).startswith(f"conform: {folder / 'plain.txt'}: ") and "fault in conform" not in ran.err


def test_a_table_of_plain_text_is_read_back(folder: Path, tmp_path: Path):
    table, made = tmp_path / "review.csv", tmp_path / "decisions.json"
    conform("check", folder / "plain.txt", "-q", "-o", table)
    ran = conform("decisions", "import", table, "-o", made)
    assert ran.code == 0 and made.exists()


@pytest.mark.parametrize("command", ["check", "lint"])
def test_of_a_folder_the_other_files_are_done(folder: Path, command: str):
    ran = conform(command, folder, "-f", "json")
    assert ran.code == 2
    wanted = ["word.docx", "scan.pdf", "traditional.txt", *(["quoted.txt"] if command == "lint" else [])]
    files = ("word.docx", "scan.pdf", "traditional.txt", "quoted.txt")
    assert [name for name in files if f"{folder / name}: " in ran.err] == wanted
    assert str(folder / "plain.txt") in ran.out
    assert "fault in conform" not in ran.err


def test_another_missing_module_is_a_fault_as_before():
    with pytest.raises(ModuleNotFoundError), needing("a.txt"):
        import no_such_module_of_anybody
