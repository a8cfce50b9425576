"""How far verdicts can be trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from forestry import REFERENCE, ROWS, plan_with
from plans import HEAD, report_of

from conform.match.align import align
from conform.match.certainty import certainty, tilted, wording_kept
from conform.match.classify import classify
from conform.match.forest import Forest
from conform.model import MEANING, QUICK, Certainty, Features, Link, Status

SURE, LIKELY, DOUBT = Certainty.SURE, Certainty.LIKELY, Certainty.DOUBT


def of(inherited: float, modified: float, omitted: float, status: Status, kept: float = 0.9) -> Certainty:
    chances = {Status.INHERITED: inherited, Status.MODIFIED: modified, Status.OMITTED: omitted}
    return certainty(chances, status, kept)


@pytest.mark.parametrize(
    ("chances", "status", "kept", "expected"),
    [
        ((0.9, 0.1, 0.0), Status.INHERITED, 0.9, SURE),
        ((0.6, 0.4, 0.0), Status.INHERITED, 0.9, LIKELY),
        ((0.9, 0.1, 0.0), Status.MODIFIED, 0.9, LIKELY),  # a decisive change made it so, whatever the forest says
        ((0.1, 0.5, 0.4), Status.MODIFIED, 0.9, DOUBT),
        ((0.0, 0.1, 0.9), Status.OMITTED, 0.9, SURE),
        ((0.0, 0.1, 0.9), Status.NOT_APPLICABLE, 0.9, SURE),
        ((0.0, 0.1, 0.9), Status.OMITTED, 0.1, LIKELY),  # such a plan may say it in words of its own
        ((0.0, 0.15, 0.85), Status.OMITTED, 0.32, LIKELY),
        ((0.0, 0.1, 0.9), Status.OMITTED, 0.32, SURE),
        ((0.0, 0.25, 0.75), Status.OMITTED, 0.9, LIKELY),
        ((0.0, 0.4, 0.6), Status.OMITTED, 0.9, DOUBT),
    ],
)
def test_a_status_is_as_certain_as_its_chance(
    chances: tuple[float, float, float], status: Status, kept: float, expected: Certainty
):
    assert of(*chances, status, kept) is expected


@pytest.mark.parametrize(
    ("kept", "omitted", "expected"),
    [(0.2, 0.71, SURE), (0.19, 0.71, LIKELY), (0.05, 0.8, SURE), (0.04, 1.0, LIKELY), (0.9, 0.69, DOUBT)],
)
def test_meaning_is_sure_of_more(kept: float, omitted: float, expected: Certainty):
    chances = {Status.INHERITED: 0.0, Status.MODIFIED: 1.0 - omitted, Status.OMITTED: omitted}
    assert certainty(chances, Status.OMITTED, kept, MEANING) is expected


EVEN = {Status.INHERITED: 0.25, Status.MODIFIED: 0.25, Status.OMITTED: 0.5}


@pytest.mark.parametrize("judge", [QUICK, MEANING])
def test_what_is_not_found_in_a_plan_that_keeps_the_wording_is_left_out(judge: str):
    keeps, rewords, unrelated = (tilted(EVEN, kept, judge) for kept in (0.9, 0.5, 0.2))
    assert keeps[Status.OMITTED] > 0.5 > rewords[Status.OMITTED] > unrelated[Status.OMITTED]
    assert unrelated == tilted(EVEN, 0.3, judge)  # texts of other matters are all alike
    for told in (keeps, rewords, unrelated):
        assert sum(told.values()) == pytest.approx(1.0)
        assert told[Status.INHERITED] == told[Status.MODIFIED]


def test_a_law_has_no_other_wordings():
    plan = plan_with("1.智慧林场。建设林场，用无人机看护林区。")
    found = align(plan, REFERENCE).links
    assert len({link.kept for link in found}) == 1 and found[0].kept is not None
    measure = REFERENCE.measures[0]._replace(requirements=tuple(row._replace(label="第一条") for row in ROWS))
    law = replace(REFERENCE, sections=(REFERENCE.sections[0]._replace(measures=(measure,)),))
    assert {link.kept for link in align(plan, law).links} == {None}


def test_wording_is_kept_as_far_as_it_is_found():
    features = Features(*[0.0] * len(Features._fields))._replace(union=0.4)
    found = Link(REFERENCE.requirements[0], (), features)
    assert wording_kept([found]) == 0.4
    assert wording_kept([found, found._replace(verbatim=True)]) == pytest.approx(0.7)
    assert wording_kept([]) == 0.0


def test_nothing_is_certain_by_absence():
    never = Forest([], ["inherited", "modified", "omitted"], [[0, 0, 100]], [0])
    plan = plan_with("（一）其他\n1.技防。建设桥梁三座。")
    verdicts = classify(plan, [align(plan, REFERENCE)], never).verdicts
    assert {row.certainty for row in verdicts if row.status is Status.OMITTED} == {LIKELY}


def test_a_report_counts_its_certainties():
    report = report_of(f"{HEAD}一、重点任务\n1.改善服务。加强患者隐私保护。建设老年友善医院。\n")
    assert sum(map(report.certain, Certainty)) == len(report.verdicts)
