"""References, settings, decisions and baselines with values altered: what people write, and other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from factory import reference, report
from fuzz.texts import ODD, altered

from conform.decisions.entries import name_of
from conform.decisions.file import row_of
from conform.model.decision import Choice, Decision, Right, Subject
from conform.references.writing import toml_of
from conform.text.fingerprint import print_of

Tree = Any


DEEP = "~deep~"  # around a number: a list in a list in a list, so many deep
_DEEP = re.compile(f'"{DEEP}(\\d+){DEEP}"')


class Raw(str):
    """What TOML has and JSON has not: dates, `inf`, and what neither has."""


STRINGS = ("", " ", "a", "县", "2027-01-31", "2027-13-45", "0" * 16, "a" * 3000, "\ud800", "甲\n乙")
RAW = ("1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "inf", "-nan", "0x1F", "1_0", "'''a'''", "a", "=")
NAMES = ("PB001", "CF", "ALL", "*", "error", "../x", "/dev/null", "国家", "accepted", "wrong_link", "target", "95%")
ODDS: tuple[Callable[[Random], Tree], ...] = (
    lambda chance: chance.choice((True, False, 0, -1, 1, 2**63, 10**400, 0.5, float("inf"), float("nan"), 1e308)),
    lambda chance: chance.choice(
        ("", " ", "a", "县", "2027-01-31", "2027-13-45", "0" * 16, "a" * 3000, "\ud800", "甲\n乙")
    ),
    lambda chance: "甲" + chance.choice(ODD),
    lambda chance: chance.choice(([], [""], [1], [[]], [{}], ["a", 1], {}, {"a": {}}, {"": ""}, None)),
    lambda chance: f"{DEEP}{chance.choice((3, 60, 3000))}{DEEP}",
    lambda chance: Raw(chance.choice(RAW)),
    lambda chance: chance.choice(NAMES),
)


def odd(chance: Random) -> Tree:
    """A value that nobody expects."""
    return chance.choice(ODDS)(chance)


def nodes(tree: Tree) -> Iterator[tuple[Any, Any]]:
    """Every place of a tree that holds a value: what holds it, and its key."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield tree, key
        yield from nodes(value)


def changed(tree: Tree, chance: Random) -> Tree:
    """The tree with some values others, missing, doubled, or under other names; it is altered in place."""
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        places = list(nodes(tree))
        if not places:
            return odd(chance)
        held, key = chance.choice(places)
        what = chance.random()
        if what < 0.55:
            held[key] = odd(chance)
        elif what < 0.7:
            del held[key]
        elif what < 0.8 and isinstance(held, list):
            held.append(held[key])
        elif what < 0.9 and isinstance(held, dict):
            held[chance.choice(("a", "", "text", "id", "plan", "甲\u202e", "lint", "extra"))] = held[key]
        elif isinstance(held[key], str):
            held[key] = altered(held[key], chance, 1)
    return odd(chance) if chance.random() < 0.01 else tree


def _deepened(text: str) -> str:
    return _DEEP.sub(lambda found: "[" * int(found[1]) + '"a"' + "]" * int(found[1]), text)


def toml(value: Tree) -> str:
    """A value of TOML on one line."""
    if isinstance(value, dict):
        return (
            "{ "
            + ", ".join(f"{json.dumps(key, ensure_ascii=False)} = {toml(each)}" for key, each in value.items())
            + " }"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, Raw):
        return value
    if isinstance(value, float):
        return repr(value)
    return json.dumps("" if value is None else value, ensure_ascii=False)


def as_toml(tree: Tree) -> bytes:
    """A file of TOML."""
    rows = tree.items() if isinstance(tree, dict) else [("a", tree)]
    text = "".join(f"{json.dumps(key, ensure_ascii=False)} = {toml(value)}\n" for key, value in rows)
    return _deepened(text).encode("utf-8", "replace")


def as_json(tree: Tree, chance: Random) -> bytes:
    """A file of JSON, its escapes as another program may write them."""
    text = _deepened(json.dumps(tree, ensure_ascii=chance.random() < 0.3))
    return altered(text, chance, chance.choice((0, 0, 0, 1))).encode("utf-8", "replace")


# ── what they hold ──


def _requirement(row: Any) -> Tree:
    return {
        "id": row.id,
        "text": row.text,
        "levels": ["省", "市"],
        "targets": [{"kind": "target", "value": "95%", "stronger": "higher"}],
    }


def _outline() -> Tree:
    base = reference()
    head = {key: getattr(base, key) for key in ("id", "number", "title", "issuer", "source", "kind")}
    sections = [
        {
            "no": section.no,
            "title": section.title,
            "measure": [
                {"id": each.id, "title": each.title, "requirements": list(map(_requirement, each.requirements))}
                for each in section.measures
            ],
        }
        for section in base.sections
    ]
    return {"reference": head, "section": sections}


def reference_file(chance: Random) -> bytes:
    """A reference, by its values or by its letters."""
    if chance.random() < 0.3:
        return altered("".join(toml_of(reference())), chance).encode("utf-8", "replace")
    return as_toml(changed(_outline(), chance))


def words_file(chance: Random) -> bytes:
    """What a reader knows of each requirement."""
    known = {"verb": ["提高"], "terms": [["县域", "县"]], "variants": [{"text": "提高县域内就诊率", "same": True}]}
    return as_toml(changed({"01.1": known, "02.1": json.loads(json.dumps(known))}, chance))


def settings_file(chance: Random) -> bytes:
    """A conform.toml."""
    lint = {
        "select": ["CF", "PB001"],
        "ignore": ["PB1"],
        "fail_level": "warning",
        "severity": {"CF001": "error"},
        "per_file_ignores": {"a*.txt": ["PB"]},
        "options": {"omitted-requirement": {"only": ["03"]}, "duplicated-text": {"shortest": 10}},
        "baseline": "b.json",
        "decisions": "d.json",
    }
    return as_toml(changed({"references": ["gbf-2021-18"], "reference-dirs": ["r"], "lint": lint}, chance))


def decision(chance: Random) -> Tree:
    made = report()
    verdict = chance.choice(made.verdicts)
    choice = chance.choice(tuple(Choice))
    subject = chance.choice((Subject(verdict.reference, verdict.requirement.id), Subject(code="CF001")))
    right = Right("0" * 16, "甲") if choice is Choice.WRONG_LINK and chance.random() < 0.5 else None
    if choice is Choice.WRONG_LINK:
        subject = Subject(verdict.reference, verdict.requirement.id)
    print_ = print_of(made, verdict)
    return row_of(
        Decision(name_of(made.plan), subject, print_, choice, verdict.requirement.text, right, "好", "2026-01-02")
    )


def decisions_file(chance: Random) -> bytes:
    """A decisions.json on the plan of `factory.report`."""
    rows = [decision(chance) for _ in range(chance.choice((1, 1, 2, 3)))]
    return as_json(changed({"schema_version": 1, "tool": {"name": "conform"}, "decisions": rows}, chance), chance)


def baseline_file(chance: Random) -> bytes:
    """A baseline."""
    row = {"file": "a.txt", "code": "PB001", "fingerprint": "0" * 16, "count": 1, "text": "甲"}
    rows = [dict(row, count=n) for n in range(1, chance.choice((2, 3)))]
    return as_json(changed({"schema_version": 1, "tool": {"name": "conform"}, "baseline": rows}, chance), chance)
