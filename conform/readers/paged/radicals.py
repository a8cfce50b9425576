"""Signs that fonts of PDFs stand for characters with: ⼈ for 人, ﬁ for fi."""

from __future__ import annotations

import re
from unicodedata import normalize

# Fonts of many Chinese PDFs map characters to radicals that look alike. Those whose mapping in Unicode is none, or 戶:
_RADICALS = dict(
    zip(
        "⼾⺁⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "户厂民虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
_SIGN = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06]")


def plain(text: str) -> str:
    """The text with the characters that radicals and ligatures stand for.

    >>> plain("⼈⺠"), plain("ﬁle")
    ('人民', 'file')
    """
    return _SIGN.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    sign = match.group()
    return _RADICALS.get(sign) or normalize("NFKC", sign)
