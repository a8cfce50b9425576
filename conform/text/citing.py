"""How laws are cited, and the ids that follow from it: 第三条第一款 is 03.1, 第十条之二第（三）项 is 10-2.1.3."""

from __future__ import annotations

import re

from conform.text.numerals import chinese_number

ARTICLE = re.compile(r"第\s?(?P<no>\w{1,8}?)\s?条(?:之(?P<sub>[一二三四五六七八九十]{1,3}))?")
PARAGRAPH, ITEM = "款", "项"
_NUMERAL = r"([\d一二三四五六七八九十百]{1,4})"
_PARAGRAPH = re.compile(rf"第\s?{_NUMERAL}\s?{PARAGRAPH}")
_ITEM = re.compile(rf"第\s?[（(]?\s?{_NUMERAL}\s?[）)]?\s?[{ITEM}目]")


def article_of(label: str) -> str:
    """The article that a citation is of: 第三条 of 第三条第一款; empty for none."""
    found = ARTICLE.match(label)
    return found[0] if found else ""


def measure_key(label: str) -> str:
    """The id of the measure that an article makes: 03 for 第三条第一款; empty for what cites none."""
    found = ARTICLE.match(label.strip())
    if not found or not (value := chinese_number(found["no"])):
        return ""
    return f"{value:02}" + (f"-{chinese_number(found['sub'])}" if found["sub"] else "")


def requirement_key(label: str) -> str:
    """The id of the first requirement of what is cited: 03.1 for 第三条 and 第三条第一款, 03.1.2 for its （二）."""
    name = measure_key(label)
    if not name:
        return ""
    paragraph = _PARAGRAPH.search(label)
    items = [str(chinese_number(no)) for no in _ITEM.findall(label)]
    return ".".join([name, str(chinese_number(paragraph[1])) if paragraph else "1", *items])
