"""Each format is what its readers expect, whatever stands in a plan."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from frame import in_frame
from lxml import etree
from made import FAULTS, bad, folder, good, made_rules, word_file

from conform.render.lint import LINT_FORMATS

HERE = Path(__file__).parent
EVIL = "到20xx年，</failure>]]>&\x0b\ufffe|`*<b>\u202e\x1b[31m::error::，建成。"
ALL = sorted(LINT_FORMATS.keys() - {"docx", "xlsx"})  # these have tests of their own: tests/render/lint


@pytest.fixture
def evil(folder):
    """A plan, and a name, that try to break out of the formats."""
    path = folder / "a,b:c% 县.txt"
    path.write_text(in_frame(EVIL), "utf-8")
    return Path(path.name)


@pytest.fixture
def word(folder):
    """A Word file, whose places are paragraphs."""
    path = folder / "方案.docx"
    word_file(path, in_frame(FAULTS))
    return Path(path.name)


def run(conform, path, form, *words):
    return conform("lint", path, "-f", form, "--lang", "zh", *words)


def test_text_marks_the_words_under_chinese(conform, bad):
    lines = run(conform, bad, "text").out.splitlines()
    at = lines.index(f"{bad}:9:2: 错误 TX001 test-blank")
    assert lines[at : at + 4] == [
        f"{bad}:9:2: 错误 TX001 test-blank",
        "  “20xx年”有误",
        "  | 到20xx年，建成医疗集团,由市人民医院牵头。",
        "  |   ^^^^^^",
    ]
    assert lines[at + 4] == "  = 怎样修改：改正它。"
    assert sum("怎样修改" in line for line in lines) == 2  # once a rule


def test_text_fits_the_window_and_shows_the_words(conform, folder, monkeypatch):
    (folder / "long.txt").write_text(in_frame("甲" * 300 + "20xx年" + "乙" * 300), "utf-8")
    monkeypatch.setenv("COLUMNS", "60")
    lines = run(conform, "long.txt", "text", "--select", "TX001").out.splitlines()
    context, marks = lines[2], lines[3]
    assert "20xx年" in context
    assert sum(1 + (ord(char) > 0x2E80) for char in context) <= 60
    before = context.partition("20xx年")[0]
    assert len(marks) - len(marks.lstrip(" |")) == sum(1 + (ord(char) > 0x2E80) for char in before)


def test_color_is_for_terminals(conform, bad, monkeypatch):
    assert "\x1b" not in run(conform, bad, "text").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m错误 TX001 test-blank" in run(conform, bad, "text").out
    assert "\x1b" not in run(conform, bad, "text", "--no-color").out
    assert "\x1b" not in run(conform, bad, "concise").out


def test_concise_is_path_line_col(conform, bad):
    lines = run(conform, bad, "concise").out.splitlines()
    assert lines[0] == f"{bad}:9:2: 错误 TX001 “20xx年”有误"
    assert all(re.match(r"[^:]+:\d+:\d+: (错误|警告|提示) TX\d{3} ", line) for line in lines)


def test_concise_says_the_sum_beside_its_lines(conform, bad):
    ran = run(conform, bad, "concise")
    counts = [sum(f": {level} TX" in line for line in ran.out.splitlines()) for level in ("错误", "警告", "提示")]
    assert ran.err == "conform: {} 个错误，{} 个警告，{} 个提示\n".format(*counts)
    assert run(conform, bad, "concise", "-q") == type(ran)(ran.code, ran.out, "")
    assert run(conform, bad, "concise", "--ignore", "TX,PB,CF,CT").err != ran.err


def test_concise_names_paragraph_and_words_of_a_word_file(conform, word):
    lines = run(conform, word, "concise", "--select", "TX001").out.splitlines()
    assert lines[0] == "方案.docx:第9段: 错误 TX001 “20xx年”有误 “20xx年”"


def test_json_keeps_its_schema(conform, bad, evil, word):
    schema = json.loads(conform("schema", "lint").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    for path in (bad, evil, word, "none.txt"):
        jsonschema.validate(json.loads(run(conform, path, "json").out), schema)
    rows = json.loads(run(conform, bad, "json").out)["findings"]
    text = bad.read_text("utf-8")
    for row in rows:
        assert text[row["start"] : row["end"]] == row["quote"]
        if row["quote"]:
            line = text.split("\n")[row["line"] - 1]
            assert line[row["col"] - 1 : row["end_col"] - 1] == row["quote"]
    assert json.loads(run(conform, word, "json").out)["findings"][0]["place"] == {"paragraph": 9}


def test_json_tells_places_of_a_web_page_as_its_own_lines(conform, folder):
    body = "".join(f"<p>{line}</p>\n" for line in in_frame("到20xx年，建成。").splitlines())
    (folder / "p.html").write_text(f"<html>\n<body>\n{body}</body></html>\n", "utf-8")
    (row,) = json.loads(run(conform, "p.html", "json", "--select", "TX001").out)["findings"]
    line = (folder / "p.html").read_text("utf-8").split("\n")[row["line"] - 1]
    assert line[row["col"] - 1 :].startswith("到20xx年")  # a web page tells where a piece of text begins


# ── GitHub ──

COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)")


def test_github_commands_are_read_back(conform, evil):
    out = run(conform, evil, "github", "--select", "TX001").out
    match = COMMAND.fullmatch(out.rstrip("\n"))
    assert match
    values = dict(pair.split("=", 1) for pair in match[2].split(","))
    unescaped = {name: unquote(value) for name, value in values.items()}
    assert unescaped["file"] == str(evil)
    assert (values["line"], values["endLine"], values["col"], values["endColumn"]) == ("9", "9", "2", "7")
    assert values["title"] == "TX001 test-blank"
    assert match[1] == "error"


def test_github_takes_no_word_of_a_plan_for_a_command(conform, folder):
    word_file(folder / "w.docx", in_frame("到20xx年\n::error::x"))
    out = run(conform, "w.docx", "github").out
    stop = re.search(r"::stop-commands::([0-9a-f]{64})\n(.*)\n::\1::\n$", out, re.DOTALL)
    assert stop
    assert "w.docx:第9段: 错误 TX001" in stop[2]
    for line in out[: stop.start()].splitlines():
        assert COMMAND.fullmatch(line)
        assert ",line=" not in line


def test_github_gets_a_summary(conform, bad, word, folder, monkeypatch):
    summary = folder / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run(conform, bad, "text")
    assert summary.read_text("utf-8") == "before\n"
    assert run(conform, word, "github").code == 1
    text = summary.read_text("utf-8")
    assert text.startswith("before\n### 方案.docx\n")
    assert "| 第9段 |" in text
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "no" / "folder"))
    ran = run(conform, word, "github")
    assert (ran.code, "GITHUB_STEP_SUMMARY" in ran.err) == (1, True)


# ── GitLab, JUnit, Markdown ──


def test_gitlab_has_the_fields_it_asks_for(conform, bad, word, good):
    for path in (bad, word):
        rows = json.loads(run(conform, path, "gitlab").out)
        assert len({row["fingerprint"] for row in rows}) == len(rows)
        for row in rows:
            assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
            assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
            assert row["location"]["path"] == path.name
            assert row["location"]["lines"]["begin"] >= 1
    assert json.loads(run(conform, good, "gitlab", "--select", "TX001").out) == []


def test_fingerprints_outlive_other_lines(conform, bad):
    def prints() -> list[str]:
        return sorted(row["fingerprint"] for row in json.loads(run(conform, bad, "gitlab").out))

    before = prints()
    bad.write_text(bad.read_text("utf-8").replace("二、重点任务", "二、重点任务\n\n"), "utf-8")
    assert prints() == before


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


def test_markdown_shows_words_as_they_are(conform, folder):
    (folder / "m.txt").write_text(in_frame("建成**X|X**,牵头。<b>到20xx年"), "utf-8")
    out = run(conform, "m.txt", "markdown").out
    rows = [line for line in out.splitlines() if line.startswith("| ❌") or line.startswith("| ⚠")]
    assert rows
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 6 for row in rows)


@pytest.mark.parametrize("form", ALL)
def test_no_control_reaches_the_reader(conform, evil, form):
    out = run(conform, evil, form).out
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e\ufffe]", out)


@pytest.mark.parametrize("form", ALL)
def test_a_name_that_is_no_utf8_is_written(conform, folder, form):
    path = Path(str(folder) + "/a\udcff.txt")
    path.write_text(in_frame(FAULTS), "utf-8")
    ran = conform("lint", path.name, "-f", form, "-o", "out")
    assert ran.code == 1
    (folder / "out").read_text("utf-8")


# ── SARIF ──


@pytest.fixture(scope="module")
def official():
    """OASIS's own schema."""
    return jsonschema.Draft7Validator(json.loads((HERE / "sarif-schema-2.1.0.json").read_text("utf-8")))


def test_sarif_keeps_the_official_schema(conform, official, bad, evil, word, good):
    for path in (bad, evil, word, good, "none.txt"):
        official.validate(json.loads(run(conform, path, "sarif").out))


def test_the_official_schema_refuses_what_is_wrong(conform, official, bad):
    log = json.loads(run(conform, bad, "sarif").out)
    log["runs"][0]["results"][0]["level"] = "info"
    assert not official.is_valid(log)


def test_sarif_has_what_github_reads(conform, bad):
    (made,) = json.loads(run(conform, bad, "sarif").out)["runs"]
    rules = made["tool"]["driver"]["rules"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
    text = bad.read_text("utf-8").split("\n")
    for result in made["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert re.fullmatch("[0-9a-f]{16}", result["partialFingerprints"]["primaryLocationLineHash"])
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == str(bad)
        region = place["region"]
        if "snippet" in region:
            line = text[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    related = [result["relatedLocations"][0] for result in made["results"] if "relatedLocations" in result]
    assert [row["logicalLocations"][0]["name"] for row in related] == ["28.2"]
    (fix,) = [result["fixes"][0] for result in made["results"] if "fixes" in result]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "，"


@pytest.mark.parametrize(
    ("name", "uri"), [("a b#c?.txt", "a%20b%23c%3F.txt"), ("x/方案.txt", "x/%E6%96%B9%E6%A1%88.txt")]
)
def test_sarif_names_files_as_relative_addresses(conform, folder, name, uri):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(in_frame(FAULTS), "utf-8")
    for given in (name, folder / name, f"./{name}"):
        made = json.loads(run(conform, given, "sarif").out)["runs"][0]
        assert made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_sarif_tells_of_files_that_were_not_linted(conform, good):
    made = json.loads(conform("lint", good, "none.txt", "-f", "sarif").out)["runs"][0]
    assert made["invocations"][0]["executionSuccessful"] is False
    assert len(made["invocations"][0]["toolExecutionNotifications"]) == 1
