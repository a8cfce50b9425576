"""Errors say themselves, in one line."""

from __future__ import annotations

import pickle

import pytest

from conform.errors import ConformError, InputError, OptionError, lang_named, unknown
from conform.messages import Lang, say


def test_an_error_is_a_sentence_with_its_place():
    assert str(InputError("input.missing", "a.txt")) == "a.txt: there is no such file; check the path"


def test_a_sentence_that_is_missing_hides_nothing():
    assert str(ConformError("no.such.key", "a.txt", count=3)) == "a.txt: no.such.key {'count': 3}"
    assert str(ConformError("input.too_long")).startswith("input.too_long")


def test_a_string_names_options_as_python_does():
    assert str(unknown("--fail-under", "x", ["a"])) == "fail_under: unknown “x”; known: a"
    assert str(InputError("input.slow", "--a-file.txt", seconds=3)) == (
        "--a-file.txt: it was not read within 3 s; split it, or raise the limit with `max_seconds`"
    )
    assert say("input.slow", Lang.EN, seconds=3).endswith("with --max-seconds")


def test_a_language_goes_by_its_name():
    assert lang_named("zh") is lang_named(Lang.ZH) is Lang.ZH
    with pytest.raises(OptionError, match=r"^lang: unknown “fr”; known: zh, en$"):
        lang_named("fr")


@pytest.mark.parametrize(("given", "told"), [("jsno", "json"), ("JSON", "json"), ("xml", "json, html")])
def test_an_unknown_name_tells_the_nearest_or_all(given: str, told: str):
    error = unknown("-f", given, ["json", "html"])
    assert isinstance(error, OptionError)
    assert told in str(error) and given in str(error)


def test_an_error_comes_back_from_another_process():
    error = pickle.loads(pickle.dumps(InputError("input.slow", "a.txt", seconds="3")))  # noqa: S301
    assert type(error) is InputError
    assert (error.key, error.where, error.values) == ("input.slow", "a.txt", {"seconds": "3"})
