"""Accepting and rejecting in the XML."""

from __future__ import annotations

import pytest
from lxml import etree

from conform.word.accept_or_reject import settle
from conform.word.markup import NAMESPACES


def settled(body: str, how: str) -> list[str]:
    root = etree.fromstring(f"<w:body {NAMESPACES}>{body}</w:body>")
    settle(root, how)
    assert not list(root.iter("{*}ins", "{*}del", "{*}moveFrom", "{*}moveTo", "{*}delText", "{*}pPrChange"))
    return ["".join(each.itertext()) for each in root.iter("{*}p")]


def p(content: str, mark: str = "") -> str:
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>"


def r(text: str, name: str = "t") -> str:
    return f"<w:r><w:{name}>{text}</w:{name}></w:r>"


WORDS = r("甲") + f"<w:del>{r('乙', 'delText')}</w:del><w:ins>{r('丙')}</w:ins>"
MOVES = f"<w:moveFrom>{r('丁')}</w:moveFrom>" + r("戊") + f"<w:moveTo>{r('丁')}</w:moveTo>"


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (p(WORDS), ["甲丙"], ["甲乙"]),
        (p(MOVES), ["戊丁"], ["丁戊"]),
        (p(r("甲"), "<w:del/>") + p(r("乙")), ["甲乙"], ["甲", "乙"]),
        (p(r("甲"), "<w:ins/>") + p(r("乙")), ["甲", "乙"], ["甲乙"]),
        (p(f"<w:ins>{r('新')}</w:ins>", "<w:ins/>") + p(r("旧")), ["新", "旧"], ["旧"]),
        (p(r("末"), "<w:del/>"), ["末"], ["末"]),
        (
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(r('行'))}</w:tc></w:tr></w:tbl>{p(r('外'))}",
            ["外"],
            ["行", "外"],
        ),
    ],
)
def test_both_ways(body: str, accepted: list[str], rejected: list[str]) -> None:
    assert settled(body, "accept") == accepted
    assert settled(body, "reject") == rejected


def test_a_joined_paragraph_is_as_the_one_whose_end_stays() -> None:
    root = etree.fromstring(
        f'<w:body {NAMESPACES}><w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:del/></w:rPr></w:pPr>{r("甲")}</w:p>'
        f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{r("乙")}</w:p></w:body>'
    )
    settle(root, "accept")
    (found,) = root
    assert [each.get(next(iter(each.keys()))) for each in found.iter("{*}jc")] == ["right"]


def test_a_change_of_format_comes_back_when_it_is_rejected() -> None:
    change = '<w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'
    body = f'<w:body {NAMESPACES}><w:p><w:pPr><w:jc w:val="left"/>{change}</w:pPr></w:p></w:body>'
    for how, side in (("accept", "left"), ("reject", "right")):
        root = etree.fromstring(body)
        settle(root, how)
        assert [next(iter(each.values())) for each in root.iter("{*}jc")] == [side]
