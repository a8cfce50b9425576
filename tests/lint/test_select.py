"""Which rules a plan is held against."""

from __future__ import annotations

import pytest

from conform.errors import OptionError
from conform.lint.rules import RULES
from conform.lint.select import ignored, rules_of
from conform.model.finding import Finding, Severity
from conform.settings import LintSettings, Settings


def codes(select: list[str] | None = None, ignore: list[str] | None = None, **told: object) -> set[str]:
    settings = Settings(lint=LintSettings(**told))
    return {rule.code for rule in rules_of(settings, select or [], ignore or [])}


def test_without_any_word_all_rules_count():
    assert codes() == set(RULES)


def test_the_longer_code_wins_and_among_equals_the_ignoring():
    assert codes(["PB"], ["PB1"]) == {"PB001", "PB002", "PB003", "PB004"}
    assert "PB101" in codes(["PB101"], ["PB1"])
    assert codes(["placeholder"], ["PB"]) == {"PB001"}
    assert codes(["PB001"], ["PB001"]) == set()


def test_the_command_line_goes_before_the_settings():
    assert codes(select=["CF001"], ignore=["CT"], **{}) == {"CF001"}
    assert {rule.code for rule in rules_of(Settings(lint=LintSettings(select=("PB001",))), ["CF001"])} == {"CF001"}


def test_severity_goes_by_the_longest_name():
    settings = Settings(lint=LintSettings(severity={"PB": Severity.INFO, "PB001": Severity.WARNING}))
    found = {rule.code: rule.severity for rule in rules_of(settings, ["PB001", "PB002"])}
    assert found == {"PB001": Severity.WARNING, "PB002": Severity.INFO}


@pytest.mark.parametrize(("select", "options"), [(["XX9"], {}), ([], {"placeholder": {"x": 1}}), ([], {"no-rule": {}})])
def test_what_does_not_exist_is_told(select: list[str], options: dict[str, dict[str, object]]):
    with pytest.raises(OptionError):
        rules_of(Settings(lint=LintSettings(options=options)), select)


@pytest.mark.parametrize(
    ("rule", "name", "value", "told"),
    [
        ("duplicated-text", "shortest", "long", "must be a number, such as 15"),
        ("duplicated-text", "shortest", True, "must be a number, such as 15"),
        ("low-coverage", "min", float("nan"), "must be a number, such as 0"),
        ("omitted-requirement", "only", "03", "must be a list of strings"),
        ("omitted-requirement", "only", ["03", 4], "must be a list of strings"),
        ("reference-not-cited", "through_superior", 1, "must be true or false"),
    ],
)
def test_an_option_of_another_kind_is_told_with_what_it_must_be(rule: str, name: str, value: object, told: str):
    with pytest.raises(OptionError) as raised:
        rules_of(Settings(lint=LintSettings(options={rule: {name: value}})))
    assert str(raised.value).endswith(f"the option {name} of the rule {rule} {told}")


def test_files_may_leave_rules_out():
    settings = Settings(lint=LintSettings(per_file_ignores={"drafts/*.txt": ("PB",)}))
    blank, link = (Finding(code, Severity.ERROR, "", {}, 0, 0, "") for code in ("PB001", "CF001"))
    assert ignored(settings, "drafts/a.txt")(blank) and not ignored(settings, "drafts/a.txt")(link)
    assert not ignored(settings, "final/a.txt")(blank)
