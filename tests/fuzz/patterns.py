"""`python -m fuzz.patterns`: what regular expressions may cost on strings that want them to be slow.

Each pattern that is compiled while examples are read, checked, linted, compared and built is held against 1,000
characters of its own letters, by the methods that the program calls of it: none may go beyond the square. How much of a
text it is given only the whole can say: every command is given 100,000 of the letters that all patterns have.
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
from itertools import chain, pairwise
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
SOME = 1_000  # of what a pattern is given
SECONDS = 0.5  # of a pattern
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
    seconds: float


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


def strings(pattern: str, *, own: bool = True) -> Iterator[str]:
    """What texts have, and what a pattern itself has, again and again; at the end what it does not have."""
    some = letters(pattern) if own else []
    some = some[:: max(1, len(some) // 8)]
    for piece in dict.fromkeys((*COMMON, *some, *map("".join, pairwise(some)), *(f"{char} " for char in some))):
        yield _long(piece)[:SOME] + "\x00"


def _long(piece: str) -> str:
    return (piece * (LENGTH // len(piece) + 1))[:LENGTH]


def slow_patterns(found: dict[tuple[str | bytes, int], str], *, own: bool = True) -> Iterator[Slow]:
    """The patterns that take too long from the beginning of a string."""
    for (pattern, flags), where in sorted(found.items(), key=lambda row: (row[1], str(row[0]))):
        made = re.compile(pattern, flags)
        methods = used(where)
        for text in strings(str(pattern), own=own):
            told = text if isinstance(pattern, str) else text.encode("utf-8")
            spent = max(timed(partial(_asked, made, method, told), SECONDS) for method in methods)
            if spent > SECONDS:
                yield Slow(str(pattern)[:150], f"{where} ({' '.join(methods)})", text[:8], spent)
                break


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
                    if spent > WHOLE:
                        yield Slow(" ".join(command[:2]), "", text[:60], spent)


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
    """Prints the slow ones; 1 where there are any."""
    parser = argparse.ArgumentParser(prog="patterns", description=__doc__)
    parser.add_argument("--pieces", type=int, default=60, help="of how many letters whole texts are made")
    asked = parser.parse_args()
    found, count = compiled(), 0
    every = [char for char, _ in Counter("".join("".join(set(letters(str(each)))) for each, _ in found)).most_common()]
    pieces = list(dict.fromkeys((*COMMON, *every)))[: asked.pieces]
    for row in chain(slow_patterns(found), slow_commands(pieces)):
        count += 1
        print(f"{row.where or 'conform'}: {row.seconds:.1f} s on {row.text!r}…: {row.what}", flush=True)
    told = f"{len(found)} patterns on {SOME:,} characters, and five commands on {2 * len(pieces)} texts of {LENGTH:,}"
    print(f"{told}: {count} took over {SECONDS:g} or {WHOLE:g} s")
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())
