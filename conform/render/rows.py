"""The JSON report → flat rows for a table: a plan's columns first, then those of a requirement or a clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Row = dict[str, Any]
SEPARATOR = "; "


def requirement_rows(document: Mapping[str, Any]) -> Iterator[Row]:
    """A row for every requirement and each piece of its evidence; without evidence there is one, with empty cells."""
    for report in document["reports"]:
        plan = _plan(report["plan"])
        for requirement in report["requirements"]:
            told = {**plan, **_requirement(requirement)}
            for piece in requirement["evidence"] or [{}]:
                yield {
                    **told,
                    "clause": piece.get("clause"),
                    "evidence": piece.get("text"),
                    **{name: piece.get(name) for name in ("start", "end", "line", "col")},
                }


def clause_rows(document: Mapping[str, Any]) -> Iterator[Row]:
    """A row for every clause of a plan."""
    for report in document["reports"]:
        plan = _plan(report["plan"])
        for clause in report["clauses"]:
            yield {
                **plan,
                "clause": clause["id"],
                "outline": SEPARATOR.join(clause["path"]),
                "text": clause["text"],
                "status": clause["status"],
                "requirements": SEPARATOR.join(name for _, name in clause["requirements"]),
                "responsible": SEPARATOR.join(clause["responsible"]),
                **{name: clause[name] for name in ("start", "end", "line", "col")},
                "decision": _decision(clause),
            }


def _plan(plan: Mapping[str, Any]) -> Row:
    return {name: plan[name] for name in ("path", "part", "title", "issuer", "level")}


def _requirement(row: Mapping[str, Any]) -> Row:
    return {
        **{name: row[name] for name in ("reference", "section", "measure")},
        "requirement": row["id"],
        "text": row["text"],
        **{name: row[name] for name in ("status", "doubt", "score")},
        "changes": SEPARATOR.join(map(_change, row["changes"])),
        "decision": _decision(row),
    }


def _change(change: Mapping[str, Any]) -> str:
    """`target raised: 90% → 95%`, `dropped: 公立医院`."""
    name = dict.fromkeys((change["kind"], change["how"]))
    words = " → ".join(filter(None, (change["reference"], change["plan"])))
    return " ".join(name) + (f": {words}" if words else "")


def _decision(row: Mapping[str, Any]) -> str | None:
    decided = row.get("decision")
    return decided["decision"] if decided else None
