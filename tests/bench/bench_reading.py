"""Whether reading grows linearly: processor time and memory of read, clean and outline at three sizes.

python tests/bench/bench_reading.py [--plan FILE]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from measure import PYTHON, Cost, cost

ROOT = Path(__file__).resolve().parents[2]
SIZES = (0.1, 1.0, 10.0)
STAGES = (
    "import sys; from conform.clean import clean; from conform.outline import outline; "
    "from conform.readers import ReadOptions, read; outline(clean(read(sys.argv[1], ReadOptions(max_chars=10**8))))"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", type=Path, default=ROOT / "examples" / "lanting-city.txt")
    raw = parser.parse_args().plan.read_bytes() + b"\n"
    idle = cost([PYTHON, "-c", STAGES.rpartition("; ")[0]])
    spent: dict[float, Cost] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder, f"{size}.txt")
            path.write_bytes(raw * round(size * 2**20 / len(raw)))
            spent[size] = cost([PYTHON, "-c", STAGES, str(path)])
            print(f"{size:5} MiB {spent[size].seconds - idle.seconds:8.2f} s {spent[size].megabytes:6.0f} MB")
    ratio = (spent[10.0].seconds - idle.seconds) / (spent[1.0].seconds - idle.seconds)
    print(f"10 MiB take {ratio:.1f} times as long as 1 MiB{'' if ratio < 11 else '   OVER 10 and noise'}")


if __name__ == "__main__":
    main()
