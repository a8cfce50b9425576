"""Streams of every kind: terminals, pipes, consoles that cannot encode Chinese, closed and broken ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from common import EXAMPLES

from conform.app.console import width_of_file

Process = Callable[..., subprocess.CompletedProcess[bytes]]
CITY = EXAMPLES / "lanting-city.txt"
ESCAPE = b"\x1b["

unix = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")


def on_terminal(
    *words: object, env: Mapping[str, str] | None = None, columns: int = 80, program: Sequence[str] = ("-m", "conform")
) -> bytes:
    """What a run prints when standard output and standard error are a terminal `columns` wide."""
    import fcntl
    import pty
    import struct
    import termios

    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    surroundings = {"TERM": "xterm-256color", **os.environ, **(env or {})}
    command = [sys.executable, *program, *(str(word) for word in words)]
    run = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=follower, stderr=follower, env=surroundings)
    os.close(follower)
    pieces = []
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(leader)
    assert run.wait(60) == 0
    return b"".join(pieces)


def cells(line: str) -> int:
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(c) in "WF" else 1 for c in line)


# ── colour ──


@unix
def test_a_terminal_gets_colour():
    assert ESCAPE in on_terminal("check", CITY, "-q")


@unix
@pytest.mark.parametrize(
    ("words", "env"),
    [
        (["--no-color"], {}),
        ([], {"NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
        (["--no-color"], {"FORCE_COLOR": "1"}),
    ],
)
def test_a_terminal_stays_plain_when_asked(words: list[str], env: dict[str, str]):
    shown = on_terminal("check", CITY, "-q", *words, env=env)
    assert "兰汀市" in shown.decode()
    assert b"\x1b" not in shown


@unix
def test_an_empty_no_color_asks_for_nothing():
    assert ESCAPE in on_terminal("check", CITY, "-q", env={"NO_COLOR": ""})


def test_a_pipe_is_plain_unless_colour_is_forced(process: Process):
    assert b"\x1b" not in process("check", CITY).stdout
    assert ESCAPE in process("check", CITY, env={"FORCE_COLOR": "1"}).stdout
    assert b"\x1b" not in process("check", CITY, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout


@unix
@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_lines_fit_the_terminal_and_nothing_is_cut(columns: int):
    shown = on_terminal("check", CITY, "--no-color", columns=columns).decode()
    assert max(cells(line) for line in shown.splitlines()) <= columns
    assert "…" not in shown


def test_off_a_terminal_lines_are_80_wide_or_what_columns_says(process: Process):
    for env, limit in (({}, 80), ({"COLUMNS": "60"}, 60), ({"COLUMNS": "0"}, 80), ({"COLUMNS": "x"}, 80)):
        lines = process("check", CITY, env=env).stdout.decode().splitlines()
        assert limit - 10 < max(cells(line) for line in lines) <= limit


def test_the_width_of_files(monkeypatch: pytest.MonkeyPatch):
    for columns, expected in (("", 80), ("100", 100), ("0", 80), ("-3", 80), ("5", 20)):
        monkeypatch.setenv("COLUMNS", columns)
        assert width_of_file() == expected


BAR = "━━━".encode()


@unix
def test_a_bar_shows_only_on_a_terminal_and_only_for_long_work(tmp_path: Path):
    plans = [CITY, EXAMPLES / "qingtan-county.txt"]
    slow = ("-c", "from conform.app import console, main; console.MOMENT = -1; main()")
    quick = (slow[0], slow[1].replace("-1", "600"))
    output = tmp_path / "a.json"
    shown = on_terminal("check", *plans, "-o", output, program=slow)
    assert BAR in shown and b"qingtan-county.txt" in shown and b"-:--:--" in shown  # which one, and the time left
    assert BAR not in on_terminal("check", *plans, "-o", output, program=quick)
    assert BAR not in on_terminal("check", *plans, "-o", output, "-q", program=slow)
    assert BAR not in on_terminal("check", CITY, "-o", output, program=slow)
    assert BAR not in on_terminal("check", *plans, program=slow)  # results show the progress themselves
    assert BAR not in on_terminal("check", *plans, "-o", output, env={"TERM": "dumb"}, program=slow)


# ── encodings ──


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1", "cp437"])
@pytest.mark.parametrize("output_format", ["terminal", "json", "html"])
def test_no_console_is_crashed(process: Process, encoding: str, output_format: str):
    env = {"PYTHONIOENCODING": encoding, "LC_ALL": "zh_CN.UTF-8"}
    done = process("check", CITY, "missing-图.txt", "-f", output_format, env=env)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"missing-" in done.stderr
    done.stdout.decode("utf-8" if output_format != "terminal" else encoding)


def test_json_is_utf_8_on_a_pipe_whatever_the_locale(process: Process):
    plain = process("check", CITY, "-f", "json").stdout
    assert process("check", CITY, "-f", "json", env={"PYTHONIOENCODING": "gbk"}).stdout == plain
    assert json.loads(plain.decode("utf-8"))["reports"][0]["plan"]["title"].startswith("兰汀市")


def test_a_gbk_console_reads_chinese(process: Process):
    done = process("check", CITY, "-q", env={"PYTHONIOENCODING": "gbk", "LC_ALL": "zh_CN.GBK"})
    assert "兰汀市" in done.stdout.decode("gbk")


def test_paths_of_any_characters(process: Process, tmp_path: Path):
    folder = tmp_path / "市 卫健委（草案）"
    folder.mkdir()
    plan = folder / "方案－终稿😀.txt"
    plan.write_bytes(CITY.read_bytes())
    done = process("check", plan, "-o", folder / "报告.json")
    assert done.returncode == 0, done.stderr
    assert json.loads((folder / "报告.json").read_text("utf-8"))["reports"][0]["plan"]["path"] == str(plan)


@unix
def test_a_name_that_is_no_utf_8(process: Process, tmp_path: Path):
    plan = os.fsencode(tmp_path) + b"/\xb7\xbd\xb0\xb8.txt"
    Path(os.fsdecode(plan)).write_bytes(CITY.read_bytes())
    for output_format in ("terminal", "json", "html"):
        done = process("check", os.fsdecode(plan), "-f", output_format)
        assert done.returncode == 0, done.stderr
        done.stdout.decode("utf-8")


# ── broken and closed streams ──


@unix
@pytest.mark.parametrize("output_format", ["terminal", "json"])
def test_a_reader_that_goes_away_is_no_error(output_format: str, plan: Path):
    copies = [plan]
    for number in range(4):  # more than a pipe holds
        copies.append(plan.with_name(f"{number}.txt"))
        copies[-1].write_bytes(plan.read_bytes() + b"\n" * (number + 1))
    command = [sys.executable, "-m", "conform", "check", *copies, "-f", output_format]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None
    assert run.stderr is not None
    run.stdout.read(10)
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait(60) == 141
    run.stderr.close()


@unix
def test_a_closed_standard_output_is_told():
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m conform check "{CITY}" -q >&-'], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == b"conform: standard output is closed\n"


@unix
def test_a_closed_standard_error_is_no_trouble():
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m conform check missing "{CITY}" -q 2>&-'], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert "兰汀市" in done.stdout.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("output_format", ["terminal", "json"])
def test_a_full_disk_is_told(output_format: str):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "conform", "check", CITY, "-f", output_format],
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["conform: standard output cannot be written: No space left on device"]


@unix
def test_a_closed_standard_input_is_told():
    command = f'"{sys.executable}" -m conform check - <&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == b"conform: -: standard input is closed\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["check", "--help"]])
def test_help_onto_a_full_disk_is_told(words: list[str]):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "conform", *words]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"conform: standard output cannot be written: No space left on device\n"


@unix
def test_a_reader_of_the_help_that_goes_away_is_no_error():
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "conform", "check", "--help"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@unix
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--version"], 0),
        (["check", str(CITY), "-q"], 0),
        (["check", "a.txt"], 2),
        (["check", str(CITY), "-o", "a.json"], 2),
    ],
)
def test_a_folder_that_is_gone_is_no_fault(tmp_path: Path, words: list[str], code: int):
    gone = tmp_path / "gone"
    gone.mkdir()
    script = "import os, sys; from conform.app import main; os.rmdir(os.getcwd()); main()"
    done = subprocess.run([sys.executable, "-c", script, *words], cwd=gone, capture_output=True, check=False)
    assert done.returncode == code, done.stderr
    assert len(done.stderr.splitlines()) == (code == 2)
    assert b"fault" not in done.stderr


@unix
@pytest.mark.parametrize("module", ["typer", "conform.app.app", "conform.pipeline"])
def test_an_interruption_while_modules_load_is_silent(module: str):
    script = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's & may have it ignored\n"
        "class Press:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "from conform.app import main\n"
        "sys.meta_path.insert(0, Press())\n"
        "main()"
    )
    command = [sys.executable, "-c", script, "check", str(CITY)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_nothing_slow_is_loaded_before_interruptions_are_handled():
    script = "import sys, conform.app; print([m for m in ('typer', 'conform.app.app') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
