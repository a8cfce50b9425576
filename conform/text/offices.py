"""Offices that issue plans, by the form of their names."""

from __future__ import annotations

import re

from conform.data import any_word, words_of

_OFFICES = words_of("documents", "offices")
_BUREAU = re.compile(r".*[省市县区州旗盟].{0,16}(?:局|委|厅|办|部)|.*兵团第\w{1,3}师(?:\w{2,6}市)?")
_NATIONAL = re.compile(
    rf"国务院|中共中央|(?:国务院|中共中央|国家|全国)\w{{0,14}}(?:局|委|办|部|会|厅|室|署)"
    rf"|(?:{any_word('documents', 'ministries')})部|最高人民\w+院|审计署"
)
_NO_OFFICE = re.compile(r"[\d，。；：《]|[a-zA-Z,;:]|关于")
_SHORTEST, _LONGEST = 4, 40


def is_office(name: str) -> bool:
    """“溪口县人民政府办公室”, “青杨盟行政公署”, “云岚市卫生健康委”, “国务院”."""
    if _NATIONAL.fullmatch(name):
        return True
    if not _SHORTEST <= len(name) <= _LONGEST or _NO_OFFICE.search(name):
        return False
    return name.endswith(_OFFICES) or bool(_BUREAU.fullmatch(name))


def offices(text: str) -> tuple[str, ...]:
    """The offices that a text names and nothing else, “县卫生健康局 县财政局”; none where it says anything more."""
    names = tuple(dict.fromkeys(re.split(r"[\s、]+", text.strip())))
    return names if all(map(is_office, names)) else ()
