"""What is left of a text when it is asked whether it is still the same."""

from __future__ import annotations

import unicodedata

import factory

from conform.text.fingerprint import _SIGNS, bare, fingerprint, print_of


def test_a_fingerprint_passes_over_spaces_punctuation_and_width():
    assert fingerprint("到2025年，达到90%。") == fingerprint(" 到２０２５年达到 90 ％")
    assert fingerprint("甲乙") != fingerprint("甲", "乙") != fingerprint("乙", "甲")
    assert fingerprint("甲乙") == "f73ab1f5c2b9542c"  # what stands in files must never change


def test_texts_with_common_signs_alone_are_not_read_otherwise():
    texts = [
        "到2025年，达到90%。",
        "e\u0301，\u0301",
        "ＡＢ：①、㎡",
        "（𠀀）℃",
        "\u1100，\u1161",
        "\u1100\u1161",
        "½/ﬁ",
        "",
    ]
    for text in [*texts, *map("甲{}1".format, _SIGNS)]:
        assert bare(text) == "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def test_half_a_character_has_one_too():
    assert fingerprint("甲\ud800") == fingerprint("甲")  # a lone surrogate is no letter
    assert bare("（一）ＡＢ①") == "一AB1"


def test_a_verdicts_print_is_of_its_status_and_evidence():
    report = factory.report()
    first, second = report.verdicts[:2]
    assert print_of(report, first) != print_of(report, second)
    quotes = [report.quote(piece) for piece in first.evidence]
    assert print_of(report, first) == fingerprint(first.requirement.text, first.status, *quotes)
