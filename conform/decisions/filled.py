"""A filled-in table (Excel, Word, CSV) → decisions, by the key that each row carries (`conform.decisions.key`).

What is read: 处理意见 (one of the choices, or boxes of which one is ticked: any sign but □ before the word), 正确条款
(a whole sentence a line), 备注, and 审核人 and 日期, in columns of their own or in one. A row without a choice is
undecided.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from conform.decisions.entries import Decisions
from conform.decisions.key import CHOICES, CLAUSES, known_clauses, plan_in
from conform.decisions.parse import QUOTED, parse
from conform.errors import DecisionFault
from conform.messages import Lang, say
from conform.model.decision import Choice
from conform.text.dates import iso
from conform.text.fingerprint import fingerprint

KEY = "review.column.key"
NAMES = ("decision", "right", "note", "reviewer", "date", "signed")
WORDS = {say(key, lang).lower(): choice for choice, key in CHOICES.items() for lang in Lang}
WORDS |= {choice.value: choice for choice in Choice}
SIGNS = " \t\n\u3000√✓✔☑☒■▣●※○→×vVxX[]（）()"  # ticks of every kind, and the program's own signs
_ANY = "|".join(map(re.escape, sorted(WORDS, key=len, reverse=True)))
TICK = re.compile(rf"(□\s*)?({_ANY})", re.IGNORECASE)
BEGINS = re.compile(rf"[^\w□]*({_ANY})\s*[，,：:；;。]\s*(.*)", re.IGNORECASE)
_RIGHT = (re.escape(say("review.right", lang, text="\0")).replace("\0", "(.*)") for lang in Lang)
RIGHT = re.compile("|".join(_RIGHT), re.DOTALL)
# 2026-11-27; 2026 年 11 月 27 日, of which each number has its sign behind it
DAY = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}\s*[^\W\d]\s*\d{1,2}\s*[^\W\d]\s*\d{1,2}\s*[^\W\d]")
WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
CLOCK = re.compile(r"(?<![ T])[ T]*\b\d{1,2}:\d\d(?::\d\d)?")
SERIAL = re.compile(r"([2-9]\d{4})(?:\.\d+)?")  # how Excel counts days: 1954 to 2173
FIRST = date(1899, 12, 30)

Rows = Sequence[tuple[int, list[str]]]


class Filled(NamedTuple):
    """What a table holds: decisions, how many rows have a key, and the rows in which something is written but nothing
    chosen (`要求对照 12`).
    """

    decisions: Decisions
    rows: int
    unchosen: tuple[str, ...]


def filled(tables: Iterable[tuple[str, Rows]], path: str) -> Filled:
    """What people wrote in tables (name and numbered rows).

    Raises DecisionFault with the row for a choice or a key that cannot be understood, and for a file without a key.
    """
    found: dict[str, dict[str, Any]] = {}
    tables = list(tables)
    clauses = known_clauses(cells for name, rows in tables if name == CLAUSES for _, cells in rows)
    unchosen: list[str] = []
    count = 0
    has_key = False
    for name, rows in tables:
        for number, cells in _keyed(rows, " ".join(filter(None, (path, name)))):
            has_key = True
            count += bool(cells.get("key"))
            row = _row(cells, name, number, path)
            if row:
                _check_right(row, clauses, " ".join(filter(None, (path, name))), number)
                found.setdefault(_identity(row), row)
            elif _is_remark(cells):
                unchosen.append(f"{name} {number}".strip())
    if not has_key:
        raise DecisionFault("error.filled.none", path)
    whole = parse(json.dumps({"schema_version": 1, "decisions": list(found.values())}), path)
    return Filled(whole, count, tuple(unchosen))


def _check_right(row: dict[str, Any], clauses: Mapping[str, frozenset[str]], where: str, number: int) -> None:
    """Raises DecisionFault where the right clause is none of the plan's, as far as the table knows them."""
    right, known = row.get("right"), clauses.get(plan_in(row))
    named = [right, *right.get("more", ())] if right and known is not None else []
    whole = "\n".join(each["text"] for each in named)
    if len(named) > 1 and fingerprint(whole) in (known or ()):  # a sentence that was broken over lines
        row["right"] = _right(whole.replace("\n", ""))
        return
    for each in named:
        if each["fingerprint"] not in (known or ()):
            raise DecisionFault("error.filled.right", where, row=number, value=each["text"][:QUOTED])


def _right(words: str) -> dict[str, Any] | None:
    """The right clauses that a cell names, one a line; None where it names none."""
    lines = filter(None, map(str.strip, words.splitlines()))
    named: list[dict[str, Any]] = [{"fingerprint": fingerprint(line), "text": line} for line in lines]
    if len(named) > 1:
        named[0]["more"] = named[1:]
    return named[0] if named else None


def _is_remark(cells: dict[str, str]) -> bool:
    """Whether a row in which nothing is chosen holds somebody's words; those of a conflict are the program's own."""
    rest = [note for line in cells.get("decision", "").splitlines() for note in [_line(line)[1]] if note]
    has_words = any((cells.get("note"), cells.get("right"), rest))
    return has_words and '"replaces":' not in cells.get("key", "") and bool(cells.get("key"))


def _identity(row: dict[str, Any]) -> str:
    """What is equal of rows that say the same about the same; 新建书房，… and 新建书房、… have one fingerprint."""
    return json.dumps({name: value for name, value in row.items() if name != "text"}, sort_keys=True)


def _keyed(rows: Rows, where: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows below the headings, by the names of the columns; the headings' own row comes first, empty."""
    columns: dict[str, int] = {}
    for number, row in rows:
        if columns:
            yield number, {name: row[at].strip() for name, at in columns.items() if at < len(row)}
        elif say(KEY, Lang.EN) in row:
            heads = {say(f"review.column.{name}", lang): name for name in NAMES for lang in Lang}
            columns = {heads[head.strip()]: at for at, head in enumerate(row) if head.strip() in heads}
            is_table = bool(columns)  # the word stands in explanations, too
            columns["key"] = row.index(say(KEY, Lang.EN))
            if is_table and "decision" not in columns:
                raise DecisionFault("error.filled.no_column", where)
            yield number, {}


def _row(cells: dict[str, str], name: str, number: int, path: str) -> dict[str, Any] | None:
    """A row as an entry of decisions.json; None where nothing was chosen. A choice without a key is told, not lost."""
    where = " ".join(filter(None, (path, name)))
    decision = cells.get("decision", "")
    if not cells.get("key"):  # a heading, or a row that a person put in
        if any(_line(line)[0] for line in decision.splitlines()):
            raise DecisionFault("error.filled.no_key", where, row=number)
        return None
    told = RIGHT.search(decision)
    choice, rest = _choice(RIGHT.sub("", decision), where, number)
    if choice is None:
        return None
    try:
        row: dict[str, Any] = json.loads(cells["key"])
        about = {**row}
    except (ValueError, TypeError, RecursionError) as error:
        raise DecisionFault("error.filled.key", where, row=number) from error
    right = cells.get("right", "")
    if choice is Choice.WRONG_LINK:
        right = right or (next(filter(None, told.groups()), "") if told else "")
        about["right"] = _right(right)
    notes = [cells.get("note", ""), rest.strip()]
    who, day, when = _signed(cells)
    if cells.get("date") and not day:
        raise DecisionFault("error.filled.date", where, row=number, value=cells["date"][:QUOTED])
    signed = {"who": who, "date": day, "when": when, "expires": None}
    return {**about, "decision": choice.value, "note": "\n".join(filter(None, notes)), **signed}


def _choice(text: str, where: str, number: int) -> tuple[Choice | None, str]:
    """What was chosen, and what else is written there. Raises DecisionFault where it is more than one, or no choice."""
    chosen: set[Choice] = set()
    notes: list[str] = []
    has_choices = False
    for line in text.splitlines():
        found, note = _line(line)
        has_choices = has_choices or found is not None
        chosen |= found or set()
        notes += [note] if note else []
    if len(chosen) > 1 or (notes and not has_choices):
        raise DecisionFault("error.filled.choice", where, row=number, value=text.strip()[:QUOTED])
    return next(iter(chosen), None), "\n".join(notes)


def _line(line: str) -> tuple[set[Choice] | None, str]:
    """The choices of a line that holds nothing else, or begins with one (`接受，已会签`), and what else it says; None
    where it has none: a note, or what several people decided before.
    """
    ticks = list(TICK.finditer(line))
    if ticks and not TICK.sub("", line).strip(SIGNS):
        return {WORDS[tick[2].lower()] for tick in ticks if not tick[1]}, ""
    begins = BEGINS.match(line)
    return ({WORDS[begins[1].lower()]}, begins[2].strip()) if begins else (None, line.strip())


def _signed(cells: dict[str, str]) -> tuple[str | None, str | None, str | None]:
    """Who, the day and the moment, as far as they are written."""
    both = cells.get("signed", "")
    told = cells.get("date", "") or both
    moment = WHEN.fullmatch(told)
    day = _day(told)
    who = cells.get("reviewer", "") or (CLOCK.sub("", DAY.sub("", both).strip()).strip(" \t\n/,") if both else "")
    return who or None, day, moment[0] if moment else None


def _day(text: str) -> str | None:
    """An ISO day, from what people and Excel write; None where there is none."""
    found, serial = iso(text), SERIAL.fullmatch(text.strip())
    if serial:
        return (FIRST + timedelta(days=int(serial[1]))).isoformat()
    try:
        return date.fromisoformat(found).isoformat() if found else None
    except ValueError:
        return None
