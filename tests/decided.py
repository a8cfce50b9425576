"""Files of decisions, sound and faulty, for the tests that read them."""

from __future__ import annotations

import json

from conform.decisions.file import fingerprint

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


FAULTY = [
    ("", "line 1: not valid JSON"),
    ('{\n"schema_version": 1,\n}', "line 3: not valid JSON"),
    ("[]", "no file of conform's decisions"),
    ('{"decisions": []}', "no file of conform's decisions"),
    ('{"schema_version": NaN, "decisions": []}', "no file of conform's decisions"),
    ("9" * 5000, "no file of conform's decisions"),
    ("[" * 100_000, "nested too deeply"),
    (file_of(schema_version=2), "schema_version 2 is unknown"),
    (file_of(schema_version=True), "schema_version true is unknown"),
    (file_of("x"), "entry 1: no object"),
    (file_of(ROW, ROW), "entries 1 and 2 decide on the same"),
    (file_of(ROW, {**ROW, "decision": "x" * 5000}), "entry 2: unknown decision “xxxx"),
    (file_of({**ROW, "decision": "wrong_link"}), "the field right"),
    (file_of({**ROW, "right": None}), "the field right"),
    (file_of({**ROW, "decision": "wrong_link", "right": {"fingerprint": "x", "text": ""}}), "right.fingerprint"),
    (file_of({**ROW, "clause": True}), "expected either"),
    (file_of({**ROW, "code": "PB001"}), "expected either"),
    (file_of({**ROW, "reference": 3}), "the field reference"),
    (file_of({**ROW, "fingerprint": "XYZ"}), "the field fingerprint"),
    (file_of({**ROW, "note": None}), "the field note"),
    (file_of({**ROW, "date": "2026-02-30"}), "the field date"),
    (file_of({**ROW, "expires": "soon"}), "the field expires"),
    (file_of({**ROW, "plan": "x"}), "the field plan"),
    (file_of({**ROW, "plan": {"title": 3}}), "the field title"),
    *((file_of({k: v for k, v in ROW.items() if k != key}), "entry 1") for key in list(ROW)[:7]),
]
