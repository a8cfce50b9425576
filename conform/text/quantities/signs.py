"""The signs that quantities are written with, as pieces of patterns."""

from __future__ import annotations

CN = "〇○零一二两俩三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟几"
# A numeral: 1,200 · 13万2千 · 一点五. 〇 within digits of a year is caught with the dates.
RUN = rf"\d+(?:,\d{{3}}(?!\d))*(?:\.\d+)?(?:[十百千万亿](?:\d+[十百千万](?!分之))*)*|[{CN}]+(?:点[{CN}]+)?"
DASH = r"\s?(?:[—–－\-~～]{1,2}|[至到])\s?"
BORDER = "[，。；！？;!?\n]"
# How many months a period has.
PERIODS = {
    **{"年": 12.0, "年度": 12.0, "学年": 12.0, "半年": 6.0, "季": 3.0, "季度": 3.0, "月": 1.0},
    **{"周": 12 / 52, "星期": 12 / 52, "日": 12 / 365, "天": 12 / 365, "小时": 12 / 8760},
}
PER = (
    r"每隔?\s?(?P<times>\d+|[一二两三四五六七八九十]+)?\s?个?"
    r"(?P<period>学年|年度|年|半年|季度|季|月|周(?!岁)|星期|日|天|小时)"
)
