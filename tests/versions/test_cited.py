"""References follow the articles, paragraphs and items that they are to."""

from __future__ import annotations

import pytest

from conform.versions.cited import as_now, plain
from conform.versions.words import words

NOW = {
    "第七条": frozenset({"第八条", "第九条"}),
    "第七条第二款": frozenset({"第九条第一款"}),
    "第七条第二款第三项": frozenset({"第九条第一款第四项"}),
    "第三条第一项": frozenset({"第四条第二项"}),
    "第三条": frozenset({"第四条"}),
}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("依照本法第三条处罚", "依照本法第四条处罚"),
        ("依照本法第七条第二款处罚", "依照本法第九条第一款处罚"),  # the article that has the paragraph
        ("依照本条第二款处罚", "依照本条第一款处罚"),
        ("依照本条第二款第三项处罚", "依照本条第一款第四项处罚"),
        ("有第三条第五项、第一项情形", "有第四条第五项、第二项情形"),
    ],
)
def test_a_reference_is_what_it_would_be_now(old: str, new: str) -> None:
    assert "".join(as_now(words(old), set(words(new)), NOW, ("第七条", "第九条"))) == new


@pytest.mark.parametrize(
    ("old", "there"),
    [
        ("依照本法第三条处罚", "依照本法第三条处罚"),  # the new text says the old number
        ("依照前款和第二款处罚", "依照第一款处罚"),  # of which article, nobody says
        ("依照本条第二款处罚", "依照本条第三款处罚"),
    ],
)
def test_only_what_is_there_is_believed(old: str, there: str) -> None:
    assert "".join(as_now(words(old), set(words(there)), NOW, ("第七条", "第九条"))) == old


def test_a_paragraph_that_went_to_another_article_is_no_paragraph_of_this_one() -> None:
    assert "".join(as_now(words("依照本条第二款"), {"第一款"}, NOW, ("第七条", "第八条"))) == "依照本条第二款"


def test_a_label_as_texts_cite_it() -> None:
    assert plain("第七条第一款第（三）项") == "第七条第一款第三项"
