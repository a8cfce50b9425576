"""Who keeps each package that conform needs: `python tests/bench/keepers.py`, the table of docs/keepers.md.

From each package's own metadata whom it names, its licence and its source; from a lock that uv makes when its files
were published, and for which platforms there is a wheel. `all` is a wheel of pure Python; `-` is what it says nothing
about.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import tomllib
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

from labelled import ROOT

OWN = "conform"
SOURCES = ("source", "repository", "source code", "github", "homepage", "code")
LONGEST = 60
# A platform, and what the name of its wheels has.
PLATFORMS = {
    "all": r"-none-any",
    "Windows": r"win_amd64",
    "Windows on ARM": r"win_arm64",
    "Linux": r"manylinux\S*x86_64",
    "Linux on ARM": r"manylinux\S*aarch64",
    "musl": r"musllinux",
    "macOS": r"macosx",
}


def published() -> dict[str, dict[str, Any]]:
    """Each package as uv locks it, its files with the moment when they were published."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = json.dumps([*project["dependencies"], *project["optional-dependencies"]["ofd"]])  # as a bundle brings
    with tempfile.TemporaryDirectory() as name:
        about = (
            f'name = "{OWN}"',
            'version = "0"',
            'requires-python = ">=3.11"',
            f"dependencies = {wanted}",
        )
        Path(name, "pyproject.toml").write_text("\n".join(("[project]", *about)), "utf-8")
        subprocess.run(["uv", "lock", "--quiet"], cwd=name, check=True)
        packages = tomllib.loads(Path(name, "uv.lock").read_text("utf-8"))["package"]
    return {each["name"]: each for each in packages}


def row(name: str, wanted_by: str, files: dict[str, Any]) -> str:
    """What a package says of itself; of one for another system its metadata is not here."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        told = Message()  # type: ignore[assignment]
    keeper = told.get("Maintainer-email") or told.get("Author-email") or told.get("Maintainer") or told.get("Author")
    licence = told.get("License-Expression") or next(
        (line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License")), None
    )
    urls = dict(line.split(", ", 1) for line in told.get_all("Project-URL") or ())
    source = next((url for label, url in urls.items() if label.lower() in SOURCES), told.get("Home-page"))
    about = [_short(re.sub(r"\s*<[^>]*>", "", keeper or "")), _short(source)]
    cells = [name, files.get("version", "-"), *_files(files), wanted_by, _short(licence or told.get("License")), *about]
    return f"| {' | '.join(cells)} |"


def _files(files: dict[str, Any]) -> tuple[str, str]:
    """The day of the release, and the platforms of its wheels."""
    wheels = [Path(each["url"]).name for each in files.get("wheels", ())]
    moments = [each.get("upload-time", "") for each in (*files.get("wheels", ()), files.get("sdist", {}))]
    there = [name for name, tag in PLATFORMS.items() if any(re.search(tag, wheel) for wheel in wheels)]
    return max(moments)[:10] or "-", ", ".join(there) or "source alone"


def _short(text: str | None) -> str:
    line = " ".join((text or "-").replace("|", "/").split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def main() -> None:
    """Prints the table."""
    heads = ("package", "version", "released", "wheels for", "needed by", "licence", "kept by", "source")
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    packages = published()
    wanted_by: dict[str, str] = {}
    for package in sorted(packages.values(), key=lambda each: (each["name"] != OWN, each["name"])):
        for other in package.get("dependencies", ()):
            wanted_by.setdefault(other["name"], package["name"])
    for name, by in sorted(wanted_by.items()):
        print(row(name, by, packages[name]))


if __name__ == "__main__":
    main()
