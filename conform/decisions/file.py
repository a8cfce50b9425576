"""decisions.json: what people decided on findings, kept so that an edit elsewhere in a plan loses nothing.

A decision holds as long as its fingerprint is that of the texts as they are; else it is stale: it stays in the
file, and its finding is asked again. `load` reads a file, `dump` writes one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path, PurePath
from typing import Any, NoReturn

from conform.errors import DecisionFault
from conform.model import Plan
from conform.model.decision import CLAUSE, Choice, Decision, PlanName, Right, Subject
from conform.text.fingerprint import fingerprint

__all__ = ["CLAUSE", "SCHEMA_VERSION", "Decisions", "dump", "fingerprint", "load", "name_of"]

SCHEMA_VERSION = 1
MOST_BYTES = 16 * 2**20  # a plan whose findings are all decided on takes 100 KB; this is room for 150 of them
QUOTED = 40  # characters of a wrong value that a message quotes
PRINT = re.compile(r"[0-9a-f]{16}")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
KNOWN = frozenset(
    ("plan", "reference", "requirement", "clause", "code", "text", "fingerprint", "decision", "right", "note", "date")
) | {"expires"}
LONE = re.compile("[\ud800-\udfff]")  # UTF-8 cannot hold them; JSON spells them out


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions in the order in which they are written."""

    entries: tuple[Decision, ...] = ()

    def for_plan(self, name: PlanName) -> Decisions:
        """Those made for the plan of this name."""
        return Decisions(tuple(entry for entry in self.entries if entry.plan.same(name)))

    def on(self, today: str) -> Decisions:
        """Those that have not expired by this day (an ISO date)."""
        return Decisions(tuple(entry for entry in self.entries if not entry.expires or entry.expires >= today))

    def find(self, subject: Subject, print_: str) -> Decision | None:
        """What was decided on a subject with these texts (the latest, of several the last one); None if nothing.

        Meant for what `for_plan` gives.
        """
        found = [entry for entry in self.entries if entry.subject == subject and entry.fingerprint == print_]
        return max(reversed(found), key=lambda entry: entry.date or "", default=None)

    def stale(self, standing: Mapping[Subject, Collection[str]]) -> tuple[Decision, ...]:
        """Those about a subject of `standing` (subject → fingerprints as they are) that no text fits any more.

        A requirement's older decision is none of them where another one holds. What is not in `standing` was
        not looked at.
        """
        held = {entry.subject for entry in self.entries if entry.fingerprint in standing.get(entry.subject, ())}
        return tuple(
            entry
            for entry in self.entries
            if entry.subject in standing
            and entry.fingerprint not in standing[entry.subject]
            and not (entry.subject.requirement and entry.subject in held)
        )

    def with_(self, decision: Decision) -> Decisions:
        """These and a new one, which takes the place of what was decided on the same texts, or the same subject."""
        return Decisions((*(entry for entry in self.entries if not _replaces(decision, entry)), decision))

    def merge(self, others: Iterable[Decision]) -> Decisions:
        """These and others, later ones before earlier ones."""
        merged = self
        for decision in others:
            merged = merged.with_(decision)
        return merged


def _replaces(new: Decision, old: Decision) -> bool:
    """A requirement has one decision in one plan; clauses and faults have one for each text."""
    if new.subject != old.subject or not new.plan.same(old.plan):
        return False
    return new.fingerprint == old.fingerprint or (new.subject.requirement is not None and new.plan == old.plan)


def name_of(plan: Plan) -> PlanName:
    """What a plan is known by; the plans of a collection, which share a file, are numbered (`all.txt#2`)."""
    file = PurePath(plan.source.path.replace("\\", "/")).name
    part = f"#{plan.part}" if plan.parts > 1 else ""
    return PlanName(plan.metadata.title, plan.metadata.number, None if file == "-" else file + part)


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────


def dump(decisions: Decisions) -> str:
    """The file's text: the same decisions give the same text, in whatever order they were made."""
    rows = [row_of(entry) for entry in sorted(decisions.entries, key=_order)]
    whole = {"schema_version": SCHEMA_VERSION, "tool": {"name": "conform"}, "decisions": rows}
    text = json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return LONE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", text)


def row_of(entry: Decision) -> dict[str, Any]:
    """A decision as it stands in the file."""
    plan, (reference, requirement, code) = entry.plan, entry.subject
    about: dict[str, Any] = {"reference": reference, "requirement": requirement} if requirement else {"code": code}
    row: dict[str, Any] = {key: json.loads(value) for key, value in entry.extra}
    row |= {"plan": {"title": plan.title, "number": plan.number, "file": plan.file}}
    row |= {"clause": True} if entry.subject == CLAUSE else about
    row |= {"text": entry.text, "fingerprint": entry.fingerprint, "decision": entry.choice.value}
    if entry.choice is Choice.WRONG_LINK:
        row["right"] = {"fingerprint": entry.right.fingerprint, "text": entry.right.text} if entry.right else None
    return row | {"note": entry.note, "date": entry.date, "expires": entry.expires}


def _order(entry: Decision) -> tuple[str, ...]:
    names = (entry.plan.number, entry.plan.title, entry.plan.file, *entry.subject, entry.fingerprint)
    return tuple(name or "" for name in names)


# ── reading ───────────────────────────────────────────────────────────────────────────────────────────


def load(path: str) -> Decisions:
    """The decisions in the file at `path`.

    Raises DecisionFault, which names file and line or entry, when it is missing, too large or not of the form.
    """
    return parse(_read(path), path)


def parse(text: str, where: str) -> Decisions:
    """The decisions in the text of a file, which messages call `where`. Raises DecisionFault."""
    whole = _json(text, where)
    if not isinstance(whole, dict) or not isinstance(whole.get("decisions"), list) or "schema_version" not in whole:
        raise DecisionFault("error.decisions.kind", where)
    if whole["schema_version"] != SCHEMA_VERSION or isinstance(whole["schema_version"], bool):
        version = json.dumps(whole["schema_version"], ensure_ascii=False)[:QUOTED]
        raise DecisionFault("error.decisions.version", where, version=version, known=SCHEMA_VERSION)
    entries = tuple(_Row(where, number, row).decision() for number, row in enumerate(whole["decisions"], 1))
    _refuse_twice(entries, where)
    return Decisions(entries)


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


def _json(text: str, where: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise DecisionFault("error.decisions.json", where, line=error.lineno, reason=error.msg) from error
    except RecursionError as error:
        raise DecisionFault("error.recursion", where) from error
    except ValueError as error:  # NaN, or a number of more digits than Python reads
        raise DecisionFault("error.decisions.kind", where) from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _refuse(text)


def _refuse_twice(entries: Iterable[Decision], where: str) -> None:
    firsts: dict[object, int] = {}
    for number, entry in enumerate(entries, 1):
        first = firsts.setdefault((entry.plan, entry.subject, entry.fingerprint), number)
        if first != number:
            raise DecisionFault("error.decisions.twice", where, entry=number, first=first)


class _Row:
    """One entry, read field by field."""

    def __init__(self, where: str, number: int, row: object) -> None:
        self.where, self.number = where, number
        if not isinstance(row, dict):
            raise self.fault("error.decisions.entry")
        self.row: dict[str, Any] = row

    def fault(self, key: str, **values: object) -> DecisionFault:
        """What is wrong with this entry."""
        return DecisionFault(key, self.where, entry=self.number, **values)

    def decision(self) -> Decision:
        """The entry as a decision. Raises DecisionFault."""
        return Decision(
            plan=self.plan(),
            subject=self.subject(),
            fingerprint=self.match(self.row.get("fingerprint"), "fingerprint", PRINT),
            choice=self.choice(),
            text=self.string(self.row.get("text"), "text"),
            right=self.right(),
            note=self.string(self.row.get("note"), "note"),
            date=self.date("date"),
            expires=self.date("expires"),
            extra=tuple((key, json.dumps(self.row[key])) for key in sorted(self.row.keys() - KNOWN)),
        )

    def plan(self) -> PlanName:
        """The plan's name."""
        plan = self.row.get("plan")
        if not isinstance(plan, dict):
            raise self.fault("error.decisions.field", field="plan")
        names = {key: plan.get(key) for key in ("title", "number", "file")}
        return PlanName(**{key: None if name is None else self.string(name, key) for key, name in names.items()})

    def subject(self) -> Subject:
        """What it is about: a requirement of a reference, a clause or a fault."""
        row = self.row
        said = {key for key in ("reference", "requirement", "clause", "code") if key in row}
        if said == {"reference", "requirement"}:
            return Subject(self.string(row["reference"], "reference"), self.string(row["requirement"], "requirement"))
        if said == {"code"}:
            return Subject(code=self.string(row["code"], "code"))
        if said == {"clause"} and row["clause"] is True:
            return CLAUSE
        raise self.fault("error.decisions.subject")

    def choice(self) -> Choice:
        """What was decided."""
        value = self.string(self.row.get("decision"), "decision")
        try:
            choice = Choice(value)
        except ValueError:
            known = ", ".join(Choice)
            raise self.fault("error.decisions.choice", value=value[:QUOTED], known=known) from None
        if choice is Choice.WRONG_LINK and "requirement" not in self.row:
            raise self.fault("error.decisions.link")
        return choice

    def right(self) -> Right | None:
        """The right clause of a wrong link."""
        is_link = self.row.get("decision") == Choice.WRONG_LINK
        right = self.row.get("right")
        if is_link != ("right" in self.row) or not (right is None or isinstance(right, dict)):
            raise self.fault("error.decisions.field", field="right")
        if right is None:
            return None
        found = self.match(right.get("fingerprint"), "right.fingerprint", PRINT)
        return Right(found, self.string(right.get("text"), "right.text"))

    def date(self, name: str) -> str | None:
        """A day, or None."""
        value = self.row.get(name)
        if value is None:
            return None
        from datetime import date

        try:
            return date.fromisoformat(self.match(value, name, DATE)).isoformat()
        except ValueError:
            raise self.fault("error.decisions.field", field=name) from None

    def match(self, value: object, name: str, form: re.Pattern[str]) -> str:
        """A string of a certain form."""
        text = self.string(value, name)
        if not form.fullmatch(text):
            raise self.fault("error.decisions.field", field=name)
        return text

    def string(self, value: object, name: str) -> str:
        """A string."""
        if not isinstance(value, str):
            raise self.fault("error.decisions.field", field=name)
        return value
