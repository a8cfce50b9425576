"""The JSON report → flat rows for tables: a plan's columns, then those of a requirement, a change or a clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


def change_rows(document: Mapping[str, Any]) -> Iterator[Row]:
    """A row for every change of a requirement: what it is, which way it goes, and the words before and after."""
    for report in document["reports"]:
        plan = _plan(report["plan"])
        for requirement in report["requirements"]:
            for change in requirement["changes"]:
                yield {
                    **plan,
                    **_item(requirement),
                    "status": requirement["status"],
                    **{name: change[name] for name in ("kind", "how", "direction", "tier")},
                    "was": change["reference"],
                    "now": change["plan"],
                    **{name: change[name] for name in ("clause", "start", "end", "line", "col")},
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


def _item(row: Mapping[str, Any]) -> Row:
    named = {name: row[name] for name in ("reference", "section", "measure")}
    return {**named, "requirement": row["id"], "text": row["text"]}


def _requirement(row: Mapping[str, Any]) -> Row:
    return {
        **_item(row),
        **{name: row[name] for name in ("status", "certainty", "doubt", "score")},
        "changes": changes_told(row["changes"]),
        "decision": _decision(row),
    }


def changes_told(changes: Iterable[Mapping[str, Any]]) -> str:
    """Changes in one cell: `target raised: 90% → 95%; dropped: 公立医院`."""
    return SEPARATOR.join(map(_change, changes))


def _change(change: Mapping[str, Any]) -> str:
    name = dict.fromkeys((change["kind"], change["how"]))
    words = " → ".join(filter(None, (change["reference"], change["plan"])))
    return " ".join(name) + (f": {words}" if words else "")


def _decision(row: Mapping[str, Any]) -> str | None:
    decided = row.get("decision")
    return decided["decision"] if decided else None
