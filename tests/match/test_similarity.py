"""Grams, weights and the index."""

from __future__ import annotations

import pytest
from common import health

from conform.match.similarity import grams, index, pairs, weigh
from conform.model.field import BREAK


def test_pairs_do_not_reach_over_a_border():
    assert pairs(f"医院{BREAK}建设") == {"医院", "建设"}
    assert grams("医院") == {"医院", "医", "院"}
    assert grams("") == frozenset()


def test_figures_say_nothing_of_the_subject():
    assert pairs("力争5年努力") == pairs("力争10年努力")
    assert "5年" not in pairs("力争2025年")


def test_what_is_rare_weighs_more():
    weights = weigh([grams("医院建设"), grams("医院管理"), grams("医院文化")])
    assert weights.total(["文化"]) > weights.total(["医院"]) > weights.total(["医"]) > 0
    assert weights.total(["没有"]) == weights.unknown


def test_the_index_tells_how_much_of_a_text_is_there():
    texts = [pairs("推广多学科诊疗模式"), pairs("加强患者隐私保护")]
    found = index(texts, weigh(texts))
    assert found.covered(texts[0], 0.1) == {0: pytest.approx(1.0)}
    half = found.covered(pairs("多学科诊疗"), 0.0)
    assert 0.3 < half[0] < 0.8
    assert 1 not in half


def test_width_case_and_punctuation_do_not_matter():
    field = health()
    assert field.read("（ＤＲＧ）付费，１２％") == field.read("(drg)付费,12%")
    assert field.read("医 院") == "医院"


def test_the_plans_own_place_counts_for_nothing():
    field = health().with_places(["乌有市", "乌有"])
    assert field.read("建设健康乌有") == field.read("建设健康中国")
