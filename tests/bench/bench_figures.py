"""Every figure of speed that is promised, in one table: what was measured, what was asked, how many times the base.

    python tests/bench/bench_figures.py [--plan FILE] [--rounds N] [--only starts,jobs,long,pdf]

Processor time, paired with `python -c "import typer, rich"` and the least of so many rounds; for `--jobs` the clock, on
a machine that has nothing else to do. PDF files are made here, by Chromium and LibreOffice, where those are there.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import chromium
from bench_batch import copies
from measure import PYTHON, conform, cost, interleaved

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
BASE = "import typer, rich"
JUDGES = ("quick", "meaning")
ASKED = {"json": 3.7, "terminal": 4.2, "html": 4.9, "lint": 4.7, "explain": 4.5}  # times the base, with the quick judge
PLANS = 200
READ = (
    "import sys, time; from conform.readers import ReadOptions, read; read(sys.argv[2], ReadOptions());"
    "runs = [];\nfor _ in range(7):\n t = time.process_time(); read(sys.argv[1], ReadOptions());"
    " runs.append(time.process_time() - t)\nprint(min(runs))"
)
LONG = ["--max-chars", "2m", "--max-bytes", "64m"]


class Row(NamedTuple):
    """One figure; what is asked is a limit, or with `least` a floor."""

    name: str
    value: float
    unit: str
    asked: float | None = None
    least: bool = False

    def __str__(self) -> str:
        kept = self.asked is None or (self.value >= self.asked if self.least else self.value <= self.asked)
        told = "" if self.asked is None else f"{'≥' if self.least else '≤'} {self.asked:g}"
        return f"| {self.name} | {self.value:.2f} {self.unit} | {told} | {'' if kept else 'SHORT'} |"


def starts(options: argparse.Namespace, _: Path) -> Iterator[Row]:
    """Whole processes on one plan."""
    plan = str(options.plan)
    words = {
        "json": ("check", plan, "-f", "json"),
        "terminal": ("check", plan),
        "html": ("check", plan, "-f", "html"),
        "lint": ("lint", plan, "--exit-zero"),
        "explain": ("explain", plan, "03.1"),
    }
    commands: dict[str, Sequence[str]] = {"base": [PYTHON, "-c", BASE], "--version": conform("--version")}
    judged = (judge for judge in JUDGES if judge == "quick" or _has_numpy())
    commands |= {
        f"{name}, {judge}": [*conform(*row), "--judge", judge] for judge in judged for name, row in words.items()
    }
    costs = interleaved(commands, options.rounds)
    base = costs.pop("base")
    yield Row("base", 1000 * base.seconds, "ms")
    for name, spent in costs.items():
        asked = ASKED.get(name.removesuffix(", quick"))
        yield Row(
            f"{name} ({1000 * spent.seconds:.0f} ms, {spent.megabytes:.0f} MB)",
            spent.seconds / base.seconds,
            "×",
            asked,
        )


def jobs(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Many plans on two processors, by the clock, and the most memory that one of the processes takes."""
    plans = copies(options.plan, folder / "plans", PLANS)
    for judge in JUDGES:
        for form in ("json", "html"):
            words = ("check", plans, "-f", form, "-q", "--judge", judge, "-o", str(folder / f"out.{form}"))
            one, two = (_clock(conform(*words, "--jobs", number)) for number in ("1", "2"))
            yield Row(
                f"{form} of {PLANS}, {judge}: {one:.1f} s, two processes {two:.1f} s", one / two, "×", 1.9, least=True
            )
        most = cost(conform(*words, "--jobs", "2")).megabytes
        yield Row(f"memory of a process, {judge}", most, "MB", 120)


def long(_: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Texts far beyond any plan."""
    text, old = folder / "long.txt", folder / "old.txt"
    text.write_text(_sentences(1_000_000), "utf-8")
    yield Row("lint of 1,000,000 characters", _spent(["lint", str(text), *LONG]), "s", 9)
    old.write_text(_sentences(400_000), "utf-8")
    chance = Random(3)
    kept = [line for line in old.read_text("utf-8").splitlines() if chance.random() > 1 / 10]
    text.write_text("\n".join(kept), "utf-8")
    yield Row("diff of 400,000 characters", _spent(["diff", str(old), str(text), *LONG]), "s", 4)
    text.write_text(_sentences(590_000), "utf-8")
    yield Row("memory at the limit of characters", cost(conform("check", str(text), "-f", "json")).megabytes, "MB", 300)


def pdf(_: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Reading a PDF file of 12 pages, without what is loaded once."""
    page = folder / "plan.html"
    lines = "".join(f"<p>{line}</p>" for line in _sentences(4_600).splitlines())
    page.write_text(f"<meta charset=utf-8><body style='font:16pt/28pt serif'>{lines}", "utf-8")
    for name, made, asked in (("Chromium", _by_chromium, 130), ("LibreOffice", _by_office, 80)):
        path = made(page)
        if path:
            ran = subprocess.run([PYTHON, "-c", READ, path, path], capture_output=True, text=True, check=True)
            yield Row(f"reading a PDF of {name}, {_pages(path)} pages", 1000 * float(ran.stdout), "ms", asked)


def _by_chromium(page: Path) -> Path | None:
    found = next((path for name in chromium.BROWSERS if (path := shutil.which(name))), None)
    path = page.with_name("chromium.pdf")
    words = ["--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={path}", page.as_uri()]
    return path if found and not subprocess.run([found, *words], capture_output=True, check=False).returncode else None


def _by_office(page: Path) -> Path | None:
    found, folder = shutil.which("soffice"), page.parent / "office"
    words = ["--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(folder), str(page)]
    return (
        folder / "plan.pdf"
        if found and not subprocess.run([found, *words], capture_output=True, check=False).returncode
        else None
    )


def _pages(path: Path) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(path))


def _sentences(count: int) -> str:
    """So many characters of a plan's shape: numbered paragraphs of the examples' sentences, mixed."""
    chance = Random(7)
    known = [line for path in sorted(EXAMPLES.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
    lines, size = known[:3], 0
    while size < count:
        lines.append(f"{len(lines)}.{''.join(chance.sample(chance.choice(known).split('。'), 1))}，第{len(lines)}项。")
        size += len(lines[-1]) + 1
    return "\n".join(lines)


def _spent(words: Sequence[str]) -> float:
    return min(_processor(conform(*words)) for _ in range(2))


def _processor(command: Sequence[str]) -> float:
    """Processor seconds of a command whose exit code may say that something was found."""
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: exit {run.returncode}")
    return usage.ru_utime + usage.ru_stime


def _clock(command: Sequence[str]) -> float:
    begun = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - begun


def _has_numpy() -> bool:
    from importlib.util import find_spec

    return find_spec("numpy") is not None


PARTS: dict[str, Callable[[argparse.Namespace, Path], Iterator[Row]]] = {
    "starts": starts,
    "jobs": jobs,
    "long": long,
    "pdf": pdf,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", type=Path, default=EXAMPLES / "lanting-city.txt")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default=",".join(PARTS))
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as an installed package is
    compileall.compile_dir(str(ROOT / "conform"), quiet=1)
    print("| figure | measured | asked | |\n|---|---|---|---|")
    for name in options.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            for row in PARTS[name](options, Path(folder)):
                print(row, flush=True)


if __name__ == "__main__":
    main()
