"""What an extra brings, or which one is missing."""

from __future__ import annotations

import json

import pytest

from conform.corpus.extra import extra
from conform.errors import OptionError


def test_extra() -> None:
    assert extra("json") is json
    for module, name in (("no_such_module", "corpus"), ("distributed.no_such_module", "corpus")):
        with pytest.raises(OptionError) as caught:
            extra(module)
        assert caught.value.values == {"module": module, "extra": name}
