"""What an article does besides setting duties: it defines, says what the law applies to, when it is in force."""

from __future__ import annotations

import re

from conform.data import any_word

_LAW = f"本(?:{any_word('documents', 'laws')})"
_COMMENCEMENT = re.compile(rf"(?:^|，){_LAW}?自[^，。]{{2,30}}施行|同时废止")
_DEFINITION = re.compile(rf"{_LAW}所称|[前本]款所称|(?:，|^)是指|下列用语的含义|{_LAW}中下列用语")
_SCOPE = re.compile(
    rf"(?:不?适用|应当遵守|参照适用){_LAW}|{_LAW}(?:不?适用于|适用)|[依参]照{_LAW}(?:的?有关)?规定执行|"
    "另有规定的，?(?:从其规定|依照|适用)"
)
# In “违反本法规定，…的，适用本法第二十条” nobody is told what the law applies to.
_NO_SCOPE = re.compile(r"违反|应当(?!遵守)|不得|可以")


def sort_of(text: str, lead: str = "") -> str:
    """`commencement`, `definition` or `scope`; empty for a duty and all else.

    >>> sort_of("本办法所称古树，是指树龄一百年以上的树木")
    'definition'
    >>> sort_of("在本市从事古树保护活动，适用本办法"), sort_of("村庄应当建立名册")
    ('scope', '')
    """
    if _COMMENCEMENT.search(text):
        return "commencement"
    if _DEFINITION.search(lead + text):
        return "definition"
    return "scope" if _SCOPE.search(text) and not _NO_SCOPE.search(text) else ""
