"""Whether many plans in one call cost as much each as few, in time, and no more in all, in memory.

    python tests/bench/bench_batch.py [--plan FILE] [--few N] [--many N]

Prints for every format what `few` and `many` copies of one plan cost. Linear: the cost of one more plan is the same.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from measure import Cost, conform, interleaved

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        few, many = (copies(options.plan, Path(folder, str(n)), n) for n in (options.few, options.many))
        one = str(options.plan)
        for name in ("json", "terminal", "html"):
            commands = {n: conform("check", path, "-f", name) for n, path in (("1", one), ("few", few), ("many", many))}
            report(name, interleaved(commands, options.rounds), options.few, options.many)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", type=Path, default=ROOT / "examples" / "lanting-city.txt")
    parser.add_argument("--few", type=int, default=20)
    parser.add_argument("--many", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def copies(plan: Path, folder: Path, number: int) -> str:
    """A folder with that many copies of the plan."""
    folder.mkdir()
    for index in range(number):
        (folder / f"{index:04}{plan.suffix}").write_bytes(plan.read_bytes())
    return str(folder)


def report(name: str, costs: dict[str, Cost], few: int, many: int) -> None:
    """Time of one more plan among few and among many, and peak memory of both."""
    early = (costs["few"].seconds - costs["1"].seconds) / (few - 1)
    late = (costs["many"].seconds - costs["few"].seconds) / (many - few)
    print(f"{name:9} {few:4} plans {costs['few'].seconds:6.2f} s {costs['few'].megabytes:5.0f} MB", end="")
    print(f"   {many:4} plans {costs['many'].seconds:6.2f} s {costs['many'].megabytes:5.0f} MB", end="")
    print(f"   one more: {1000 * early:.0f} then {1000 * late:.0f} ms, ratio {late / early:.2f}")


if __name__ == "__main__":
    main()
