"""What is ours in typer's machinery."""

from __future__ import annotations

import pytest
import typer

from conform.app.console import Console
from conform.app.declare import program
from conform.app.usage import AsTyped, Commands, prepare, usage_error
from conform.errors import OptionError
from conform.messages import Lang, say


def root(lang: Lang = Lang.EN):
    found = typer.main.get_command(program([]))
    prepare(found, lang)
    return found


@pytest.mark.parametrize("lang", list(Lang))
def test_help_is_put_into_the_users_language_all_the_way_down(lang: Lang):
    below = root(lang).commands["reference"].commands["build"]
    assert below.help == say("help.reference.build", lang)
    told = {param.name: param.help for param in below.params}
    assert told["file"] == say("help.reference.build.file", lang)


def test_what_is_no_sentence_stays():
    found = root()
    found.help = "甲"
    prepare(found, Lang.ZH)
    assert found.help == "甲"


def test_a_command_that_there_is_not_names_the_nearest():
    found = root()
    assert isinstance(found, Commands)
    with pytest.raises(OptionError) as raised:
        found.resolve_command(None, ["lnt"])
    assert "lint" in str(raised.value)
    assert found.resolve_command(typer.Context(found), ["lint", "a"])[0] == "lint"


class Param:
    def __init__(self, multiple: bool, nargs: int) -> None:
        self.multiple, self.nargs = multiple, nargs


def test_words_stay_as_they_are_typed():
    coerce = AsTyped().coerce
    assert coerce("3", Param(False, 1), None) == "3"
    assert coerce(None, Param(False, 1), None) is None
    assert coerce(None, Param(True, 1), None) == coerce(None, Param(False, -1), None) == ()


@pytest.mark.parametrize(
    ("kind", "values", "told"),
    [
        ("NoSuchOption", {"option_name": "--lnag", "possibilities": ["--lang"]}, ("--lnag", "--lang")),
        ("NoSuchOption", {"option_name": "-z", "possibilities": []}, ("-z",)),
        ("BadOptionUsage", {"option_name": "-f"}, ("-f",)),
        ("UsageError", {"format_message": lambda self: "odd"}, ("odd",)),
    ],
)
def test_a_line_that_cannot_be_read_is_told_in_one(
    capsys: pytest.CaptureFixture[str], kind: str, values: dict[str, object], told: tuple[str, ...]
):
    usage_error(type(kind, (Exception,), values)(), Console(Lang.EN))
    line = capsys.readouterr().err
    assert len(line.splitlines()) == 1 and line.startswith("conform: ")
    assert all(word in line for word in told)
