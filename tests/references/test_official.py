"""A digest and its official text: what carries a requirement there is its wording, and another text is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factory import report

from conform.errors import InputError
from conform.model import Report
from conform.references.official import ENOUGH, match


def with_evidence(found: int) -> Report:
    """The report with the evidence of so many of its seven requirements, the same for each."""
    base = report()
    evidence = base.verdicts[1].evidence
    rows = tuple(one._replace(evidence=evidence if at < found else ()) for at, one in enumerate(base.verdicts))
    return replace(base, verdicts=rows)


def test_the_words_are_what_the_evidence_says():
    matched = match(with_evidence(7))
    assert matched.missing == ()
    assert matched.attachment.passages["01.1"] == ("提高县域就诊率，到2027年达到90%以上",)
    assert matched.attachment.origin.file == "云溪.txt"  # without its folder


def test_what_is_not_found_is_told_and_has_no_words():
    matched = match(with_evidence(6))
    assert [row.id for row in matched.missing] == ["03.2"]
    assert "03.2" not in matched.attachment.passages


def test_a_text_of_which_too_little_is_found_is_another():
    assert 3 < ENOUGH * 7 < 4
    assert len(match(with_evidence(4)).missing) == 3
    with pytest.raises(InputError) as raised:
        match(with_evidence(3))
    assert (raised.value.key, raised.value.values["found"], raised.value.values["all"]) == ("error.not_official", 3, 7)
