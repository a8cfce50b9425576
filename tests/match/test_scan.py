"""All pairs of texts: which segments hold which part, and how much of it."""

from __future__ import annotations

from common import health
from forestry import REFERENCE, plan_with

from conform.match.align import Search
from conform.match.scan import FLOOR
from conform.match.segments import split
from conform.match.similarity import APART, grams, index, pairs, weigh

TEXT = "（一）巡护\n1.技防。台账管理，建立巡护台账。建设智慧，林场建设。"


def scan():
    return Search(plan_with(TEXT), REFERENCE).scan


def test_segments_have_their_places_in_the_plan():
    found = scan()
    texts = [found.plan.cleaned.text[segment.at : segment.to] for segment in found.segments]
    at = texts.index("台账管理")
    assert texts[at : at + 4] == ["台账管理", "建立巡护台账", "建设智慧", "林场建设"]
    assert [(at, to) for at, to, _ in split(health(), "甲乙，丙丁", 5)] == [(5, 7), (8, 10)]


def test_the_best_hit_of_a_clause_is_kept_and_faint_ones_are_not():
    found = scan()
    for hits in found.hits:
        assert all(hit.share > FLOOR for hit in hits.values())
    (part,) = next(row for row in found.prepared.sought if row.requirement.id == "01.2").parts
    (hit,) = found.hits[part].values()
    assert (hit.share, found.segments[hit.first].text) == (1.0, "建立巡护台账")


def test_two_segments_together_are_a_hit_where_they_hold_more():
    found = scan()
    part = next(row for row in found.prepared.sought if row.requirement.id == "01.1").parts[0]
    wide = [hit for hit in found.hits[part].values() if hit.last > hit.first]
    assert [found.segments[hit.first].text for hit in wide] == ["建设智慧"]


def test_figures_part_texts():
    assert APART.split("力争5年努力") == ["力争", "年努力"]
    assert grams("力争5年") == {"力", "争", "力争", "年"}


def test_an_index_tells_shares_above_a_floor():
    texts = [pairs("建立巡护台账"), pairs("建立防火通道")]
    weights = weigh([grams("建立巡护台账"), grams("建立防火通道")])
    found = index(texts, weights).covered(pairs("建立巡护台账"), 0.3)
    assert found == {0: 1.0}
    assert set(index(texts, weights).covered(pairs("建立巡护台账"), 0.05)) == {0, 1}


def test_a_single_character_says_less_than_a_pair():
    weights = weigh([grams("巡护"), grams("台账")])
    assert weights.known["巡"] == round(0.3 * weights.known["巡护"])
    assert weights.total(["新"]) == round(0.3 * weights.unknown) and weights.total(["新词"]) == weights.unknown
