"""`--fix` and `--diff`: safe edits in text files, and not a byte more."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

import pytest
from frame import in_frame
from made import COMMA, bad, folder, good, made_rules, word_file

from conform.lint import fix
from conform.lint.fix import chosen, edited
from conform.lint.rules import RULES, Rule
from conform.model.finding import Edit, Severity

PLAN = in_frame("建成医疗集团,由市人民医院牵头,下设分院。")
MENDED = in_frame("建成医疗集团，由市人民医院牵头，下设分院。")

ENCODED = [
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("gb18030", b""),
    ("cp950", b""),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-16-le", b""),
    ("utf-32-le", codecs.BOM_UTF32_LE),
]


@pytest.mark.parametrize(("encoding", "mark"), ENCODED)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_rest_stays_byte_for_byte(conform, folder, encoding, mark, end):
    def raw(text: str) -> bytes:
        if encoding == "cp950":
            from opencc import OpenCC

            text = OpenCC("s2tw").convert(text).replace("〔", "(").replace("〕", ")")
        return mark + text.replace("\n", end).encode(encoding)

    path = folder / "p.txt"
    path.write_bytes(raw(PLAN))
    assert conform("lint", path, "--fix", "--select", "TX1").code == 0
    assert path.read_bytes() == raw(MENDED)


def test_diff_shows_and_writes_nothing(conform, folder, good):
    path = folder / "p.txt"
    path.write_text(PLAN, "utf-8")
    ran = conform("lint", "p.txt", "--diff")
    assert ran.code == 1
    assert ran.out.startswith("--- p.txt\n+++ p.txt\n@@ ")
    assert [line[:1] for line in ran.out.splitlines()[3:]].count("-") == 1
    assert path.read_text("utf-8") == PLAN
    assert conform("lint", good, "--diff") == type(ran)(0, "", "")
    assert conform("lint", "none.txt", "p.txt", "--diff").code == 2
    assert conform("lint", "p.txt", "--diff", "--exit-zero").code == 0


def test_a_diff_is_a_patch(conform, folder):
    import subprocess

    path = folder / "p.txt"
    path.write_text(PLAN.rstrip("\n").replace("2022年9月8日", "建成,2022年9月8日"), "utf-8")
    patch = conform("lint", "p.txt", "--diff").out
    done = subprocess.run(["patch", "-p0"], input=patch.encode(), capture_output=True, cwd=folder, check=False)
    assert done.returncode == 0, done.stdout
    assert "," not in path.read_text("utf-8")


def test_a_diff_that_is_shown_gives_no_orders_and_a_file_is_exact(conform, folder):
    path = folder / "p.txt"
    text = PLAN.replace("建成医疗集团", "加强管理。\r\n::error::a\r\n\u202e建成\t医疗集团")
    path.write_bytes(text.encode())
    shown, written = conform("lint", "p.txt", "--diff").out, folder / "p.patch"
    assert "\u202e" not in shown and "\\u202e建成\t" in shown and "\n \\x3a:error" in shown
    assert conform("lint", "p.txt", "--diff", "-o", written).code == 1
    assert "\u202e建成\t" in written.read_bytes().decode() and b"\n ::error::a\r\n" in written.read_bytes()


def test_fix_reports_what_is_left(conform, bad):
    ran = conform("lint", bad, "--fix", "-f", "concise")
    assert ran.code == 1
    assert "TX101" not in ran.out
    assert ran.out.count("TX001") == 3
    assert "places mended: 1" in ran.err


def test_nothing_but_what_is_selected_or_not_accepted_is_mended(conform, bad):
    before = bad.read_bytes()
    conform("lint", bad, "--fix", "--select", "TX0")
    assert bad.read_bytes() == before
    conform("lint", bad, "--accept", "TX101", "--reason", "x")
    conform("lint", bad, "--fix", "--decisions", "decisions.json")
    assert bad.read_bytes() == before


@pytest.mark.parametrize("name", ["p.docx", "p.html"])
def test_other_files_are_left_and_told_of(conform, folder, name):
    if name == "p.docx":
        data = word_file(folder / name, PLAN)
    else:
        data = ("<html><body>" + "".join(f"<p>{line}</p>" for line in PLAN.splitlines()) + "</body></html>").encode()
        (folder / name).write_bytes(data)
    ran = conform("lint", name, "--fix", "--select", "TX1")
    assert (folder / name).read_bytes() == data
    assert ran.err.count(".txt") == 1
    assert "could be mended: 2, but" in ran.err


def test_markdown_is_text(conform, folder):
    (folder / "p.md").write_text("# " + PLAN, "utf-8")
    assert conform("lint", "p.md", "--fix", "--select", "TX1").code == 0
    assert (folder / "p.md").read_text("utf-8") == "# " + MENDED


def test_permissions_stay_and_links_are_followed(conform, folder):
    path = folder / "real.txt"
    path.write_text(PLAN, "utf-8")
    path.chmod(0o640)
    (folder / "link.txt").symlink_to(path)
    conform("lint", "link.txt", "--fix", "--select", "TX1")
    assert (folder / "link.txt").is_symlink()
    assert path.read_text("utf-8") == MENDED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_standard_input_is_never_mended(process, folder):
    ran = process("lint", "-", "--fix", stdin=PLAN.encode(), cwd=folder)
    assert ran.returncode in (0, 1)
    assert list(folder.iterdir()) == []


def test_the_first_of_overlapping_edits_is_made():
    edits = [Edit(4, 6, "乙"), Edit(2, 5, "甲"), Edit(6, 6, "丙"), Edit(2, 3, "丁")]
    kept = chosen(edits)
    assert kept == [Edit(2, 3, "丁"), Edit(4, 6, "乙"), Edit(6, 6, "丙")]
    assert edited("01234567", kept) == "01丁3乙丙67"


def test_edits_that_make_room_for_others_are_followed_up(conform, folder, monkeypatch):
    def find(rule, report, options):
        text = report.plan.source.text
        at = text.find("的的")
        if at >= 0:
            yield rule.of(report, at, at + 2, fix=(Edit(at, at + 2, "的"),), words="的的")

    monkeypatch.setitem(RULES, COMMA, Rule(COMMA, "test-comma", Severity.WARNING, find))
    (folder / "p.txt").write_text(in_frame("建成县域的的的的医疗集团。"), "utf-8")
    conform("lint", "p.txt", "--fix")
    assert (folder / "p.txt").read_text("utf-8") == in_frame("建成县域的医疗集团。")


def test_edits_that_undo_each_other_end(conform, folder, monkeypatch):
    def find(rule, report, options):
        text = report.plan.source.text
        at = text.find("医疗集团")
        other = "，" if text[at + 4] == "," else ","
        yield rule.of(report, at + 4, at + 5, fix=(Edit(at + 4, at + 5, other),), words="")

    monkeypatch.setitem(RULES, COMMA, Rule(COMMA, "test-comma", Severity.WARNING, find))
    (folder / "p.txt").write_text(PLAN, "utf-8")
    assert conform("lint", "p.txt", "--fix", "--select", "TX1").code == 0


def test_a_file_that_changed_meanwhile_is_left(conform, folder, monkeypatch):
    monkeypatch.setattr("conform.app.lint_fix.unchanged", lambda path, data: False)
    (folder / "p.txt").write_text(PLAN, "utf-8")
    assert conform("lint", "p.txt", "--fix").code == 2
    assert (folder / "p.txt").read_text("utf-8") == PLAN


def test_what_an_encoding_cannot_say_is_left(conform, folder, monkeypatch):
    monkeypatch.setattr(fix, "_codecs", lambda mark, name: ("ascii",))
    (folder / "p.txt").write_text(PLAN, "utf-8")
    ran = conform("lint", "p.txt", "--fix", "--select", "TX1")
    assert "utf-8" in ran.err
    assert Path("p.txt").read_text("utf-8") == PLAN
