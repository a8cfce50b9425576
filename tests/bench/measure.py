"""Runs processes and says what each took: processor seconds and peak memory of that process alone.

Processor time rather than the clock's, and the least of several runs, so that what else the machine does
counts little; conform does its work in one thread.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds (user and system) and peak megabytes (2**20 bytes) of a process."""

    seconds: float
    megabytes: float


def cost(command: Sequence[str], cwd: str | None = None) -> Cost:
    """Runs a command, its output thrown away. Raises RuntimeError when it fails."""
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise RuntimeError(f"{' '.join(command)}: exit {run.returncode}")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """The least cost of each command, taken in turns so that the machine's moods hit all alike.

    A first round warms the file cache and is not counted.
    """
    taken: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            spent = cost(command)
            if number:
                taken[name].append(spent)
    return {name: Cost(min(c.seconds for c in costs), min(c.megabytes for c in costs)) for name, costs in taken.items()}


def conform(*words: str) -> list[str]:
    """The command that runs conform as a user's shell does, but with this interpreter."""
    return [PYTHON, "-m", "conform", *words]
