"""Which engine is asked, and which is none; that all give the same rows is tried with each."""

from __future__ import annotations

import pytest

from conform.corpus.engines import CLUSTERS, results
from conform.errors import OptionError


@pytest.mark.parametrize("engine", ["cloud", "dask", "dask:", "ray", "ray:", "local:1", ""])
def test_an_engine_that_is_none(engine: str) -> None:
    with pytest.raises(OptionError) as caught:
        list(results(engine, [], 1))
    assert caught.value.values["value"] == engine


@pytest.mark.parametrize("engine", [f"{name}:nowhere" for name in CLUSTERS])
def test_nothing_to_do_asks_nobody(engine: str) -> None:
    assert list(results(engine, [], 1)) == []
