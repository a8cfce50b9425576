"""Lines that belong to no plan: what web pages, collections and page layout put around it."""

from __future__ import annotations

import re

from conform.outline._fields import FIELDS
from conform.text.numbering import is_page_number

_KEY = re.compile(r"(\w(?:[ \u3000\xa0]*\w){1,4})\s*[:：]")
_END = r"\s*(?:[:：]|$|https?:)"

# In this order; the first that fits names the reason. Each is held against the beginning of a line.
_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f"skip.{reason}", re.compile(pattern))
    for reason, pattern in (
        ("spam", r".*(?:蜘蛛池|呻吟|A片|a片|AV全片|性欧美|成人试看|博彩|六合彩|代开发票|办证刻章|老虎机)"),
        ("contents", r"目\s*录$|\S.{1,60}?(?:[.·]{4,}|…{2,})\s*\d{1,3}$"),
        (
            "link",
            rf"(?:.*\s)?\S*https?://\S+$|(?:文件|附件|正文)下载{_END}|(?:视频|相关|政策|文字|图片|图文|动画|一图)解读{_END}|"
            rf"[【\[].{{2,6}}解读[】\]]|(?:相关|延伸)(?:链接|阅读|文章|文件|新闻|稿件){_END}|一图读懂{_END}|图解{_END}",
        ),
        ("related", r"[【\[].{2,40}[】\]]相关文章|[上下]一(?:篇|条|页)\s*[:：]"),
        (
            "furniture",
            r"(?:信息)?来\s*源\s*[:：].{0,40}(?:时间|日期|浏览|字号|作者)|(?:发布)?(?:时间|日期)\s*[:：]\s*\d{4}\W\d|"
            rf"浏览次数|点击数|阅读次数|打印(?:本页|{_END})|关闭(?:窗口|本页)|返回(?:顶部|首页)|分享到|字\s*[号体]\s*[:：]|"
            r"[主承]办(?:单位)?\s*[:：]|版权所有|网站(?:标识码|地图)|.*ICP备\d*|.*公网安备|(?:当前|您的|您现在的)位置|"
            r"首页\s*[>»]|扫一扫|我要(?:投稿|纠错|收藏)|[^。\d][^。]{0,80}\.(?:docx?|pdf|wps|txt|html?)$",
        ),
    )
)
_LONGEST = 400
# From such a line on, a page only lists other pages.
TAIL = re.compile(r"[【\[].{2,40}[】\]]相关文章|相关(?:文章|阅读|推荐)\s*[:：]?$|猜你喜欢|热门(?:文章|推荐)\s*[:：]?$")


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
