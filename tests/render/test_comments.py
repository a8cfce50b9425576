"""What is said in comments, and where."""

from __future__ import annotations

from dataclasses import replace

import factory

from conform.messages import Lang
from conform.model import Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Subject
from conform.render import View
from conform.render.comments import comments


def told(report: Report, **view: object) -> dict[str, tuple[str, ...]]:
    """Words of the plan → what is said of them."""
    text = report.plan.source.text
    notes = comments(report, View(Lang.ZH, **view))  # type: ignore[arg-type]
    return {text[note.start : note.end]: note.lines for note in notes}


def test_what_is_modified_is_told_at_its_words():
    found = told(factory.report())
    assert found["提高县域就诊率，到2027年达到90%以上"] == (
        "≈ 修改（存疑） 01.2",
        "参照要求：力争到2025年县域就诊率达到95%",
        "目标降低 95%→90%",
        "期限推迟 2025年→2027年",
    )
    assert found["每家医院设一间院史馆。"] == ("+ 新增",)
    assert not any("继承" in line for lines in found.values() for line in lines)


def test_what_is_missing_is_told_where_it_belongs():
    found = told(factory.report())
    assert found["L建设智慧医院，推动信息技术与医疗服务融合。"][0].startswith("× 遗漏 02.2：建立药品追溯机制")
    report = factory.report()
    gone = tuple(row._replace(status=Status.OMITTED, evidence=(), changes=()) for row in report.verdicts)
    found = told(replace(report, verdicts=gone), only=frozenset((Status.OMITTED,)))
    assert [len(lines) for lines in found.values()] == [3, 5]  # at the measure's heading, and on top
    at, top = found
    assert at == "（一）提升就医水平。"
    assert top.startswith("云溪市")


def test_decisions_are_followed():
    report = factory.report()
    key = ("test-2024-1", "02.2")
    decision = Decision(PlanName("题"), Subject(*key), "0" * 16, Choice.ACCEPTED, note="已有")
    decided = replace(report, decisions=Decided((decision,), {key: decision}))
    assert not any("02.2" in line for lines in told(decided).values() for line in lines)


def test_filters_choose():
    assert list(told(factory.report(), only=frozenset((Status.MODIFIED,)), measure="02")) == ["建设智慧医院"]
