"""Puts real output into the READMEs' samples: `python tests/bench/sample.py` (or `make sample`)."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}
BETWEEN = re.compile(r"(?<=<!-- sample: begin -->\n)[\s\S]*(?=<!-- sample: end -->)")
LINES = 36


def sample(lang: str) -> str:
    """The beginning of the terminal report of an example, as the README of that language shows it."""
    command = [sys.executable, "-m", "conform", "check", "examples/lanting-city.txt", "--lang", lang, "--no-color"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    lines = [line.rstrip() for line in shown.stdout.splitlines()[:LINES]]
    return "```text\n" + "\n".join(lines) + "\n```\n"


def main() -> None:
    for lang, readme in READMES.items():
        text = readme.read_text(encoding="utf-8")
        begin, end = BETWEEN.search(text).span()
        readme.write_text(text[:begin] + sample(lang) + text[end:], encoding="utf-8")


if __name__ == "__main__":
    main()
