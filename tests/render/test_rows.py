"""The JSON report as flat rows."""

from __future__ import annotations

from conform.render.rows import change_rows, clause_rows, requirement_rows

PLAN = {"path": "a.txt", "part": 1, "title": "题", "issuer": None, "level": "市", "number": "x"}
CHANGES = [
    {"kind": "target", "how": "raised", "reference": "90%", "plan": "95%"},
    {"kind": "dropped", "how": "dropped", "reference": "儿科", "plan": ""},
    {"kind": "modality", "how": "stronger", "reference": "", "plan": ""},
]
PIECES = [{"clause": f"c{n}", "text": f"句{n}", "start": n, "end": n + 1, "line": n, "col": 1} for n in (1, 2)]


def requirement(**values: object) -> dict[str, object]:
    usual = {"reference": "own", "section": "一", "measure": "01", "id": "01.1", "text": "要求", "status": "modified"}
    return {
        **usual,
        "certainty": "likely",
        "doubt": False,
        "score": 0.5,
        "changes": [],
        "evidence": [],
        "decision": None,
        **values,
    }


def rows(*requirements: dict[str, object]) -> list[dict[str, object]]:
    return list(requirement_rows({"reports": [{"plan": PLAN, "requirements": list(requirements)}]}))


def test_a_row_for_each_piece_of_evidence():
    found = rows(requirement(evidence=PIECES), requirement(id="01.2"))
    assert [(row["requirement"], row["clause"], row["line"]) for row in found] == [
        ("01.1", "c1", 1),
        ("01.1", "c2", 2),
        ("01.2", None, None),
    ]
    assert [row["evidence"] for row in found] == ["句1", "句2", None]
    assert len({tuple(row) for row in found}) == 1


def test_changes_and_decisions_are_told_in_a_cell():
    (row,) = rows(requirement(changes=CHANGES, decision={"decision": "accepted"}))
    assert row["changes"] == "target raised: 90% → 95%; dropped: 儿科; modality stronger"
    assert row["decision"] == "accepted"


def test_a_row_for_each_change():
    nowhere = dict.fromkeys(("clause", "start", "end", "line", "col", "tier"))
    ways = ("stronger", "weaker", "stronger")
    changes = [{**nowhere, **change, "direction": way} for change, way in zip(CHANGES, ways, strict=True)]
    told = requirement(changes=changes), requirement(id="01.2")
    found = list(change_rows({"reports": [{"plan": PLAN, "requirements": told}]}))
    assert [(row["kind"], row["direction"], row["was"], row["now"]) for row in found] == [
        ("target", "stronger", "90%", "95%"),
        ("dropped", "weaker", "儿科", ""),
        ("modality", "stronger", "", ""),
    ]
    assert {(row["reference"], row["requirement"], row["status"]) for row in found} == {("own", "01.1", "modified")}


def test_a_row_for_each_clause():
    clause = {"id": "c1", "path": ["一、", "（一）"], "text": "句", "status": "mixed", "responsible": ["局", "委"]}
    clause |= {"requirements": [["own", "01.1"], ["own", "01.2"]], "start": 0, "end": 1, "line": 1, "col": 1}
    (row,) = clause_rows({"reports": [{"plan": PLAN, "clauses": [clause]}]})
    assert (row["outline"], row["requirements"], row["responsible"]) == ("一、; （一）", "01.1; 01.2", "局; 委")
    assert (row["path"], row["decision"]) == ("a.txt", None)
