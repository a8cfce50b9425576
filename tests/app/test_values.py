"""What the words of options mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran, one

from conform.app import values
from conform.app.output import Target
from conform.errors import OptionError
from conform.model import ClauseStatus, Status
from conform.render import FORMATS

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_the_format_follows_the_output_unless_it_is_said():
    def of(value: str | None, name: str | None) -> str:
        return values.output_format(value, Target(Path(name), folder=False) if name else None, FORMATS)

    assert of(None, None) == "terminal"
    assert of(None, "a/b.HTML") == "html"
    assert of(None, "b.json") == "json"
    assert of("terminal", "b.json") == "terminal"
    with pytest.raises(OptionError):
        of(None, "b.pptx")


def test_only_takes_lists_in_both_languages():
    assert values.only([]) is None
    assert values.only(["omitted,added", "modified"]) == {Status.OMITTED, Status.MODIFIED, ClauseStatus.ADDED}
    assert values.only(["遗漏，新增"]) == {Status.OMITTED, ClauseStatus.ADDED}


def test_numbers():
    assert values.percent("80%") == 80
    assert values.percent(None) is None
    assert values.count("200M", "--max-bytes") == 200 * 2**20
    assert values.measure("3", ["01", "03"]) == "03"


@pytest.mark.parametrize("words", [["--measure", ""], ["--only", ""], ["--only", ","]])
def test_an_empty_choice_is_an_error(conform: Conform, words: list[str]):
    assert "“”" in one(conform("check", CITY, *words))


def test_a_number_too_large_is_told_the_bound(conform: Conform):
    for number in ("9" * 5000, "999999999999999999G", "1025G"):
        assert one(conform("check", CITY, "--max-bytes", number)).endswith("is more than 1099511627776")
    assert one(conform("check", CITY, "--office-seconds", "1000001")).endswith("is more than 1000000")
