"""`python -m fuzz --seconds 600 --seed 1 --jobs 2`: tries inputs from a number on, and tells what failed.

`--only 417` tries one again and shows where it failed; `docx:417` names an entry besides. The exit code is 1 when
one did.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import platform
import sys
from collections import Counter
from itertools import count
from time import monotonic

from fuzz.invariants import SEEN
from fuzz.trying import Tally, memory, try_one

EVERY = 60.0  # seconds between two lines


def main() -> int:
    """Tries the inputs that were asked for."""
    asked = _arguments()
    if asked.only:
        entry, _, number = asked.only.rpartition(":")
        tally = Tally()
        try_one(int(number), tally, entry or None)
        _tell(tally, "one", whole=True)
        return bool(tally.failed)
    jobs = [multiprocessing.Process(target=_run, args=(asked, job)) for job in range(1, asked.jobs)]
    for job in jobs:
        job.start()
    failed = _run(asked, 0)
    for job in jobs:
        job.join()
    return int(failed or any(job.exitcode for job in jobs))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--inputs", type=int, default=sys.maxsize, help="at most so many")
    parser.add_argument("--seed", type=int, default=1, help="the first input's number")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--entry", help="this one alone")
    parser.add_argument("--only", help="one input: its number, or ENTRY:NUMBER")
    return parser.parse_args()


def _run(asked: argparse.Namespace, job: int) -> bool:
    """One process's share: every `jobs`-th number."""
    gc.freeze()
    gc.set_threshold(50_000)
    tally, begun = Tally(), monotonic()
    print(
        f"{platform.machine()}, {multiprocessing.cpu_count()} processors, Python {platform.python_version()}",
        flush=True,
    )
    told = begun
    number = asked.seed + job
    for number in count(asked.seed + job, asked.jobs):
        now = monotonic()
        if now - begun > asked.seconds or tally.count >= asked.inputs:
            break
        if now - told > EVERY:
            told = now
            _tell(tally, f"job {job} up to {number}, {now - begun:.0f} s")
        before = len(tally.failed)
        try_one(number, tally, asked.entry)
        if len(tally.failed) > before and len(tally.failed) <= 200:
            failed = tally.failed[-1]
            print(f"  FAILED {failed.entry}:{failed.number} {failed.kind}", flush=True)
    _tell(tally, f"job {job} ended before {number}, {monotonic() - begun:.0f} s", whole=True)
    if job and tally.failed:
        sys.exit(1)
    return bool(tally.failed)


def _tell(tally: Tally, what: str, *, whole: bool = False) -> None:
    spent = sum(tally.spent.values()) or 1
    slow, number = tally.slowest
    print(
        f"{what}: {tally.count:,} inputs, {len(tally.failed)} failed, {tally.count / spent:.0f} a second of processor"
        f" time, at most {slow:.2f} s ({number}) and {memory() >> 20} MB",
        flush=True,
    )
    if not whole:
        return
    print(f"  shown: {SEEN.hexdigest()[:16]}")
    for entry, tried in tally.tried.items():
        if tried:
            print(f"  {entry:<10} {tried:>9,}  {1000 * tally.spent[entry] / tried:6.2f} ms")
    kinds = Counter(f"{failed.entry} {failed.kind}" for failed in tally.failed)
    first = {f"{failed.entry} {failed.kind}": failed for failed in reversed(tally.failed)}
    for kind, times in kinds.most_common():
        print(f"\n{times} × {kind}: {first[kind].entry}:{first[kind].number}\n{first[kind].words}")


if __name__ == "__main__":
    sys.exit(main())
