"""What tests of every room need: where things are, and what a run of the program left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"  # real texts, where they stand beside the checkout


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left: its exit code and both streams."""

    code: int
    out: str
    err: str
