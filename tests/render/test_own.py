"""What is new in a clause besides the requirements that it carries."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest

from conform.model import ClauseStatus, ClauseVerdict, Evidence, Report
from conform.render._own import own_pieces

WORDS = "关心医务人员，每年安排一次体检，并为夜班职工开通班车。"


def covered(*spans: tuple[int, int]) -> list[tuple[bool, str]]:
    """The pieces of the factory's clause when evidence covers these stretches of it."""
    base = factory.report()
    own = next(row for row in base.clauses if row.status is ClauseStatus.MIXED)
    assert own.clause.text == WORDS
    evidence = tuple(Evidence(own.clause.id, own.clause.at + at, own.clause.at + to, 0.9) for at, to in spans)
    first, *others = base.verdicts
    rest = [row._replace(evidence=tuple(e for e in row.evidence if e.clause != own.clause.id)) for row in others]
    return own_pieces(replace(base, verdicts=(first._replace(evidence=evidence), *rest)), own)


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([(0, 15)], [(False, "…"), (True, "并为夜班职工开通班车"), (False, "。")]),
        ([(0, 6)], [(False, "关心医务人员，"), (True, "每年安排一次体检，并为夜班职工开通班车"), (False, "。")]),
        ([(7, 15)], [(True, "关心医务人员"), (False, "…"), (True, "并为夜班职工开通班车"), (False, "。")]),
        ([(16, 27)], [(True, "关心医务人员，每年安排一次体检"), (False, "…。")]),
        ([(0, 10), (5, 27)], [(False, WORDS)]),
        ([], [(False, WORDS)]),
    ],
)
def test_what_no_evidence_covers_is_new(spans: list[tuple[int, int]], pieces: list[tuple[bool, str]]):
    assert covered(*spans) == pieces


def test_every_new_word_is_there_and_no_control():
    report: Report = factory.hostile()
    for row in report.clauses:
        own: ClauseVerdict = row._replace(status=ClauseStatus.MIXED)
        assert not any(set(text) & set("\x1b\u202e") for _, text in own_pieces(report, own))
