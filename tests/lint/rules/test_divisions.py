"""The administrative divisions of China, and which of them belong together."""

from __future__ import annotations

from conform.lint.rules._divisions import is_county, named, related, slogans


def test_places_are_found_with_their_ranks():
    text = "由广东省河源市源城区负责"
    assert [text[at:to] for at, to, _ in named(text)] == ["广东省", "河源市", "源城区"]
    codes = [code for _, _, found in named(text) for code in found]
    assert codes == ["44", "4416", "441602"]


def test_what_is_no_division_is_passed_over():
    assert list(named("推进县域医疗，兰汀市加强市级医院")) == []


def test_one_division_lies_in_another():
    assert related("441602", "4416") and related("44", "441602") and related("44", "44")
    assert not related("4416", "4501")
    assert is_county("441602") and not is_county("4416")


def test_slogans_leave_the_rank_out():
    told = slogans()
    assert told["赣州"] == "3607" and told["内蒙古"] == "15"
    assert all(len(name) > 1 for name in told)
