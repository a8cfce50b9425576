"""How far the reading of scanned pages is: told on a terminal's own line, once elsewhere, never when quiet."""

from __future__ import annotations

import io
import sys

import pytest

from conform.app.console import Console, page_notice
from conform.messages import Lang


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, quiet: bool = False) -> str:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(sys, "__stderr__", stream)
    for done in range(3):
        page_notice(Console(Lang.EN, quiet), "scan.pdf", done, 2)
    return stream.getvalue()


def test_a_terminal_gets_one_line_that_goes_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = told(monkeypatch, Terminal()).split("\r\x1b[K")
    assert shown == ["", "OCR: page 1 of 2", "OCR: page 2 of 2", ""]


def test_a_log_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, io.StringIO()) == "conform: scan.pdf: reading 2 pages by OCR, a few seconds each\n"


def test_quiet_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Terminal(), quiet=True) == ""
