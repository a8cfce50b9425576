"""What a check costs as a whole process, as a ratio to importing what any such program must import.

    python tests/bench/bench_speed.py [--plan FILE] [--rounds N]

Prints processor time, the ratio to `python -c "import typer, rich"` within this run, and peak memory. jieba's load is
measured apart: the terminal and HTML views move edits to word boundaries, the JSON does not.
"""

from __future__ import annotations

import argparse
import compileall
from pathlib import Path

from measure import PYTHON, Cost, conform, interleaved

ROOT = Path(__file__).resolve().parents[2]
BASE = "import typer, rich"


def main() -> None:
    options = _options()
    plan = str(options.plan)
    # As an installed package is; an environment that keeps Python from writing bytecode would be measured instead.
    compileall.compile_dir(str(ROOT / "conform"), quiet=1)
    commands = {
        "python alone": [PYTHON, "-c", "pass"],
        BASE: [PYTHON, "-c", BASE],
        "conform --version": conform("--version"),
        "check -f json": conform("check", plan, "-f", "json"),
        "check -f terminal": conform("check", plan),
        "check -f html": conform("check", plan, "-f", "html"),
        "import jieba": [PYTHON, "-W", "ignore", "-c", "import jieba"],
        "jieba, whole dictionary": [PYTHON, "-W", "ignore", "-c", "import jieba; jieba.initialize()"],
    }
    report(plan, interleaved(commands, options.rounds))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", type=Path, default=ROOT / "examples" / "lanting-city.txt")
    parser.add_argument("--rounds", type=int, default=9)
    return parser.parse_args()


def report(plan: str, costs: dict[str, Cost]) -> None:
    """One line a command, and how they stand to what is asked of them."""
    base = costs[BASE].seconds
    print(f"{plan}\n{'':26}{'ms':>8}{'ratio':>8}{'MB':>8}")
    for name, spent in costs.items():
        print(f"{name:26}{1000 * spent.seconds:8.0f}{spent.seconds / base:8.2f}{spent.megabytes:8.0f}")
    _bar("json", costs["check -f json"].seconds / base, 4)
    _bar("json, MB", costs["check -f json"].megabytes, 150)
    for name in ("terminal", "html"):
        _bar(name, costs[f"check -f {name}"].seconds / base, 6)


def _bar(name: str, value: float, limit: float) -> None:
    print(f"{name}: {value:.2f} of at most {limit}{'' if value <= limit else '   OVER'}")


if __name__ == "__main__":
    main()
