"""The signs that stand round the year of a document number."""

from __future__ import annotations

from conform.text.brackets import CLOSING, ODD, OPENING, QUOTES, USUAL


def test_every_pair_has_both_signs():
    pairs = (*USUAL, *ODD, *QUOTES)
    assert all(len(pair) == 2 for pair in pairs)
    assert {pair[0] for pair in pairs} == set(OPENING)
    assert {pair[1] for pair in pairs} == set(CLOSING)


def test_no_sign_is_told_twice():
    assert len(set(OPENING)) == len(OPENING) and len(set(CLOSING)) == len(CLOSING)
    assert not set(USUAL) & set(ODD)
