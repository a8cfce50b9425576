"""Whether anything is lost when texts are edited at random, and how long comparisons take.

    python tests/bench/bench_versions.py [--laws DIR] [--edits 10000] [--each 20]

Every example and law is edited `each` times at random, compared, and made again of the other version and the result;
`compare` itself stops at the first character that is lost. Pairs of laws NAME-YEAR are compared, too.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
from time import process_time

from editing import edited
from labelled import ROOT
from plans import plan_of

from conform.versions import compare
from conform.versions.check import accept, reject
from conform.versions.result import Kind


def lost(old: str, new: str) -> int:
    """Characters of either version that the other and the comparison do not give back."""
    found = compare(plan_of(old, any_text=True), plan_of(new, any_text=True))
    made = accept(found.old.text, found), reject(found.new.text, found)
    return abs(len(made[0]) - len(found.new.text)) + (made != (found.new.text, found.old.text))


def pairs(folder: Path) -> list[tuple[Path, Path]]:
    """Texts whose names share what stands before the dash, in order."""
    files = sorted(folder.glob("*.md"))
    return [(one, other) for one in files for other in files if one < other and one.stem[:3] == other.stem[:3]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--laws", type=Path, default=ROOT.parent / "shared" / "laws")
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--each", type=int, default=20)
    options = parser.parse_args()
    files = sorted([*(ROOT / "examples").glob("*.txt"), *options.laws.glob("*.md")])
    done = gone = seed = 0
    while done < options.edits:
        text = files[seed % len(files)].read_text("utf-8")[:6000]
        gone += lost(text, edited(text, Random(seed), options.each))
        done, seed = done + options.each, seed + 1
    print(f"{done} edits in {seed} comparisons: {gone} characters lost")
    for one, other in pairs(options.laws):
        old, new = (plan_of(path.read_text("utf-8"), any_text=True) for path in (one, other))
        begun = process_time()
        found = compare(old, new)
        told = ", ".join(f"{kind} {found.count(kind)}" for kind in Kind if found.count(kind))
        print(f"{one.stem} → {other.stem}: {process_time() - begun:.2f} s, kept {found.kept:.1%}; {told}")


if __name__ == "__main__":
    main()
