"""Lines that belong to no plan: what web pages, collections and page layout put around it."""

from __future__ import annotations

import re

from conform.data import any_word
from conform.outline._fields import FIELDS
from conform.text.numbering import is_page_number

_KEY = re.compile(r"(\w(?:[ \u3000\xa0]*\w){1,4})\s*[:：]")
_END = r"\s*(?:[:：]|$|https?:)"

# In this order; the first that fits names the reason. Each is held against the beginning of a line.
_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f"skip.{reason}", re.compile(pattern))
    for reason, pattern in (
        ("spam", rf".*(?:{any_word('pages', 'spam')})"),
        ("contents", r"目\s*录$|\S.{1,60}?(?:[.·]{4,}|…{2,})\s*\d{1,3}$"),
        (
            "link",
            rf"(?:.*\s)?\S*https?://\S+$|(?:{any_word('pages', 'downloads')})下载{_END}|"
            rf"(?:{any_word('pages', 'readings')})解读{_END}|[【\[].{{2,6}}解读[】\]]|"
            rf"(?:相关|延伸)(?:{any_word('pages', 'related')}){_END}|一图读懂{_END}|图解{_END}",
        ),
        ("related", r"[【\[].{2,40}[】\]]相关文章|[上下]一(?:篇|条|页)\s*[:：]"),
        (
            "furniture",
            r"(?:信息)?来\s*源\s*[:：].{0,40}(?:时间|日期|浏览|字号|作者)|(?:发布)?(?:时间|日期)\s*[:：]\s*\d{4}\W\d|"
            rf"{any_word('pages', 'frame')}|打印{_END}|字\s*[号体]\s*[:：]|"
            r"[主承]办(?:单位)?\s*[:：]|.*ICP备\d*|.*公网安备|首页\s*[>»]|[^。\d][^。]{0,80}\.(?:docx?|pdf|wps|txt|html?)$",
        ),
    )
)
_LONGEST = 400
# From such a line on, a page only lists other pages.
TAIL = re.compile(rf"[【\[].{{2,40}}[】\]]相关文章|(?:{any_word('pages', 'tail')})\s*[:：]?$|猜你喜欢")


def reason(line: str) -> str | None:
    """Why a line is no part of a plan, as a key of `messages`; None for a line of the plan."""
    if len(line) > _LONGEST:
        return None
    key = _KEY.match(line)
    if key and re.sub(r"\s", "", key[1]) in FIELDS:
        return "skip.metadata"
    if is_page_number(line):
        return "skip.page_number"
    return next((key for key, pattern in _REASONS if pattern.match(line)), None)
