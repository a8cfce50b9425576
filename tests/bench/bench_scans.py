"""How well scans are read: examples as pages at 200 and 300 dpi, level and clean, or tilted by 1° with noise.

`python tests/bench/bench_scans.py [EXAMPLE.txt …]` prints for each the accuracy of characters, the share of statuses
equal to the text's, seconds of processor time a page, and how many wrong characters were told as doubtful.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(HERE.parent), str(HERE / "readers")]

from PIL import Image, ImageChops  # noqa: E402
from rapidfuzz.distance import Levenshtein  # noqa: E402
from scans import pages, save  # noqa: E402

from conform.clean import clean  # noqa: E402
from conform.model import Cleaned, Source  # noqa: E402
from conform.pipeline import check_source  # noqa: E402
from conform.readers import ReadOptions, read  # noqa: E402
from conform.references import load_reference  # noqa: E402

TILT, NOISE, SPECKS = 1.0, 18.0, 0.002
KINDS = [(dpi, worn) for dpi in (200, 300) for worn in (False, True)]


def worn_out(page: Image.Image, seed: int) -> Image.Image:
    """The page tilted, on grey paper, with noise and specks."""
    chance = random.Random(seed)
    tilted = page.rotate(TILT, fillcolor=255, resample=Image.Resampling.BICUBIC).point(
        lambda value: int(value * 0.9 + 15)
    )
    noise = Image.effect_noise(page.size, NOISE)
    grained = ImageChops.add(tilted, noise, offset=-128)
    for _ in range(int(SPECKS * page.width * page.height / 9)):
        x, y = chance.randrange(page.width), chance.randrange(page.height)
        grained.paste(chance.choice((0, 255)), (x, y, x + 2, y + 2))
    return grained


def statuses(source: Source) -> dict[str, Any]:
    report = next(iter(check_source(source, [load_reference("gbf-2021-18")], ReadOptions())))
    return {verdict.requirement.id: verdict.status for verdict in report.verdicts}


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def told(found: Cleaned, wrong: set[int]) -> int:
    """How many of the wrong characters (by their offset among the inked ones) were told as doubtful."""
    doubtful = {start for start, _ in found.source.doubts}
    inked = [found.starts[at] for at, sign in enumerate(found.text) if not sign.isspace()]
    return sum(inked[at] in doubtful for at in wrong if at < len(inked))


def measure(example: Path, dpi: int, worn: bool, folder: Path) -> str:
    text = read(str(example), ReadOptions())
    drawn = pages([line for line in text.text.splitlines() if line.strip()], dpi)
    drawn = [worn_out(page, seed) for seed, page in enumerate(drawn)] if worn else drawn
    path = save(folder / f"{example.stem}-{dpi}-{worn}.tif", drawn, compression="tiff_lzw")
    begun = time.process_time()
    source = read(str(path), ReadOptions())
    seconds = (time.process_time() - begun) / len(drawn)
    found = clean(source)
    right, was = bare(clean(text).text), bare(found.text)
    edits = Levenshtein.editops(right, was)
    known = told(found, {edit.dest_pos for edit in edits if edit.tag != "delete"})
    wanted, got = statuses(text), statuses(source)
    equal = sum(wanted[key] is got[key] for key in wanted) / len(wanted)
    kind = "tilt and noise" if worn else "clean"
    return (
        f"{example.stem} {dpi} dpi {kind}: characters {1 - len(edits) / len(right):.4f}, statuses {equal:.3f}, "
        f"{seconds:.1f} s a page of {len(drawn)}, wrong {len(edits)}, of these doubtful {known} of {len(source.doubts)}"
    )


def main() -> None:
    """Measures all examples given, or one."""
    examples = [Path(name) for name in sys.argv[1:]] or [HERE.parent / "examples" / "lanting-city.txt"]
    with tempfile.TemporaryDirectory() as folder:
        for example in examples:
            for dpi, worn in KINDS:
                print(measure(example, dpi, worn, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
