"""Lines that belong to no plan: what web pages, collections and page layout put around it."""

from __future__ import annotations

import re

# In this order; the first that fits names the reason. Each is held against a whole line without outer space.
_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f"skip.{reason}", re.compile(pattern))
    for reason, pattern in (
        ("spam", r".*(?:蜘蛛池|呻吟|高潮|A片|AV全片|性欧美|成人试看|博彩|六合彩|代开发票|办证刻章|老虎机)"),
        (
            "metadata",
            r"(?:标\s*题|索\s*引\s*号|发\s*文\s*字\s*号|发\s*文\s*机\s*[构关]|发\s*布\s*机\s*构|制\s*发\s*机\s*关|主\s*题\s*分\s*类|主\s*题\s*词|成\s*文\s*日\s*期|"
            r"公\s*开\s*日\s*期|发\s*布\s*日\s*期|发\s*文\s*日\s*期|印\s*发\s*日\s*期|生\s*效\s*日\s*期|废\s*止\s*日\s*期|生\s*成\s*日\s*期|概\s*述|内\s*容\s*概\s*述|有\s*效\s*性|文\s*号|名\s*称|信\s*息\s*分\s*类|"
            r"公\s*文\s*种\s*类|体\s*裁|组\s*配\s*分\s*类|关\s*键\s*词)\s*[:：]",
        ),
        ("page_number", r"[-—–―－─]{1,2}\s*\d{1,4}\s*[-—–―－─]{1,2}$|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?$"),
        (
            "link",
            r"https?://\S+$|.*https?://\S+$|(?:文件|附件|正文)下载\s*[:：]|(?:视频|相关|政策|文字|图片|图文|动画|一图)解读|[【\[].{2,6}解读[】\]]|"
            r"(?:相关|延伸)(?:链接|阅读|文章|文件|新闻|稿件)|一图读懂|图解\s*[:：]",
        ),
        ("related", r"[【\[].{2,40}[】\]]相关文章|(?:上|下)一[篇条页]\s*[:：]"),
        (
            "furniture",
            r"来\s*源\s*[:：].{0,40}(?:时间|日期|浏览|字号|作者)|(?:时间|日期|发布时间|发布日期)\s*[:：]\s*\d{4}[-年/.]\d|浏览次数|点击数|阅读次数|"
            r"打印本页|【?打印】?$|关闭窗口|返回顶部|返回首页|分享到|字\s*[号体]\s*[:：]|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|版权所有|"
            r"网站标识码|.*ICP备\d*|.*公[网安]安?备|当前位置|您的位置|您现在的位置|首页\s*[>＞»]|扫一扫|(?:我要)?(?:投稿|纠错|收藏)|"
            r".*\.(?:docx?|pdf|wps|txt|html?)$",
        ),
    )
)
TAIL = re.compile(r"[【\[].{2,40}[】\]]相关文章|相关(?:文章|阅读|推荐)\s*[:：]?$|猜你喜欢|热门(?:文章|推荐)")


def reason(line: str) -> str | None:
    """Why a line is no part of a plan, as a key of `messages`; None for a line of the plan."""
    if len(line) > 400 and not line.startswith(("概", "主站")):  # noqa: PLR2004
        return None
    return next((key for key, pattern in _REASONS if pattern.match(line)), None)
