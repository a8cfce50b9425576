"""The command line: options, languages, errors in one line, exit codes."""

from __future__ import annotations

import json
import re
import string
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT, Ran

from conform import __version__
from conform.app import app, values
from conform.app.console import language, one_line
from conform.app.output import Target
from conform.errors import OptionError
from conform.messages import SENTENCES, Lang
from conform.model import ClauseStatus, Status
from conform.render import FORMATS

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def one(ran: Ran) -> str:
    """The single line that a failed run says, with nothing on standard output."""
    assert ran.code == 2, ran
    assert ran.out == ""
    lines = ran.err.splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("conform: ")
    assert "Traceback" not in ran.err
    return lines[0]


# ── commands ──


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


def test_reference_list(conform: Conform):
    ran = conform("reference", "list")
    assert ran.code == 0
    assert "gbf-2021-18" in ran.out
    assert "169" in ran.out


def test_reference_show(conform: Conform):
    whole = conform("reference", "show", "--lang", "zh")
    assert whole.code == 0
    assert sum(line[4:6].isdigit() and line[6] == "." for line in whole.out.splitlines()) == 169
    assert "摘编" in whole.out
    assert "https://" in whole.out
    part = conform("reference", "show", "gbf-2021-18", "--measure", "3")
    assert "03.1" in part.out
    assert "04.1" not in part.out
    assert "省" in conform("reference", "show", "--measure", "01").out  # levels are told


def test_reference_show_refuses_what_there_is_not(conform: Conform):
    assert "“30”" in one(conform("reference", "show", "--measure", "30"))
    assert "gbf-2021-18" in one(conform("reference", "show", "gbf"))


def test_schema_is_json(conform: Conform):
    ran = conform("schema")
    assert ran.code == 0
    assert json.loads(ran.out)["$schema"].startswith("https://json-schema.org/")


# ── what is wrong with the words ──


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
        (["check", "x", "-f", "docx"], "terminal, json, html"),
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


# ── what options mean ──


def test_the_format_follows_the_output_unless_it_is_said():
    def of(value: str | None, name: str | None) -> str:
        return values.output_format(value, Target(Path(name), folder=False) if name else None, FORMATS)

    assert of(None, None) == "terminal"
    assert of(None, "a/b.HTML") == "html"
    assert of(None, "b.json") == "json"
    assert of("terminal", "b.json") == "terminal"
    with pytest.raises(OptionError):
        of(None, "b.xlsx")


def test_only_takes_lists_in_both_languages():
    assert values.only([]) is None
    assert values.only(["omitted,added", "modified"]) == {Status.OMITTED, Status.MODIFIED, ClauseStatus.ADDED}
    assert values.only(["遗漏，新增"]) == {Status.OMITTED, ClauseStatus.ADDED}


def test_numbers():
    assert values.percent("80%") == 80
    assert values.percent(None) is None
    assert values.count("200M", "--max-bytes") == 200 * 2**20
    assert values.measure("3", ["01", "03"]) == "03"


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


def test_every_sentence_takes_the_same_values_in_both_languages():
    for key, (chinese, english) in SENTENCES.items():
        fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (chinese, english)]
        assert fields[0] == fields[1], key


def test_every_key_that_the_code_names_has_its_sentence():
    named = re.compile(r'"((?:error|input|note|notice|usage|help|warning|progress|reference|outline|read)\.[a-z_.]+)"')
    for path in (ROOT / "conform").rglob("*.py"):
        for key in named.findall(path.read_text("utf-8")):
            if not key.endswith((".py", ".toml", ".")):
                assert key in SENTENCES, f"{path.name}: {key}"


# ── the exit code ──


def test_reports_made_is_0(conform: Conform):
    ran = conform("check", CITY)
    assert ran.code == 0, ran.err
    assert "兰汀市" in ran.out


def test_coverage_under_the_limit_is_1(conform: Conform):
    assert conform("check", CITY, "-q", "--fail-under", "1").code == 0
    ran = conform("check", CITY, "-q", "--fail-under", "100")
    assert ran.code == 1
    assert "under 100%" in ran.err
    assert "兰汀市" in ran.out


def test_a_failure_weighs_more_than_coverage(conform: Conform):
    assert conform("check", CITY, "missing.txt", "-q", "--fail-under", "100").code == 2


def test_the_json_is_whole_whatever_is_shown(conform: Conform):
    whole = conform("check", CITY, "-f", "json")
    shown = conform("check", CITY, "-f", "json", "--only", "added", "--measure", "03", "-q", "--lang", "zh")
    assert whole.code == 0
    assert whole.out == shown.out
    assert len(json.loads(whole.out)["reports"][0]["requirements"]) == 169


def test_what_is_shown_follows_the_options(conform: Conform):
    whole = conform("check", CITY)
    assert "03.1" in whole.out
    only = conform("check", CITY, "--only", "added")
    assert len(only.out) < len(whole.out)
    quiet = conform("check", CITY, "--quiet")
    assert len(quiet.out) < len(only.out)


# ── faults of our own ──


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


def test_the_same_reference_twice_counts_once(conform: Conform, tmp_path: Path):
    twice = conform("check", CITY, "-f", "json", "-r", "gbf-2021-18", "-r", "gbf-2021-18")
    assert len(json.loads(twice.out)["references"]) == 1
    other = tmp_path / "other.toml"
    text = (ROOT / "reference" / "gbf-2021-18" / "reference.toml").read_text("utf-8")
    other.write_text(text + "\n# edited\n", "utf-8")
    assert "gbf-2021-18" in one(conform("check", CITY, "-r", "gbf-2021-18", "-r", other))


@pytest.mark.parametrize("words", [["--measure", ""], ["--only", ""], ["--only", ","]])
def test_an_empty_choice_is_an_error(conform: Conform, words: list[str]):
    assert "“”" in one(conform("check", CITY, *words))


def test_a_number_too_large_is_told_the_bound(conform: Conform):
    for number in ("9" * 5000, "999999999999999999G", "1025G"):
        assert one(conform("check", CITY, "--max-bytes", number)).endswith("is more than 1099511627776")
    assert one(conform("check", CITY, "--office-seconds", "1000001")).endswith("is more than 1000000")
