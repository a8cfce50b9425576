"""The language of messages, and lines that stay lines."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran

from conform.app.call import Call
from conform.app.console import language, one_line
from conform.errors import OutputError
from conform.messages import Lang

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


@pytest.mark.parametrize(
    ("words", "environ", "lang"),
    [
        ([], {}, Lang.EN),
        ([], {"LANG": "zh_CN.UTF-8"}, Lang.ZH),
        ([], {"LANG": "zh_TW"}, Lang.ZH),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, Lang.EN),
        ([], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "de_DE"}, Lang.EN),
        ([], {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, Lang.ZH),
        ([], {"LANG": "C", "LANGUAGE": "zh_CN"}, Lang.EN),
        ([], {"LANG": "zh_CN", "LC_ALL": ""}, Lang.ZH),
        (["--lang", "zh"], {"LANG": "en_US"}, Lang.ZH),
        (["--lang=en"], {"LANG": "zh_CN"}, Lang.EN),
        (["--lang"], {"LANG": "zh_CN"}, Lang.ZH),
        (["--lang", "fr"], {"LANG": "zh_CN"}, Lang.ZH),
    ],
)
def test_language(words: list[str], environ: dict[str, str], lang: Lang):
    assert language(words, environ) is lang


def test_a_line_stays_a_line():
    assert one_line("a\nb\x1b[31m\u202e\udcff") == "a\\nb\\x1b[31m\\u202e\\udcff"
    assert one_line("钦州市 方案.txt") == "钦州市 方案.txt"


# ── what is written need not be text ──


def test_bytes_are_written_and_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from conform.app import console
    from conform.app.options import Project
    from conform.app.output import Target
    from conform.messages import Lang

    call = Call(console.Console(Lang.EN, quiet=True), Project())
    call.put([b"PK\x03", b"\xff"], Target(tmp_path / "a.docx", folder=False), document=True)
    assert (tmp_path / "a.docx").read_bytes() == b"PK\x03\xff"

    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    for stream, is_refused in ((Terminal, True), (io.TextIOWrapper, False)):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", stream(raw))
        try:
            call.put([b"\xff"], None, document=True)
        except OutputError as error:
            assert (error.key, is_refused) == ("error.stdout_binary", True)
        else:
            assert (raw.getvalue(), is_refused) == (b"\xff", False)
        monkeypatch.undo()
