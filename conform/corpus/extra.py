"""What `conform[corpus]`, `[dask]` and `[ray]` bring, loaded when it is asked for."""

from __future__ import annotations

import importlib
from typing import Any

from conform.errors import OptionError

WITH = {"dask": "dask", "distributed": "dask", "ray": "ray"}  # all others come with `corpus`


def extra(name: str) -> Any:
    """A module of an extra. Raises OptionError, which says what to install."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise OptionError("corpus.extra", module=name, extra=WITH.get(name, "corpus")) from error
