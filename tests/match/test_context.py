"""What speaks for a clause besides its words: its headings and its neighbours."""

from __future__ import annotations

from forestry import REFERENCE, plan_with

from conform.match.align import Search
from conform.match.context import SAME_TITLE, Context

TEXT = (
    "（一）加强巡护\n1.技防。建设智慧林场，推广无人机巡护。建立巡护台账。加强宣传教育工作。\n"
    "（三）防火\n1.通道。清理杂草。"
)
SEARCH = Search(plan_with(TEXT), REFERENCE)
SCAN = SEARCH.scan


def at(words: str) -> int:
    return next(number for number, clause in enumerate(SCAN.clauses) if words in clause.text)


def context(*covers: dict[int, float]) -> Context:
    return Context(SCAN, SCAN.prepared, REFERENCE.field, [*covers, {}, {}, {}][:3])


def test_a_heading_carries_the_measure_whose_title_it_shares():
    found = context()
    carried = {heading: link.measure for heading, link in found.headings.items()}
    assert (carried["（一）加强巡护"], carried["（三）防火"]) == ("01", "02")
    assert "（二）收尾" not in carried
    assert all(SAME_TITLE < link.score <= 1 for link in found.headings.values())
    assert (found.heading(at("台账"), "01"), found.heading(at("台账"), "02")) == (1.0, 0.0)
    assert found.heading(at("杂草"), "01") == 0.0


def test_sure_hits_of_a_block_speak_for_their_measure():
    ledger = at("台账")
    found = context({ledger: 1.0}, {ledger: 0.7}, {ledger: 0.85})
    assert found.neighbours(at("宣传"), "01") == 1.7 / 2.55
    assert found.neighbours(at("宣传"), "02") == 0.85 / 2.55
    assert found.neighbours(at("杂草"), "01") == 0.0


def test_hits_that_are_not_sure_say_nothing():
    assert context({at("台账"): 0.6}).neighbours(at("宣传"), "01") == 0.0
