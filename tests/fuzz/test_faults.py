"""What `python -m fuzz.faults` looks for, in few rounds."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from common import ROOT


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks and limits of Linux")
def test_killed_full_and_two_at_once_leave_the_old_or_the_new():
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    ran = subprocess.run(
        [sys.executable, "-m", "fuzz.faults", "--rounds", "2", "--only", "fix", "accept", "check html"],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("kill ") == ran.stdout.count("full ") == 3
    assert "two accept           {'both': 2}" in ran.stdout
