"""Which lines of a page are the document, and why the others are not."""

from __future__ import annotations

import pytest

from conform.readers.html.lines import lines_of
from conform.readers.html.main import BYLINE, KIND, LABELS, TOOLS, Judge

PROSE = "推动公立医院高质量发展，加强县级医院能力建设，健全医疗服务体系，落实政府办医责任。" * 3


def kept(source: str) -> list[str]:
    lines, nodes = lines_of(source)
    return [line.text for line, why in zip(lines, Judge(lines, nodes).reasons(), strict=True) if why is None]


def why(source: str, text: str) -> str | None:
    lines, nodes = lines_of(source)
    reasons = dict(zip((line.text for line in lines), Judge(lines, nodes).reasons(), strict=True))
    return reasons[text]


def page(inside: str = f"<p>{PROSE}</p>", before: str = "", after: str = "", name: str = "content") -> str:
    return f"<body>{before}<div class='{name}'>{inside}</div>{after}</body>"


def test_the_block_with_nearly_all_prose_is_the_document():
    assert kept(page(before="<div>首页</div>", after="<div>网站地图</div>")) == [PROSE]


@pytest.mark.parametrize(
    ("around", "text", "reason"),
    [
        ("<div class='nav'>首页</div>", "首页", "skip.furniture"),
        ("<footer>主办单位</footer>", "主办单位", "skip.furniture"),
        ("<div style='display:none'>暗文</div>", "暗文", "skip.hidden"),
        ("<p>来源：政府网</p>", "来源：政府网", "skip.metadata"),
        ("<p>打印 分享</p>", "打印 分享", "skip.furniture"),
        ("<p><a href=x>通知公告列表</a></p>", "通知公告列表", "skip.furniture"),
        (
            "<table><tr><td>索引号：1</td></tr><tr><td>发文机关：甲</td></tr><tr><td>成文日期：乙</td></tr></table>",
            "索引号：1",
            "skip.metadata",
        ),
    ],
)
def test_what_stands_around_is_skipped_for_its_reason(around: str, text: str, reason: str):
    assert why(page(f"{around}<p>{PROSE}</p>"), text) == reason


def test_prose_is_never_dropped_for_its_place():
    assert PROSE in kept(f"<body><div class='sidebar'><p>{PROSE}</p></div></body>")
    assert len(kept(page(after=f"<div><p>{PROSE[:60]}</p></div>"))) == 2


def test_outside_stay_numbered_headings_and_signatures_behind():
    after = "<div>附件1</div><div>云岚市人民政府</div><div>2022年6月28日</div><div>友情链接</div>"
    assert kept(page(after=after))[1:] == ["附件1", "云岚市人民政府", "2022年6月28日"]
    assert kept(page(before="<div>云岚市人民政府</div>")) == [PROSE]


def test_a_title_before_the_block_stays_unless_the_block_repeats_it():
    title = "云岚市医院发展实施方案"
    assert kept(page(before=f"<h1>{title}</h1>")) == [title, PROSE]
    assert kept(page(f"<p>{title}</p><p>{PROSE}</p>", before=f"<h1>{title}</h1>")) == [title, PROSE]
    head = "<div>云岚市人民政府</div><div>关于印发医院发展实施方案的通知</div>"
    assert kept(page(before=head)) == ["云岚市人民政府", "关于印发医院发展实施方案的通知", PROSE]


def test_a_page_without_prose_keeps_what_it_has():
    assert kept("<body><p>加强领导</p></body>") == ["加强领导"]


@pytest.mark.parametrize("text", ["发布机关", "發布機關", "索 引 号", "文號：", "名称：", "標題\t", "关键词"])
def test_labels_in_either_script_and_set_apart(text: str):
    assert len(LABELS.findall(text)) == 1


@pytest.mark.parametrize("text", ["文号", "名称", "标题", "发文", "公开"])
def test_words_of_a_sentence_are_no_labels(text: str):
    assert not LABELS.search(text)


def test_bylines_tools_and_kinds_in_either_script():
    assert all(map(BYLINE.match, ("来源：甲", "來源：甲", "信息来源 ：甲", "責任編輯：甲", "浏览次数：3")))
    assert all(map(TOOLS.match, ("字号：", "【字號", "關閉窗口", "上一條", "当前位置", "相關鏈接", "大 中 小")))
    assert all(map(KIND.match, ("甲方案", "甲意見", "甲細則", "甲條例（试行）")))
    assert not KIND.match("甲方案的说明") and not BYLINE.match("来源广泛") and not TOOLS.match("大中型医院")
