"""Words that edits begin and end with: numerals whole, in the widths of the text."""

from __future__ import annotations

import pytest

from conform.versions.words import figures, words


@pytest.mark.parametrize("whole", ["第七十九条", "第十条之二", "第二款", "95%", "二十", "五万元", "1:2"])
def test_a_numeral_is_one_word(whole: str) -> None:
    assert whole in words(f"按照{whole}执行")


def test_one_sign_without_a_unit_is_no_figure() -> None:
    assert list(figures("一切单位千方百计")) == []


def test_the_words_are_the_text() -> None:
    text = "依照第十条，处５万元(含)以下罚款。"
    assert "".join(words(text)) == text
