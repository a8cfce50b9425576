"""Whether laws are read by their articles: as many as are printed, no sentence cut, no character lost or doubled.

python tests/bench/bench_articles.py [--wrap WIDTH] [FOLDER …]

What is printed is counted here with a pattern of its own, which knows nothing of how conform reads. With `--wrap` every
paragraph is broken hard after so many characters first, as old text files and pasted pages are, so that articles that
a sentence cites come to stand at the beginning of lines.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from conform.errors import ConformError
from conform.model import Plan
from conform.pipeline import plans
from conform.readers import ReadOptions

ROOT = Path(__file__).resolve().parents[2]
LAWS = ROOT.parent / "shared" / "laws"
ARTICLE = r"第[〇零一二三四五六七八九十百千两\d]+条(?:之[一二三四五六七八九十]+)?"
# An article as it is printed: its number at the beginning of a line, then a space.
PRINTED = re.compile(rf"^[#*\s]*({ARTICLE})[ \u3000]", re.MULTILINE)
READ = re.compile(rf"{ARTICLE}(?=\s)")
CITED = re.compile(rf"{ARTICLE}(?:规定|第|、|和|的)")
# What may stand before a clause that begins in the middle of a line.
BORDERS = re.compile(r"[。！？；：:”’）〉》\]]$|^第[^章节条]{1,6}[编章节]\s*\S*\s*$")


def wrapped(text: str, width: int) -> str:
    """The text with its paragraphs broken hard."""
    rows = []
    for line in text.splitlines():
        rows += [line[at : at + width] for at in range(0, len(line), width)] or [""]
    return "\n".join(rows)


def cut(plan: Plan) -> Iterator[str]:
    """The words around every border of two clauses that lies inside a sentence."""
    text = plan.cleaned.text
    for before, after in zip(plan.clauses, plan.clauses[1:], strict=False):
        inside = "\n" not in text[before.to : after.at] and not BORDERS.search(before.text)
        cited = CITED.match(after.text) and before.text[-1] not in "。：:"
        if inside or cited:
            yield f"{before.text[-12:]}|{after.text[:12]}"


def uncovered(plan: Plan) -> int:
    """How many characters lie in no clause and no skipped span, or in two."""
    text = plan.source.text
    times = [0] * len(text)
    spans = [plan.cleaned.origin(clause.at, clause.to) for clause in plan.clauses]
    for start, end in [*spans, *((span.start, span.end) for span in plan.skipped)]:
        for at in range(start, end):
            times[at] += 1
    return sum(count != 1 for count, char in zip(times, text, strict=True) if not char.isspace())


def examine(path: Path, width: int) -> list[str]:
    """What is wrong with the reading of one law."""
    text = path.read_text("utf-8")
    printed = PRINTED.findall(text)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, path.name)
        file.write_text(wrapped(text, width) if width else text, "utf-8")
        try:
            (plan,) = plans(str(file), ReadOptions())
        except ConformError as error:
            return [error.key]
    found = [mark[0] for clause in plan.clauses if clause.label and (mark := READ.match(clause.text))]
    faults = [f"cut {words}" for words in cut(plan)]
    if found != printed:
        faults.append(f"printed {len(printed)}, found {len(found)}: {sorted(set(printed) ^ set(found))[:5]}")
    if lost := uncovered(plan):
        faults.append(f"{lost} characters in no clause or two")
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[LAWS])
    parser.add_argument("--wrap", type=int, default=0)
    options = parser.parse_args()
    files = [path for folder in options.folders for path in sorted(folder.iterdir()) if path.is_file()]
    sound = articles = 0
    for path in files:
        faults = examine(path, options.wrap)
        articles += len(PRINTED.findall(path.read_text("utf-8")))
        sound += not faults
        for fault in faults:
            print(f"{path.name}: {fault}")
    print(f"{sound} of {len(files)} laws are read as printed ({articles} articles)")


if __name__ == "__main__":
    main()
