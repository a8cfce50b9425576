"""Which province a plan is from, by the places at the head of its issuer and title."""

from __future__ import annotations

from functools import lru_cache

from conform.data import divisions
from conform.match.own_places import places_in

PROVINCE = 2  # digits of a code that are the province's


def province(*heads: str | None) -> str | None:
    """The province of the first place that lies in one alone; None where none does.

    >>> province("赣州市人民政府办公室"), province(None, "云南省卫生健康委员会"), province("乌有市人民政府")
    ('江西省', '云南省', None)
    """
    names, codes = _names()
    for place in places_in(*heads):
        if len(found := codes.get(place, ())) == 1:
            return names[min(found)]
    return None


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, str], dict[str, set[str]]]:
    """Code → province, and place → the codes of the provinces that have one of this name."""
    codes: dict[str, set[str]] = {}
    for code, name in divisions().items():
        codes.setdefault(name, set()).add(code[:PROVINCE])
    return {code[:PROVINCE]: name for code, name in divisions().items() if code.endswith("0000")}, codes
