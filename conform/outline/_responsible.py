"""Who is responsible: the units that a bracket behind a measure, or a cell of a table, names."""

from __future__ import annotations

import re

from conform.data import any_word

_ROLE = re.compile(
    rf"(?:{any_word('structure', 'roles')})(?:{any_word('structure', 'bearers')})?\s*[:：]"
    r"|等?(?:按照?职责(?:分工)?)?分?别?(?:共同)?(?:牵头负责|负责|牵头|配合|参与)(?:落实|实施)?|等?按照?职责分工"
    rf"|(?<=[部委局办厅署])等?(?:共同)?(?:{any_word('structure', 'guides')})$"
)
# What a bracket says besides: （…负责。列第一位者为牵头单位，下同）, （…；适用范围：各县）
_BESIDES = re.compile(r"[。，,；;]?列第一位[^）)]*|[，,]下同$|[；;]?(?:适用|实施)(?:范围|地区|对象)\s*[:：][^；;]*")

_LAST = re.compile(r"[。；;]$")
_PARTS = re.compile("[、，,；;。\n]")


def responsible_units(text: str) -> tuple[str, ...]:
    """“（市财政局、市医保局按职责分工负责）” → the two; their order is kept, doubles go."""
    inner = _LAST.sub("", text.strip()).strip("（(）)【】[]")
    names = _PARTS.split(_ROLE.sub("、", _BESIDES.sub("", inner)))
    return tuple(dict.fromkeys(name.strip(" \t\u3000由等") for name in names if name.strip(" \t\u3000由等")))
