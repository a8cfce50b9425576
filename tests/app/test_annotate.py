"""`conform check --annotate`: a new Word file, never over the old one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from common import EXAMPLES, Ran
from worded import styled

Conform = Callable[..., Ran]


@pytest.fixture
def word(tmp_path: Path) -> Path:
    return styled(tmp_path / "plan.docx", (EXAMPLES / "qingtan-county.txt").read_text(encoding="utf-8"))


def test_it_writes_a_file_with_comments(conform: Conform, word: Path):
    out = word.with_name("plan.reviewed.docx")
    before = word.read_bytes()
    assert conform("--lang", "zh", "check", "--annotate", "-o", out, word).code == 0
    old, new = docx.Document(str(word)), docx.Document(str(out))
    assert [each.text for each in new.paragraphs] == [each.text for each in old.paragraphs]
    told = [each.text for each in new.comments]
    assert any(text.startswith("≈ 修改") for text in told)
    assert any("遗漏" in text for text in told)
    assert word.read_bytes() == before
    assert len(told) > len(list(_only(conform, word, "omitted"))) > 0


def _only(conform: Conform, word: Path, status: str) -> list[str]:
    out = word.with_name("only.docx")
    assert conform("check", "--annotate", "--only", status, "-o", out, word).code == 0
    return [each.text for each in docx.Document(str(out)).comments]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("plan.docx", "-o", "plan.docx"), "not written"),
        (("plan.docx",), "-o"),
        (("plan.docx", "-o", "a.html"), "-o"),
        (("plan.docx", "plan.txt", "-o", "a.docx"), "one file"),
        (("-", "-o", "a.docx"), "one file"),
        (("plan.txt", "-o", "a.docx"), "no Word file"),
        (("plan.docx", "-o", "a.docx", "-f", "docx"), "-f"),
    ],
)
def test_it_refuses_in_one_line(
    conform: Conform, word: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], reason: str
):
    monkeypatch.chdir(word.parent)
    (word.parent / "plan.txt").write_bytes((EXAMPLES / "qingtan-county.txt").read_bytes())
    before = word.read_bytes()
    ran = conform("check", "--annotate", *words)
    assert ran.code == 2
    assert reason in ran.err
    assert len(ran.err.splitlines()) == 1
    assert word.read_bytes() == before
    assert not (word.parent / "a.docx").exists()
