"""The documentation: both languages say the same, every command in it works, every link leads somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import generated
import pytest
from common import EXAMPLES, ROOT, Ran

import conform
from conform.app.commands import COMMANDS
from conform.lint.rules import RULES
from conform.messages import Lang

PAGES = ROOT / "docs" / "pages"
ZH, EN = (sorted(path.relative_to(PAGES / lang) for path in (PAGES / lang).rglob("*.md")) for lang in ("zh", "en"))
ALL = [path for lang in ("zh", "en") for path in sorted((PAGES / lang).rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
NAMED = pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(PAGES).as_posix())


def commands(block: str) -> str:
    """A block without its remarks."""
    return re.sub(r"\s+#.*$", "", block, flags=re.M)


def test_both_languages_have_the_same_pages():
    assert ZH == EN


@pytest.mark.parametrize("name", EN, ids=str)
def test_both_languages_have_the_same_shape(name: Path):
    """Headings, rows of tables, list items and blocks come in the same order; commands are the same."""

    def shape(text: str) -> list[str]:
        lines = [line for line in text.splitlines() if line.startswith(("#", "|", "- ", "```"))]
        return [line.split()[0] for line in lines]

    zh, en = ((PAGES / lang / name).read_text("utf-8") for lang in ("zh", "en"))
    assert shape(zh) == shape(en)
    assert list(map(commands, BLOCK.findall(zh))) == list(map(commands, BLOCK.findall(en)))


@NAMED
def test_links_lead_to_pages(path: Path):
    made = {f"reference/{name}.md" for name in generated.pages(Lang.EN)}
    for target in LINK.findall(path.read_text("utf-8")):
        assert target in made or (path.parent / target).is_file(), target


@NAMED
def test_what_is_named_of_the_code_exists(path: Path):
    for name in re.findall(r"`((?:conform|tests|reference|docs)/[\w./*-]*)`", path.read_text("utf-8")):
        assert list(ROOT.glob(name.rstrip("/"))), name


@pytest.mark.parametrize("lang", Lang)
def test_the_map_of_the_code_has_every_part(lang: Lang):
    """Rooms with a slash, files by their names; `__init__.py` and the like are no parts."""
    page = (PAGES / lang.value / "guide" / "code.md").read_text("utf-8")
    rooms = {f"{path.parent.name}/" for path in (ROOT / "conform").glob("*/__init__.py")}
    files = {path.name for path in (ROOT / "conform").glob("*.py") if not path.name.startswith("__")}
    told = {name for row in page.splitlines() if row.startswith("| `") for name in re.findall(r"`([^`]+)`", row)}
    assert (rooms | files) - told == set()


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path / "examples")
    return tmp_path


# The guide speaks of files of the reader's own.
RUN = [name for name in EN if name.parts[0] != "guide"]


@pytest.mark.parametrize("name", RUN, ids=str)
def test_commands_work_as_they_stand(conform: Callable[..., Ran], examples: Path, name: Path):
    """In a folder with the examples; 1 says that something was found."""
    for block in BLOCK.findall((PAGES / "en" / name).read_text("utf-8")):
        for line in block.splitlines():
            assert line.startswith("$ conform "), line
            ran = conform(*shlex.split(line[len("$ conform ") :]))
            assert ran.code in (0, 1), f"{line}: {ran.err}"


PYTHON = re.compile(r"^```python\n(.*?)^```", re.M | re.S)
ATTRIBUTE = re.compile(r"`((?:checked|report|verdict|found|finding)\.[^`]+)`")


def test_python_is_the_same_in_both_languages_and_runs_as_it_stands(
    examples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(examples)
    for name in EN:
        zh, en = (PYTHON.findall((PAGES / lang / name).read_text("utf-8")) for lang in ("zh", "en"))
        assert list(map(commands, zh)) == list(map(commands, en))
        if en:
            exec("".join(en), {})  # noqa: S102 - our own page
    shown = capsys.readouterr().out
    assert "<Report '兰汀市" in shown and "13.6 target 1:2 → 1:1.7" in shown and "CF004 warning" in shown


def test_the_attributes_that_python_has_for_the_json_are_there():
    page = (PAGES / "en" / "guide" / "python.md").read_text("utf-8")
    names = ATTRIBUTE.findall(page)
    checked, linted = conform.check(EXAMPLES / "lanting-city.txt"), conform.lint(EXAMPLES / "lanting-city.txt")
    report = checked.reports[0]
    verdict = next(each for each in report.verdicts if each.evidence)
    known = {"checked": checked, "report": report, "verdict": verdict, "found": report.clauses[0]}
    known |= {"finding": linted.findings[0], "evidence": verdict.evidence[0]}
    known |= {"status": verdict.status, "certainty": verdict.certainty}
    values = [eval(name, known) for name in names]  # noqa: S307 - our own page; one that is not there is an error
    assert len(values) > 20


@pytest.mark.parametrize("lang", Lang)
def test_the_program_writes_a_part_for_every_command_rule_and_schema(lang: Lang):
    made = generated.pages(lang)
    assert all(f"## conform {name}\n" in made["commands"] for name in COMMANDS)
    assert all(f"## {code} " in made["rules"] or f" {code} " in made["rules"] for code in RULES)
    names = [path.name.partition(".")[0] for path in (ROOT / "conform").glob("*.schema.json")]
    assert names
    assert all(f"## conform schema {name}\n" in made["schemas"] for name in names)


def test_the_site_is_built_with_no_network_and_no_warning(tmp_path: Path):
    pytest.importorskip("material", reason="mkdocs-material is not installed")
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", "docs/mkdocs.yml", "-d", str(tmp_path)]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    for path in tmp_path.rglob("*.html"):
        page = path.read_text("utf-8")
        fetched = re.findall(r"<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=[\"']?(https?://[^\s>]+)", page)
        assert [url for url in fetched if not url.startswith("https://example.com/")] == [], path
        assert 'iframe-worker.js"' in page
    tutorials = {lang: (tmp_path / lang / "tutorial.html").read_text("utf-8") for lang in ("zh", "en")}
    assert 'aria-label="搜索"' in tutorials["zh"] and 'aria-label="Search"' in tutorials["en"]
    assert "力度减弱、略去的内容" in tutorials["zh"]
    assert (tmp_path / "en" / "reference" / "rules.html").is_file()
