"""How surely moved and edited paragraphs are found again: F1 over random seeds, on real plans and examples.

    python tests/bench/bench_moves.py [--plans DIR] [--seeds N] [--share 0.2] [--edit 0.1]

Of every plan a share of the paragraphs is moved elsewhere, and of their characters a tenth is replaced, left out or
doubled. A sentence counts as found when `compare` links it with the sentence that was made of it and says
that it moved; which sentences have moved is what `order.moved` says of the true order, since a paragraph that
changes places with its neighbour may be told either way.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from labelled import ROOT, plans_of

from conform.model import Clause, Plan
from conform.versions import compare
from conform.versions.order import moved


@dataclass(frozen=True)
class Moved:
    """A plan with moved and edited paragraphs, and where each clause of the old one stands in it."""

    plan: Plan
    places: dict[str, str]


def paragraphs(plan: Plan) -> list[list[Clause]]:
    """Clauses under one heading, with it."""
    return [list(rows) for _, rows in groupby(plan.clauses, lambda c: (*c.path, c.text) if c.depth else c.path)]


def edited(text: str, share: float, rng: random.Random) -> str:
    """The text with a share of its letters replaced, left out or doubled."""
    pool = [char for char in text if char.isalnum()] or ["字"]
    out = []
    for char in text:
        if char.isalnum() and rng.random() < share:
            out.append(rng.choice((rng.choice(pool), "", char * 2)))
        else:
            out.append(char)
    return "".join(out) or text


def shuffled(plan: Plan, share: float, edit: float, rng: random.Random) -> Moved:
    """A share of the plan's paragraphs moved to places of their own, and edited there."""
    blocks = paragraphs(plan)
    chosen = set(rng.sample(range(len(blocks)), max(1, round(share * len(blocks)))))
    order = [number for number in range(len(blocks)) if number not in chosen]
    for number in sorted(chosen):
        order.insert(rng.randrange(len(order) + 1), number)
    text, clauses, places = "", [], {}
    for number in order:
        for clause in blocks[number]:
            words = edited(clause.text, edit, rng) if number in chosen else clause.text
            name = f"n{len(clauses):04}"
            clauses.append(clause._replace(id=name, text=words, at=len(text), to=len(text) + len(words)))
            places[clause.id] = name
            text += words + "\n"
    cleaned = plan.cleaned._replace(text=text)
    return Moved(Plan(cleaned, plan.part, plan.parts, plan.metadata, tuple(clauses), ()), places)


def truly_moved(plan: Plan, after: Moved) -> set[tuple[str, str]]:
    """The (old, new) clauses that stand in another order."""
    at = {clause.id: clause.at for clause in after.plan.clauses}
    places = [at[after.places[clause.id]] for clause in plan.clauses]
    away = moved(places, [len(clause.text) for clause in plan.clauses])
    return {(plan.clauses[number].id, after.places[plan.clauses[number].id]) for number in away}


def found_moved(plan: Plan, after: Moved) -> set[tuple[str, str]]:
    """The same as `compare` sees it."""
    found = set()
    for row in compare(plan, after.plan).rows:
        if row.moved and row.old and row.new:
            for name in row.old.clauses:
                there = after.places[name]
                found.add((name, there if there in row.new.clauses else row.new.clauses[0]))
    return found


def f1(want: set[tuple[str, str]], got: set[tuple[str, str]]) -> float:
    return 2 * len(want & got) / (len(want) + len(got)) if want or got else 1.0


def scores(plan: Plan, options: argparse.Namespace) -> Iterator[float]:
    for seed in range(options.seeds):
        after = shuffled(plan, options.share, options.edit, random.Random(seed))
        yield f1(truly_moved(plan, after), found_moved(plan, after))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plans", type=Path, default=ROOT.parent / "shared" / "plans")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--share", type=float, default=0.2)
    parser.add_argument("--edit", type=float, default=0.1)
    options = parser.parse_args()
    files = sorted([*options.plans.glob("*.txt"), *(ROOT / "examples").glob("*.txt")])
    means = []
    for file in files:
        for plan in plans_of(file):
            values = list(scores(plan, options))
            means.append(sum(values) / len(values))
            print(f"{means[-1]:.3f}  least {min(values):.3f}  {len(plan.clauses):4} clauses  {file.name} {plan.part}")
    print(f"{sum(means) / len(means):.3f}  mean of {len(means)} plans, {options.seeds} seeds each")


if __name__ == "__main__":
    main()
