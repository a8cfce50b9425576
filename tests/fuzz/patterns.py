"""`python -m fuzz.patterns`: what regular expressions may cost on strings that want them to be slow.

Each pattern that is compiled while examples are read, checked, linted, compared and built is held against 100,000
characters of its own letters, by the methods that the program calls of it. Which takes longer than a second is told
with what it takes for fewer: none may go beyond the square. How much of a text it is given only the whole can say:
every command is given 100,000 of the letters that all patterns have.
"""

from __future__ import annotations

import argparse
import re
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache, partial
from io import StringIO
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from types import FrameType
from typing import NamedTuple

from common import EXAMPLES, ROOT
from containers import docx, page, paragraph
from containers import run as words
from containers_pdf import PdfPage, pdf

from conform.app.app import run

LENGTH = 100_000  # of a text
FEWER = (1_000, 10_000)  # of what a slow pattern is given besides
SECONDS = 1.0  # of a pattern
CUBIC = 300.0  # ten times the text: 100 of the square, 1,000 of the cube
NOISE = 0.002  # seconds that say nothing yet
WHOLE = 20.0  # of a command
HEAD = "云溪市人民政府办公室关于推进公立医院发展的实施方案\n一、总体要求\n（一）坚持公益性。推进医院建设。\n"
COMMON = (
    " ",
    "\n",
    "\t",
    "1",
    "一",
    "甲",
    "a",
    "（",
    "“",
    "《",
    ".",
    "，",
    "。",
    "第一条",
    "2021年",
    "1.1",
    "一、",
    "5个 ",
    "|",
    "-",
)


METHODS = ("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer")
NAMED = re.compile(r"\s*(\w+)(?:: [^=]+)? = ")


class Slow(NamedTuple):
    """A pattern and where it was compiled, or a command; and what it took on which string."""

    what: str
    where: str
    text: str
    seconds: tuple[float, ...]  # a pattern's for each length, ended beyond what is allowed; a command's

    def spent(self) -> str:
        """The seconds as people read them."""
        return ", ".join(f"{each:.2g}" for each in self.seconds)

    @property
    def bad(self) -> bool:
        """Whether a pattern takes more than the square."""
        few, more, _ = self.seconds
        return more > max(NOISE, few) * CUBIC


def compiled() -> dict[tuple[str | bytes, int], str]:
    """Pattern and flags → where it was compiled, of all that the program compiles while it works on examples."""
    import re._compiler as compiler  # type: ignore[import-not-found]

    found: dict[tuple[str | bytes, int], str] = {}
    real = compiler.compile

    def noted(pattern: str | bytes, flags: int = 0) -> re.Pattern[str]:
        frame: FrameType | None = sys._getframe(1)
        while frame and frame.f_globals["__name__"].partition(".")[0] == "re":
            frame = frame.f_back
        if frame and f"{ROOT}/conform/" in frame.f_code.co_filename and isinstance(pattern, str | bytes):
            where = Path(frame.f_code.co_filename).relative_to(ROOT)
            found.setdefault((pattern, int(flags)), f"{where}:{frame.f_lineno}")
        return real(pattern, flags)  # type: ignore[no-any-return]

    compiler.compile = noted
    try:
        re.purge()
        _work()
    finally:
        compiler.compile = real
    return found


def _work() -> None:
    """Something of everything, and every module."""
    import pkgutil

    import conform

    for module in pkgutil.walk_packages(conform.__path__, "conform."):
        if not module.name.endswith("__main__"):
            __import__(module.name)
    lines = (EXAMPLES / "heshan-scan.txt").read_text("utf-8").split("。")
    with TemporaryDirectory() as name, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        folder = Path(name)
        docx(folder / "a.docx", [paragraph(words(line)) for line in lines])
        (folder / "a.html").write_text(page(lines), "utf-8")
        texts = [(72.0, 90.0 + 20 * n, line[:30]) for n, line in enumerate(lines[:20])]
        (folder / "a.pdf").write_bytes(pdf([PdfPage(texts)]))
        (folder / "a.md").write_text("# 甲\n\n" + "\n".join(lines), "utf-8")
        for path in (*sorted(folder.iterdir()), *sorted(EXAMPLES.glob("*.txt")), EXAMPLES / "yunqiu-province.html"):
            for command in (["check", "-f", "html"], ["lint", "-f", "markdown"], ["reference", "build"], ["text"]):
                run([*command, str(path), "-q"])
        chain = [str(EXAMPLES / "chain" / f"{each}.txt") for each in ("province", "city", "county")]
        run(["check", chain[2], "-r", chain[0], "-r", chain[1], "-q"])
        run(["diff", chain[1], chain[2], "-f", "html", "-q"])


def letters(pattern: str) -> list[str]:
    """What a pattern asks for, a letter each."""
    return [char for char in dict.fromkeys(pattern) if char.isprintable() and char not in "\\()[]{}|?*+^$!PdwsSDWb"]


def strings(pattern: str) -> Iterator[str]:
    """Pieces to repeat: what texts have, and what a pattern itself has."""
    some = letters(pattern)
    some = some[:: max(1, len(some) // 8)]
    yield from dict.fromkeys((*COMMON, *some, *map("".join, pairwise(some)), *(f"{char} " for char in some)))


def _long(piece: str, length: int = LENGTH) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def slow_patterns(found: dict[tuple[str | bytes, int], str]) -> Iterator[Slow]:
    """The patterns that take too long, each with the piece that it takes longest for."""
    for (pattern, flags), where in sorted(found.items(), key=lambda row: (row[1], str(row[0]))):
        tried = partial(_tried, re.compile(pattern, flags), used(where))
        pieces = list(strings(str(pattern)))
        if any(tried(piece, LENGTH) > SECONDS for piece in pieces):
            worst = max(pieces, key=lambda piece: tried(piece, FEWER[0]))
            spent = tuple(tried(worst, length) for length in (*FEWER, LENGTH))
            yield Slow(str(pattern)[:150], f"{where} ({' '.join(used(where))})", worst, spent)


def _tried(made: re.Pattern[str], methods: list[str], piece: str, length: int) -> float:
    """What a pattern takes for so much of a piece; at the end stands what it does not have."""
    text = _long(piece, length) + "\x00"
    told = text if isinstance(made.pattern, str) else text.encode("utf-8")
    return max(timed(partial(_asked, made, method, told), SECONDS) for method in methods)


def used(where: str) -> list[str]:
    """How the program asks a pattern that was compiled at a place: by the name that it is given there."""
    path, _, line = where.rpartition(":")
    before = (ROOT / path).read_text("utf-8").split("\n")[: int(line)][-8:]
    name = next((found[1] for row in reversed(before) if (found := NAMED.match(row))), None)
    ways = {each for text in sources() for each in METHODS if name and re.search(rf"\b{name}\.{each}\b", text)}
    return sorted({"finditer" if each in ("search", "sub", "split", "findall", "subn") else each for each in ways}) or [
        "finditer"
    ]


@cache
def sources() -> list[str]:
    """The program's files."""
    return [path.read_text("utf-8") for path in sorted((ROOT / "conform").rglob("*.py"))]


def _asked(made: re.Pattern[str], method: str, text: str) -> None:
    found = getattr(made, method)(text)
    if method == "finditer":
        for _ in found:
            pass


def slow_commands(pieces: list[str]) -> Iterator[Slow]:
    """The commands that take too long on a text that repeats a piece, on one line or on many."""
    with TemporaryDirectory() as name:
        path, other = Path(name) / "plan.txt", Path(name) / "other.txt"
        for piece in pieces:
            for text in (_long(piece), _long(piece * 40 + "。\n")):
                path.write_text(HEAD + text, "utf-8")
                other.write_text(HEAD + text[: LENGTH // 2] + "另有一句。\n" + text[LENGTH // 2 :], "utf-8")
                for command in (["check"], ["lint"], ["reference", "build"], ["text"], ["diff", str(other)]):
                    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                        spent = timed(partial(run, [*command, str(path), "-q"]), WHOLE)
                    yield Slow(" ".join(command[: 1 + (command[0] == "reference")]), "", text[:60], (spent,))


def timed(call: Callable[[], object], most: float) -> float:
    """Processor time of a call, which is ended at twice as much as is allowed."""

    def enough(number: int, frame: object) -> None:
        raise TimeoutError

    before = process_time()
    signal.signal(signal.SIGVTALRM, enough)
    signal.setitimer(signal.ITIMER_VIRTUAL, 2 * most)
    try:
        call()
    except TimeoutError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return process_time() - before


def main() -> int:
    """Prints the slow ones, and for each command what took longest; 1 where anything is worse than it may be."""
    parser = argparse.ArgumentParser(prog="patterns", description=__doc__)
    parser.add_argument("--pieces", type=int, default=60, help="of how many letters whole texts are made")
    asked, found = parser.parse_args(), compiled()
    bad = _tell_patterns(found)
    if asked.pieces:
        every = Counter("".join("".join(set(letters(str(each)))) for each, _ in found))
        bad += _tell_commands(
            list(dict.fromkeys((*COMMON, *(char for char, _ in every.most_common()))))[: asked.pieces]
        )
    print(f"{bad} were worse than they may be")
    return int(bad > 0)


def _tell_patterns(found: dict[tuple[str | bytes, int], str]) -> int:
    lengths = ", ".join(f"{length:,}" for length in (*FEWER, LENGTH))
    print(f"| seconds for {lengths} | of | compiled at, used by | pattern |\n|---|---|---|---|")
    rows = []
    for row in slow_patterns(found):
        rows.append(row)
        what = row.what.replace("|", "\\|")
        worse = " WORSE THAN THE SQUARE" * row.bad
        print(f"| {row.spent()} | {row.text!r} | {row.where} | `{what}` |{worse}", flush=True)
    print(f"{len(rows)} of {len(found)} patterns take more than {SECONDS:g} s for {LENGTH:,} characters of some kind")
    return sum(row.bad for row in rows)


def _tell_commands(pieces: list[str]) -> int:
    worst: dict[str, Slow] = {}
    bad = 0
    for row in slow_commands(pieces):
        worst[row.what] = max(worst.get(row.what, row), row, key=lambda each: each.seconds)
        if row.seconds[0] > WHOLE:
            bad += 1
            print(f"SLOW {row.what}: {row.spent()} s on {row.text!r}", flush=True)
    for row in worst.values():
        print(f"| {row.what} | at most {row.spent()} s | {row.text[:8]!r} |")
    print(f"each on {2 * len(pieces)} texts of {LENGTH:,} characters")
    return bad


if __name__ == "__main__":
    sys.exit(main())
