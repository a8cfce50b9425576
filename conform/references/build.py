"""Plan → Reference: an official text cut along its outline into what those below must carry out.

    一、… > （二）… > 3.… > sentences       section = （二）…, measure = 3.…, requirement = a sentence
    第二章 … > 第七条 … > sentences         section = 第二章 …, measure = 第七条 (07), requirement = 第七条第一款 (07.1)

The last heading above a sentence is its measure, the one above that its section. What stands between semicolons is
a requirement of its own. Figures, deadlines and levels are marked for a person to look over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, groupby
from pathlib import PurePath
from typing import NamedTuple

from conform.errors import InputError
from conform.model import Clause, Field, Kind, Level, Measure, Origin, Plan, Reference, Requirement, Section
from conform.references.fields import field_for
from conform.references.guess import guess_levels, guess_targets
from conform.text.citing import article_of, measure_key, requirement_key
from conform.text.numbering import parse_mark
from conform.text.numerals import in_chinese
from conform.text.provisions import sort_of

__all__ = ["Naming", "build"]

ARTICLE = "条"
NUMBERED = ("编", "章", "节", "一、")  # the headings whose numbers are those of sections
# What stands above the first heading, and articles without chapters, make sections of these names.
FRONT, BODY = "前言", "正文"
UNTITLED = "（无标题）"  # a heading of which a bad scan left punctuation alone
_STOPS = "。；;：:！？ \u3000"
_SEMICOLON = re.compile("[；;]")


@dataclass(frozen=True, slots=True)
class Naming:
    """What the user says of the text; None where the text itself is asked."""

    id: str | None = None
    number: str | None = None
    title: str | None = None
    issuer: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The headings above a clause, its article if it stands in one: the section and the measure that it belongs to."""

    path: tuple[str, ...]
    article: str

    @property
    def number(self) -> str:
        """The number that the document gives the section, 二 of 二、重点任务 and of 第二章; empty for none."""
        mark = parse_mark(self.section[-1]) if self.section else None
        return in_chinese(mark.value) if mark and mark.style in NUMBERED else ""

    @property
    def section(self) -> tuple[str, ...]:
        """The headings of its section."""
        if self.article or (len(self.path) == 1 and not _is_article(self.path[0])):
            return self.path
        return self.path[:-1]

    @property
    def section_title(self) -> str:
        """The last of them, in words."""
        if self.section:
            return _bare(self.section[-1])
        return BODY if self.article or self.path else FRONT

    @property
    def measure_title(self) -> str:
        """The heading or article that it stands under."""
        return self.article or (_bare(self.path[-1]) if self.path else FRONT)


def build(plan: Plan, naming: Naming) -> Reference:
    """The reference that a plan's text makes; its `sha256` is that of the file.

    Raises InputError when the text has no outline.
    """
    source, told = plan.source, plan.metadata
    stem = PurePath(source.path).stem
    part = f"-{plan.part}" if plan.parts > 1 else ""
    field = field_for(plan.cleaned.text)
    return Reference(
        id=naming.id or re.sub(r"[\s/\\]+", "-", stem + part),
        number=naming.number or told.number or "",
        title=naming.title or told.title or stem,
        issuer=naming.issuer or told.issuer or "",
        source=naming.source or "",
        kind="fulltext",
        sha256=source.sha256,
        sections=_sections(plan, field),
        field=field,
        made_from=Origin(PurePath(source.path).name, source.sha256),
    )


def _sections(plan: Plan, field: Field) -> tuple[Section, ...]:
    rows = [Row(place, clause, text) for clause, place in _placed(plan) for text in _cut(clause, field)]
    if not any(row.place.path or row.place.article for row in rows):
        raise InputError("error.no_outline", plan.source.path)
    names = Names(rows)
    sections: list[Section] = []
    for _, held in groupby(rows, key=lambda row: row.place.section):
        no, measures, title = "", list[Measure](), ""
        for place, own in groupby(held, key=lambda row: row.place):
            title = title or place.section_title
            no = no or names.section(place.number)
            measures.append(_measure(names, place, no, list(own), plan.metadata.level, field))
        sections.append(Section(no, title, tuple(measures)))
    return tuple(sections)


class Row(NamedTuple):
    """A requirement's text, the clause that it stands in and its place."""

    place: Place
    clause: Clause
    text: str


class Names:
    """Ids, each given once: those of the articles in a law, else numbers."""

    def __init__(self, rows: list[Row]) -> None:
        self._law = any(row.place.article for row in rows)
        self._own = {row.place.number for row in rows} - {""}
        self._number = 0
        self._numbers: set[str] = set()
        self._taken: set[str] = set()

    def section(self, number: str) -> str:
        """The document's own number; else, or where that is taken, one that it does not have."""
        if number not in {"", *self._numbers}:
            self._numbers.add(number)
            return number
        taken = self._numbers | self._own
        free = (in_chinese(no) for no in count(0 if self._own and not self._numbers else 1))  # 零、前言, 一、…
        number = next(one for one in free if one not in taken)
        self._numbers.add(number)
        return number

    def measure(self, label: str) -> str:
        """03 for what 第三条 says; what stands outside of a law's articles is 00."""
        self._number += not self._law
        return self._free(measure_key(label) or f"{self._number:02}")

    def requirement(self, measure: str, label: str, number: int) -> str:
        """03.1 for 第三条第一款, 03.1-2 for its second sentence."""
        key = requirement_key(label)
        return self._free(f"{measure}.{key.partition('.')[2] or number}")

    def _free(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name)
        return name


def _placed(plan: Plan) -> Iterator[tuple[Clause, Place]]:
    """The clauses that ask for something, each with its place."""
    for clause in plan.clauses:
        if clause.kind is Kind.MEASURE:
            headed = bool(clause.path) and _is_article(clause.path[-1])
            yield clause, Place(_numbered(clause.path), "" if headed else article_of(clause.label))


def _numbered(path: tuple[str, ...]) -> tuple[str, ...]:
    """The headings above a clause without those that run into their paragraph below numbered ones.

    （二）基本原则。<break>坚持保护优先。把…: the principles are one measure, and no section of their own.
    """
    last = max((number for number, title in enumerate(path) if parse_mark(title)), default=len(path) - 1)
    return path[: last + 1]


def _measure(names: Names, place: Place, section: str, rows: list[Row], level: Level | None, field: Field) -> Measure:
    name = names.measure(rows[0].clause.label)
    found = []
    for number, row in enumerate(rows, 1):
        clause = row.clause
        levels = guess_levels(clause.lead + row.text, level, field)
        key = names.requirement(name, clause.label, number)
        told = Requirement(key, row.text, section, name, levels, guessed=bool(levels))
        sort = sort_of(row.text, clause.lead) if clause.label else ""
        made = told._replace(label=clause.label, lead=clause.lead, sort=sort)
        found.append(guess_targets(made, field))
    return Measure(name, place.measure_title, tuple(found))


# ── texts ──


def _is_article(text: str) -> bool:
    mark = parse_mark(text)
    return bool(mark and mark.style == ARTICLE)


def _bare(text: str) -> str:
    """A heading without its number (of an article with it) and without the stop at its end."""
    mark = None if _is_article(text) else parse_mark(text)
    return text[mark.length if mark else 0 :].lstrip("、．. \u3000").rstrip(_STOPS) or text.strip() or UNTITLED


def _cut(clause: Clause, field: Field) -> Iterator[str]:
    """What a sentence asks for, without its number; nothing where only punctuation or words of tier are left."""
    mark = parse_mark(clause.text)
    for piece in _SEMICOLON.split(clause.text[mark.length if mark else 0 :]):
        text = piece.strip().rstrip(_STOPS)
        if field.read(text).strip():
            yield text
