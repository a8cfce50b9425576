"""What looks like a quantity and is none: titles, document numbers, slogans, names, ordinals.

《健康中国2030》, 〔2021〕18号, “两个允许”, “1+N”, 5G, ICD-10, 7×24小时, 第三条, 三甲, 一把手.
"""

from __future__ import annotations

import re

from conform.widths import DIGITS

_CN = "一二两三四五六七八九十百千"
_MASK = re.compile(
    r"《[^》]{0,80}》"
    r"|[〔\[［（(【]?(?:19|20)\d\d[〕\]］）)】]\s?\d+\s?号|〔[^〕]{2,6}〕\s?\d+\s?号"
    rf"|[“\"](?!十[三四五六]五)[^”\"%％]{{0,4}}[{_CN}\d][^”\"%％]{{0,8}}[”\"]"
    r"|[A-Za-z]{1,20}[-－]?\d+(?:\.\d+)*|(?<!\d)\d+(?:\.\d+)?[A-WYZa-wyz][A-Za-z]*(?!\w?年)|(?<!\d)\d+\s?[+＋]\s?[\dA-Za-zＮＸ]{1,9}"
    rf"|(?<!\d)\d+\s?[×xX*]\s?\d+小?时?"
    rf"|第\s?[\d{_CN}零〇]+(?![\d{_CN}零〇名位]|个?季度)"
    r"|^\s*\d{1,2}\s?[.．、](?!\d)"
    r"|[一二]把手|一票否决|[一二三]级甲等|[一二三][甲乙]|三[重大]一[大]|[长珠]三角"
)
# Wide digits and signs are read as narrow ones, one for one.
_WIDE = DIGITS | str.maketrans("％．／", "%./")


def masked(text: str) -> str:
    """The text, of the same length, with narrow digits and without what only looks like a quantity."""
    return _MASK.sub(lambda found: "□" * len(found[0]), text.translate(_WIDE))
