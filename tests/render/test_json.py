"""The JSON report: the contract, to the byte, and written as it is made."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest
from jsonschema import Draft202012Validator

from conform.messages import Lang, say
from conform.model import Failure, Place, Report, Status
from conform.render import View, renderer
from conform.render.json import schema

VIEW = View(Lang.ZH)
FAILED = (Failure("坏.txt", "summary.warning", {}),)
NAMES = {
    "": ["schema_version", "tool", "references", "reports", "failures"],
    "report": ["plan", "summary", "headings", "requirements", "clauses", "targets", "warnings", "stale_decisions"],
    "requirement": [
        *("reference", "id", "section", "measure", "text", "status", "doubt", "certainty", "score", "changes"),
        *("evidence", "nearest", "diff", "compared", "official", "moved", "lineage", "fingerprint", "decision"),
    ],
    "evidence": ["clause", "text", "start", "end", "line", "col"],
    "change": ["kind", "how", "direction", "reference", "plan", "clause", "start", "end", "line", "col", "tier"],
    "clause": [
        *("id", "path", "text", "start", "end", "line", "col", "status", "requirements", "responsible"),
        *("origin", "fingerprint", "decision"),
    ],
    "target": ["subject", "value", "unit", "deadline", "clause", "line", "col"],
}


def render(*reports: Report, view: View = VIEW) -> str:
    return "".join(renderer("json").render(iter(reports), FAILED, view))


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(render(factory.report()))


def rows(document: Any) -> dict[str, Any]:
    return {row["id"]: row for row in document["reports"][0]["requirements"]}


def errors(text: str) -> list[str]:
    rules = json.loads(schema())
    Draft202012Validator.check_schema(rules)
    return [
        f"{error.json_path}: {error.message}" for error in Draft202012Validator(rules).iter_errors(json.loads(text))
    ]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_follows_the_schema(count: int) -> None:
    text = render(*[factory.report(f"{number}.txt") for number in range(count)])
    assert errors(text) == []
    assert len(json.loads(text)["reports"]) == count
    assert text.endswith("}\n")


def test_hostile_texts_and_names_stay_data() -> None:
    text = render(factory.hostile())
    assert errors(text) == []
    text.encode("utf-8")
    assert json.loads(text)["reports"][0]["plan"]["title"] == factory.hostile().plan.metadata.title


@pytest.mark.parametrize(
    "damage",
    [
        lambda document: document["reports"][0]["requirements"][0].update(status="gone"),
        lambda document: document["reports"][0]["requirements"][0].update(evidence=[]),
        lambda document: document["reports"][0]["clauses"][0].update(line=0),
        lambda document: document["reports"][0]["plan"].update(colour="red"),
        lambda document: document.pop("failures"),
    ],
)
def test_the_schema_can_refuse(damage: Any) -> None:
    document = json.loads(render(factory.report()))
    damage(document)
    assert errors(json.dumps(document))


def test_names_stand_in_the_order_of_the_contract(document: Any) -> None:
    report = document["reports"][0]
    found = {
        "": document,
        "report": report,
        "requirement": report["requirements"][0],
        "evidence": report["requirements"][0]["evidence"][0],
        "change": rows(document)["01.2"]["changes"][0],
        "clause": report["clauses"][0],
        "target": report["targets"][0],
    }
    assert {key: list(value) for key, value in found.items()} == NAMES


def test_offsets_lead_into_the_text_as_read(document: Any) -> None:
    smart = rows(document)["02.1"]["evidence"][0]
    assert factory.READ[smart["start"] : smart["end"]] == smart["text"] == "建设智慧医院"
    assert (smart["line"], smart["col"]) == (5, 2)
    change = rows(document)["01.2"]["changes"][0]
    assert factory.READ[change["start"] : change["end"]] == "90%"
    for clause in document["reports"][0]["clauses"]:
        assert factory.READ[clause["start"] : clause["end"]].replace("L建", "1.建") == clause["text"]


def test_diff_makes_up_requirement_and_evidence(document: Any) -> None:
    for row in document["reports"][0]["requirements"]:
        said = "".join(piece["text"] for piece in row["evidence"])
        assert "".join(text for kind, text in row["diff"] if kind != "delete") == said
        if row["status"] in ("inherited", "modified"):
            assert "".join(text for kind, text in row["diff"] if kind != "insert") == row["text"]


def test_summary_counts(document: Any) -> None:
    assert document["reports"][0]["summary"] == {
        "requirements": {"inherited": 2, "modified": 2, "omitted": 2, "not_applicable": 1},
        "clauses": {"linked": 2, "mixed": 1, "added": 1, "context": 0, "heading": 4},
        "coverage": 0.6667,
        "certainty": {"sure": 5, "likely": 0, "doubt": 2},
    }


def test_findings_that_are_seldom(document: Any) -> None:
    report = document["reports"][0]
    nearest = rows(document)["03.2"]["nearest"]
    assert (nearest["clause"], nearest["score"], nearest["text"]) == ("c0007", 0.4444, "每家医院设一间院史馆。")
    assert rows(document)["02.2"]["nearest"] is None
    assert report["headings"] == [{"reference": "test-2024-1", "measure": "01", "clauses": ["c0003"], "score": 0.9877}]
    assert report["plan"]["repairs"] == [{"kind": "test", "line": 5, "col": 1, "before": "L", "after": "1."}]
    assert [(row["reason"], row["line"]) for row in report["plan"]["skipped"]] == [("skip.test", 2)]
    assert report["plan"]["notes"] == ["note.test", "note.other"]
    assert report["warnings"] == ["warning.test"]
    assert report["targets"][0]["value"] == "90%以上"
    said = say("summary.warning", Lang.ZH)
    assert document["failures"] == [{"path": "坏.txt", "reason": said, "key": "summary.warning"}]


def test_a_change_without_a_place_has_none(document: Any) -> None:
    change = rows(document)["02.1"]["changes"][0]
    assert [change[name] for name in ("clause", "start", "end", "line", "col")] == [None] * 5


def test_places_of_formats_that_have_them() -> None:
    places = ((0, Place(page=1)), (factory.READ.index("（二）"), Place(page=2, paragraph=7)))
    text = render(factory.report(places=places))
    assert errors(text) == []
    clauses = json.loads(text)["reports"][0]["clauses"]
    assert clauses[0]["place"] == {"page": 1}
    assert clauses[-1]["place"] == {"page": 2, "paragraph": 7}


def test_several_plans_of_a_file_share_out_its_repairs() -> None:
    whole = factory.report()
    first = replace(whole.plan, parts=2, clauses=whole.plan.clauses[:3])
    second = replace(whole.plan, part=2, parts=2, clauses=whole.plan.clauses[3:])
    told = json.loads(render(replace(whole, plan=first), replace(whole, plan=second)))["reports"]
    assert [len(report["plan"]["repairs"]) for report in told] == [0, 1]


def test_same_input_same_bytes_and_filters_never_filter() -> None:
    narrow = View(Lang.ZH, only=frozenset({Status.OMITTED}), measure="01", color=True, width=40, quiet=True)
    assert render(factory.report()) == render(factory.report()) == render(factory.report(), view=narrow)


def test_requirements_stand_in_the_order_of_the_reference() -> None:
    report = factory.report()
    assert render(replace(report, verdicts=report.verdicts[::-1])) == render(report)


def test_language_shows_in_the_reasons_alone() -> None:
    one, two = (render(factory.report(), view=View(lang)).splitlines() for lang in Lang)
    said = say("summary.warning", Lang.ZH)
    assert [line for line, other in zip(one, two, strict=True) if line != other] == [
        f'  {{"path": "坏.txt", "reason": "{said}", "key": "summary.warning"}}'
    ]


def test_every_report_is_written_before_the_next_is_made() -> None:
    written: list[str] = []
    seen: list[int] = []

    def reports():
        for number in range(3):
            seen.append("".join(written).count('"plan": {"path"'))
            yield factory.report(f"{number}.txt")

    for piece in renderer("json").render(reports(), (), VIEW):
        written.append(piece)
    assert seen == [0, 1, 2]


def test_failures_are_read_after_the_reports() -> None:
    failures: list[Failure] = []

    def reports():
        yield factory.report()
        failures.extend(FAILED)

    text = "".join(renderer("json").render(reports(), failures, VIEW))
    assert json.loads(text)["failures"][0]["path"] == "坏.txt"


def test_needs_no_rich_jinja_or_jieba() -> None:
    code = (
        "import sys, factory; from conform.render import View, renderer; from conform.messages import Lang, say;"
        "list(renderer('json').render([factory.report()], [], View(Lang.ZH)));"
        "print({'rich', 'jinja2', 'jieba', 'diff_match_patch'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, cwd=Path(factory.__file__).parent
    )
    assert done.stdout == b"set()\n", done.stderr
