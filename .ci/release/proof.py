"""The files of a release, each proven before it is kept: built twice, checked, installed, listed and signed.

The first wheel is made of the checkout, the second of the source archive: the same bytes say that a build can be
repeated, and that the archive holds all that a wheel needs.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from collections.abc import Mapping
from pathlib import Path

from changes import Refused, version_of

SUMS = "SHA256SUMS"
EXAMPLE = "examples/lanting-city.txt"
# What leads Python to another checkout, or a test's pip to another environment.
FOREIGN = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")


def run(*words: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """What a program says; its trouble goes to standard error. Raises CalledProcessError."""
    own = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    done = subprocess.run([*map(str, words)], cwd=cwd, env=own | dict(env or {}), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8")


def python(module: str, *words: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """What a module of this Python says."""
    return run(sys.executable, "-m", module, *words, cwd=cwd, env=env)


def make(checkout: Path, out: Path, work: Path, *, borrow: bool = False) -> None:
    """Fills the folder `out` with the release of a clean checkout; `work` is a folder for what is thrown away.

    With `borrow` the fresh environment has this one's packages besides: a test needs no network.
    """
    first, second = work / "first", work / "second"
    stamp = {"SOURCE_DATE_EPOCH": run("git", "log", "-1", "--format=%ct", cwd=checkout).strip()}
    build(checkout, first, stamp, "sdist", "wheel")
    build(checkout, second, stamp, "sdist")
    build(unpacked(second, work / "source"), second, stamp, "wheel")
    check_same(first, second)
    python("twine", "check", "--strict", *sorted(first.iterdir()), cwd=work)
    fresh = install(next(first.glob("*.whl")), work / "fresh", borrow=borrow)
    check_example(fresh, checkout / EXAMPLE, work)
    write_sbom(fresh, checkout, first / "sbom.cdx.json")
    sign(write_sums(first))
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(first, out)


def build(source: Path, folder: Path, stamp: Mapping[str, str], *targets: str) -> None:
    """Builds the targets into a folder, dated by the commit and not by the clock."""
    wanted = [word for target in targets for word in ("-t", target)]
    python("hatchling", "build", *wanted, "-d", folder, cwd=source, env=stamp)


def unpacked(folder: Path, into: Path) -> Path:
    """The source archive of a folder, unpacked."""
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        archive.extractall(into, filter="data")
    return next(into.iterdir())


def check_same(first: Path, second: Path) -> None:
    """Raises Refused where two builds differ."""
    ours, theirs = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (first, second))
    odd = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    if odd:
        raise Refused(f"built twice, these differ: {', '.join(odd)}")


def install(wheel: Path, home: Path, *, borrow: bool) -> Path:
    """The folder of commands of a fresh environment that has the wheel and what it needs."""
    python("venv", "--without-pip", home, cwd=wheel.parent)
    commands = home / ("Scripts" if sys.platform == "win32" else "bin")
    how = ("--no-deps", "--no-index") if borrow else ()
    options = ("--quiet", "--disable-pip-version-check", *how)
    python("pip", "--python", commands / "python", "install", *options, wheel, cwd=home)
    if borrow:
        where = "import sysconfig; print(sysconfig.get_path('purelib'))"
        own = run(commands / "python", "-c", where, cwd=home).strip()
        Path(own, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return commands


def check_example(commands: Path, example: Path, folder: Path) -> None:
    """Raises Refused where the installed program does not check an example, seen from a folder that is not ours."""
    report = json.loads(run(commands / "conform", "check", example, "-f", "json", cwd=folder))
    if not report["reports"][0]["requirements"]:
        raise Refused(f"the installed wheel says nothing of {example.name}")


def write_sbom(commands: Path, checkout: Path, path: Path) -> None:
    """Lists what the fresh environment holds, as CycloneDX has it."""
    how = ("--output-reproducible", "--pyproject", checkout / "pyproject.toml", "--of", "JSON", "--output-file", path)
    python("cyclonedx_py", "environment", *how, commands / "python", cwd=checkout)
    listed = json.loads(path.read_bytes())
    listed["metadata"]["component"]["version"] = version_of(checkout)  # which pyproject.toml leaves to the code
    path.write_text(json.dumps(listed, ensure_ascii=False, indent=2, sort_keys=True) + "\n", "utf-8")


def write_sums(folder: Path) -> Path:
    """SHA256SUMS of a folder's files, as sha256sum reads it."""
    rows = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.iterdir())]
    (folder / SUMS).write_text("".join(rows), "utf-8")
    return folder / SUMS


def sign(path: Path) -> bool:
    """Signs a file where the user has a key to sign with; says whether."""
    known = run("gpg", "--list-secret-keys", "--with-colons", cwd=path.parent) if shutil.which("gpg") else ""
    if not known.startswith("sec:"):
        return False
    run("gpg", "--batch", "--yes", "--armor", "--detach-sign", path.name, cwd=path.parent)
    return True
