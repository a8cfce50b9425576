"""Old office formats → .docx, through LibreOffice in a private profile that runs no macros and ends in time."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from conform.errors import InputError
from conform.folders import scratch

PROGRAMS = ("soffice", "libreoffice")
USUAL = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)
# no macro at any security level, no link that a document wants to follow, no first-start questions
SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "int", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "boolean", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "boolean", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "boolean", "true"),
    ("Writer/Content/Update", "Link", "int", "0"),
    ("Common/Misc", "FirstRun", "boolean", "false"),
)
FILTER = "docx:MS Word 2007 XML"


def to_docx(data: bytes, suffix: str, path: str, seconds: float) -> bytes:
    """The document as .docx bytes. `suffix` tells LibreOffice the format; `path` is for the messages.

    InputError when LibreOffice is missing, fails, or takes longer than `seconds`; its processes are gone then.
    """
    program = find()
    if program is None:
        raise InputError("input.no_office", path, suffix=suffix)
    with scratch() as name:
        folder = Path(name)
        source = folder / f"plan{suffix}"
        source.write_bytes(data)
        profile = folder / "profile"
        _settle(profile)
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
        command += [
            "--nodefault",
            "--nolockcheck",
            "--convert-to",
            FILTER,
            "--outdir",
            str(folder / "out"),
            str(source),
        ]
        if not _finished(command, folder, seconds):
            raise InputError("input.office_slow", path, seconds=f"{seconds:g}")
        made = folder / "out" / "plan.docx"
        if not made.is_file():
            raise InputError("input.office_failed", path)
        return made.read_bytes()


def find() -> str | None:
    """LibreOffice's program, None where it is not installed."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    return found or next((str(usual) for usual in USUAL if usual.is_file()), None)


def _settle(profile: Path) -> None:
    """Write the settings of a new profile."""
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{where}"><prop oor:name="{name}" oor:op="fuse" oor:type="xs:{kind}">'
        f"<value>{value}</value></prop></item>"
        for where, name, kind, value in SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>',
        encoding="utf-8",
    )


def _finished(command: list[str], folder: Path, seconds: float) -> bool:
    """Run LibreOffice; False when it had to be stopped. It starts helpers, so the whole group is ended."""
    silent = subprocess.DEVNULL
    environment = {**os.environ, "HOME": str(folder)}
    process = subprocess.Popen(  # noqa: S603
        command, stdin=silent, stdout=silent, stderr=silent, env=environment, cwd=folder, start_new_session=True
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
