"""Pictures of pages → lines, on this machine alone, by rapidocr (the extra `conform[ocr]`).

Its models lie inside its package. They are given by their paths, so that nothing is ever downloaded: a package without
them is as good as none.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from conform.readers.base import ReadOptions
from conform.readers.paged.extra import has_ocr
from conform.readers.paged.layout import Box, Glyph, page_lines, sound_height
from conform.readers.paged.running import PageLines
from conform.widths import WIDE

if TYPE_CHECKING:
    from PIL.Image import Image

PARTS = ("det", "cls", "rec")  # finds lines, turns them upright, reads them
SIDE = 2000  # pixels of a page's longer side in which lines are read: A4 at 170 dpi, where characters of 9 pt have 21
FINDING = 1280  # and in which they are looked for: half the time, the same lines
DOUBT = 0.8  # of a character's certainty: tests/bench/bench_scans.py has the rates above and below
NOISE = 0.5  # of a line's certainty; below it are stamps, stains and handwriting
LIKE = (0.7, 1.4)  # of the usual height: so much higher is the box that is found around a short line of the same type
LEVEL = 5  # times as wide as high: only such lines tell how a page is tilted
Point = tuple[float, float]
# A bracket's two widths look alike and get half the certainty each; in Chinese the wide one is meant.
# A full stop at a line's end is read as the letter.
_NARROW = re.compile(
    r"[(),;:?!](?=[\u4e00-\u9fff〔“《])|(?<=[\u4e00-\u9fff〕”》])[(),;:?!]|(?<=[\u4e00-\u9fff])o(?=$|[（(\u4e00-\u9fff])"
)
_WIDE = WIDE | {ord("o"): "。"}
_BRACKETS = frozenset("()（）[]〔〕【】《》")


class Found(NamedTuple):
    """A line as it was read: the corners of its box from the top left on, its text, the certainty of each character."""

    corners: Sequence[Point]
    text: str
    sure: Sequence[float]

    @property
    def height(self) -> float:
        """How high its characters stand."""
        left, right, low_right, low_left = self.corners
        return (math.dist(left, low_left) + math.dist(right, low_right)) / 2

    @property
    def ends(self) -> tuple[Point, Point]:
        """The middles of its left and right sides."""
        left, right, low_right, low_left = self.corners
        return _middle(left, low_left), _middle(right, low_right)

    def box(self, scale: float) -> Box:
        """The upright box around it, in units of which one pixel has `scale`."""
        across, down = zip(*self.corners, strict=True)
        left, right, top, bottom = min(across), max(across), min(down), max(down)
        return round(left * scale), round(top * scale), round(right * scale), round(bottom * scale)


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether the extra is installed, models and all."""
    return has_ocr() and len(_models()) == len(PARTS)


def _models() -> dict[str, Path]:
    """The models by part, as far as they lie in rapidocr's package."""
    spec = importlib.util.find_spec("rapidocr")
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    files = [file for folder in folders for file in sorted(Path(folder, "models").glob("*.onnx"))]
    found = {part: [file for file in files if f"_{part}_" in file.name or f"_{part}." in file.name] for part in PARTS}
    return {part: models[0] for part, models in found.items() if models}


@lru_cache(maxsize=1)
def _engine() -> Any:
    """The reader; what it logs is of no use to people."""
    paths = {f"{part.capitalize()}.model_path": str(file) for part, file in _models().items()}
    limits = {"Global.max_side_len": SIDE, "Det.limit_side_len": FINDING, "Det.limit_type": "max"}
    return importlib.import_module("rapidocr").RapidOCR(
        params={"Global.log_level": "critical", "Global.text_score": 0.0, **limits, **paths}
    )


class Recognizer:
    """Reads the pages of one file, and tells how many are done at the beginning and after each."""

    def __init__(self, path: str, count: int, options: ReadOptions) -> None:
        self.path = path
        self.count = count
        self.done = 0
        self.progress = options.progress
        self._tell()

    def _tell(self) -> None:
        if self.progress is not None:
            self.progress(self.path, self.done, self.count)

    def page(self, picture: Image, number: int, scale: float = 1.0) -> PageLines:
        """The lines of a page that is a picture in RGB; a pixel is `scale` of the units in which places are told."""
        result = _engine()(picture, return_word_box=True, return_single_char_box=True)
        self.done += 1
        self._tell()
        found = list(_found(result))
        level = _Level(_tilt(found), _usual_height(found), scale)
        readable = [line for line in found if sum(line.sure) >= NOISE * len(line.sure)]
        noise = (level.glyph(line)._replace(doubts=()) for line in found if line not in readable)
        lines = page_lines(map(level.glyph, readable))
        stains = tuple(line for glyph in noise for line in page_lines([glyph]))
        return PageLines(number, sound_height(picture.height * scale), lines, stains, scanned=True)


def _found(result: Any) -> Iterator[Found]:
    """What rapidocr found, in plain values."""
    if result.boxes is None:
        return
    for corners, text, score, signs in zip(result.boxes, result.txts, result.scores, result.word_results, strict=False):
        sure = [float(sign[1]) for sign in signs]
        points = [(float(x), float(y)) for x, y in corners]
        bare = text.strip()
        yield Found(points, _widened(bare), _by_character(bare, sure, float(score)))


def _by_character(text: str, sure: list[float], line: float) -> list[float]:
    """The certainty of each character; blanks have none of their own, and where they do not match the line's."""
    if len(sure) != sum(not sign.isspace() for sign in text):
        return [line] * len(text)
    left = iter(sure)
    return [1.0 if sign.isspace() else next(left) for sign in text]


def _widened(text: str) -> str:
    """“(二)主要目标:抓好落实o” → “（二)主要目标：抓好落实。”; `clean` gives the other bracket its width."""
    return _NARROW.sub(lambda found: found[0].translate(_WIDE), text)


def _tilt(found: list[Found]) -> float:
    """By how much the page is turned, from its long lines; 0 where it has none."""
    angles = [
        math.atan2(right[1] - left[1], right[0] - left[0])
        for left, right in (line.ends for line in found if math.dist(*line.ends) > LEVEL * line.height)
    ]
    return median(angles) if angles else 0.0


def _usual_height(found: list[Found]) -> float:
    return median(line.height for line in found) if found else 0.0


class _Level(NamedTuple):
    """A page turned level: by how much it is tilted, how high its lines are, and the units of a pixel."""

    angle: float
    height: float
    scale: float

    def glyph(self, line: Found) -> Glyph:
        """A line as one wide glyph where it would stand."""
        (x0, y0), (x1, y1) = (_turned(point, -self.angle) for point in line.ends)
        least, most = LIKE
        height = self.height if least * self.height < line.height < most * self.height else line.height
        top = (y0 + y1 - height) / 2
        doubts = (at for at, sure in enumerate(line.sure) if sure < DOUBT and line.text[at] not in _BRACKETS)
        box = (x0 * self.scale, x1 * self.scale, top * self.scale, (top + height) * self.scale)
        return Glyph(line.text, *box, line.box(self.scale), tuple(doubts))


def _turned(point: Point, angle: float) -> Point:
    x, y = point
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
