"""Numbers as Word writes them, in each of its formats."""

from __future__ import annotations

import pytest

from conform.readers.docx.numerals import FORMATS, MAX_LETTERS, MAX_ROMAN, numeral

WRITTEN = [
    ("chineseCounting", {0: "〇", 10: "十", 21: "二十一", 99: "九十九", 105: "一○五"}),
    ("chineseCountingThousand", {10: "十", 105: "一百零五", 1001: "一千零一"}),
    ("japaneseCounting", {12: "十二", 21: "二十一"}),
    ("ideographDigital", {10: "一〇", 105: "一〇五"}),
    ("taiwaneseDigital", {10: "一○"}),
    ("chineseLegalSimplified", {3: "叁", 12: "壹拾贰"}),
    ("ideographLegalTraditional", {3: "參"}),
    ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
    ("ideographZodiac", {12: "亥", 13: "13"}),
    ("ideographZodiacTraditional", {1: "甲子", 11: "甲戌", 61: "甲子"}),
    ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51", 0: "0"}),
    ("decimalEnclosedParen", {20: "⒇", 21: "21"}),
    ("decimalZero", {3: "03", 12: "12"}),
    ("decimalFullWidth", {12: "１２"}),
    ("numberInDash", {3: "- 3 -"}),
    ("lowerLetter", {1: "a", 26: "z", 27: "aa", 53: "aaa", 0: "0", MAX_LETTERS + 1: str(MAX_LETTERS + 1)}),
    ("upperLetter", {2: "B"}),
    ("lowerRoman", {4: "iv", 1994: "mcmxciv", 0: "0", MAX_ROMAN + 1: str(MAX_ROMAN + 1)}),
    ("upperRoman", {9: "IX"}),
    ("bullet", {3: ""}),
    ("none", {3: ""}),
    ("no such format", {3: "3"}),
]


@pytest.mark.parametrize(("form", "value", "text"), [(form, *row) for form, rows in WRITTEN for row in rows.items()])
def test_it_is_written_as_word_does(form: str, value: int, text: str):
    assert numeral(value, form) == text


@pytest.mark.parametrize("form", FORMATS)
def test_a_number_below_zero_is_written_in_digits(form: str):
    assert numeral(-3, form) == "-3"


@pytest.mark.parametrize("form", FORMATS)
def test_a_hostile_start_makes_no_long_text(form: str):
    assert len(numeral(10**9, form)) <= 40
