"""What is noted of the reports of a check while they pass."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factory import report

from conform.app.console import Console
from conform.app.watch import Watch, made_from
from conform.messages import Lang
from conform.model import Report, Status
from conform.model.reference import Origin


def covered(share: int) -> Report:
    """A report of four requirements, so many quarters of which are there."""
    base = report()
    rows = [verdict._replace(status=Status.INHERITED if n < share else Status.OMITTED)
            for n, verdict in enumerate(base.verdicts[:4])]  # fmt: skip
    return replace(base, verdicts=tuple(rows))


def passed(watch: Watch, *reports: Report) -> bool:
    """Whether something is not as it was asked to be."""
    assert list(watch.over(reports)) == list(reports)
    return watch.tell(Console(Lang.EN))


def test_what_covers_as_much_as_asked_is_no_failure():
    assert not passed(Watch(75.0), covered(3))
    assert passed(Watch(75.1), covered(3))
    assert not passed(Watch(None), covered(0))


def test_the_lowest_is_kept_with_its_name(capsys: pytest.CaptureFixture[str]):
    watch = Watch(None)
    passed(watch, covered(4), covered(1), covered(2))
    assert (watch.count, watch.lowest[0]) == (3, 25.0)
    capsys.readouterr()
    watch.summarise(Console(Lang.EN), 1, "out")
    told = capsys.readouterr().err
    assert told.startswith("conform: out: ") and "25.0" in told and "3" in told
    Watch(None).summarise(Console(Lang.EN), 2, "out")
    assert "100" not in capsys.readouterr().err  # none was reported, so none is the lowest


def test_warnings_are_told_of_each_plan(capsys: pytest.CaptureFixture[str]):
    passed(Watch(None), replace(covered(4), warnings=("甲", "乙")))
    assert [line[-1] for line in capsys.readouterr().err.splitlines()] == ["甲", "乙"]


def test_findings_without_a_decision_fail_only_when_asked_for():
    assert passed(Watch(None, decided=True), report())
    assert not passed(Watch(None), report())


def test_a_reference_that_was_made_from_the_plan_is_told(capsys: pytest.CaptureFixture[str]):
    base = report()
    own = replace(base.references[0], made_from=Origin("云溪.txt", base.plan.source.sha256))
    other = replace(own, made_from=Origin("云溪.txt", "2" * 64))
    assert (made_from(own, base), made_from(other, base), made_from(base.references[0], base)) == (True, False, False)
    passed(Watch(None), replace(base, references=(own,), warnings=()))
    assert own.id in capsys.readouterr().err


def test_a_plan_of_several_is_named_by_its_number():
    base = report()
    assert base.plan.name == "plans/云溪.txt"
    assert replace(base.plan, part=2, parts=3).name == "plans/云溪.txt#2"
