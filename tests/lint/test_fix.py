"""Safe edits of text files: which are made, and that the rest stays byte for byte."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from conform.lint.fix import ROUNDS, Mended, chosen, edited, mend, unchanged
from conform.model import Source
from conform.model.finding import Edit, Finding, Severity
from conform.readers import ReadOptions

TEXT = "建成集团,由市医院牵头。\r\n加强领导,落实责任。\n"


def commas(source: Source) -> list[_Linted]:
    """Wide commas for narrow ones, the first one only: each round makes room for the next."""
    at = source.text.find(",")
    edits = (Edit(at, at + 1, "，"),) if at >= 0 else ()
    finding = Finding("TX1", Severity.WARNING, "rule.test", {}, at, at + 1, ",", None, edits)
    return [_Linted((finding,))]


class _Linted:
    """As much of what lint says as is looked at here."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings


def fixed(path: Path, data: bytes, find=commas) -> Mended:
    path.write_bytes(data)
    return mend(str(path), ReadOptions(), find)


def test_edits_come_in_order_and_of_those_that_overlap_the_first():
    edits = [Edit(5, 7, "c"), Edit(0, 2, "a"), Edit(1, 3, "b"), Edit(2, 2, "d"), Edit(2, 2, "e")]
    assert chosen(edits) == [Edit(0, 2, "a"), Edit(2, 2, "d"), Edit(5, 7, "c")]
    assert edited("0123456789", chosen(edits)) == "ad234c789"
    assert edited("甲", []) == "甲"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "gb18030"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_mark_encoding_and_line_ends_stay(tmp_path: Path, mark: bytes, codec: str):
    text = TEXT * 3
    mended = fixed(tmp_path / "a.txt", mark + text.encode(codec))
    after = text
    for _ in range(ROUNDS):
        after = after.replace(",", "，", 1)
    assert mended.new == mark + after.encode(codec)
    assert (mended.count, mended.trouble) == (ROUNDS, "")


def test_what_its_encoding_cannot_say_stays(tmp_path: Path):
    def odd(source: Source) -> list[_Linted]:
        fix = (Edit(0, 1, "\U0001f600"),)
        return [_Linted((Finding("TX1", Severity.WARNING, "rule.test", {}, 0, 1, "", None, fix),))]

    data = ("發展方案，各縣人民政府加強領導，落實責任。" * 3).encode("big5")
    mended = fixed(tmp_path / "a.txt", data, odd)
    assert (mended.new, mended.left, mended.trouble) == (data, 1, "notice.not_fixed_encoding")


def test_another_format_is_left(tmp_path: Path):
    data = f"<p>{TEXT}</p>".encode()
    mended = fixed(tmp_path / "a.html", data)
    assert (mended.new, mended.count, mended.left, mended.trouble) == (data, 0, 1, "notice.not_fixed")


def test_a_diff_says_where_a_last_line_has_no_end():
    mended = Mended("a.txt", "甲\n乙", "甲\n丙", b"", b"")
    told = "\\ No newline at end of file\n"
    assert mended.diff() == f"--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n 甲\n-乙\n{told}+丙\n{told}"
    assert Mended("a.txt", "甲", "甲", b"", b"").diff() == ""


def test_a_file_that_changed_or_went_is_not_what_was_read(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    assert unchanged(str(path), b"1") and not unchanged(str(path), b"2")
    path.unlink()
    assert not unchanged(str(path), b"1")
