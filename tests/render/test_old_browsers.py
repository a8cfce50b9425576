"""Styles and scripts keep to what Chromium 78 knows, which offices really have: ES2019, and a list of CSS."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from conform.data import data_folder
from conform.render import html
from conform.render.versions import html as versions

KNOWN = tomllib.loads(Path(__file__).with_name("chromium-78.toml").read_text("utf-8"))
STYLES = sorted({*html.STYLES, *versions.STYLES})
SCRIPTS = sorted({*html.SCRIPTS, *versions.SCRIPTS})
LONGEST = 300  # lines of a script or style that a newcomer reads at one go

# Comments, strings, templates and regular expressions: what is no code. A slash that divides stands behind a value.
TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/|"
    r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|"
    r"(?<=[=(,:!&|?;{}\n])\s*/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*",
    re.DOTALL,
)
INSERTED = re.compile(r"\$\{([^}]*)\}")
SELECTOR = re.compile(r"(?:matches|closest|querySelector(?:All)?|around)\([^;]*?\)")


def file(name: str) -> str:
    return (data_folder("reports") / name).read_text("utf-8")


def code(script: str) -> str:
    """A script without its texts; what templates insert stays."""

    def left(found: re.Match[str]) -> str:
        return " ".join(INSERTED.findall(found[0])) if found[0].startswith("`") else '""'

    return TOKEN.sub(left, script)


def later_in_script(script: str) -> list[str]:
    """What of a script Chromium 78 does not know."""
    selectors = " ".join(SELECTOR.findall(script)).replace("#", "")  # ids are no private members
    text = code(script) + selectors
    return [name for name, pattern in KNOWN["later"].items() if re.search(pattern, text)]


def used(style: str) -> Iterator[tuple[str, str]]:
    """What a style uses: the list that it must be in, and its name."""
    bare = re.sub(r'"(?:\\.|[^"])*"', '""', re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    for block in re.findall(r"\{([^{}]*)\}", bare):
        for line in filter(str.strip, block.split(";")):
            name, _, value = line.partition(":")
            if not name.strip().startswith("--"):
                yield "properties", name.strip()
            yield from (("functions", found) for found in re.findall(r"([\w-]+)\(", value))
    for head in re.findall(r"([^{};]+)\{", bare):
        if head.strip().startswith("@"):
            yield from (("features", found) for found in re.findall(r"\(([\w-]+)", head))
        else:
            yield from (("pseudo", found) for found in re.findall(r"::?[a-z-]+", head))
            if re.search(r":not\([^()]*,", head):
                yield "pseudo", f":not with a list: {head.strip()}"


def later_in_style(style: str) -> set[str]:
    """What of a style Chromium 78 does not know, and would do harm."""
    return {name for kind, name in used(style) if name not in KNOWN[kind] and name not in KNOWN["missed"]}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_keeps_to_es2019(name: str):
    assert later_in_script(file(name)) == []


@pytest.mark.parametrize("name", STYLES)
def test_a_style_keeps_to_what_is_known(name: str):
    assert later_in_style(file(name)) == set()


@pytest.mark.parametrize("name", [*SCRIPTS, *STYLES])
def test_a_file_is_read_at_one_go(name: str):
    assert file(name).count("\n") < LONGEST


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("a?.b", ["optional chaining"]),
        ("a ?? b", ["?? and ??="]),
        ("a ? .5 : 1; // a?.b", []),
        ('"a ?? b"; /x??/.test(a)', []),
        ("`${a?.b}`", ["optional chaining"]),
        ("a.b ||= 1", ["&&= and ||="]),
        ("list.at(-1)", [".at()"]),
        ('x.querySelectorAll(":is(a, b)")', [":is() and :where()"]),
        ("class A { #b = 1 }", ["private members"]),
    ],
)
def test_what_came_later_is_found_in_scripts(script: str, found: list[str]):
    assert later_in_script(script) == found


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("a { margin-inline: 1px; }", {"margin-inline"}),
        ("a:is(b) { color: color-mix(in srgb, red, blue); }", {":is", "color-mix"}),
        ("@media (width > 3px) { a { inset: 0; } }", {"width"}),
        ("a:not(b, c) { --own: lab(1 2 3); text-wrap: balance; }", {":not with a list: a:not(b, c)", "lab"}),
    ],
)
def test_what_came_later_is_found_in_styles(style: str, found: set[str]):
    assert later_in_style(style) == found
