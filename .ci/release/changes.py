"""What a release changes in the files: the changelog is cut, the version set."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
OWN = re.compile(r'^__version__ = "(.*)"$', re.MULTILINE)  # in conform/__init__.py
UNRELEASED = re.compile(r"^## Unreleased\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)
GUIDES = ("docs/pages/en/guide/lint.md", "docs/pages/zh/guide/lint.md")


class Refused(Exception):
    """Why nothing is released, in one line."""


def version_of(root: Path) -> str:
    """The version that the code says it is."""
    found = OWN.search((root / "conform" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise Refused("conform/__init__.py names no version")
    return found[1]


def check_newer(version: str, than: str) -> None:
    """Raises Refused where `version` is none, or not above `than`."""
    if not VERSION.fullmatch(version):
        raise Refused(f"{version!r} is no version: three numbers, as 0.2.0")
    if _numbers(version) <= _numbers(than):
        raise Refused(f"{version} is not above {than}")


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall("[0-9]+", version)]


def notes(changelog: str) -> str:
    """What stands under “Unreleased”. Raises Refused where no change does."""
    found = UNRELEASED.search(changelog)
    if found is None or not re.search(r"^- ", found[1], re.MULTILINE):
        raise Refused("CHANGELOG.md tells no change under “Unreleased”")
    return found[1].strip()


def cut(changelog: str, version: str, day: str) -> str:
    """The changelog with its unreleased changes under `version` of that day, and none above them. Raises Refused."""
    notes(changelog)
    before, heading, after = changelog.partition("## Unreleased\n")
    return f"{before}{heading}\n## {version} ({day})\n{after}"


def write(root: Path, version: str, day: str) -> None:
    """Cuts the changelog and sets the version, in the code and where the documentation names its tag."""
    old = version_of(root)
    _edit(root / "CHANGELOG.md", lambda text: cut(text, version, day))
    _edit(root / "conform" / "__init__.py", lambda text: OWN.sub(f'__version__ = "{version}"', text))
    for name in GUIDES:
        _edit(root / name, lambda text: text.replace(f"rev: v{old}\n", f"rev: v{version}\n"))


def _edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(path.read_bytes().decode("utf-8")).encode("utf-8"))
