"""Files of decisions, sound and faulty, for the tests that read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from conform.text.fingerprint import fingerprint

PRINT = fingerprint("甲", "omitted")
ROW = {
    "plan": {"title": "云溪市实施方案", "number": None, "file": "云溪.docx"},
    "reference": "gbf-2021-18",
    "requirement": "03.1",
    "text": "",
    "fingerprint": PRINT,
    "decision": "accepted",
    "note": "",
    "date": None,
    "expires": None,
}


def file_of(*rows: object, **more: object) -> str:
    return json.dumps({"schema_version": 1, "tool": {"name": "conform"}, "decisions": list(rows), **more})


# What is wrong with a whole file; what may be wrong with an entry is in decisions/cases.json.
FAULTY = [
    ("", "line 1: not valid JSON"),
    ('{\n"schema_version": 1\n"decisions"}', "line 3: not valid JSON"),
    ("[]", "no file of conform's decisions"),
    ('{"schema_version": NaN, "decisions": []}', "no file of conform's decisions"),
    ("9" * 5000, "no file of conform's decisions"),
    ("[" * 100_000, "nested too deeply"),
    (file_of(schema_version=2), "schema_version 2 is unknown"),
    (file_of(ROW, ROW), "entries 1 and 2 decide on the same"),
    (file_of(ROW, {**ROW, "decision": "x" * 5000}), "entry 2: unknown decision “xxxx"),
    (file_of({**ROW, "plan": {"title": 3}}), "the field title"),
]

# ── the table of cases: decisions/cases.json ──

Case = dict[str, Any]
TABLE: dict[str, Any] = json.loads((Path(__file__).parent / "decisions" / "cases.json").read_text("utf-8"))
SECTIONS = ("refused", "written", "put", "merge", "find")


def row(said: Any) -> Any:
    """A row of the table, whole."""
    if not isinstance(said, dict):
        return said
    gone = {"without", *said.get("without", ())}
    return {key: value for key, value in {**TABLE["base"], **said}.items() if key not in gone}


def whole(case: Case) -> Case:
    """A case with whole rows, and with the text of the file that they make."""
    made = dict(case)
    for key in ("rows", "others"):
        made[key] = [row(each) for each in case.get(key, ())]
    for key in ("put", "wanted"):
        made[key] = row(case.get(key, {}))
    document = case.get("document", {"schema_version": 1, "decisions": made["rows"]})
    made["text"] = case.get("text") or json.dumps(document)
    return made


CASES = {section: [whole(case) for case in TABLE[section]] for section in SECTIONS}
