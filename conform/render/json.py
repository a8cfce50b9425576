"""Reports as JSON, the contract of report.schema.json: whole whatever the view, a line for each finding."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from conform import __version__
from conform.match.inline import edits
from conform.messages import Lang
from conform.model import (
    Certainty,
    Change,
    ClauseStatus,
    ClauseVerdict,
    Evidence,
    Failure,
    Location,
    Nearest,
    Origin,
    Place,
    Plan,
    Reference,
    Repair,
    Report,
    Status,
    Verdict,
)
from conform.render import View
from conform.render._json_decisions import conflict_rows, decision_row, stale_rows
from conform.render._json_lineage import how, lineage_of
from conform.render.arrange import own_repairs
from conform.render.wording import failure_words
from conform.text.fingerprint import fingerprint, print_of
from conform.text.shown import in_json

SCHEMA_VERSION = 1
PRESENT = frozenset((Status.INHERITED, Status.MODIFIED))
ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)

Object = dict[str, Any]


def schema() -> str:
    """The JSON Schema of the report."""
    return (Path(__file__).resolve().parent.parent / "report.schema.json").read_text("utf-8")


class Json:
    """Writes each report as it comes and keeps none."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """One JSON document; the references are those of the first report."""
        yield f'{{\n "schema_version": {SCHEMA_VERSION},\n "tool": {as_line(as_tool())},\n'
        first = True
        for report in reports:
            yield _references(report.references) + "\n  {" if first else ",\n  {"
            yield ",".join(_parts(report)) + "\n  }"
            first = False
        yield _references(()) + "],\n" if first else "\n ],\n"
        yield f' "failures": {as_list([_failure(failure, view.lang) for failure in failures], " ")}\n}}\n'


RENDERER = Json()


def as_line(value: object) -> str:
    """A value as JSON on one line; escaped is what is not seen, gives orders, or is no UTF-8 (in names of files)."""
    return in_json(ENCODER.encode(value))


def as_list(items: Sequence[object], indent: str) -> str:
    """A list as JSON, a line for each item."""
    if not items:
        return "[]"
    return "[\n" + ",\n".join(f"{indent} {as_line(item)}" for item in items) + f"\n{indent}]"


def _references(references: Sequence[Reference]) -> str:
    rows = [
        {name: getattr(reference, name) for name in ("id", "number", "title", "kind", "sha256", "judge")}
        | {name: as_origin(getattr(reference, name)) for name in ("made_from", "official")}
        for reference in references
    ]
    return f' "references": {as_list(rows, " ")},\n "reports": ['


def as_origin(origin: Origin | None) -> Object | None:
    """The user's file that words were taken from."""
    return {"file": origin.file, "sha256": origin.sha256} if origin else None


def as_tool() -> Object:
    """The program that wrote the report, and its version."""
    return {"name": "conform", "version": __version__}


def _failure(failure: Failure, lang: Lang) -> Object:
    return {"path": failure.path, "reason": failure_words(failure, lang), "key": failure.key}


def _parts(report: Report) -> Iterator[str]:
    """The members of a report, each a line or a list with a line for each item."""
    yield f'\n   "plan": {as_line(_plan(report.plan))}'
    yield f'\n   "summary": {as_line(_summary(report))}'
    lists: dict[str, Callable[[Report], list[Object]]] = {
        "headings": _headings,
        "requirements": _requirements,
        "clauses": lambda report: [_clause(report, verdict) for verdict in report.clauses],
        "targets": _targets,
    }
    for name, rows in lists.items():
        yield f'\n   "{name}": {as_list(rows(report), "   ")}'
    yield f'\n   "warnings": {as_line(list(report.warnings))}'
    yield f'\n   "stale_decisions": {as_list(stale_rows(report), "   ")}'
    if report.decisions and report.decisions.conflicts:
        yield f'\n   "conflicting_decisions": {as_list(conflict_rows(report), "   ")}'


# ── plan and summary ──────────────────────────────────────────────────────────────────────────────────


def _plan(plan: Plan) -> Object:
    source, told = plan.source, plan.metadata
    return {
        "path": source.path,
        "part": plan.part,
        "parts": plan.parts,
        "title": told.title,
        "number": told.number,
        "issuer": told.issuer,
        "level": told.level,
        "date": told.date,
        "format": source.format,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "repairs": [_repair(plan, repair) for repair in own_repairs(plan, plan.cleaned.repairs)],
        "doubts": [_repair(plan, repair) for repair in own_repairs(plan, plan.cleaned.doubts)],
        "skipped": [
            {"reason": skipped.reason, "start": skipped.start, "end": skipped.end, **_place(plan, skipped.start)}
            for skipped in plan.skipped
        ],
        "notes": list(dict.fromkeys((*source.notes, *plan.notes))),
    }


def _repair(plan: Plan, repair: Repair) -> Object:
    at = _place(plan, repair.start)
    place = {"place": at.pop("place")} if "place" in at else {}
    return {"kind": repair.kind, **at, "before": repair.before, "after": repair.after, **place}


def _place(plan: Plan, start: int) -> Object:
    line, col = plan.source.line_col(start)
    return _line_col(Location(start, start, line, col, plan.source.place(start)))


def _line_col(location: Location) -> Object:
    found: Object = {"line": location.line, "col": location.col}
    if location.place is not None:
        found["place"] = as_place(location.place)
    if location.label:
        found["label"] = location.label
    return found


def as_place(place: Place) -> Object:
    """What the format has instead of lines, as far as it has it."""
    names = ("page", "paragraph", "line", "col", "box")
    return {name: getattr(place, name) for name in names if getattr(place, name) is not None}


def _summary(report: Report) -> Object:
    statuses = [verdict.status for verdict in report.clauses]
    return {
        "requirements": {status: report.count(status) for status in Status},
        "clauses": {status: statuses.count(status) for status in ClauseStatus},
        "coverage": round(report.coverage, 4),
        "certainty": {certainty: report.certain(certainty) for certainty in Certainty},
    }


# ── findings ──────────────────────────────────────────────────────────────────────────────────────────


def _headings(report: Report) -> list[Object]:
    rows: dict[tuple[str, str], Object] = {}
    for reference, link in report.headings:
        new = {"reference": reference, "measure": link.measure, "clauses": [], "score": 0.0}
        row = rows.setdefault((reference, link.measure), new)
        row["clauses"] = sorted({*row["clauses"], link.clause}, key=lambda clause: (len(clause), clause))
        row["score"] = max(row["score"], round(link.score, 4))
    order = [(reference.id, measure.id) for reference in report.references for measure in reference.measures]
    return [rows[key] for key in order if key in rows]


def _requirements(report: Report) -> list[Object]:
    found = {(verdict.reference, verdict.requirement.id): verdict for verdict in report.verdicts}
    order = [
        (reference.id, requirement.id) for reference in report.references for requirement in reference.requirements
    ]
    return [as_requirement(report, found[key]) for key in order if key in found]


def as_requirement(report: Report, verdict: Verdict) -> Object:
    """A requirement and what became of it."""
    requirement = verdict.requirement
    quotes = "".join(report.quote(evidence) for evidence in verdict.evidence)
    return {
        "reference": verdict.reference,
        "id": requirement.id,
        "section": requirement.section,
        "measure": requirement.measure,
        "text": requirement.text,
        **{key: value for key in ("label", "lead") if (value := getattr(requirement, key))},
        "status": verdict.status,
        "doubt": verdict.doubt,
        "certainty": verdict.certainty,
        "score": round(verdict.score, 4),
        "changes": [_change(report, change) for change in verdict.changes],
        "evidence": [_evidence(report, evidence) for evidence in verdict.evidence],
        "nearest": _nearest(report, verdict.nearest) if verdict.nearest else None,
        "diff": edits(requirement.compared, quotes) if verdict.status in PRESENT else [],
        "compared": "official" if requirement.official else "text",
        "official": requirement.official,
        "moved": False,  # of schema version 1; two versions have a JSON of their own
        "lineage": lineage_of(report, verdict),
        "fingerprint": print_of(report, verdict),
        "decision": decision_row(report, verdict),
    }


def as_span(report: Report, at: int, to: int) -> Object:
    """Where a piece of the repaired text stands in the plan's file."""
    location = report.locate(at, to)
    return {"start": location.start, "end": location.end, **_line_col(location)}


def _change(report: Report, change: Change) -> Object:
    found: Object = {**how(change), "clause": change.clause}
    nowhere = dict.fromkeys(("start", "end", "line", "col"))
    place = nowhere if change.at is None or change.to is None else as_span(report, change.at, change.to)
    return found | place | {"tier": change.tier}


def _evidence(report: Report, evidence: Evidence) -> Object:
    return {"clause": evidence.clause, "text": report.quote(evidence), **as_span(report, evidence.at, evidence.to)}


def _nearest(report: Report, nearest: Nearest) -> Object:
    text = report.plan.cleaned.text[nearest.at : nearest.to]
    span = as_span(report, nearest.at, nearest.to)
    return {"clause": nearest.clause, "text": text, **span, "score": round(nearest.score, 4), "why": nearest.why}


def _clause(report: Report, verdict: ClauseVerdict) -> Object:
    clause = verdict.clause
    return {
        "id": clause.id,
        "path": clause.path,
        "text": clause.text,
        **as_span(report, clause.at, clause.to),
        **({"lead": clause.lead} if clause.lead else {}),
        "status": verdict.status,
        "requirements": verdict.requirements,
        "responsible": clause.responsible,
        **({"deadline": clause.deadline} if clause.deadline else {}),
        "origin": report.lineage.origins.get(clause.id) if report.lineage else None,
        "fingerprint": fingerprint(clause.text),
        "decision": decision_row(report, verdict),
    }


def _targets(report: Report) -> list[Object]:
    rows = []
    for target in report.targets:
        row = {name: getattr(target, name) for name in ("subject", "value", "unit", "deadline", "clause")}
        rows.append(row | _line_col(report.locate(target.at, target.to)))
    return rows
