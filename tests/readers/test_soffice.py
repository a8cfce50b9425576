"""LibreOffice, started apart in a profile of its own, stopped in time, and said to be missing."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import pytest
from containers import rtf
from reading import fails, write

from conform.readers import ReadOptions, soffice
from conform.readers.soffice import find, to_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT = ["一、总体要求", "到2025年，医院服务能力明显提高。"]


def script(tmp_path: Path, body: str) -> str:
    path = write(tmp_path / "soffice", f"#!{sys.executable}\nimport os, sys, time\n{body}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_a_converter_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "child"
    body = f"child = os.fork()\nif not child:\n    time.sleep(2); open({str(note)!r}, 'w')\ntime.sleep(60)"
    monkeypatch.setattr(soffice, "find", lambda: script(tmp_path, body))
    begun = time.monotonic()
    fails(write(tmp_path / "plan.rtf", rtf(TEXT)), "input.office_slow", ReadOptions(office_seconds=0.5))
    assert time.monotonic() - begun < 5
    time.sleep(2.5)
    assert not note.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_a_converter_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "find", lambda: script(tmp_path, "sys.exit(1)"))
    fails(write(tmp_path / "plan.rtf", rtf(TEXT)), "input.office_failed")


def test_libreoffice_missing_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "find", lambda: None)
    error = fails(
        write(tmp_path / "plan.wps", OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le")), "input.no_office"
    )
    assert error.values["suffix"] == ".doc"


def test_the_profile_runs_no_macros(tmp_path: Path) -> None:
    soffice._settle(tmp_path / "profile")
    settings = (tmp_path / "profile" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert "DisableMacrosExecution" in settings
    assert "MacroSecurityLevel" in settings


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_what_it_made_is_taken_and_nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = (
        "out = sys.argv[sys.argv.index('--outdir') + 1]\nos.mkdir(out)\n"
        "profile = next(word for word in sys.argv if 'UserInstallation' in word).partition('file://')[2]\n"
        "settings = os.path.isfile(profile + '/user/registrymodifications.xcu')\n"
        "source = open(sys.argv[-1], 'rb').read()\n"
        "home = os.environ['HOME']\n"
        "open(out + '/plan.docx', 'w').write(f'{source}|{settings}|{home}|{os.path.basename(sys.argv[-1])}')"
    )
    monkeypatch.setattr(soffice, "find", lambda: script(tmp_path, body))
    source, settings, home, name = to_docx(b"x", ".wps", "a.wps", 20).decode().split("|")
    assert (source, settings, name) == ("b'x'", "True", "plan.wps")
    assert not Path(home).exists()


def test_it_is_looked_for_on_the_path_and_where_it_usually_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = tmp_path / "soffice"
    monkeypatch.setattr(soffice, "USUAL", (tmp_path / "none", usual))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert find() is None
    usual.write_text("")
    assert find() == str(usual)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name == "libreoffice" else None)
    assert find() == "/bin/libreoffice"
