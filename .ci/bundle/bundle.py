"""Makes one zip that installs conform with no network: `make bundle PLATFORM=win_amd64`.

    python .ci/bundle/bundle.py PLATFORM [--python 3.11 …] [--out dist]

uv works out which rows of `requirements.lock` (`make lock`) that platform needs (its markers, not this machine's), pip
fetches the wheels for each version of Python, none but with a hash of the lock, and what is published as source alone
is built here, being pure Python. At the end uv installs
from the bundle's wheels alone, for that platform, into a folder that is thrown away: what is missing fails here and
not on a clerk's desk.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import contents

ROOT = Path(__file__).resolve().parents[2]
LOCK = Path(__file__).with_name("requirements.lock")
EXTRAS = ("ofd",)
SOURCE_ALONE = ("jieba",)  # pure Python, published without a wheel
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


class Target(NamedTuple):
    """A platform: its name for uv, the tags that its wheels may bear, and the files that install there."""

    uv: str
    tags: tuple[str, ...]
    scripts: str


def _linux(machine: str) -> Target:
    tags = (f"manylinux2014_{machine}", *(f"manylinux_2_{minor}_{machine}" for minor in (5, 12, 17, 24, 26, 27, 28)))
    return Target(f"{machine}-manylinux_2_28", tags, "linux")


PLATFORMS = {
    "win_amd64": Target("x86_64-pc-windows-msvc", ("win_amd64",), "windows"),
    "linux_x86_64": _linux("x86_64"),
    "linux_aarch64": _linux("aarch64"),
}


def main() -> int:
    """Makes the zip and says where it is; ends with the program that failed where one did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("platform", choices=PLATFORMS)
    parser.add_argument("--python", nargs="*", default=PYTHONS)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder, "conform")
        wheels = bundle / "wheels"
        wheels.mkdir(parents=True)
        own = _own_wheel(wheels)
        target = PLATFORMS[options.platform]
        for python in options.python:
            _fetch(target, python, wheels, Path(folder))
        for python in options.python:
            _prove(target, python, wheels, own, Path(folder, "proof", python))
        made = contents.pack(bundle, target.scripts, options.out / f"{own.split('-py3')[0]}-{options.platform}.zip")
    print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


def _run(*words: str | Path) -> None:
    subprocess.run([sys.executable, "-m", *map(str, words)], check=True, cwd=ROOT)


def _own_wheel(wheels: Path) -> str:
    _run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, ".")
    return next(wheels.glob("conform-*.whl")).name


def _needed(target: Target, python: str, folder: Path) -> list[str]:
    """name==version of all that conform needs there, as the lock has it."""
    out = folder / f"needed-{python}.txt"
    how = ("--python-platform", target.uv, "--python-version", python, "--no-header", "--no-annotate", "--quiet")
    _run("uv", "pip", "compile", LOCK, *how, "--output-file", out)
    return out.read_text("utf-8").split()


def locked(needed: Sequence[str], lock: str) -> str:
    """The rows of a lock for these packages: their hashes, without the markers, which pip would ask of this machine."""
    rows = {row.split()[0]: re.findall(r"--hash=\S+", row) for row in re.split(r"\n(?=\S)", lock.strip())}
    return "".join(f"{name} {' '.join(rows[name])}\n" for name in needed)


def _hashed(needed: Sequence[str], folder: Path) -> tuple[str | Path, ...]:
    """What makes pip take these packages, and no file but one of the lock's."""
    path = folder / "hashed.txt"
    path.write_text(locked(needed, LOCK.read_text("utf-8")), "utf-8")
    return "--no-deps", "--require-hashes", "--requirement", path


def _build(needed: str, wheels: Path, folder: Path) -> None:
    """A wheel of what is published as source alone, without what conform never loads."""
    folder.mkdir()
    _run("pip", "wheel", "--quiet", *_hashed([needed], folder), "--wheel-dir", folder)
    for path in folder.glob("*-none-any.whl"):
        contents.slim(path, wheels / path.name)


def _fetch(target: Target, python: str, wheels: Path, folder: Path) -> None:
    """The wheels for one version of Python; pip says what has none."""
    needed = _needed(target, python, folder)
    for row in needed:
        if row.partition("==")[0] in SOURCE_ALONE and not (folder / "built").exists():
            _build(row, wheels, folder / "built")
    published = [row for row in needed if row.partition("==")[0] not in SOURCE_ALONE]
    tags = [word for tag in target.tags for word in ("--platform", tag)]
    how = ("--only-binary=:all:", "--python-version", python, "--implementation", "cp", *tags)
    _run("pip", "download", "--quiet", *_hashed(published, folder), *how, "--dest", wheels)


def _prove(target: Target, python: str, wheels: Path, own: str, folder: Path) -> None:
    """Installs from these wheels alone, as that platform would."""
    wanted: Sequence[str] = [f"{wheels / own}[{','.join(EXTRAS)}]"]
    how = (
        "--no-index",
        "--find-links",
        wheels,
        "--no-build",
        "--python-platform",
        target.uv,
        "--python-version",
        python,
    )
    _run("uv", "pip", "install", "--quiet", *how, "--target", folder, *wanted)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"Python {python}: installs offline, {size / 1e6:.0f} MB", flush=True)
    shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
