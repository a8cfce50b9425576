"""What a call read, in whatever role, it never writes over; every option that writes, of every command, is tried."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from common import ROOT, Ran

from conform.app.call import Call
from conform.errors import OutputError
from conform.references import DEFAULT, load_reference

Conform = Callable[..., Ran]

PLAN = """安和县人民政府关于推进医院发展的实施方案
安政发〔2024〕3号
一、重点任务
（一）提升就医水平。
关心爱护医务人员，每年组织一次体检。到20xx年建成医疗集团。
"""
REFERENCE = """[reference]
id = "{id}"
title = "关于推进医院发展的意见"
kind = "fulltext"
[[section]]
no = "一"
title = "总体要求"
[[section.measure]]
id = "01"
title = "提升就医水平"
requirements = [{{id = "01.1", text = "关心爱护医务人员，每年组织一次体检。"}}]
"""
SETTINGS = """references = ["own.toml"]
reference-dirs = ["shelf"]
[lint]
baseline = "base.json"
decisions = "decided.json"
"""
WORDS = '["01.1"]\nverb = ["关心"]\n'
FILES = {
    "plan.txt": PLAN,
    "later.txt": PLAN.replace("一次", "两次"),
    "tier.txt": PLAN.replace("安和县", "丰水市"),
    "own.toml": REFERENCE.format(id="own"),
    "own.words.toml": WORDS,
    "own.field.toml": "",
    "shelf/other.toml": REFERENCE.format(id="other"),
    "shelf/third/reference.toml": REFERENCE.format(id="third"),
    "shelf/third/words.toml": WORDS,
    "conform.toml": SETTINGS,
    "decided.json": '{"schema_version": 1, "decisions": []}\n',
    "base.json": '{"schema_version": 1, "tool": {"name": "conform"}, "baseline": []}\n',
}
REFERENCES = (
    "own.toml", "own.words.toml", "own.field.toml",
    "shelf/other.toml", "shelf/third/reference.toml", "shelf/third/words.toml",
)  # fmt: skip
PROJECT = (*REFERENCES, "conform.toml", "decided.json", "base.json")
OFFICIAL = "data/official/gbf-2021-18.json"

# A command line, `OUT` where the output's name goes, and the files that it reads (or whose names it knows).
JSON = ("-f", "json", "-o", "OUT")
LINT = ("lint", "plan.txt", "-r", "own.toml")
WAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "check": (("check", "plan.txt", *JSON), ("plan.txt", *PROJECT)),
    "check-chain": (("check", "plan.txt", "-r", "own.toml", "-r", "tier.txt#1", *JSON), ("plan.txt", "tier.txt")),
    "check-decided": (("check", "plan.txt", "--decisions", "decided.json", *JSON), ("plan.txt", "decided.json")),
    "check-official": (("check", "plan.txt", "-r", DEFAULT, *JSON), (OFFICIAL,)),
    "explain": (("explain", "plan.txt", "01.1", "-o", "OUT"), ("plan.txt", *PROJECT)),
    "explain-json": (("explain", "plan.txt", "01.1", *JSON), ("plan.txt", *PROJECT)),
    "diff": (("diff", "plan.txt", "later.txt", *JSON), ("plan.txt", "later.txt", "conform.toml")),
    "text": (("text", "plan.txt", "-o", "OUT"), ("plan.txt", "conform.toml")),
    "git-text": (("git-text", "plan.txt", "-o", "OUT"), ("plan.txt", "conform.toml")),
    "lint": ((*LINT, *JSON), ("plan.txt", *PROJECT)),
    "lint-folder": (("lint", ".", *JSON), ("plan.txt", "later.txt", "tier.txt", *PROJECT)),
    "lint-diff": ((*LINT, "--diff", "-o", "OUT"), ("plan.txt", *PROJECT)),
    "lint-fix": ((*LINT, "--fix", "-o", "OUT"), ("plan.txt", *PROJECT)),
    "lint-options": (
        (*LINT, "--isolated", "--baseline", "base.json", "--decisions", "decided.json", *JSON),
        ("plan.txt", "own.toml", "own.words.toml", "base.json", "decided.json", "conform.toml"),
    ),
    "lint-config": ((*LINT, "--config", "conform.toml", *JSON), ("plan.txt", *PROJECT)),
    "baseline": ((*LINT, "--write-baseline", "OUT"), ("plan.txt", *REFERENCES, "conform.toml", "decided.json")),
    "accept": (
        (*LINT, "--accept", "PB001", "--reason", "x", "--decisions", "OUT"),
        ("plan.txt", *REFERENCES, "conform.toml", "base.json"),
    ),
    "rule": (("rule", "PB001", "-o", "OUT"), ("conform.toml",)),
    "schema": (("schema", "-o", "OUT"), ("conform.toml",)),
    "list": (("reference", "list", "-o", "OUT"), (*PROJECT, OFFICIAL)),
    "show": (("reference", "show", "own.toml", *JSON), PROJECT),
    "build": (("reference", "build", "plan.txt", "--force", "-o", "OUT"), ("plan.txt", "conform.toml")),
}
CASES = [(way, file) for way, (_, files) in WAYS.items() for file in files]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file in each role, which is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONFORM_DATA_DIR", str(tmp_path / "data"))
    for name, text in FILES.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    from conform.model import Origin
    from conform.references.attached import Attachment, content

    Path(OFFICIAL).parent.mkdir(parents=True)
    Path(OFFICIAL).write_text(content(load_reference(), Attachment(Origin("x", "0" * 64), {})), encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(ran: Ran) -> None:
    """One line, and nothing done."""
    assert ran.code == 2, ran
    assert len(ran.err.splitlines()) == 1, ran.err
    assert ran.out == ""


@pytest.mark.parametrize(("way", "file"), CASES)
def test_what_is_read_is_not_written_over(conform: Conform, project: Path, way: str, file: str) -> None:
    before = contents(project)
    refused(conform(*(file if word == "OUT" else word for word in WAYS[way][0])))
    assert contents(project) == before


@pytest.mark.parametrize("way", WAYS)
def test_the_same_call_writes_elsewhere(conform: Conform, project: Path, way: str) -> None:
    """Or the refusals above would say nothing."""
    before, out = contents(project), "out.toml" if way == "build" else "out.json"
    ran = conform(*(out if word == "OUT" else word for word in WAYS[way][0]))
    assert ran.code in (0, 1), ran.err
    assert contents(project).keys() - before.keys() == {out}
    assert {name: data for name, data in contents(project).items() if name != out} == before


@pytest.mark.parametrize("link", ["hard", "soft"])
@pytest.mark.parametrize("file", ["plan.txt", "base.json", "own.toml", "conform.toml"])
def test_nor_by_another_name(conform: Conform, project: Path, file: str, link: str) -> None:
    (os.link if link == "hard" else os.symlink)(project / file, project / "other")
    before = contents(project)
    refused(conform("lint", "plan.txt", "-f", "json", "-o", "other"))
    refused(conform("check", "plan.txt", "-f", "json", "-o", f"./shelf/../{file}"))
    assert contents(project) == before


@pytest.mark.parametrize("file", ["plan.txt", *PROJECT])
def test_nor_the_summary_of_a_step(conform: Conform, project: Path, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    before = contents(project)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", file)
    refused(conform("lint", "plan.txt", "-f", "github"))
    assert contents(project) == before


def test_nor_what_standard_input_is_read_from(project: Path) -> None:
    command = [sys.executable, "-m", "conform", "check", "-", "-r", "own.toml", "-f", "json", "-o"]
    for name in ("plan.txt", "./plan.txt"):
        with Path("plan.txt").open("rb") as plan:
            done = subprocess.run([*command, name], stdin=plan, capture_output=True, check=False, cwd=project)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    named = [*command, "plan.txt", "--stdin-filename", "plan.txt"]
    done = subprocess.run(named, input=PLAN.encode(), capture_output=True, check=False, cwd=project)
    assert done.returncode == 2
    assert Path("plan.txt").read_text("utf-8") == PLAN


def test_nor_a_plan_of_a_folder_that_reports_go_into(conform: Conform, project: Path) -> None:
    Path("plans").mkdir()
    Path("plans/county.txt").write_text(PLAN, encoding="utf-8")
    refused(conform("check", "plans/county.txt", "-f", "terminal", "-o", "plans"))
    assert Path("plans/county.txt").read_text("utf-8") == PLAN


def test_nor_what_conform_itself_reads(conform: Conform, project: Path) -> None:
    field = ROOT / "reference" / "field" / "words.toml"
    before = field.read_bytes()
    refused(conform("check", "plan.txt", "-f", "json", "-o", field))
    refused(conform("reference", "build", "plan.txt", "--id", "x", "-o", field))
    assert field.read_bytes() == before


# ── an option's own file ──


def test_each_option_writes_its_own(conform: Conform, project: Path) -> None:
    assert conform(*LINT, "--write-baseline", "base.json").code == 0
    assert "PB001" in Path("base.json").read_text("utf-8")
    assert conform("lint", "plan.txt").code in (0, 1)
    Path("base.json").write_text(FILES["base.json"], encoding="utf-8")
    assert conform(*LINT, "--accept", "PB001", "--reason", "x").code == 0
    assert "PB001" in Path("decided.json").read_text("utf-8")
    build = ("reference", "build", "plan.txt", "--id", "other", "-o", "shelf/other.toml")
    assert conform(*build).code == 2  # without --force
    assert conform(*build, "--force").code == 0
    assert conform("init").code == 2
    assert conform("init", "--force").code == 0


def test_a_baseline_is_only_written_over_a_baseline(conform: Conform, project: Path) -> None:
    for name, text in {"notes.json": "{}", "notes.md": "# Notes"}.items():
        Path(name).write_text(text, encoding="utf-8")
        refused(conform(*LINT, "--write-baseline", name))
        assert Path(name).read_text("utf-8") == text
    Path("empty.json").touch()
    assert conform(*LINT, "--write-baseline", "empty.json").code == 0


def test_a_plan_that_is_read_as_something_else_is_not_fixed(conform: Conform, project: Path) -> None:
    text = PLAN.replace("人员，每年", "人员,每年")
    Path("plan.txt").write_text(text, encoding="utf-8")
    ran = conform("lint", "plan.txt", "-r", "plan.txt", "--fix")
    assert ran.code == 2
    assert Path("plan.txt").read_text("utf-8") == text
    assert conform("lint", "plan.txt", "--fix").code in (0, 1)
    assert Path("plan.txt").read_text("utf-8") == PLAN


# ── every file that is opened is known ──

OPENED: set[str] = set()
WATCHING = [False]


def _note(event: str, args: tuple[object, ...]) -> None:
    if WATCHING[0] and event == "open" and isinstance(args[0], str) and not set("wax+") & set(str(args[1] or "")):
        OPENED.add(args[0])


sys.addaudithook(_note)


@pytest.fixture
def opened() -> Iterator[set[str]]:
    OPENED.clear()
    WATCHING[0] = True
    yield OPENED
    WATCHING[0] = False


@pytest.mark.parametrize("way", WAYS)
def test_every_file_that_is_opened_is_known_to_the_call(
    conform: Conform, project: Path, monkeypatch: pytest.MonkeyPatch, opened: set[str], way: str
) -> None:
    """Whatever reads a file later, in whatever role: the call knows it, or this fails."""
    calls: list[Call] = []
    made = Call.__init__

    def keep(self: Call, *args: object, **named: object) -> None:
        made(self, *args, **named)  # type: ignore[arg-type]
        calls.append(self)

    monkeypatch.setattr(Call, "__init__", keep)
    out = "out.toml" if way == "build" else "out.json"
    assert conform(*(out if word == "OUT" else word for word in WAYS[way][0])).code in (0, 1)
    (call,) = calls
    own = [Path(name) for name in opened if project in Path(name).absolute().parents and Path(name).name != out]
    assert own or way in ("rule", "schema")
    for path in own:
        with pytest.raises(OutputError):
            call.refuse(path)


# ── each is loaded once ──


@pytest.mark.parametrize("way", ["check", "explain", "lint", "list", "show", "build"])
def test_settings_are_loaded_once(conform: Conform, project: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    from conform import settings

    loads: list[object] = []
    load = settings.load
    monkeypatch.setattr(settings, "load", lambda *args: loads.append(args) or load(*args))
    out = "out.toml" if way == "build" else "out.json"
    assert conform(*(out if word == "OUT" else word for word in WAYS[way][0])).code in (0, 1)
    assert len(loads) == 1
