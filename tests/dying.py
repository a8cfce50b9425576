"""What a worker can be given to do beside its reports: modules that workers load need names of their own."""

from __future__ import annotations

import os
from pathlib import PurePath

from conform.model import Report


def named(report: Report) -> str:
    """The name of the plan's file; the process dies of one that is called so, and fails at another."""
    name = PurePath(report.plan.source.path).stem
    if name.startswith("killer"):
        os._exit(9)
    if name == "bug":
        raise ZeroDivisionError(name)
    return name
