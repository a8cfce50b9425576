"""The program for machines without Python: `.ci/program`."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import program
import pytest
from common import EXAMPLES, ROOT


def test_the_compiled_modules_beside_a_package_are_found():
    names = program.compiled("tomli")
    assert all(name.endswith("__mypyc") for name in names)
    assert all(find_spec(name) for name in names)


@pytest.mark.skipif(find_spec("PyInstaller") is None, reason="PyInstaller is not installed: the extra `program`")
def test_it_checks_an_example_where_nothing_else_is(tmp_path: Path):
    script = ROOT / ".ci" / "program" / "program.py"
    subprocess.run([sys.executable, script, "--out", tmp_path / "dist"], check=True, capture_output=True)
    made = tmp_path / "dist" / "conform" / "conform"
    bare = {"HOME": str(tmp_path), "LANG": "C.UTF-8"}

    def run(*words: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([made, *map(str, words)], env=bare, cwd=tmp_path, capture_output=True, check=False)

    done = run("check", EXAMPLES / "lanting-city.txt", "-f", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["reports"][0]["requirements"]
    assert "×" not in run("doctor").stdout.decode("utf-8")
    several = run("check", EXAMPLES, "-q", "-j", "2", "-f", "json")  # its workers are the program itself
    assert len(json.loads(several.stdout)["reports"]) > 1
    for name in ("table.docx", "table.xlsx", "page.html"):
        assert run("check", EXAMPLES / "lanting-city.txt", "-q", "-o", name).returncode == 0
    assert run("lint", "table.docx", "--exit-zero").returncode == 0
