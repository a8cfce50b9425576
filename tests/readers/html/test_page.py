"""Web pages: the document without its furniture, nothing of it lost, every run with its place in the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers import page
from reading import bare, fails, kept, lines, skipped, write

from conform.model import Place, Source
from conform.readers import ReadOptions, read
from conform.readers.html.lines import lines_of

PARAGRAPHS = [
    "云丘省推进公立医院高质量发展若干措施",
    "云政办〔2022〕3号",
    "各市人民政府：",
    "一、总体要求",
    "到2025年，全省公立医院的发展方式更加注重质量，运行效率明显提高，群众看病更加方便。",
    "二、重点任务",
    "（一）建设高水平医院。支持省人民医院牵头组建专科联盟，带动基层服务能力一起提升；到2024年建成20个联盟。",
    "云丘省人民政府办公厅",
    "2022年1月18日",
]


def parsed(source: str) -> list[str]:
    return [line.text for line in lines_of(source)[0]]


def opened(tmp_path: Path, source: str | bytes, name: str = "page.html") -> Source:
    return read(str(write(tmp_path / name, source)), ReadOptions())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>一<p>二<br>三</p>四", ["一", "二", "三", "四"]),
        ("<div>甲 \n 乙</div>", ["甲乙"]),
        ("<div>a \n b</div>", ["a b"]),
        ("x &lt; y &#x4e2d;&#25991; &amp", ["x < y 中文 &"]),
        ("<p>a<!-- <p>没有 -->b</p>", ["ab"]),
        ("<script>if (a < b) '</p>'</script>后", ["后"]),
        ("<style>p{}</style><p title='a>b'>正文", ["正文"]),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", ["甲\t乙", "丙", "丁"]),
        ("<table><tr><td><p>甲</p></td><td><p>乙</p><p>丙</p></td></tr></table>", ["甲", "乙", "丙"]),
        (
            "<table><tr><th>任务<th>单位<tr><td>甲<br>乙<td><p>丙局</p><p>丁局</p></table>",
            ["任务\t单位", "甲\x1f乙\t丙局\x1f丁局"],
        ),
        ("<ol><li>甲<li><p>乙</p></ol><ul><li>丙</ul>", ["1.甲", "2.乙", "丙"]),
        ("<ol start=3><li>甲<li>（四）乙</ol>", ["3.甲", "（四）乙"]),
        ("<ol style='list-style:none'><li>甲</ol>", ["甲"]),
        ("<b>甲<p>乙</b>丙</p>", ["甲", "乙丙"]),
        ("<p>甲</div>乙</p>", ["甲乙"]),
        ("1 < 2 <3", ["1 < 2 <3"]),
        ("甲<!-- 没有结尾 > 乙", ["甲 乙"]),
        ("<script>没有结尾", ["没有结尾"]),
        ("<![if !supportLists]>1.<![endif]>甲<?xml x?>", ["1.甲"]),
        ("<p>&#xD800;&#0;甲", ["\ufffd\ufffd甲"]),
    ],
)
def test_lines(source: str, expected: list[str]) -> None:
    assert parsed(source) == expected


def test_every_piece_stands_where_it_says(tmp_path: Path) -> None:
    source = page(PARAGRAPHS)
    for line in lines_of(source)[0]:
        for piece in line.pieces:
            if piece.text.isspace() or piece.text.endswith("."):
                continue
            assert source.startswith((piece.text, "&"), piece.offset)


def test_the_document_is_kept_and_the_furniture_skipped(tmp_path: Path) -> None:
    source = opened(tmp_path, page(PARAGRAPHS))
    assert lines(source) == PARAGRAPHS
    furniture = skipped(source, "skip.furniture")
    assert all(words in furniture for words in ("首页", "当前位置", "打印本页", "相关阅读", "网站标识码"))
    assert "索引号" in skipped(source, "skip.metadata")
    assert "不是正文" not in source.text


def test_places_point_into_the_source(tmp_path: Path) -> None:
    text = page(PARAGRAPHS)
    source = opened(tmp_path, text)
    found = source.place(source.text.index("（一）建设高水平医院"))
    assert found is not None
    assert found.line is not None and found.col is not None
    assert text.split("\n")[found.line - 1][found.col - 1 :].startswith("（一）建设高水平医院")


def test_a_place_behind_a_reference_counts_its_source(tmp_path: Path) -> None:
    source = opened(tmp_path, "<html><body><p>甲&nbsp;&lt;乙&gt;\n丙丁</p></body></html>")
    assert source.place(source.text.index("乙")) == Place(line=1, col=27)
    assert source.place(source.text.index("丙")) == Place(line=2, col=1)


@pytest.mark.parametrize("container", ["<div>{}</div>", "<div class='TRS_Editor'>{}</div>", "<td>{}</td>", "{}"])
@pytest.mark.parametrize("inner", ["<p>{}</p>", "<div>{}</div>", "{}<br>", "<p><span>{}</span></p>"])
def test_no_paragraph_is_lost_whatever_holds_it(tmp_path: Path, container: str, inner: str) -> None:
    body = container.format("".join(inner.format(paragraph) for paragraph in PARAGRAPHS[3:]))
    source = opened(tmp_path, f"<html><body><h1>{PARAGRAPHS[0]}</h1>{body}</body></html>")
    assert lines(source) == [PARAGRAPHS[0], *PARAGRAPHS[3:]]


def test_a_document_in_two_blocks_is_kept_whole(tmp_path: Path) -> None:
    blocks = [PARAGRAPHS[3:6], PARAGRAPHS[6:8], PARAGRAPHS[8:]]
    body = "".join(f"<div class=TRS_Editor>{''.join(f'<p>{text}</p>' for text in block)}</div>" for block in blocks)
    source = opened(tmp_path, f"<html><body><div class=nav><a href=x>首页</a></div>{body}</body></html>")
    assert lines(source) == PARAGRAPHS[3:]


@pytest.mark.parametrize("words", ["nav", "footer", "sidebar right", "related", "hidden-tools"])
def test_a_name_does_not_make_the_document_furniture(tmp_path: Path, words: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    source = opened(tmp_path, f"<html><body><div class='{words}' style='display:none'>{body}</div></body></html>")
    assert lines(source) == PARAGRAPHS


def test_hidden_words_are_skipped(tmp_path: Path) -> None:
    body = "".join(f"<p>{paragraph}<span style='display: none'>暗字</span></p>" for paragraph in PARAGRAPHS)
    source = opened(tmp_path, f"<html><body>{body}<div hidden>藏起来的</div></body></html>")
    assert lines(source) == PARAGRAPHS
    assert "藏起来的" in skipped(source, "skip.hidden")
    assert "暗字" in skipped(source, "skip.hidden")


def test_a_link_in_a_sentence_stays_and_an_annex_too(tmp_path: Path) -> None:
    body = "<p>按照<a href=x>《云丘省公立医院管理办法》</a>落实各项任务，确保取得实效。</p>"
    body += "<p><a href=y>附件：任务分工表.docx</a></p>"
    source = opened(
        tmp_path, page(PARAGRAPHS).replace('</div><div class="related">', body + "</div><div class=related>")
    )
    assert "按照《云丘省公立医院管理办法》落实" in kept(source)
    assert "附件：任务分工表.docx" in kept(source)


def test_prose_outside_the_article_is_kept(tmp_path: Path) -> None:
    note = "本措施由省卫生健康委负责解释，自2022年3月1日起施行，有效期五年，期满前另行评估。"
    source = opened(
        tmp_path, page(PARAGRAPHS).replace('<div class="related">', f'<div>{note}</div><div class="related">')
    )
    assert note in kept(source)


BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[3:])
TITLE = PARAGRAPHS[0]
TITLE_ROW = f"<tr><td align=center><b>{TITLE}</b></td></tr>"
LAYOUTS = {
    "row": f"<table>{TITLE_ROW}<tr><td>{BODY}</td></tr></table>",
    "table": f"<table>{TITLE_ROW}</table><table><tr><td>{BODY}</td></tr></table>",
    "nested": f"<table><tr><td><table>{TITLE_ROW}<tr><td>{BODY}</td></tr></table></table>",
    "byline": f"<table>{TITLE_ROW}<tr><td>发布时间：2022-01-20 来源：省府办</td></tr><tr><td>{BODY}</td></tr>",
    "plain": f"<div><div>云丘省政务公开</div><div>{TITLE}</div><div><a href=x>打印</a></div></div><div>{BODY}</div>",
    "font": f"<center><font size=5>{TITLE}</font></center><hr><table><td>{BODY}</td></table>",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_title_in_a_plain_cell_above_the_document_is_kept(tmp_path: Path, name: str) -> None:
    head = "<html><head><title>云丘省人民政府门户网站</title></head><body><div>云丘省人民政府门户网站</div>"
    menu = "<table><tr><td><a href=1>关于开展2021年工作总结的通知</a></td></tr></table>"
    source = opened(tmp_path, f"{head}{menu}{LAYOUTS[name]}")
    assert lines(source) == [TITLE, *PARAGRAPHS[3:]]


def test_a_title_in_parts_and_its_number_are_kept(tmp_path: Path) -> None:
    cells = ("云丘省推进公立医院高<br>质量发展若干措施", "云政办〔2022〕3号")
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in (*cells, BODY))
    source = opened(tmp_path, f"<html><body><table><tr><td>政策文件库</td></tr>{rows}</table></body></html>")
    assert lines(source) == ["云丘省推进公立医院高", "质量发展若干措施", cells[1], *PARAGRAPHS[3:]]
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in ("云丘省人民政府办公厅", f"关于印发{TITLE}的通知", BODY))
    source = opened(tmp_path, f"<html><body><table>{rows}</table></body></html>")
    assert lines(source) == ["云丘省人民政府办公厅", f"关于印发{TITLE}的通知", *PARAGRAPHS[3:]]


def test_a_title_that_the_document_repeats_is_kept_once(tmp_path: Path) -> None:
    rows = f"<tr><td>{TITLE}</td></tr><tr><td><p>{TITLE}</p>{BODY}</td></tr>"
    source = opened(tmp_path, f"<html><body><table>{rows}</table></body></html>")
    assert lines(source) == [TITLE, *PARAGRAPHS[3:]]


@pytest.mark.parametrize("declared", ["gb2312", "utf-8", "big5", "klingon"])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-8-sig", "utf-16"])
def test_the_encoding_is_found_even_when_the_page_lies(tmp_path: Path, declared: str, codec: str) -> None:
    assert lines(opened(tmp_path, page(PARAGRAPHS, declared).encode(codec))) == PARAGRAPHS


def test_a_declared_encoding_that_works_is_believed(tmp_path: Path) -> None:
    text = '<html><meta charset="shift_jis"><body><p>あいうえおかきくけこ、これは文書です。</p></body></html>'
    assert opened(tmp_path, text.encode("shift_jis")).encoding == "shift_jis"


def test_a_page_is_known_by_content(tmp_path: Path) -> None:
    for name in ("page.txt", "page", "page.doc"):
        assert opened(tmp_path, page(PARAGRAPHS), name).format == "html"
    assert opened(tmp_path, "<p>只有一段正文，没有文件头。</p>", "page.htm").format == "html"
    assert opened(tmp_path, "甲<乙，丙>丁，这是文本。", "page.html").format == "text"
    assert opened(tmp_path, "这是讲<html>标签的文本。", "page.txt").format == "text"


def test_a_page_without_text_is_an_error(tmp_path: Path) -> None:
    fails(write(tmp_path / "page.html", "<html><body><script>x</script></body></html>"), "input.blank")
    fails(write(tmp_path / "page.html", "<html><head><title>标题</title></head><body></body></html>"), "input.blank")


def test_deep_and_broken_pages_lose_nothing(tmp_path: Path) -> None:
    text = "为推动公立医院高质量发展，现提出如下意见。"
    deep = opened(tmp_path, "<html>" + "<div>" * 5000 + text + "</div>" * 5000)
    broken = opened(tmp_path, "<html><table><tr><td>" * 700 + text)
    assert bare(kept(deep)) == bare(kept(broken)) == text


def test_a_page_beyond_the_limits_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "page.html", "<html><body>" + "<p>甲乙丙丁</p>" * 20)
    fails(path, "input.too_long", ReadOptions(max_chars=7))  # 33 signs of markup for each
    monkeypatch.setattr("conform.readers.html.page.MAX_MARKS", 41)
    fails(path, "input.tags")
    monkeypatch.setattr("conform.readers.html.page.MAX_MARKS", 42)  # two tags, and twenty times two
    assert lines(read(str(path), ReadOptions())) == ["甲乙丙丁"] * 20
