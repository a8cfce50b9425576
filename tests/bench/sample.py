"""Puts real output into the samples of the documentation: `python tests/bench/sample.py` (or `make sample`)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["CONFORM_JUDGE"] = "quick"  # what is printed without the extras
ROOT = Path(__file__).resolve().parents[2]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}
PAGES = ROOT / "docs" / "pages"
GUIDES = {lang: [readme, *sorted((PAGES / lang / "guide").glob("*.md"))] for lang, readme in READMES.items()}
TIERS = ("gbf-2021-18", "examples/chain/province.txt", "examples/chain/city.txt")


def between(name: str) -> re.Pattern[str]:
    """What stands between the marks of a sample."""
    return re.compile(rf"(?<=<!-- {name}: begin -->\n)[\s\S]*(?=<!-- {name}: end -->)")


def sample(lang: str) -> str:
    """The verdict on an example in that language: what the terminal shows below its head, down to what to see first."""
    lines = _shown(lang, "examples/lanting-city.txt")
    ends = [number for number, line in enumerate(lines) if not line]
    return _fenced(lines[ends[0] + 1 : ends[2]])


def chain(lang: str) -> str:
    """The table of the tiers from the report of a county's plan."""
    words = [word for tier in TIERS for word in ("-r", tier)]
    lines = _shown(lang, "examples/chain/county.txt", "--full", *words)
    head = next(number for number, line in enumerate(lines) if line.split() == ["国家", "省", "市"])
    end = lines.index("", head)
    return _fenced(lines[head - 3 : end])


SAMPLES: dict[str, Callable[[str], str]] = {"sample": sample, "chain": chain}


def _shown(lang: str, *words: str) -> list[str]:
    command = [sys.executable, "-m", "conform", "check", *words, "--lang", lang, "--no-color"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [line.rstrip() for line in shown.stdout.splitlines()]


def _fenced(lines: list[str]) -> str:
    return "```text\n" + "\n".join(lines) + "\n```\n"


def main() -> None:
    for lang, pages in GUIDES.items():
        for page in pages:
            text = page.read_text(encoding="utf-8")
            for name, make in SAMPLES.items():
                found = between(name).search(text)
                if found:
                    text = text[: found.start()] + make(lang) + text[found.end() :]
            page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
