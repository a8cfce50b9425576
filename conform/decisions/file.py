"""decisions.json: what people decided on findings, kept so that an edit elsewhere in a plan loses nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from conform.decisions.entries import Decisions
from conform.decisions.merge import stamp
from conform.decisions.parse import SCHEMA_VERSION, parse
from conform.errors import DecisionFault
from conform.model.decision import CLAUSE, Choice, Decision, Right
from conform.text.shown import in_json

MOST_BYTES = 16 * 2**20  # a plan whose findings are all decided on takes 100 KB; this is room for 150 of them


def load(path: str) -> Decisions:
    """The decisions in the file at `path`.

    Raises DecisionFault, which names file and line or entry, when it is missing, too large or not of the form.
    """
    return parse(_read(path), path)


def _read(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        raise DecisionFault("error.decisions.missing", path, reason=getattr(error, "strerror", "") or error) from error
    if len(raw) > MOST_BYTES:
        raise DecisionFault("error.decisions.large", path, most=MOST_BYTES // 2**20)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionFault("error.decisions.encoding", path, offset=error.start) from error


def dump(decisions: Decisions) -> str:
    """The file's text: the same decisions give the same text, in whatever order they were made."""
    rows = [row_of(entry) for entry in sorted(decisions.entries, key=_order)]
    whole = {"schema_version": SCHEMA_VERSION, "tool": {"name": "conform"}, "decisions": rows}
    return in_json(json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True)) + "\n"


def row_of(entry: Decision) -> dict[str, Any]:
    """A decision as it stands in the file."""
    plan, (reference, requirement, code) = entry.plan, entry.subject
    about: dict[str, Any] = {"reference": reference, "requirement": requirement} if requirement else {"code": code}
    row: dict[str, Any] = {key: json.loads(value) for key, value in entry.extra}
    row |= {"plan": {"title": plan.title, "number": plan.number, "file": plan.file}}
    row |= {"clause": True} if entry.subject == CLAUSE else about
    row |= {"text": entry.text, "fingerprint": entry.fingerprint, "decision": entry.choice.value}
    if entry.choice is Choice.WRONG_LINK:
        row["right"] = _right_row(entry.right) if entry.right else None
    row |= {"note": entry.note, "date": entry.date, "expires": entry.expires, "who": entry.who, "when": entry.when}
    if entry.replaces:
        row["replaces"] = list(entry.replaces)
    return row | ({"conflict": True} if entry.conflict else {})


def _right_row(right: Right) -> dict[str, Any]:
    """The right clause, and only where there are several the further ones: older files stay as they are."""
    more = [_right_row(clause) for clause in right.more]
    return {"fingerprint": right.fingerprint, "text": right.text} | ({"more": more} if more else {})


def _order(entry: Decision) -> tuple[str, ...]:
    names = (entry.plan.number, entry.plan.title, entry.plan.file, *entry.subject, entry.fingerprint)
    rivals = (stamp(entry), entry.choice, entry.note) if entry.conflict else ()
    return tuple(name or "" for name in (*names, *rivals))
