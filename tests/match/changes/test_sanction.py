"""Sanctions: what a provision for the same case no longer threatens."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes.cases import sanctions

FINE = "占用消防通道的，给予警告，处一千元罚款"
ROWS = f"""
{FINE} → 占用消防通道的，处一千元罚款 : 给予警告
{FINE} → 占用消防通道的，处一千元罚款，给予通报批评 : none
{FINE} → 占用消防通道的，依照上位法的规定处罚 : none
{FINE} → 禁止占用消防通道 : none
情节严重的，责令停产停业，直至吊销许可证 → 情节严重的，责令停产停业 : 直至吊销许可证
情节严重的，责令停产停业，直至吊销许可证 → 情节严重的，责令停产停业，被吊销许可证的不得再办 : 直至吊销许可证
情节严重的，责令停产停业，直至吊销许可证 → 情节严重的，责令停业整顿或者吊销许可证 : none
加强消防宣传 → 占用消防通道的，处一千元罚款 : none
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_kind_that_is_left_out(row: str):
    texts, _, wanted = row.partition(" : ")
    found = [change for change in find(*texts.split(" → ")) if change.how == "removed"]
    assert [change.reference for change in found] == ([] if wanted == "none" else [wanted])
    assert {(change.kind, change.direction) for change in found} <= {("penalty", "lighter")}


def test_it_is_told_once():
    found = find(FINE, "占用消防通道的，处一千元罚款")
    assert [change.reference for change in found] == ["给予警告"]


def test_what_was_suffered_is_not_threatened():
    assert sanctions(health(), "被吊销执照的，处罚款") == {"罚款"}
    assert sanctions(health(), "被吊销执照后再犯的，吊销其许可证") == {"吊销"}
    assert sanctions(health(), "加强管理") == frozenset()
