"""Running heads and page numbers: what stands at the same height on page after page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from conform.readers.paged.layout import TextLine

FIGURES = 9  # of a line that may be the page's number
EDGE = 4  # lines at the top and the bottom of a page that may be one
ZONE = 0.14  # of the page's height in which they stand
HEIGHTS = 200  # steps of a page's height within which two lines are at the same height
_NUMBER = re.compile(
    r"[-—–－_~·.\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－_~·.\s]*"
)
_DASHED = re.compile(r"[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页.*")


# words, height, and how far the figure in them is from the page's number
Key = tuple[str, int, int | None]


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page, its number (from 1) and height.

    Of a `scanned` one OCR read them; `noise` are further lines, which it could not read.
    """

    number: int
    height: float
    lines: list[TextLine]
    noise: tuple[TextLine, ...] = ()
    scanned: bool = False

    def edges(self) -> list[TextLine]:
        """The lines that stand where running heads do, in any order: columns come one after the other."""
        rows = sorted(self.lines, key=lambda line: line.top)
        top = [line for line in rows[:EDGE] if line.top < ZONE * self.height]
        return top + [line for line in rows[-EDGE:] if line.top > (1 - ZONE) * self.height]


def running(pages: list[PageLines]) -> dict[tuple[int, int], str]:
    """(page number, index of line) → `skip.page_number` or `skip.running_head`."""
    heads = Counter(key for page in pages for key in {key for line in page.edges() for key in _keys(line, page)})
    offsets = Counter(offset for page in pages for offset in _offsets(page))
    found: dict[tuple[int, int], str] = {}
    for page in pages:
        edges = {id(line) for line in page.edges()}
        for index, line in enumerate(page.lines):
            if id(line) not in edges:
                continue
            if _is_number(line, page.number, offsets):
                found[page.number, index] = "skip.page_number"
            elif any(_repeated(key, heads, len(pages)) for key in _keys(line, page)):
                found[page.number, index] = "skip.running_head"
    return found


def _keys(line: TextLine, page: PageLines) -> list[Key]:
    """A line's words and height, as they are and with each of their figures counted from the page's number."""
    words = re.sub(r"\s+", "", line.text)
    height = round(line.top / page.height * HEIGHTS)
    figures = list(re.finditer(r"\d{1,4}", words))[:FIGURES]
    counted = [(f"{words[: f.start()]}#{words[f.end() :]}", height, int(f.group()) - page.number) for f in figures]
    return [(words, height, None), *counted]


def _repeated(key: Key, heads: Counter[Key], pages: int) -> bool:
    """On two of two pages, on three of more; heads of even and odd pages differ, so not on half of all."""
    words, height, offset = key
    times = max(heads[words, near, offset] for near in (height - 1, height, height + 1))
    return times >= min(3, max(2, pages))


def _offsets(page: PageLines) -> set[int]:
    """How far the figures at the page's edges are from its own number."""
    matches = (_NUMBER.fullmatch(line.text) for line in page.edges())
    return {int(match.group(1)) - page.number for match in matches if match}


def _is_number(line: TextLine, page: int, offsets: Counter[int]) -> bool:
    """“— 3 —” by its form; a bare “3” when it is the page's own, or as far from it as on another page."""
    match = _NUMBER.fullmatch(line.text)
    if match is None:
        return False
    offset = int(match.group(1)) - page
    return bool(_DASHED.fullmatch(line.text)) or offset == 0 or offsets[offset] > 1
