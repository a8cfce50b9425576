"""What a filled-in table is read back by: with a decision, each key is an entry of decisions.json that holds."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import factory
from test_decide_page import said

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions, name_of
from conform.decisions.key import key_of, key_of_fault
from conform.decisions.parse import parse
from conform.model import ClauseStatus
from conform.model.decision import Choice, Decision, Subject
from conform.text.fingerprint import fingerprint, print_of


def entry(key: str, **said: Any) -> Decision:
    row = {**json.loads(key), "decision": "accepted", "note": "", **said}
    (found,) = parse(json.dumps({"schema_version": 1, "decisions": [row]}), "x.xlsx").entries
    return found


def test_a_requirements_key_is_an_entry_without_the_decision():
    report = factory.report()
    for verdict in report.verdicts:
        found = entry(key_of(report, verdict))
        assert found.subject == Subject(verdict.reference, verdict.requirement.id)
        assert found.fingerprint == print_of(report, verdict)
        assert found.plan == name_of(report.plan)
    assert entry(key_of(report, report.verdicts[3])).text == "建设智慧医院…推动信息技术与医疗服务融合"


def test_a_clauses_key_and_a_faults():
    report = factory.report()
    (own,) = (row for row in report.clauses if row.status is ClauseStatus.ADDED)
    found = entry(key_of(report, own))
    assert (found.subject, found.text) == (Subject(), "每家医院设一间院史馆。")
    assert found.fingerprint == fingerprint(own.clause.text)
    fault = entry(key_of_fault(report, "PB001", "0" * 16, "某年"))
    assert (fault.subject, fault.fingerprint, fault.text) == (Subject(code="PB001"), "0" * 16, "某年")


def test_what_is_filled_in_takes_the_place_of_what_stood_there():
    base = factory.report()
    one = said(base, "02.1", Choice.ACCEPTED, who="王", date="2026-11-26", conflict=True)
    other = said(base, "02.1", Choice.NEEDS_WORK, who="李", date="2026-11-27", conflict=True)
    third = said(base, "02.2", Choice.ACCEPTED, who="赵", date="2026-11-25")
    report = decide(base, (), Decisions((one, other, third)))
    keys = {row.requirement.id: json.loads(key_of(report, row)) for row in report.verdicts}
    assert keys["02.1"]["replaces"] == ["2026-11-26 王", "2026-11-27 李"]
    assert keys["02.2"]["replaces"] == ["2026-11-25 赵"]
    assert "replaces" not in keys["01.2"]


def test_a_key_is_one_line_whatever_the_plan_is_called():
    report = factory.report()
    told = report.plan.metadata._replace(title='甲"\n\x1b##[error]乙')
    key = key_of(replace(report, plan=replace(report.plan, metadata=told)), report.verdicts[0])
    assert key.isprintable() and "##[" not in key
    assert json.loads(key)["plan"]["title"] == '甲"\n\x1b##[error]乙'
