"""What a row of a table is about, kept in the row, so that the table can be filled in and read back.

A key is an entry of decisions.json without what a person says (`decision`, `right`, `note`, `date` …), as JSON on one
line. It stands in a column of its own: hidden in Excel, as hidden text in the first cell of a row in Word. A workbook
has a hidden sheet CLAUSES besides, a plan a row: which clauses a person can name as the right one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from conform.decisions.entries import name_of
from conform.decisions.merge import stamp
from conform.decisions.progress import decision_of, rivals_of
from conform.model import ClauseVerdict, Report, Verdict
from conform.model.decision import Choice
from conform.text.fingerprint import fingerprint, print_of
from conform.text.shown import in_json

# What is said of a choice in a table.
CHOICES = {
    Choice.ACCEPTED: "decision.accept",
    Choice.NEEDS_WORK: "decision.needs_work",
    Choice.NOT_APPLICABLE: "decision.not_applicable",
    Choice.WRONG_LINK: "decision.wrong",
}
CLAUSES = "conform-clauses"
ROOM = 1500  # fingerprints in a cell of 32,767 characters
BETWEEN = "…"  # between pieces of evidence, as the page has it


def key_of(report: Report, verdict: Verdict | ClauseVerdict) -> str:
    """The key of a requirement or of a clause."""
    if isinstance(verdict, ClauseVerdict):
        clause = verdict.clause.text
        about = {"clause": True, "text": clause, "fingerprint": fingerprint(clause)}
        return _key(report, about | _known(report, verdict))
    quoted = BETWEEN.join(map(report.quote, verdict.evidence))
    about = {"reference": verdict.reference, "requirement": verdict.requirement.id}
    about |= {"text": quoted, "fingerprint": print_of(report, verdict)}
    return _key(report, about | _known(report, verdict))


def _known(report: Report, verdict: Verdict | ClauseVerdict) -> dict[str, Any]:
    """What whoever fills in the row sees there, of which theirs takes the place: what was decided, or conflicts."""
    decision = decision_of(report, verdict)
    names = [stamp(each) for each in ((decision,) if decision else rivals_of(report, verdict))]
    found = sorted({name for name in names if name})
    return {"replaces": found} if found else {}


def key_of_fault(report: Report, code: str, print_: str, quote: str) -> str:
    """The key of a fault that lint found, by its code and fingerprint."""
    return _key(report, {"code": code, "text": quote, "fingerprint": print_})


def clauses_of(report: Report) -> list[str]:
    """A plan's row of the sheet CLAUSES: its name, and the fingerprints of its clauses, in cells that hold them."""
    prints = sorted({fingerprint(each.text) for each in report.plan.clauses})
    pieces = (prints[at : at + ROOM] for at in range(0, len(prints), ROOM))
    return [_spelt_out(_plan(report)), *map(" ".join, pieces)]


def known_clauses(rows: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """Plan → fingerprints of its clauses, from the rows of the sheet CLAUSES."""
    return {name: frozenset(" ".join(pieces).split()) for name, *pieces in (row for row in rows if row)}


def plan_in(key: Mapping[str, Any]) -> str:
    """The plan that a key is about, as the sheet CLAUSES names it."""
    return _spelt_out(key.get("plan"))


def _plan(report: Report) -> dict[str, str | None]:
    plan = name_of(report.plan)
    return {"title": plan.title, "number": plan.number, "file": plan.file}


def _key(report: Report, about: dict[str, Any]) -> str:
    return _spelt_out({"plan": _plan(report), **about})


def _spelt_out(value: object) -> str:
    """JSON on one line, of which nothing is unseen, and nothing an order to who keeps the log."""
    return in_json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
