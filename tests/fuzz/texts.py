"""Plans of invented places, by their grammar and then altered: cut, doubled, swapped, with odd characters in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from factory import reference

ODD = (
    *"\x00\x07\x08\x0b\x0c\x0e\x1b\x1c\x1f\x7f\x85\x9b\xa0\xad",
    *"\u061c\u115f\u180e\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u3000\u3164\ufeff\ufff9\ufffd",
    *"\U000e0041\U0001f3e5\U00020bb7\ue001\u0301\ufe0f",
    "\x1b[31m",
    "\x1b]0;a\x07",
    "::error::a",
    "##[error]a",
    "</script><script>a()</script>",
    "<img src=x onerror=a()>",
    "{{ 7*7 }}",
    "=1+1",
    "\t@a",
    "|a|",
    "](javascript:a)",
    "`",
    "%s{0}",
    "\\",
    "&#27;",
    "]]>",
    "--",
    "\r",
    "\r\n",
    "\x1f",
)
MARKS = (
    "一、", "二、", "十一、", "（一）", "（二）", "(三）", "1.", "2．", "（1）", "①", "1.1 ", "1.1.1",
    "第一条　", "第二条 ", "第一章 ", "第三节", "第一条之一 ", "L", "IL", "2L", "## ", "- ", "一是", "二是",
    "附件：", "附件1", "——", "**", "",
)  # fmt: skip
VERBS = ("推进", "建设", "加强", "完善", "鼓励", "落实", "提高", "不得", "应当", "支持", "取消", "力争")
NOUNS = (
    "医院", "学科", "绩效考核", "人才", "县域就诊率", "药品", "信息化", "服务", "体系", "職工", "護理", "管 理",
    "质量", "医护比",
)  # fmt: skip
FIGURES = (
    "90%", "95％", "85%o", "1:2", "１：１．５", "三分之二", "2025年", "2025年底前", "20xx年", "“十四五”末",
    "3个", "5个 ", "两家", "不少于10万元", "0.5‰", "第3", "1e9", "十个百分点", "二〇二五年十二月", "每年1次",
    "999999999999999999", "-3", "±5", "5~6个", "30日内", "1,000",
)  # fmt: skip
TAILS = (
    "（市卫生健康委牵头，市财政局配合）", "(责任单位：市医保局、各县区人民政府)", "（国办发〔2021〕18号）",
    "《云溪市医院条例》第十二条第二款", "“一院一策”", "http://example.org/a?b=1", "见附件2", "…", "（）",
    "［12］", "〔", "》", "“", "，，", "。。", "；", ":",
)  # fmt: skip
HEADS = (
    "云溪市人民政府办公室关于推进公立医院发展的实施方案",
    "墨川县医院管理条例",
    "云政办发〔2024〕7号",
    "各县区人民政府，市政府各部门：",
    "首页 > 政务公开 > 正文",
    "- 3 -",
    "索引号：\t0001\t发文机关：\t市政府",
    "序号\t重点任务\t责任单位",
    "2024年3月5日",
    "（此件公开发布）",
    "目录",
    "---",
    "|---|---|",
)
CORPUS = [path.read_text("utf-8").split("\n") for path in sorted((Path(__file__).parent / "corpus").iterdir())]
ASKED = tuple(requirement.text for requirement in reference().requirements)


def sentence(chance: Random) -> str:
    """A clause or a few, often a requirement's own words."""
    words = chance.choice(ASKED) if chance.random() < 0.25 else chance.choice(VERBS) + chance.choice(NOUNS)
    if chance.random() < 0.35:
        words += "，" + chance.choice(VERBS) + chance.choice(NOUNS)
    if chance.random() < 0.4:
        words += chance.choice(("达到", "，到", "", "降至", "：")) + chance.choice(FIGURES)
    if chance.random() < 0.2:
        words += chance.choice(TAILS)
    return words + chance.choice("。。。。；，：")


def line(chance: Random) -> str:
    """A heading, a measure, a row of a table, or what stands around plans."""
    which = chance.random()
    if which < 0.15:
        return chance.choice(HEADS)
    if which < 0.25:
        return "\t".join(sentence(chance)[:12] for _ in range(chance.randrange(2, 5)))
    return chance.choice(MARKS) + "".join(sentence(chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))


def plain(chance: Random) -> str:
    """A plan as it might be, of 1 to 12 lines: of the grammar, or out of a whole one."""
    if chance.random() < 0.2:
        rows = chance.choice(CORPUS)
        first = chance.randrange(len(rows))
        return "\n".join(rows[first : first + chance.choice((2, 5, 9))])
    head = [chance.choice(HEADS)] if chance.random() < 0.7 else []
    rows = head + [line(chance) for _ in range(chance.choice((1, 2, 3, 4, 5, 6, 8, 11)))]
    return chance.choice(("\n", "\n", "\n", "\r\n", "\n\n", "")).join(rows)


# ── what is done to it ──


def _span(text: str, chance: Random) -> tuple[int, int]:
    at = chance.randrange(len(text) + 1)
    return at, min(len(text), at + chance.choice((0, 1, 1, 2, 3, 5, 9, 30)))


def _drop(text: str, chance: Random) -> str:
    at, to = _span(text, chance)
    return text[:at] + text[to:]


def _double(text: str, chance: Random) -> str:
    at, to = _span(text, chance)
    return text[:to] + text[at:to] * chance.choice((1, 1, 2, 7, 30)) + text[to:]


def _swap(text: str, chance: Random) -> str:
    at, to = _span(text, chance)
    put, end = _span(text, chance)
    return text[:at] + text[put:end] + text[to:]


def _odd(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 9)) + text[at:]


def _piece(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(chance.choice((MARKS, FIGURES, TAILS, HEADS, NOUNS))) + text[at:]


def _any(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    code = chance.choice((chance.randrange(0xD800), chance.randrange(0xE000, 0x110000), chance.randrange(0x300)))
    return text[:at] + chr(code) + text[at:]


MUTATORS: tuple[Callable[[str, Random], str], ...] = (_drop, _double, _swap, _odd, _odd, _piece, _piece, _any)
LONGEST = 1500  # characters: what costs the square is told by tests/test_doubling.py, here many inputs are worth more


def altered(text: str, chance: Random, times: int | None = None) -> str:
    """The text after some of the mutators."""
    for _ in range(chance.choice((0, 1, 1, 2, 3, 6)) if times is None else times):
        text = chance.choice(MUTATORS)(text, chance)
    return text[:LONGEST]


def text(chance: Random) -> str:
    """A plan, altered."""
    return altered(plain(chance), chance)


ENCODINGS = (
    "utf-8",
    "utf-8",
    "utf-8",
    "utf-8",
    "utf-8-sig",
    "gb18030",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "big5hkscs",
    "gbk",
)


def encoded(words: str, chance: Random) -> bytes:
    """The text as a file holds it, sometimes damaged."""
    data = words.encode(chance.choice(ENCODINGS), "ignore")
    if chance.random() < 0.08:
        return damaged(data, chance)
    return data


def damaged(data: bytes, chance: Random) -> bytes:
    """The same with a few bytes that are others, missing or too many."""
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(data) + 1)
        junk = chance.randbytes(chance.choice((0, 1, 1, 2, 4)))
        data = data[:at] + junk + data[at + chance.choice((0, 1, 1, 2, 9)) :]
    return data
