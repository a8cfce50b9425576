"""Labelled plans, as the scorer's gold files and the examples' label files give them."""

from __future__ import annotations

import hashlib
import json
import random
import re
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from conform.clean import clean
from conform.model import Kind, Plan, Reference
from conform.outline import outline
from conform.readers import ReadOptions, read

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Labelled:
    """A plan with what readers said of its requirements: id → inherited, modified or omitted.

    `gold` is its gold file, which knows its units, too; `file` that of its labels, of whichever kind. `weight` is how
    much it counts when a forest is fitted.
    """

    name: str
    plan: Plan
    labels: dict[str, str]
    gold: Path | None = None
    weight: float = 1.0
    file: Path | None = None


def bare(text: str) -> str:
    """Letters and digits only, as the scorer compares texts."""
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def plans_of(path: Path) -> tuple[Plan, ...]:
    """The plans in a file, read, cleaned and cut as `conform check` does."""
    return outline(clean(read(str(path), ReadOptions())))


def labelled_in(folder: Path, plans: Path, known: list[str], weight: float = 1.0) -> list[Labelled]:
    """The plans in `plans` that the files in a folder label: gold files first, then NAME.labels.toml."""
    gold = [from_gold(path, plans) for path in sorted(folder.glob("*.json"))]
    return gold + [from_example(path, plans, known, weight) for path in sorted(folder.glob("*.labels.toml"))]


def from_gold(gold: Path, plans: Path) -> Labelled:
    """A gold file's plan: of the plans in its file, the one that holds most of its text."""
    raw = json.loads(gold.read_text(encoding="utf-8"))
    file = next(plans.glob(f"{raw['seed']}_*"))
    units = [bare(text) for text in raw["text"].values()]
    plan = max(plans_of(file), key=lambda plan: _held(units, plan))
    labels = {name: row["label"] for name, row in raw["requirements"].items() if row["label"] != "disputed"}
    return Labelled(raw["plan"], plan, labels, gold, file=gold)


def _held(units: list[str], plan: Plan) -> int:
    text = bare("".join(clause.text for clause in plan.clauses))
    return sum(len(unit) for unit in units if unit in text)


def from_example(labels: Path, plans: Path, known: list[str], weight: float = 1.0) -> Labelled:
    """The plan NAME.* of labels NAME.labels.toml; a requirement that its label file does not name is omitted.

    What is `disputed` has no label.
    """
    raw: dict[str, Any] = tomllib.loads(labels.read_text(encoding="utf-8"))
    stem = re.sub(r"\.labels\.toml$", "", labels.name)
    file = next(path for path in plans.glob(f"{stem}.*") if not path.name.endswith(".labels.toml"))
    said = {name: label for label in ("inherited", "modified") for name in raw[label]}
    told = {name: said.get(name, "omitted") for name in known if name not in raw.get("disputed", [])}
    return Labelled(stem, plans_of(file)[0], told, weight=weight, file=labels)


def misread(text: str, share: float, seed: int) -> str:
    """The text with this share of its Chinese characters replaced by other ones of the text, as a bad scan does."""
    rng = random.Random(seed)
    pool = [char for char in text if "一" <= char <= "鿿"]
    return "".join(rng.choice(pool) if "一" <= char <= "鿿" and rng.random() < share else char for char in text)


def scanned(item: Labelled, share: float, seed: int) -> Labelled:
    """The same plan and labels, its characters misread; clauses and their ids stay as they are."""
    plan = item.plan
    text = misread(plan.cleaned.text, share, seed)
    clauses = tuple(clause._replace(text=text[clause.at : clause.to]) for clause in plan.clauses)
    cleaned = plan.cleaned._replace(text=text)
    return replace(item, name=f"{item.name}~{seed}", plan=replace(plan, cleaned=cleaned, clauses=clauses))


def shortened(item: Labelled, share: float, seed: int, weight: float) -> Labelled:
    """A gold plan without this share of its clauses: what only they carried is omitted, others of its topic stay.

    A requirement that loses a part of its units has no label.
    """
    assert item.gold
    raw = json.loads(item.gold.read_text(encoding="utf-8"))
    rng = random.Random(seed)
    kept, left, lost = [], set[str](), set[str]()
    for clause in item.plan.clauses:
        units = set() if clause.kind is Kind.HEADING else _units(clause.text, raw["text"])
        if units and rng.random() < share:
            lost |= units
        else:
            kept.append(clause)
            left |= units
    labels = {}
    for name, label in item.labels.items():
        units = raw["requirements"][name]["units"]
        if not lost.intersection(units):
            labels[name] = label
        elif not left.intersection([*units, *raw["requirements"][name]["also"]]):
            labels[name] = "omitted"
    plan = replace(item.plan, clauses=tuple(kept))
    return replace(item, name=f"{item.name}~{share}~{seed}", plan=plan, labels=labels, weight=weight)


def _units(text: str, units: dict[str, str]) -> set[str]:
    """The names of the units of which the text is a part, or that are a part of it, for the most."""
    return {name for name, unit in units.items() if _overlap(*sorted((bare(text), bare(unit)), key=len))}


def _overlap(short: str, long: str) -> bool:
    windows = [short[i : i + 6] for i in range(max(1, len(short) - 5))]
    return bool(short) and 2 * sum(window in long for window in windows) > len(windows)


def words_digest(reference: Reference) -> str:
    """SHA-256 of all words that features come from: the requirements', their known words', their field's."""
    told = hashlib.sha256(reference.field.digest.encode())
    for row in reference.requirements:
        told.update(repr((row.id, row.text, row.words)).encode())
    return told.hexdigest()
