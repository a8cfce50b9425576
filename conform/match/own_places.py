"""The places that a text is about: they count for nothing, since every place carries out the same document."""

from __future__ import annotations

import re

from conform.text.numbering import HAN

# A place at the head of a title or an issuer: 兰汀市人民政府办公室, 乌有市溪岭区…; but not 推动县 in 兰汀县推动县级….
PLACE = re.compile(rf"(?!推|全|关于|加|公立|印发|深化)({HAN}{{2,9}}?)(自治区|自治州|自治县|省|市|州|盟|县|区|旗)")


def places_in(*heads: str | None) -> tuple[str, ...]:
    """The places at the head of an issuer and a title, with and without rank (兰汀市, 兰汀); none if unknown."""
    names = []
    for head in heads:
        place = PLACE.match(head or "")
        while place:
            names += [place[0], place[1]]
            place = PLACE.match(head or "", place.end())
    return tuple(names)
