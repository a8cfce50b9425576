"""A plan's full text in order: clauses with what was mended in them, and what was skipped between them."""

from __future__ import annotations

from dataclasses import replace

import factory

from conform.messages import Lang
from conform.model import Repair, Report
from conform.render._clauses import TOP, converted, passages
from conform.render._texts import Texts

BASE = factory.report()
TEXTS = Texts(Lang.EN)


def repaired(*repairs: Repair) -> Report:
    return replace(BASE, plan=replace(BASE.plan, cleaned=BASE.plan.cleaned._replace(repairs=repairs)))


def test_everything_stands_in_the_files_order_with_the_depth_of_its_heading():
    found = passages(BASE, TEXTS)
    names = [row.verdict.clause.id if row.verdict else row.reason for row in found]
    assert names[:3] == [
        "c0001",
        "skip.test",
        "c0002",
    ]
    assert [row.level for row in found if row.level] == [TOP, TOP, TOP + 1, TOP + 1]


def test_what_was_mended_is_marked_with_what_stood_there():
    (row,) = [row for row in passages(BASE, TEXTS) if row.verdict and row.verdict.clause.id == "c0005"]
    assert "<mark title=" in row.text and 'data-was="L">1.</mark>' in row.text
    assert "<mark" not in "".join(row.text for row in passages(repaired(), TEXTS))


def test_one_sign_for_one_is_counted_and_not_marked():
    (repair,) = BASE.plan.cleaned.repairs
    report = repaired(repair._replace(kind="traditional"))
    assert converted(report) == 1 and converted(BASE) == 0
    assert "<mark" not in "".join(row.text for row in passages(report, TEXTS))
