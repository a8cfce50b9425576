"""`conform schema`."""

from __future__ import annotations

import json
from collections.abc import Callable

from common import EXAMPLES, Ran

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_schema_is_json(conform: Conform):
    ran = conform("schema")
    assert ran.code == 0
    assert json.loads(ran.out)["$schema"].startswith("https://json-schema.org/")
