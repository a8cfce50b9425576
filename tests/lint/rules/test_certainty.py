"""What is not sure stops no plan."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest

from conform.lint.rules.omitted_requirement import RULE
from conform.messages import Lang, say
from conform.model import Certainty, Status
from conform.model.finding import Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@pytest.mark.parametrize(
    ("certainty", "told", "words"),
    [
        (Certainty.SURE, {ERROR: ERROR, WARNING: WARNING, INFO: INFO}, "is omitted"),
        (Certainty.LIKELY, {ERROR: WARNING, WARNING: WARNING, INFO: INFO}, "probably omitted"),
        (Certainty.DOUBT, {ERROR: INFO, WARNING: INFO, INFO: INFO}, "perhaps omitted"),
    ],
)
def test_only_a_sure_omission_is_an_error(certainty: Certainty, told: dict[Severity, Severity], words: str):
    report = factory.report()
    left_out = next(verdict for verdict in report.verdicts if verdict.status is Status.OMITTED)
    report = replace(report, verdicts=(left_out._replace(certainty=certainty),))
    for severity, expected in told.items():
        rule = replace(RULE, severity=severity)
        (found,) = rule.find(rule, report, rule.options)
        assert found.severity is expected
        assert words in say(found.key, Lang.EN, **found.values)
