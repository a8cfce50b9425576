"""How laws are cited, and the ids that follow from it."""

from __future__ import annotations

import pytest

from conform.text.citing import article_of, measure_key, requirement_key


@pytest.mark.parametrize(
    ("label", "measure", "requirement"),
    [
        ("第三条", "03", "03.1"),
        ("第十二条第二款", "12", "12.2"),
        ("第十二条第（三）项", "12", "12.1.3"),
        ("第一千零一条之一第二款第三项", "1001-1", "1001-1.2.3"),
        ("第二条第一款第（二）项第1目", "02", "02.1.2.1"),
        ("03.1", "", ""),
        ("第二章", "", ""),
    ],
)
def test_what_is_cited_has_an_id(label: str, measure: str, requirement: str) -> None:
    assert (measure_key(label), requirement_key(label)) == (measure, requirement)


@pytest.mark.parametrize(
    ("label", "article"),
    [("第三条第一款", "第三条"), ("第十条之二第（三）项", "第十条之二"), ("（一）", ""), ("依照第三条", "")],
)
def test_the_article_is_what_a_citation_begins_with(label: str, article: str) -> None:
    assert article_of(label) == article
