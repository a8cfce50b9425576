"""What an article does besides setting duties."""

from __future__ import annotations

import pytest

from conform.text.provisions import sort_of

SORTS = [
    ("本条例所称古树，是指树龄一百年以上的树木", "", "definition"),
    ("树龄五百年以上的", "本条例所称一级古树，包括下列树木：", "definition"),
    ("在本市行政区域内保护古树，适用本条例", "", "scope"),
    ("法律、行政法规另有规定的，从其规定", "", "scope"),
    ("本条例自2030年1月1日起施行", "", "commencement"),
    ("违反本条例规定砍伐古树的，依照本条例第四条处罚", "", ""),
    ("村庄应当依照本条例规定建立名册", "", ""),
    ("违反本条例的，适用本条例第四条", "", ""),
    ("活动应当遵守本条例", "", "scope"),
    ("《旧条例》同时废止", "", "commencement"),
    ("前款所称养护人，包括所有权人", "", "definition"),
    ("下列用语的含义", "", "definition"),
    ("村庄可以适用本条例", "", ""),
]


@pytest.mark.parametrize(("text", "lead", "sort"), SORTS)
def test_what_is_no_duty(text: str, lead: str, sort: str) -> None:
    assert sort_of(text, lead) == sort
