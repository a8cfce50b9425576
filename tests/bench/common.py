"""Writes `reference/field/common.toml`: the pairs of characters that laws and plans share whatever they are about.

    python tests/bench/common.py --laws DIR --others DIR [DIR …]

A law and the local texts that carry it out are one matter and count once: their names begin alike (`dq-nat.md`,
`dq-linyi.md`). What is kept is counts alone, no sentence of any text.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from labelled import ROOT

from conform.clean import clean
from conform.match.similarity import pairs
from conform.model import Kind
from conform.outline import outline
from conform.readers import ReadOptions, read
from conform.text.field import general_field

FILE = ROOT / "reference" / "field" / "common.toml"
HEAD = """# Pairs of characters that many laws have (of {laws} matters, by how many), and that a third or more of other
# government texts have ({others}): they tell no provision from another. Counted by tests/bench/common.py.
"""
THIRD = 1 / 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--laws", type=Path, required=True)
    parser.add_argument("--others", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    matters = defaultdict(set)
    for path in sorted(options.laws.iterdir()):
        matters[path.name.split("-")[0]] |= pairs_of(path)
    laws = Counter(pair for held in matters.values() for pair in held)
    texts = [pairs_of(path) for folder in options.others for path in sorted(folder.iterdir())]
    others = Counter(pair for held in texts for pair in held)
    groups = {
        count: line(pair for pair, held in laws.items() if held == count) for count in sorted(set(laws.values()) - {1})
    }
    told = line(pair for pair, held in others.items() if held >= THIRD * len(texts))
    rows = [f"matters = {len(matters)}", f'others = "{told}"', "[laws]"]
    rows += [f'{count} = "{held}"' for count, held in groups.items()]
    FILE.write_text(HEAD.format(laws=len(matters), others=len(texts)) + "\n".join(rows) + "\n", encoding="utf-8")


def pairs_of(path: Path) -> set[str]:
    """The pairs of a text's measures in their normal form."""
    plans = outline(clean(read(str(path), ReadOptions())), any_text=True)
    measures = (clause for plan in plans for clause in plan.clauses if clause.kind is Kind.MEASURE)
    return set[str]().union(*(pairs(general_field().read(clause.text)) for clause in measures))


def line(held: Iterable[str]) -> str:
    """The Chinese pairs among these, in order, run together."""
    return "".join(sorted(pair for pair in held if all("一" <= char <= "鿿" for char in pair)))


if __name__ == "__main__":
    main()
