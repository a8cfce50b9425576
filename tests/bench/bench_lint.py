"""What linting costs: as a whole process beside a check of the same plan, and for ten plans in one call.

    python tests/bench/bench_lint.py [--plan FILE] [--rounds N]

Prints processor time and the ratio to `python -c "import typer, rich"` within this run.
"""

from __future__ import annotations

import argparse
import compileall
import shutil
import tempfile
from pathlib import Path

from measure import PYTHON, Cost, conform, interleaved

ROOT = Path(__file__).resolve().parents[2]
BASE = "import typer, rich"
PLANS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", type=Path, default=ROOT / "examples" / "lanting-city.txt")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    compileall.compile_dir(str(ROOT / "conform"), quiet=1)  # as an installed package is
    with tempfile.TemporaryDirectory() as folder:
        for number in range(PLANS):
            shutil.copy(options.plan, Path(folder) / f"{number}{options.plan.suffix}")
        report(interleaved(commands(str(options.plan), folder), options.rounds))


def commands(plan: str, folder: str) -> dict[str, list[str]]:
    """What is measured, each with findings but without an exit code of their own."""
    own = ("--isolated", "--exit-zero")
    return {
        BASE: [PYTHON, "-c", BASE],
        "check -f json": conform("check", plan, "-f", "json"),
        "lint": conform("lint", plan, *own),
        "lint -f json": conform("lint", plan, "-f", "json", *own),
        "lint --select CT": conform("lint", plan, "--select", "CT", *own),
        f"lint, {PLANS} plans": conform("lint", folder, *own),
    }


def report(costs: dict[str, Cost]) -> None:
    """One line a command, and how they stand to what is asked of them."""
    base = costs[BASE].seconds
    print(f"{'':22}{'ms':>8}{'ratio':>8}{'MB':>8}")
    for name, spent in costs.items():
        print(f"{name:22}{1000 * spent.seconds:8.0f}{spent.seconds / base:8.2f}{spent.megabytes:8.0f}")
    one, check, ten = (costs[name].seconds for name in ("lint", "check -f json", f"lint, {PLANS} plans"))
    bar("lint", one / base, 5)
    bar("lint, to a check", one / check, 1.25)
    bar(f"{PLANS} plans, to {PLANS} calls", ten / (PLANS * one), 0.5)


def bar(name: str, value: float, limit: float) -> None:
    """How a figure stands to its limit."""
    print(f"{name}: {value:.2f} of at most {limit}{'' if value <= limit else '   OVER'}")


if __name__ == "__main__":
    main()
