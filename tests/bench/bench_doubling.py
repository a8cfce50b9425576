"""What twice the text costs, for every command over shapes of text that once cost the square: for docs/limits.md.

`python tests/bench/bench_doubling.py`; the shapes, and the bound of 2.3, are those of `tests/test_doubling.py`.
"""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import test_doubling
from common import Ran
from test_doubling import COMMANDS, MOST, SHAPES, cost, files_of, ratio

from conform.app.app import run
from conform.app.memory import collect_seldom

COUNT = 600  # four times as much as in the test: what a command costs of itself counts less


def call(*words: object) -> Ran:
    """A command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(word) for word in words])
    return Ran(code, out.getvalue(), err.getvalue())


def versions(path: Path) -> float:
    """What it costs to compare a text with a version of it."""
    new, chance = path.with_name(f"new-{path.name}"), Random(3)
    kept = [line for line in path.read_text("utf-8").split("\n") if chance.random() > 0.1]
    new.write_text("\n".join(kept), encoding="utf-8")
    return cost(call, ("diff",), path, new)


def main() -> None:
    """Prints a row for each command, and the worst of all."""
    collect_seldom()  # as the console script does
    worst, test_doubling.COUNT = 0.0, COUNT
    print(f"| | {' | '.join(SHAPES)} |\n|---|{'---|' * len(SHAPES)}")
    with TemporaryDirectory() as name:
        for command in (*COMMANDS, "diff"):
            cells = []
            for shape in SHAPES:
                one, two = files_of(shape, Path(name))
                measure = versions if command == "diff" else partial(cost, call, COMMANDS[command])
                measure(one)  # what is loaded once counts for neither
                cells.append(ratio(measure, one, two))
            worst = max(worst, *cells)
            print(f"| {command} | {' | '.join(f'{cell:.2f}' for cell in cells)} |", flush=True)
    print(f"\nat most {worst:.2f}; {MOST} is the bound")


if __name__ == "__main__":
    main()
