"""How far verdicts can be trusted."""

from __future__ import annotations

import pytest
from forestry import REFERENCE, plan_with
from plans import HEAD, report_of

from conform.match.align import align
from conform.match.certainty import certainty, wording_kept
from conform.match.classify import classify
from conform.match.forest import Forest
from conform.model import Certainty, Features, Link, Status

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
        ((0.0, 0.25, 0.75), Status.OMITTED, 0.9, LIKELY),
        ((0.0, 0.4, 0.6), Status.OMITTED, 0.9, DOUBT),
    ],
)
def test_a_status_is_as_certain_as_its_chance(
    chances: tuple[float, float, float], status: Status, kept: float, expected: Certainty
):
    assert of(*chances, status, kept) is expected


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
