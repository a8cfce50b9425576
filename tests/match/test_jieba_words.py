"""The words that texts are cut into for the eye, and jieba left as others know it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conform.match import jieba_words
from conform.match.jieba_words import short_words


def test_jieba_guesses_words_for_others_as_ever() -> None:
    code = "import jieba; print(*jieba.cut('他来到了网易杭研大厦'), file=sys.stdout)"
    after = f"import sys; from conform.match.inline import word_edits; word_edits('甲乙', '甲丙'); {code}"
    own, ours = (
        subprocess.check_output([sys.executable, "-c", each], stderr=subprocess.DEVNULL)
        for each in (f"import sys; {code}", after)
    )
    assert own == ours
    assert "杭研".encode() in own.split()  # which no dictionary has


def test_the_words_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CONFORM_CACHE_DIR", str(tmp_path))
    made = short_words()
    monkeypatch.setattr(jieba_words, "_short_words", lambda *_: pytest.fail("they are kept"))
    assert short_words() == made
    assert {"医院", "健康", "能力"} <= made.keys()
