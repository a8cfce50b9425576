"""What tests of every room need: where things are, and what a run of the program left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from conform.model import Field
from conform.references import load_reference

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"  # real texts, where they stand beside the checkout


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left: its exit code and both streams."""

    code: int
    out: str
    err: str


@lru_cache(maxsize=1)
def health() -> Field:
    """The field of the reference that comes with conform."""
    return load_reference().field


def one_line(ran: Ran) -> str:
    """The single line that a failed run says."""
    assert ran.code == 2, ran
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    return ran.err


def one(ran: Ran) -> str:
    """The single line that a failed run says, with nothing on standard output."""
    line = one_line(ran).removesuffix("\n")
    assert ran.out == ""
    assert line.startswith("conform: ")
    return line
