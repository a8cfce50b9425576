"""What a document calls its parts."""

from __future__ import annotations

from conform.text.numbering import parse_mark
from conform.versions.labels import Label, labels


def test_a_cited_label_is_kept_and_its_article_told() -> None:
    assert labels(["第四条第二款第（三）项", "第十条之二第一款"], [None, None]) == [
        Label("第四条", "第四条第二款第（三）项"),
        Label("第十条之二", "第十条之二第一款"),
    ]


def test_without_articles_the_open_numbers_are_the_label() -> None:
    marks = [parse_mark(text) for text in ("一、总体要求", "（一）目标", "1.范围", "二、任务")]
    assert [label.text for label in labels([""] * 4, marks)] == ["一、", "一、（一）", "一、（一）1.", "二、"]


def test_a_paragraph_without_a_number_is_called_by_those_above() -> None:
    assert [label.text for label in labels(["", ""], [parse_mark("一、总体要求"), None])] == ["一、", "一、"]
