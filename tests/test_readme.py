"""The READMEs and the guide of the documentation say what is so, and the same in both languages."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from common import ROOT

from conform.app.declare import program
from conform.messages import SENTENCES
from conform.readers import READERS

sys.path.insert(0, str(ROOT / "tests" / "bench"))
from sample import GUIDES, READMES, SAMPLES, between

ENGLISH, CHINESE = ("\n".join(page.read_text("utf-8") for page in pages) for pages in GUIDES.values())
BOTH = pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["en", "zh"])


COMMANDS = typer.main.get_command(program([]))


def options_of(command: Any) -> set[str]:
    """The long options of a command and of those below it."""
    own = {name for param in command.params for name in param.opts if name.startswith("--")}
    return own.union(*map(options_of, getattr(command, "commands", {}).values()))


OPTIONS = options_of(COMMANDS.commands["check"]) | options_of(COMMANDS.commands["lint"])


def without_samples(text: str) -> str:
    for name in SAMPLES:
        text = between(name).sub("", text)
    return text


def shape(text: str) -> list[str]:
    """What both languages must share: headings, table rows by their number of cells, code, list items, links."""
    text = without_samples(text)
    rows = []
    for line in text.splitlines():
        if line.startswith("|"):
            rows.append(f"row {line.count('|')}")
        elif line.startswith(("#", "- ", "```", "<!--")):
            rows.append(line.split()[0])
    return rows


def test_both_have_the_same_shape():
    assert shape(ENGLISH) == shape(CHINESE)


def test_both_name_the_same_code():
    def code(text: str) -> set[str]:
        return set(re.findall(r"`([^`\n]+)`", without_samples(text)))

    def but_for_language(names: set[str]) -> set[str]:
        return {name for name in names if not name.startswith(("conform check examples", "L进一步"))}

    assert but_for_language(code(ENGLISH)) == but_for_language(code(CHINESE))


def test_a_readme_is_one_screen_and_pointers():
    """What is longer stands in the documentation; a screen has some 75 lines, pictures not counted."""
    assert all(len(readme.read_text("utf-8").splitlines()) <= 75 for readme in READMES.values())


@BOTH
def test_every_option_is_told(text: str):
    told = OPTIONS - {"--help", "--debug"}
    assert len(told) > 10
    assert [name for name in sorted(told) if f"`{name}`" not in text] == []


def test_every_option_that_a_message_advises_exists():
    advised = {name for pair in SENTENCES.values() for text in pair for name in re.findall(r"--[a-z][a-z-]+", text)}
    assert advised <= options_of(COMMANDS)


@BOTH
def test_every_suffix_is_told(text: str):
    _, _, rest = text.partition("<!-- formats: begin -->")
    formats, _, _ = rest.partition("<!-- formats: end -->")
    assert set(re.findall(r"`(\.\w+)`", formats)) == {
        suffix for reader in READERS.values() for suffix in reader.suffixes
    }


@BOTH
def test_every_part_of_the_code_that_is_named_exists(text: str):
    for name in re.findall(r"`([\w./]+(?:/|\.py|\.toml))`", text):
        if name.startswith(("plan", "reports/`")) or name in (".toml", "conform.toml", "field.toml"):  # a user's
            continue
        assert (ROOT / name).exists() or (ROOT / "conform" / name).exists(), name


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("lang", GUIDES)
def test_the_samples_are_what_the_program_prints(lang: str, name: str):
    (found,) = filter(None, (between(name).search(page.read_text("utf-8")) for page in GUIDES[lang]))
    assert found[0] == SAMPLES[name](lang), "refresh it with `make sample`"


def test_links_lead_somewhere():
    for readme in READMES.values():
        text = readme.read_text("utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert Path(ROOT, target).exists(), target
