"""The program: help, mistakes in one line, faults of its own, exit codes."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from common import EXAMPLES, Ran, one

from conform import __version__
from conform.app import app

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_version(conform: Conform):
    assert conform("--version") == Ran(0, f"conform {__version__}\n", "")


def test_the_version_needs_no_heavy_imports():
    script = (
        "import sys; from conform.app.app import run; run(['--version']);"
        "print([m for m in ('rich', 'pydantic', 'conform.pipeline', 'conform.model') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == "[]"


def test_reading_options_does_not_load_pydantic():
    script = (
        "import sys; from conform.app.app import run; run(['check', 'missing.txt', '--only', 'added']);"
        "print([m for m in ('rich', 'pydantic', 'jieba', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]"]


def test_the_module_runs_too():
    done = subprocess.run([sys.executable, "-m", "conform", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"conform {__version__}\n"


def test_without_assertions_and_docstrings_it_says_the_same():
    plain, bare = (
        subprocess.run(
            [sys.executable, *how, "-m", "conform", "check", CITY, "-f", "json"], capture_output=True, check=True
        )
        for how in ((), ("-OO",))
    )
    assert plain.stdout == bare.stdout and len(plain.stdout) > 10_000
    assert plain.stderr == bare.stderr == b""


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["check", "-h"], ["reference", "show", "--help"]])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_speaks_both_languages(conform: Conform, monkeypatch: pytest.MonkeyPatch, words: list[str], lang: str):
    monkeypatch.setenv("LC_ALL", f"{lang}_XX.UTF-8")
    ran = conform(*words)
    assert ran.code == 0
    assert ("显示帮助" in ran.out) == (lang == "zh")
    assert not re.search(r"help\.[a-z]", ran.out)  # a key without its sentence


def test_no_command_gives_the_help(conform: Conform):
    ran = conform()
    assert ran.code == 2
    assert ran.out == ""
    assert "check" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "did you mean check?"),
        (["reference", "shw"], "did you mean show?"),
        (["check"], "PLAN is missing"),
        (["check", "--output-frmat", "json", "x"], "did you mean --output-format?"),
        (["check", "-z", "x"], "no option -z"),
        (["check", "x", "-f"], "-f lacks a value"),
        (["check", "x", "-f", "jsno"], "did you mean json?"),
        (["check", "x", "-f", "yaml"], "terminal, json, html"),
        (["check", "x", "--only", "omited"], "did you mean omitted?"),
        (["check", "x", "--measure", "99"], "they are 00 to 28"),
        (["check", "x", "--lang", "fr"], "known: zh, en"),
        (["check", "x", "--fail-under", "101"], "“101”"),
        (["check", "x", "--fail-under", "nan"], "“nan”"),
        (["check", "x", "--part", "0"], "“0”"),
        (["check", "x", "--max-bytes", "-1"], "“-1”"),
        (["check", "x", "--encoding", "utf-9"], "utf-9"),
        (["check", "x", "--revisions", "none"], "final, original, error"),
        (["check", "x", "-r", "gbf-2021-81"], "gbf-2021-18"),
        (["schema", "lint", "x"], "unexpected extra argument"),
    ],
)
def test_a_mistake_is_told_in_one_line(conform: Conform, words: list[str], said: str):
    assert said in one(conform(*words))


def test_a_mistake_is_told_in_chinese(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert one(conform("check", "x", "-f", "jsno")) == "conform: -f：没有“jsno”；是否指 json？"
    assert "没有选项" in one(conform("check", "x", "--nonsense"))
    assert "缺少" in one(conform("check"))
    assert "did you mean" in one(conform("check", "x", "-f", "jsno", "--lang", "en"))


def test_a_fault_is_one_line_and_asks_to_be_reported(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    from conform.app import batch

    def broken(path: str, references: object, options: object, decide: object) -> None:
        raise ZeroDivisionError("three\nlines\nlong")

    monkeypatch.setattr(batch, "check", broken)
    said = one(conform("check", CITY))
    assert str(CITY) in said
    assert "ZeroDivisionError" in said
    assert "report" in said
    monkeypatch.setenv("CONFORM_DEBUG", "1")
    assert "Traceback" in conform("check", CITY).err
    monkeypatch.setenv("CONFORM_DEBUG", "0")
    assert "Traceback" in conform("check", CITY, "--debug").err


@pytest.mark.parametrize(
    ("error", "code"), [(MemoryError(), 2), (RecursionError(), 2), (KeyboardInterrupt(), 130), (BrokenPipeError(), 141)]
)
def test_what_may_come_from_anywhere(
    conform: Conform, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
):
    def broken(argv: object, console: object) -> int:
        raise error

    monkeypatch.setattr(app, "_execute", broken)
    monkeypatch.setattr(app, "drop_output", lambda: None)
    ran = conform("check", "x")
    assert ran.code == code
    assert len(ran.err.splitlines()) == (code == 2)


def test_interrupting_is_quiet(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    from conform.app import batch

    def interrupted(path: str, references: object, options: object, decide: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "check", interrupted)
    assert conform("check", CITY) == Ran(130, "", "")


# ── what stands before the command, and help ──


def test_v_is_the_version(conform: Conform):
    assert conform("-V") == conform("--version")


@pytest.mark.parametrize("words", [["lint"], ["reference", "build"], ["reference"], []])
def test_the_help_of_a_command(conform: Conform, words: list[str]):
    assert conform("help", *words) == conform(*words, "--help")
    assert conform("--lang", "zh", "help", *words).out == conform(*words, "--help", "--lang", "zh").out


def test_the_help_of_what_there_is_not(conform: Conform):
    assert "did you mean lint?" in one(conform("help", "lnt"))
    assert "did you mean build?" in one(conform("help", "reference", "bild"))


def test_help_before_a_command_is_the_programs(conform: Conform):
    assert conform("--help", "check") == conform("--help")
    assert "explain" in conform("--help", "check").out


@pytest.mark.parametrize(
    "words", [["rule", "PB001"], ["reference", "show", "--measure", "03"], ["check", str(CITY), "-q"]]
)
def test_the_language_stands_before_or_behind(conform: Conform, words: list[str]):
    before = conform("--lang", "zh", *words)
    assert before.code == 0, before.err
    assert before == conform(*words, "--lang", "zh") == conform(words[0], *words[1:], "--lang=zh")
    assert before.out != conform(*words).out
    assert conform("--lang", "zh", *words, "--lang", "en").out in (before.out, conform(*words).out)


def test_a_group_takes_the_language_too(conform: Conform):
    shown = conform("reference", "show", "--measure", "03", "--lang", "zh")
    assert conform("reference", "--lang", "zh", "show", "--measure", "03") == shown


def test_an_unknown_language_is_told_wherever_it_stands(conform: Conform):
    for words in (["--lang", "fr", "schema"], ["schema", "--lang", "fr"], ["reference", "--lang", "fr", "list"]):
        assert "known: zh, en" in one(conform(*words))


def test_colour_is_left_out_before_and_behind(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in conform("check", CITY, "-q").out
    assert conform("--no-color", "check", CITY, "-q") == conform("check", CITY, "-q", "--no-color")
    assert "\x1b" not in conform("--no-color", "check", CITY, "-q").out


def test_debug_may_stand_before(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("conform.app.schema.ENDING", None)
    assert "Traceback" in conform("--debug", "schema").err
