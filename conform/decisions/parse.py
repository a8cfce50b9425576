"""The text of a file of decisions → Decisions; every fault is told with its entry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from math import isfinite
from typing import Any, NoReturn

from conform.decisions.entries import Decisions
from conform.errors import DecisionFault
from conform.model.decision import CLAUSE, Choice, Decision, PlanName, Right, Subject

SCHEMA_VERSION = 1
QUOTED = 40  # characters of a wrong value that a message quotes
PRINT = re.compile(r"[0-9a-f]{16}")
NAME = re.compile(r"(?s:.+)")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
WHEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])")
KNOWN = frozenset(
    ("plan", "reference", "requirement", "clause", "code", "text", "fingerprint", "decision", "right", "note", "date")
) | {"expires", "who", "when", "replaces", "conflict"}


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
        if first != number and not entry.conflict:
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
            who=self.who(),
            when=self.when(),
            replaces=self.replaces(),
            conflict=self.conflict(),
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
        """What a decision is about: a requirement of a reference, a clause or a fault."""
        row = self.row
        said = {key for key in ("reference", "requirement", "clause", "code") if key in row}
        if said == {"reference", "requirement"}:
            return Subject(self.name("reference"), self.name("requirement"))
        if said == {"code"}:
            return Subject(code=self.name("code"))
        if said == {"clause"} and row["clause"] is True:
            return CLAUSE
        raise self.fault("error.decisions.subject")

    def name(self, field: str) -> str:
        """A string that names something."""
        return self.match(self.row[field], field, NAME)

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
        """The right clause of a wrong link, and those that carry it too."""
        is_link = self.row.get("decision") == Choice.WRONG_LINK
        right = self.row.get("right")
        if is_link != ("right" in self.row) or not (right is None or isinstance(right, dict)):
            raise self.fault("error.decisions.field", field="right")
        if right is None:
            return None
        more = right.get("more", [])
        if not isinstance(more, list) or not all(isinstance(each, dict) for each in more):
            raise self.fault("error.decisions.field", field="right.more")
        return self.one_right(right, tuple(self.one_right(each) for each in more))

    def one_right(self, row: dict[str, Any], more: tuple[Right, ...] = ()) -> Right:
        """One of the right clauses."""
        found = self.match(row.get("fingerprint"), "right.fingerprint", PRINT)
        return Right(found, self.string(row.get("text"), "right.text"), more)

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

    def who(self) -> str | None:
        """A person's name, or None."""
        value = self.row.get("who")
        return None if value is None else self.string(value, "who")

    def when(self) -> str | None:
        """A moment with its zone, or None."""
        value = self.row.get("when")
        if value is None:
            return None
        from datetime import date

        text = self.match(value, "when", WHEN)
        try:
            date.fromisoformat(text[:10])
        except ValueError:
            raise self.fault("error.decisions.field", field="when") from None
        return text

    def replaces(self) -> tuple[str, ...]:
        """The stamps of what it took the place of."""
        found = self.row.get("replaces", [])
        if not isinstance(found, list):
            raise self.fault("error.decisions.field", field="replaces")
        return tuple(self.string(each, "replaces") for each in found)

    def conflict(self) -> bool:
        """Whether it is one of several of which none holds."""
        if "conflict" in self.row and self.row["conflict"] is not True:
            raise self.fault("error.decisions.field", field="conflict")
        return "conflict" in self.row

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
