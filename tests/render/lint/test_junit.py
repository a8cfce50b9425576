"""Findings as JUnit's XML."""

from __future__ import annotations

from formats import evil, run
from lxml import etree
from made import bad, folder, good, made_rules


def test_junit_is_read_back(conform, bad, evil):
    suite = etree.fromstring(run(conform, bad, "junit").out.encode()).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("5", "3", "0")
    assert len(suite.findall("testcase/failure")) == 3
    raised = etree.fromstring(run(conform, bad, "junit", "--fail-level", "warning").out.encode())
    assert len(raised.findall("testsuite/testcase/failure")) == 4
    broken = etree.fromstring(run(conform, evil, "junit").out.encode())
    assert "&" not in (broken.findtext("testsuite/testcase/failure") or "")
    missing = etree.fromstring(run(conform, "none.txt", "junit").out.encode())
    assert missing.find("testsuite/testcase/error") is not None


def test_junit_of_a_clean_plan_has_a_case_that_passed(conform, good):
    suite = etree.fromstring(run(conform, good, "junit", "--select", "TX001").out.encode()).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), len(suite.findall("testcase"))) == ("1", 1)


def test_what_does_not_stop_a_plan_passed_with_its_words(conform, bad):
    root = etree.fromstring(run(conform, bad, "junit").out.encode())
    passed = [case for case in root.iter("testcase") if case.find("failure") is None]
    assert [case.get("name").split()[0] for case in passed] == ["TX101", "TX201"]
    assert all(case.findtext("system-out") for case in passed)
    assert passed[0].get("line") == "9"
