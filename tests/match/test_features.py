"""Each feature, on snippets made by hand: a name, a divisor or a bound that changes is seen here."""

from __future__ import annotations

import pytest
from forestry import LEDGER, PARK, ROAD, link

from conform.model import Features

WHOLE = "（一）加强巡护\n1.技防。建设智慧林场，推广无人机巡护。"
APART = "（一）加强巡护\n1.技防。鼓励建设智慧林场30个，采购车辆。推广无人机巡护。建立巡护台账。"
OTHERWISE = "（一）其他\n1.技防。探索用无人机看护林区2000亩，每年3次。购置车辆。"
FIRE = "（一）防火\n1.技防。建设防火通道60公里，配备水车8辆。"
SHARED = "（一）其他\n1.技防。建立巡护台账，推广无人机巡护。"
TRIAL = "（一）其他\n1.技防。探索试点逐步建立巡护台账3本、5册、9卷。"
BOTH = "（一）其他\n1.技防。建立巡护台账和防火通道。"
SAME = "（一）防火\n1.技防。建设防火通道50公里，配备水车8辆。"


TABLE = [
    ("contest", SHARED, LEDGER, 0.4623),
    ("contest", SHARED, PARK, -0.4623),
    ("cover", WHOLE, PARK, 1.0),
    ("cover", SHARED, PARK, 0.4539),
    ("crowd", WHOLE, PARK, 0.0),
    ("crowd", SHARED, PARK, 1 / 10),
    ("figures", WHOLE, PARK, 0.0),
    ("figures", FIRE, ROAD, 1 / 2),
    ("figures", TRIAL, LEDGER, 1.0),
    ("heading", WHOLE, PARK, 1.0),
    ("heading", SHARED, PARK, 0.0),
    ("least", APART, PARK, 1.0),
    ("least", SHARED, PARK, 0.0),
    ("length", WHOLE, PARK, 14 / 60),
    ("length", SHARED, LEDGER, 6 / 60),
    ("most", SHARED, PARK, 1.0),
    ("most", OTHERWISE, PARK, 0.2681),
    ("neighbours", SHARED, LEDGER, 1.0),
    ("neighbours", OTHERWISE, PARK, 0.0),
    ("partial", FIRE, ROAD, 11 / 12),
    ("partial", OTHERWISE, PARK, 0.3636),
    ("partial_whole", FIRE, ROAD, 11 / 12),
    ("partial_whole", SHARED, PARK, 0.7),
    ("parts", WHOLE, PARK, 2 / 4),
    ("parts", FIRE, ROAD, 1 / 4),
    ("precision", SHARED, PARK, 1.0),
    ("precision", OTHERWISE, PARK, 0.1068),
    ("ratio", FIRE, ROAD, 22 / 24),
    ("ratio", SHARED, PARK, 2 * 7 / (7 + 14)),
    ("rival", WHOLE, PARK, 0.0),
    ("rival", BOTH, LEDGER, 0.6742),
    ("contest", OTHERWISE, PARK, 0.4657),
    ("figures", SAME, ROAD, 0.0),
    ("same", SHARED, PARK, 0.449),
    ("same", SHARED, LEDGER, 0.0),
    ("second", APART, PARK, 0.6941),
    ("second", WHOLE, PARK, 0.0),
    ("terms", WHOLE, PARK, 1.0),
    ("terms", SHARED, PARK, 1 / 2),
    ("terms_near", APART, PARK, 1 / 2),
    ("terms_near", FIRE, ROAD, 1.0),
    ("topic", WHOLE, PARK, 0.7101),
    ("topic", OTHERWISE, PARK, 0.4152),
    ("union", APART, PARK, 1.0),
    ("union", SHARED, PARK, 0.4539),
    ("variant", OTHERWISE, PARK, 1.0),
    ("variant", SHARED, PARK, 0.449),
    ("variant_whole", OTHERWISE, PARK, 1.0),
    ("variant_whole", SHARED, PARK, 0.4628),
    ("verb", SHARED, LEDGER, 1.0),
    ("verb", OTHERWISE, PARK, 0.0),
    ("verb", FIRE, ROAD, 1.0),
    ("weaker", WHOLE, PARK, 0.0),
    ("weaker", APART, PARK, 1 / 2),
    ("weaker", TRIAL, LEDGER, 1.0),
    ("whole", WHOLE, PARK, 1.0),
    ("whole", SHARED, PARK, 0.4628),
]


@pytest.mark.parametrize(("name", "text", "requirement", "value"), TABLE)
def test_a_feature_is(name: str, text: str, requirement: str, value: float):
    features = link(text, requirement).features
    assert features is not None
    assert getattr(features, name) == pytest.approx(value, abs=1e-4)


def test_the_table_has_every_feature():
    assert {row[0] for row in TABLE} == set(Features._fields)


def test_a_requirement_of_which_nothing_is_there_has_none():
    assert link(FIRE, LEDGER).features is None
