"""What workers die over. It goes to them as the name of this file, so that they find it whatever their path is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from conform.corpus.rows import Rows
from conform.corpus.work import Task, done


class Sent:
    """A function of this file, for any process."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, task: Task) -> Rows:
        return globals()[self.name](task)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, str]]:
        return eval, (f"__import__('runpy').run_path({__file__!r})['Sent']({self.name!r})",)


def dies_once(task: Task) -> Rows:
    """The task's rows; the first process that gets the file `killer` beside its plans to itself dies over 05.txt."""
    if any(path.endswith("05.txt") for path in task.paths):
        try:
            Path(task.paths[0]).with_name("killer").unlink()
        except FileNotFoundError:
            return done(task)
        os._exit(9)
    return done(task)


def dies_of_03(task: Task) -> Rows:
    """The task's rows; whoever is at 03.txt dies."""
    if any(path.endswith("03.txt") for path in task.paths):
        os._exit(9)
    return done(task)


def dies(task: Task) -> Rows:
    """Nothing, ever."""
    os._exit(9)


def slow(task: Task) -> Rows:
    """The task's rows, late enough for others to act in between."""
    time.sleep(1)
    return done(task)


def sleeps(task: Task) -> Rows:
    """The task's rows, a minute later than anybody waits."""
    time.sleep(60)
    return done(task)
