"""What looks like a quantity and is none is masked, at the same length."""

from __future__ import annotations

import pytest

from conform.text.quantities.mask import masked

MASKED = [
    "《健康中国2030》",
    "〔2021〕18号",
    "（2021）18号",
    "“两个允许”",
    "“1+N”",
    "5G",
    "ICD-10",
    "7×24小时",
    "长三角",
    "三级甲等",
    "三甲",
    "一把手",
    "一票否决",
    "三重一大",
]


@pytest.mark.parametrize("text", MASKED)
def test_it_is_masked_whole(text: str):
    assert masked(f"建设{text}，3个") == f"建设{'□' * len(text)}，3个"


KEPT = ["3个", "10/10万", "第三名", "前三位", "第二个季度", "24小时内", "“十四五”", "“提高到90%”", "1.5倍", "2025年"]


@pytest.mark.parametrize("text", KEPT)
def test_quantities_stay(text: str):
    assert masked(f"建设{text}。") == f"建设{text}。"


def test_the_number_of_an_item_is_none_but_a_decimal_stays():
    assert masked("12.加强建设") == "□□□加强建设"
    assert masked("12.5万人") == "12.5万人"


def test_wide_digits_and_signs_are_read_as_narrow_ones():
    assert masked("２０％，１．５，３／４") == "20%，1.5，3/4"


def test_of_an_ordinal_the_numeral_is_masked():
    assert masked("第三条、第12批") == "□□条、□□□批"
