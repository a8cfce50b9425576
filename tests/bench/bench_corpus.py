"""What a corpus of so many plans takes: processor time, memory, tables.

    python tests/bench/bench_corpus.py [--plans 20000] [--jobs 2] [--judge quick] [--keep FOLDER]

The plans are the examples, altered: other places, years and figures, sentences left out, moved and taken from another
example. The same number gives the same plans. With `--keep` plans and tables stay there; what is there already is
not done again.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SURNAMES, ENDS = "云白青石金玉长安平永和丰清临", "河山川原泽阳林溪陵城湖源岭江"
PLACE = re.compile(r"(兰汀|白砂|禾杉|罗沅|青潭|溪岭)")
FIGURE = re.compile(r"\d+(?=[%％个家张年])")
MANY = 1000  # files of a folder
# The run in a process of its own, which waits for its workers and says what both took.
RUN = """
import json, resource, sys, time
from conform.app.app import run
began = time.monotonic()
code = run(sys.argv[1:])
from joblib.externals.loky import get_reusable_executor
get_reusable_executor().shutdown(wait=True)
told = {"code": code, "seconds": time.monotonic() - began}
for name, who in (("own", resource.RUSAGE_SELF), ("workers", resource.RUSAGE_CHILDREN)):
    used = resource.getrusage(who)
    told[name] = {"processor": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}
print(json.dumps(told))
"""


def altered(number: int, texts: list[list[str]]) -> str:
    """The plan of a number."""
    dice = random.Random(number)
    lines = list(dice.choice(texts))
    others = dice.choice(texts)
    left_out, changed = dice.uniform(0, 0.4), dice.uniform(0, 0.3)
    place = dice.choice(SURNAMES) + dice.choice(ENDS)
    for at in range(len(lines) - 1, 5, -1):
        if dice.random() < left_out:
            del lines[at]
        elif dice.random() < changed:
            lines[at] = FIGURE.sub(lambda found: str(int(found[0]) + dice.randint(-3, 3)), lines[at])
        elif dice.random() < changed / 4:
            lines.insert(at, dice.choice(others))
        elif dice.random() < changed / 4:
            lines.insert(dice.randint(5, len(lines)), lines.pop(at))
    year = str(dice.randint(2021, 2025))
    text = PLACE.sub(place, "\n".join(lines))
    return re.sub(r"20\d\d(?=年\d+月\d+日)", year, text) + f"\n附注：第{number}号。\n"


def written(folder: Path, count: int) -> None:
    """Writes the plans, a thousand to a folder."""
    texts = [path.read_text("utf-8").splitlines() for path in sorted(EXAMPLES.glob("*.txt"))]
    for number in range(count):
        path = folder / f"{number // MANY:03}" / f"{number:06}.txt"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(altered(number, texts), "utf-8")


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as temporary:
        for line in figures(Path(options.keep or temporary), options):
            print(line, flush=True)


def figures(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """What was measured."""
    plans, tables = folder / "plans", folder / "tables"
    written(plans, options.plans)
    yield f"{options.plans} plans, {size(plans) / 1e6:.1f} MB"
    words = ["corpus", "build", plans, "-o", tables, "-q", "--jobs", options.jobs, "--judge", options.judge]
    ran = subprocess.run([sys.executable, "-c", RUN, *map(str, words)], stdout=subprocess.PIPE, check=True)
    told = json.loads(ran.stdout)
    all_in_all = told["own"]["processor"] + told["workers"]["processor"]
    yield f"{told['seconds']:.0f} s, {options.plans / told['seconds']:.1f} plans a second with {options.jobs} processes"
    yield f"processor {all_in_all:.0f} s: {1000 * all_in_all / options.plans:.1f} ms a plan"
    yield f"  of it the process that keeps the tables {told['own']['processor']:.1f} s"
    yield f"memory: that process {told['own']['megabytes']:.0f} MB, a worker {told['workers']['megabytes']:.0f} MB"
    yield f"tables {size(tables) / 1e6:.2f} MB"


def size(folder: Path) -> int:
    """The bytes of a folder's files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plans", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--judge", default="quick")
    parser.add_argument("--keep", help="a folder for plans and tables")
    return parser.parse_args()


if __name__ == "__main__":
    main()
