"""Items of lists: what an item says it says under its lead."""

from __future__ import annotations

import pytest
from forestry import REFERENCE, plan_with

from conform.match.align import Search
from conform.match.leads import Leads
from conform.model import Clause, Kind, Requirement

SEARCH = Search(plan_with("（一）巡护\n1.技防。建立巡护台账。"), REFERENCE)
LEADS = Leads(SEARCH.scan, SEARCH.scan.prepared, REFERENCE.field)
NO_ENTRY = "有下列情形之一的，不予登记"


@pytest.mark.parametrize(
    ("asked", "told", "is_apart"),
    [
        ("", "", False),
        ("应当符合下列条件", "", False),  # one lead alone says nothing against it
        ("", "应当符合下列条件", False),
        ("应当符合下列条件", "应当符合下列条件", False),
        ("护林员应当具备下列条件", "台账包括以下内容", True),
        ("应当符合下列条件", NO_ENTRY, True),  # what is refused is not what is asked for
        ("", NO_ENTRY, True),
        (NO_ENTRY, NO_ENTRY, False),
    ],
)
def test_leads_of_two_matters_part_their_items(asked: str, told: str, is_apart: bool):
    requirement = Requirement("01.1", "年满十八周岁", "一", "01", lead=asked)
    clause = Clause("c1", Kind.MEASURE, "年满十八周岁", 0, 6, (), 0, lead=told)
    assert LEADS.apart(requirement, clause) is is_apart


def test_an_item_that_punishes_itself_does_so_under_any_lead():
    requirement = Requirement("01.1", "处一千元罚款", "一", "01", lead="有下列行为的")
    assert LEADS.apart(requirement, Clause("c1", Kind.MEASURE, "登记", 0, 2, (), 0, lead="有下列行为的"))
    assert not LEADS.apart(requirement, Clause("c1", Kind.MEASURE, "处罚款", 0, 3, (), 0, lead="有下列行为的"))
