"""`python -m fuzz.faults --rounds 100`: writing commands that are killed, that find no room, that meet each other.

Whatever happens, a file that is written is the old one or the new one, an input is what it was, and nothing
that two writers decided is lost. Commands run as forks of this process, so that a kill meets the work and not the
start of Python.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import NamedTuple

from common import EXAMPLES
from containers import docx, paragraph, run

from conform.app.app import run as conform

PLAN = EXAMPLES / "heshan-scan.txt"
OLD_PAGE, OLD_JSON = b"old", b'{"schema_version": 1, "tool": {"name": "conform"}, "decisions": []}\n'

MOMENT = re.compile(rb'"when": "[^"]*"')  # of a decision: two runs differ in it


class Written(NamedTuple):
    """A writing command, the file or folder that it writes, and what stands there before."""

    words: tuple[str, ...]
    target: str
    before: bytes | None = OLD_PAGE


ACCEPT = ("lint", "plan.txt", "--accept", "PB103", "--reason", "好", "--decisions", "d.json", "-q")
COMMANDS: dict[str, Written] = {
    "check html": Written(("check", "plan.txt", "-o", "out.html", "-q"), "out.html"),
    "check json": Written(("check", "plan.txt", "-o", "out.json", "-q"), "out.json"),
    "check docx": Written(("check", "plan.txt", "-o", "out.docx", "-q"), "out.docx"),
    "check xlsx": Written(("check", "plan.txt", "-o", "out.xlsx", "-q"), "out.xlsx"),
    "check folder": Written(("check", "plan.txt", "-f", "json", "-o", "out/", "-q"), "out/plan.json"),
    "lint sarif": Written(("lint", "plan.txt", "-o", "out.sarif", "-q"), "out.sarif"),
    "fix": Written(("lint", "plan.txt", "--fix", "-q"), "plan.txt", PLAN.read_bytes()),
    "accept": Written(ACCEPT, "d.json", OLD_JSON),
    "baseline": Written(("lint", "plan.txt", "--write-baseline", "b.json", "-q"), "b.json", b""),
    "build": Written(("reference", "build", "plan.txt", "--id", "x", "-o", "x.toml", "--force", "-q"), "x.toml"),
    "init": Written(("init", "--force"), "conform.toml", b"# old\n"),
    "diff docx": Written(("diff", "old.txt", "plan.txt", "-o", "t.docx", "-q"), "t.docx"),
    "track": Written(("diff", "old.docx", "plan.txt", "--track-changes", "-o", "t.docx", "-q"), "t.docx"),
    "text": Written(("text", "plan.txt", "-o", "out.txt", "-q"), "out.txt"),
}


def prepared(folder: Path, command: Written) -> dict[str, bytes]:
    """The folder as it is before a command: its files by name."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "out").mkdir(parents=True)
    (folder / "plan.txt").write_bytes(PLAN.read_bytes())
    (folder / "old.txt").write_bytes((PLAN.read_text("utf-8")[:-100] + "新增一句话。").encode())
    docx(folder / "old.docx", [paragraph(run(line)) for line in PLAN.read_text("utf-8").split("。")])
    if command.before is not None:
        (folder / command.target).write_bytes(command.before)
    return held(folder)


def held(folder: Path) -> dict[str, bytes]:
    """The files of a folder, but for what a killed run may leave."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".conform-"))
    return {str(path.relative_to(folder)): MOMENT.sub(b"", path.read_bytes()) for path in files}


def forked(folder: Path, words: Sequence[str], prepare: Callable[[], None] = lambda: None) -> int:
    """Starts a command line in a fork; gives its process."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.chdir(folder)
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        prepare()
        code = conform(list(words))
    finally:
        os._exit(code)


def ended(child: int) -> int:
    """The exit code of a fork; minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


# ── killed ──


def killed(folder: Path, command: Written, rounds: int, chance: Random) -> Counter[str]:
    """Kills a command at random moments of its work, half of them while it writes; counts what was left."""
    prepared(folder, command)
    begun = monotonic()
    assert ended(forked(folder, command.words)) in (0, 1), command.words
    takes, new = monotonic() - begun, held(folder)[command.target]
    told: Counter[str] = Counter()
    for number in range(rounds):
        before = prepared(folder, command)
        child = forked(folder, command.words)
        if number % 2:
            _await_writing(folder, child)
            sleep(chance.random() * max(0.004, takes / 20))
        else:
            sleep(chance.random() * takes)
        os.kill(child, signal.SIGKILL)
        told["killed" if ended(child) < 0 else "ended before"] += 1
        told["left over"] += bool(list(folder.rglob(".conform-*")))
        after = held(folder)
        target = after.pop(command.target, None)
        old = before.pop(command.target, None)
        told["old" if target == old else "new" if target == new else "HALF"] += 1
        told["LOST"] += before != after
    return told


def _await_writing(folder: Path, child: int) -> None:
    """Waits until a process writes a file, or has ended: however slow the machine is, the kill meets the writing."""
    ending = os.WEXITED | os.WNOHANG | os.WNOWAIT  # which leaves its exit code to be asked for
    while not any(folder.glob(".conform-*")) and not any(folder.glob("out/.conform-*")):
        if os.waitid(os.P_PID, child, ending):
            return
        sleep(0.0002)


# ── no room ──


def full(folder: Path, command: Written, chance: Random) -> Counter[str]:
    """No file may grow beyond a limit, as on a full disk: trouble in one line, the old file, nothing left over."""
    prepared(folder, command)
    assert ended(forked(folder, command.words)) in (0, 1)
    size = (folder / command.target).stat().st_size
    told: Counter[str] = Counter()
    for most in (0, 1, size // 2, size - 1):
        before = prepared(folder, command)
        code = ended(forked(folder, command.words, lambda most=most: _limited(most)))  # type: ignore[misc]
        told["told" if code == 2 else f"CODE {code}"] += 1
        told["LOST"] += held(folder) != before
        told["LEFT OVER"] += bool(list(folder.rglob(".conform-*")))
    return told


def _limited(most: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    os.environ["CONFORM_CACHE_DIR"] = os.devnull
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


# ── two at once ──


def together(folder: Path, rounds: int) -> Counter[str]:
    """Two accept other findings into one file at once: it holds both."""
    told: Counter[str] = Counter()
    codes = ("PB103", "PB102")
    for _ in range(rounds):
        prepared(folder, COMMANDS["accept"])
        words = [tuple(code if word == "PB103" else word for word in ACCEPT) for code in codes]
        left = [ended(child) for child in [forked(folder, each) for each in words]]
        rows = json.loads((folder / "d.json").read_text("utf-8"))["decisions"]
        told["both" if left == [0, 0] and {row["code"] for row in rows} == set(codes) else "LOST"] += 1
    return told


def main() -> int:
    """Prints a line for each command, and 1 where anything was lost or halved."""
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=list(COMMANDS), help="these commands alone")
    asked, bad = parser.parse_args(), 0
    with tempfile.TemporaryDirectory(prefix="conform-faults-") as name:
        os.environ.update(CONFORM_CACHE_DIR=f"{name}/cache", CONFORM_DATA_DIR=f"{name}/data", LC_ALL="C.UTF-8")
        folder, chance = Path(name) / "work", Random(asked.seed)
        chosen = {key: COMMANDS[key] for key in asked.only}
        every = {f"kill {key}": partial(killed, folder, each, asked.rounds, chance) for key, each in chosen.items()}
        every |= {f"full {key}": partial(full, folder, each, chance) for key, each in chosen.items()}
        every["two accept"] = partial(together, folder, asked.rounds)
        for what, trial in every.items():
            told = trial()
            bad += sum(count for key, count in told.items() if key[:4].isupper())
            print(f"{what:<20} {dict(sorted((key, count) for key, count in told.items() if count))}", flush=True)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
