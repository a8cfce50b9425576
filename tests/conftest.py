"""What the tests share: the examples, and the program run inside this process or as one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import chromium
import pytest
from common import EXAMPLES, Ran
from hypothesis import settings

# How long one example takes says nothing on a machine that does other things besides.
settings.register_profile("conform", deadline=None)
settings.load_profile("conform")

# Letters judge alike wherever the tests run, with numpy or without; tests of meaning ask for it.
os.environ["CONFORM_JUDGE"] = "quick"

SURROUNDINGS = (
    "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "CONFORM_DEBUG",
    "CONFORM_REFERENCE_DIRS",
)  # fmt: skip


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same language, colour and width wherever the tests run, and none of what the user attached or has kept."""
    monkeypatch.setenv("CONFORM_DATA_DIR", str(tmp_path_factory.getbasetemp() / "no-data"))
    monkeypatch.setenv("CONFORM_CONFIG_DIR", str(tmp_path_factory.getbasetemp() / "no-settings"))
    monkeypatch.setenv("CONFORM_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in SURROUNDINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def conform(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs a command line in this process: `conform("check", path)`."""
    from conform.app.app import run

    def call(*words: object) -> Ran:
        capsys.readouterr()
        code = run([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs a command line as a process of its own; `env` is added to the environment, None takes away."""

    def call(
        *words: object, env: Mapping[str, str] | None = None, stdin: bytes = b"", cwd: Path | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "conform", *(str(word) for word in words)]
        return subprocess.run(
            command,
            input=stdin,
            env={**os.environ, **(env or {})},
            cwd=cwd,
            capture_output=True,
            timeout=120,
            check=False,
        )

    return call


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A copy of an example plan that a test may do with as it likes."""
    copy = tmp_path / "plan.txt"
    copy.write_bytes((EXAMPLES / "lanting-city.txt").read_bytes())
    return copy


# ── the browser ──


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The system's own Chromium without a window, one for all tests; they are skipped where there is none."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if chromium.path() is None:
        pytest.skip(f"no browser: none of {', '.join(chromium.BROWSERS)} is on the path")
    with chromium.chromium() as started:
        yield started


# ── figures ──

FIGURE = "figure"
_FIGURES: list[str] = []


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Takes a line with a measured figure; all of them are printed at the end of the run."""
    return lambda line: request.node.user_properties.append((FIGURE, line))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gathers the figures, also those of tests that ran in another process."""
    if report.when == "call":
        _FIGURES.extend(str(line) for name, line in report.user_properties if name == FIGURE)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the measured figures, sorted."""
    if _FIGURES:
        terminalreporter.section("figures")
        for line in sorted(_FIGURES):
            terminalreporter.write_line(line)
