"""What the public door gives: short to look at, the same in every form, and written in every format."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from common import EXAMPLES

import conform
from conform.messages import Lang
from conform.render import FORMATS
from conform.render.lint import LINT_FORMATS
from conform.render.versions import FORMATS as DIFF_FORMATS

LANTING = EXAMPLES / "lanting-city.txt"
TITLE = "兰汀市人民政府办公室关于推动全市公立医院高质量发展的实施意见"


@pytest.fixture(scope="module")
def checked() -> conform.Checked:
    return conform.check(LANTING)


@pytest.fixture(scope="module")
def compared() -> conform.Compared:
    later = LANTING.read_text("utf-8").replace("90%", "85%")
    return conform.diff(LANTING, conform.Content(later, "later.txt"))


@pytest.fixture(scope="module")
def linted() -> conform.Linted:
    return conform.lint(conform.Content(LANTING.read_text("utf-8").replace("2025年", "20xx年", 1)))


def test_a_result_is_a_line_to_look_at(checked: conform.Checked, compared: conform.Compared, linted: conform.Linted):
    report, (result,), (plan,) = checked.reports[0], compared.results, linted.plans
    counts = ", ".join(f"{report.count(status)} {status}" for status in conform.Status)
    assert repr(report) == f"<Report {TITLE!r}: {counts}; coverage {report.coverage:.3f}>"
    assert repr(checked) == f"Checked({report!r})"
    assert repr(compared) == f"Compared({result!r})" and "1 edited" in repr(result)
    assert repr(linted) == f"Linted({plan!r})" and "2 error, 1 warning" in repr(plan)
    assert repr(report.plan) == f"<Plan {TITLE!r} of {str(LANTING)!r}: {len(report.plan.clauses)} clauses>"
    assert repr(report.references[0]).endswith(": 169 requirements>")


def test_a_part_of_a_result_shows_no_whole_text(checked: conform.Checked):
    report = checked.reports[0]
    requirement = report.verdicts[0].requirement
    assert repr(requirement) == f"<Requirement {requirement.id!r} {requirement.text!r}>"
    assert repr(report.plan.source) == f"<Source {str(LANTING)!r}: text, {len(report.plan.source.text)} characters>"


def test_what_is_counted_may_be_said_in_a_word(
    checked: conform.Checked, compared: conform.Compared, linted: conform.Linted
):
    report = checked.reports[0]
    assert report.count("omitted") == report.count(conform.Status.OMITTED) > 0
    assert report.certain("sure") == report.certain(conform.Certainty.SURE) > 0
    assert compared.results[0].count("edited") == 1
    assert linted.plans[0].count("error") == linted.plans[0].count(conform.Severity.ERROR) > 0


def test_of_many_plans_the_first_are_shown(checked: conform.Checked):
    many = conform.Checked(checked.reports * 40)
    assert repr(many).count("<Report") == 3 and repr(many).endswith(", … 40 in all)")


def test_a_report_knows_its_title(checked: conform.Checked):
    assert checked.reports[0].title == checked.to_dict()["reports"][0]["plan"]["title"] == TITLE


def test_a_check_is_rendered(checked: conform.Checked):
    assert b"<html" in checked.render()[:200]
    assert "Coverage" in checked.render("terminal", "en").decode()
    assert {name for name in FORMATS if not checked.render(name)} == set()


def test_a_comparison_and_findings_are_rendered(compared: conform.Compared, linted: conform.Linted):
    assert b"<html" in compared.render()[:200]
    assert {name for name in DIFF_FORMATS if not compared.render(name)} == set()
    assert "占位" in linted.render().decode() and "placeholder" in linted.render(lang="en").decode()
    assert {name for name in LINT_FORMATS if not linted.render(name)} == set()
    assert json.loads(linted.render("json", Lang.EN)) == linted.to_dict()


def test_a_workbook_has_the_faults_as_the_command_lines_has(checked: conform.Checked, process, tmp_path: Path):
    file = tmp_path / "review.xlsx"
    process("check", LANTING, "-o", file, "--lang", "en", "--isolated")
    ours, theirs = (
        [[cell.value for cell in row] for row in openpyxl.load_workbook(raw)["Faults"].iter_rows()]
        for raw in (io.BytesIO(checked.render("xlsx", "en")), file)
    )
    assert ours == theirs and len(ours) > len(conform.lint(LANTING).findings)


def test_a_page_keeps_the_language_that_was_asked_for(checked: conform.Checked, compared: conform.Compared):
    for found in (checked, compared):
        assert found.render() != found.render(lang="zh") != found.render(lang="en")


def test_a_row_of_a_comparison_has_both_places_and_what_figures_did(compared: conform.Compared):
    (row,) = (row for row in compared.rows() if row["kind"] == "edited")
    assert row["old_line"] == row["new_line"] and "90%" in row["old"] and "85%" in row["new"]
    assert row["changes"] == "target lowered: 90% → 85%"


def test_what_cannot_be_written_is_told(checked: conform.Checked, compared: conform.Compared, linted: conform.Linted):
    for found, near in ((checked, "html"), (compared, "html"), (linted, "junit")):
        with pytest.raises(conform.OptionError, match=f"^output_format: unknown “{near[:-1]}”; did you mean {near}"):
            found.render(near[:-1])
        with pytest.raises(conform.OptionError, match=r"^lang: unknown “fr”; known: zh, en$"):
            found.render("json", "fr")
    for tell in (linted.to_dict, linted.rows, linted.findings[0].message):
        with pytest.raises(conform.OptionError, match=r"^lang: unknown “fr”"):
            tell("fr")


@pytest.mark.parametrize("lang", Lang)
def test_a_finding_says_what_its_row_says(linted: conform.Linted, lang: Lang):
    told = [finding.message(lang.value) for finding in linted.findings]
    assert told == [row["message"] for row in linted.rows(lang)]
    assert linted.findings[0].message() == linted.rows()[0]["message"]
