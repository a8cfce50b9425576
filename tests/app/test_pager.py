"""The pager: on a terminal alone, as the user names it, and nobody is left hanging."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from common import EXAMPLES

from conform.app import pager

CITY = EXAMPLES / "lanting-city.txt"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals of Unix")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("conform.app.pager.is_live", lambda stream, environ: environ.get("TERM") != "dumb")
    monkeypatch.setattr(sys, "stdin", type("Sits", (), {"isatty": lambda self: True})())


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"PAGER": "head -3"}, ["head", "-3"]),
        ({"PAGER": "head", "CONFORM_PAGER": "tail -n 1"}, ["tail", "-n", "1"]),
        ({"PAGER": ""}, None),
        ({"PAGER": "cat"}, None),
        ({"PAGER": "no-such-program-at-all"}, None),
        ({"PAGER": "'unclosed"}, None),
        ({"PAGER": "head", "CI": "true"}, None),
        ({"PAGER": "head", "TERM": "dumb"}, None),
    ],
)
def test_which_pager_it_is(environ: dict[str, str], command: list[str] | None):
    assert pager.pager(environ) == command


def test_in_a_pipe_there_is_none():
    assert pager.pager({"PAGER": "head"}) is None


# ── on a terminal ──


def sit(words: list[str], **env: str) -> tuple[int, str]:
    """What someone at a terminal of 80 by 24 sees, and the exit code."""
    import pty

    child, handle = pty.fork()
    if child == 0:  # pragma: no cover
        os.environ.update({"TERM": "xterm", "COLUMNS": "80", "LINES": "24", **env})
        os.environ.pop("CI", None)
        command = [sys.executable, "-m", "conform", *words]
        os.execv(command[0], command)  # noqa: S606
    seen = b""
    try:
        while piece := os.read(handle, 65536):
            seen += piece
    except OSError:  # how a terminal says that it is over
        pass
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), seen.decode("utf-8", "replace")


def test_long_text_goes_through_it_and_its_end_is_no_trouble():
    words = ["check", str(CITY), "--full", "--lang", "zh"]
    code, seen = sit(words, PAGER="head -n 2")
    assert code == 0 and len(seen.splitlines()) == 2 and "Traceback" not in seen
    code, seen = sit(words, PAGER="sh -c 'echo $LESS; exit 1'", LESS="")
    assert code == 0 and seen.strip() == ""
    code, seen = sit(words, PAGER="sh -c 'echo LESS=$LESS'")
    assert code == 0 and seen.strip() == "LESS=FRX"
    for more in (["--no-pager"], ["-q"]):
        code, seen = sit([*words, *more], PAGER="sh -c 'echo paged'")
        assert code == 0 and "paged" not in seen and "兰汀市" in seen


def test_less_reads_what_it_is_given_whatever_the_locale_is():
    words = ["check", str(CITY), "--full", "--lang", "zh"]
    told = "sh -c 'echo LESSCHARSET=$LESSCHARSET'"
    for env, charset in (({}, "utf-8"), ({"LESSCHARSET": "latin1"}, "latin1"), ({"PYTHONIOENCODING": "gbk"}, "")):
        code, seen = sit(words, PAGER=told, LC_ALL="C", PYTHONUTF8="1", **env)
        assert code == 0 and seen.strip() == f"LESSCHARSET={charset}"


def test_an_exit_code_comes_through():
    code, seen = sit(["check", str(CITY), "--fail-under", "99"], PAGER="head -n 1")
    assert code == 1 and "83.8" in seen


# ── without one ──


def pieces(fault: Callable[[], None]) -> Iterator[str]:
    yield "one\n"
    fault()


def test_trouble_while_text_is_made_ends_the_pager_and_is_told(tmp_path: Path):
    def fault() -> None:
        raise MemoryError

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(MemoryError):
        pager.show(pieces(fault), ["sh", "-c", f"cat > {tmp_path / 'seen'}"])
    assert (tmp_path / "seen").read_text() == "one\n"
    assert signal.getsignal(signal.SIGINT) is before


def test_nothing_starts_where_there_is_nothing_to_show(tmp_path: Path):
    pager.show([], ["sh", "-c", f"touch {tmp_path / 'started'}"])
    assert not (tmp_path / "started").exists()
