"""Puts faults into matching by hand, one at a time, and says which of them tests catch.

    python tests/bench/mutate.py [match] [changes] [--only NUMBER …] [--jobs 2]

`mutations.toml` lists them: a file, what stands there (once), and what is put in its place. Each is applied in a copy
of the checkout, in which the tests of its file run until the first one fails. Exits with 1 when fewer than nine in ten
are caught.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
MUTATIONS = Path(__file__).with_name("mutations.toml")
SLOW = "tests/match/test_classify.py::test_the_order_of_sets_decides_nothing"  # starts the program three times
# The tests that a file's faults are looked for with; all of a room's take ten times as long and catch no more.
LINKS = ("test_align", "test_features", "test_scan", "test_similarity")
TESTS = {
    "forest.py": ("test_forest", "test_classify"),
    "classify.py": ("test_classify",),
    "verbatim.py": ("test_verbatim",),
    "inline.py": ("test_inline",),
    "rivals.py": (*LINKS, "test_rivals"),
    "targets.py": ("test_targets",),
}
BAR = 0.9


class Mutation(NamedTuple):
    """The number `no` of a group: in `file`, `old` becomes `new`."""

    group: str
    no: int
    file: str
    old: str
    new: str

    @property
    def tests(self) -> list[str]:
        """The tests that should catch it."""
        changes = self.file.startswith("changes/")
        names = TESTS.get(self.file, ("test_changes",) if changes else LINKS)
        folder = ["tests/match/changes"] if changes and (ROOT / "tests/match/changes").is_dir() else []
        return [*folder, *(f"tests/match/{name}.py" for name in names)]

    def text(self, root: Path) -> str:
        """The file with the fault; ValueError where `old` does not stand there just once."""
        text = (root / "conform" / "match" / self.file).read_text("utf-8")
        if text.count(self.old) != 1:
            raise ValueError(f"{self.group} {self.no}: {self.file} has {self.old!r} {text.count(self.old)} times")
        return text.replace(self.old, self.new)


def mutations() -> list[Mutation]:
    """All of them, in the file's order."""
    groups = tomllib.loads(MUTATIONS.read_text("utf-8"))
    return [Mutation(group, no, **row) for group, rows in groups.items() for no, row in enumerate(rows, 1)]


def main() -> int:
    """Prints a line for each, missed ones with the fault, and the counts."""
    options = _options()
    chosen = [
        row for row in mutations() if row.group in options.groups and (not options.only or row.no in options.only)
    ]
    copies: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        for job in range(options.jobs):
            copies.put(_copy(Path(folder, str(job))))
        if _fails(Path(folder, "0"), sorted({test for row in chosen for test in row.tests})):
            raise SystemExit("the tests fail without any fault")
        caught = []
        for row, seen in zip(chosen, pool.map(lambda row: _caught(row, copies), chosen), strict=True):
            said = f"{row.group} {row.no:2} {'caught' if seen else 'MISSED'}  {row.file}: {row.old!r} → {row.new!r}"
            print(said, flush=True)
            caught.append(seen)
    enough = True
    for group in options.groups:
        results = [seen for row, seen in zip(chosen, caught, strict=True) if row.group == group]
        print(f"{group}: {sum(results)} of {len(results)} caught")
        enough &= sum(results) >= BAR * len(results)
    return not enough


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("groups", nargs="*", default=["match", "changes"])
    parser.add_argument("--only", type=int, nargs="*", help="numbers of a group's mutations")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def _copy(folder: Path) -> Path:
    for name in ("conform", "reference", "reports", "tests", "examples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "browser"))
    for name in ("pyproject.toml", "README.md", "README.zh.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder)
    return folder


def _caught(row: Mutation, copies: Queue[Path]) -> bool:
    root = copies.get()
    try:
        with _applied(row, root):
            return _fails(root, row.tests)
    finally:
        copies.put(root)


def _fails(root: Path, tests: Iterable[str]) -> bool:
    environ = os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    words = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--deselect", SLOW, *tests)
    return (
        subprocess.run([sys.executable, *words], cwd=root, env=environ, capture_output=True, check=False).returncode
        != 0
    )


@contextmanager
def _applied(row: Mutation, root: Path) -> Iterator[None]:
    path = root / "conform" / "match" / row.file
    before, after = path.read_text("utf-8"), row.text(root)
    path.write_text(after, "utf-8")
    try:
        yield
    finally:
        path.write_text(before, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
