"""Takes the READMEs' pictures of the HTML report: `python tests/bench/picture.py` (or `make picture`)."""

from __future__ import annotations

import io
import subprocess
import tempfile
from pathlib import Path

from chromium import chromium
from measure import conform

ROOT = Path(__file__).resolve().parents[2]
PICTURES = {"en": ROOT / "docs" / "pictures" / "report.png", "zh": ROOT / "examples" / "report.zh.png"}
PLAN = "examples/heshan-scan.txt"
WINDOW = {"width": 1200, "height": 748}
SHOWN = ""  # what a reader sees first
COLORS = 128


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for lang, picture in PICTURES.items():
            path = Path(folder) / f"{lang}.html"
            subprocess.run(conform("check", PLAN, "--lang", lang, "-q", "-o", str(path)), cwd=ROOT, check=True)
            page = browser.new_page(viewport=WINDOW, color_scheme="light")
            page.goto(path.as_uri() + SHOWN)
            page.wait_for_timeout(500)
            picture.write_bytes(small(page.screenshot()))
            print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size / 1024:.0f} KiB")


def small(png: bytes) -> bytes:
    """The same picture in few colours, which is all that a page of text has."""
    from PIL import Image

    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLORS).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main()
