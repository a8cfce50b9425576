"""What other requirements have of a clause, and of its segments."""

from __future__ import annotations

import pytest
from forestry import LEDGER, REFERENCE, plan_with

from conform.match.align import Search
from conform.match.features import Candidate
from conform.match.rivals import Claims


def candidate(clause: int, key: float) -> Candidate:
    return Candidate(clause, key, 0.0, 0.0, None, 0.0, 0.0, 0.0, 0.0, False)


def test_a_claim_leads_the_best_other_one_of_its_clause():
    claims = Claims([[candidate(1, 0.5)], [candidate(1, 0.9)], [candidate(1, 0.3)], [candidate(2, 0.4)], []])
    assert claims.lead(candidate(1, 0.9)) == pytest.approx(0.4)
    assert claims.lead(candidate(1, 0.5)) == pytest.approx(-0.4)
    assert claims.lead(candidate(2, 0.4)) == 0.4
    assert [claims.crowd(candidate(clause, 0.9)) for clause in (1, 2)] == [0.2, 0.0]
    assert Claims([[candidate(1, 0.1)]] * 20).crowd(candidate(1, 0.1)) == 1.0


def test_a_clause_is_taken_where_another_requirement_claims_it_more():
    claims = Claims([[candidate(1, 0.5)], [candidate(1, 0.9)]])
    assert [claims.taken(candidate(1, key)) for key in (0.4, 0.9, 1.0)] == [True, False, False]
    assert not claims.taken(candidate(2, 0.1))


def test_what_a_segment_has_of_other_requirements():
    search = Search(plan_with("（一）其他\n1.技防。建立巡护台账，清点车辆。"), REFERENCE)
    own = next(sought for sought in search.prepared.sought if sought.requirement.id == LEDGER)
    other = next(sought for sought in search.prepared.sought if sought is not own)
    numbers = [number for number, segment in enumerate(search.scan.segments) if "台账" in segment.text]
    assert search.rivals.besides(other, numbers) == 1.0 > search.rivals.besides(own, numbers)
