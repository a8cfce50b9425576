"""The words that quantities are read with, and that none of them is lost on the way from the file."""

from __future__ import annotations

from conform.data import word_lists
from conform.text.quantities.values import COUNT
from conform.text.quantities.words import Words, words


def test_units_of_a_group_count_alike():
    told = words().units
    assert told["所"] == told["家"] == (COUNT, "个", 1.0)
    assert told["公里"].factor == 1000 * told["米"].factor and told["公里"].kind == "distance"


def test_every_list_of_the_file_is_there():
    raw = word_lists("quantities")
    tables = ("bounds", "time", "turning", "abstract", "whole", "lower", "dates")
    lists = {key: value for table in tables for key, value in raw[table].items()}
    told = {tuple(getattr(words(), name)) for name in Words._fields[5:]}
    assert {tuple(value) for value in lists.values()} == told
    assert words().whole == tuple(raw["whole"]["words"]) and words().turned == tuple(raw["turning"]["other"])


def test_no_bound_says_both():
    told = words()
    assert not set(told.most) & set(told.least) and not set(told.behind_most) & set(told.behind_least)


def test_what_follows_a_unit_is_of_a_unit():
    assert set(words().behind) <= set(words().units)
