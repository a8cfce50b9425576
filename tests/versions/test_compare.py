"""What became of every stretch of a text: paired by words, order and number, told exactly to the character."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from common import EXAMPLES
from law import LAW, swapped
from plans import plan_of

from conform.versions import Result, compare
from conform.versions.result import Kind, Row, Tag

OLD = (EXAMPLES / "lanting-city.txt").read_text(encoding="utf-8")


def told(new: str, old: str = LAW) -> Result:
    return compare(plan_of(old), plan_of(new))


def news(found: Result) -> list[Row]:
    """The rows that say something new."""
    return [row for row in found.rows if row.kind not in (Kind.UNCHANGED, Kind.RENUMBERED)]


def kinds(rows: Sequence[Row]) -> list[Kind]:
    return [row.kind for row in rows]


def shown(row: Row) -> str:
    """A row as the terminal marks it."""
    marks = {Tag.DELETE: "[-{}-]", Tag.INSERT: "{{+{}+}}"}
    return "".join(marks.get(piece.tag, "{}").format(piece.new or piece.old) for piece in row.pieces).strip()


def only(found: Result) -> Row:
    (row,) = news(found)
    return row


def test_a_version_like_the_other_differs_in_nothing() -> None:
    found = told(OLD, OLD)
    assert not found.differs
    assert found.kept == 1.0
    assert {row.kind for row in found.rows} == {Kind.UNCHANGED}


def test_white_space_and_the_width_of_signs_are_no_edits() -> None:
    found = told(LAW.replace("，", ",").replace("第一章 总则", "第一章　总　则"))
    assert not found.differs
    assert {piece.tag for row in found.rows for piece in row.pieces} == {Tag.EQUAL, Tag.WIDTH, Tag.SPACE}


def test_an_edit_is_marked_at_the_borders_of_words() -> None:
    row = only(told(swapped(LAW, "按月报送取水记录", "按季报送取水和水质记录")))
    assert row.kind is Kind.EDITED
    assert shown(row) == "第六条 经营者应当[-按月-]{+按季+}报送取水{+和水质+}记录，并接受监测站的检查。"


def test_numerals_are_marked_whole() -> None:
    row = only(told(swapped(LAW, "二千元以上二万元以下", "五千元以上五万元以下")))
    assert "处[-二千元-]{+五千元+}以上[-二万元-]{+五万元+}以下" in shown(row)


def test_an_article_put_in_renumbers_the_others_and_the_references_to_them() -> None:
    new = swapped(LAW, "第四条 ", "第四条 云谷镇设立水源监测站，负责日常巡查。\n第五条 ")
    for number, following in (("八", "九"), ("七", "八"), ("六", "七")):
        new = swapped(new, f"\n第{number}条", f"\n第{following}条")
    new = swapped(new, "第五条 任何", "第六条 任何").replace("本条例第五条规定", "本条例第六条规定")
    found = told(new)
    assert kinds(news(found)) == [Kind.ADDED]
    assert found.count(Kind.RENUMBERED) == 5
    references = [piece for row in found.rows for piece in row.pieces if piece.tag is Tag.REFERENCE]
    assert [(piece.old, piece.new) for piece in references] == [("第五条", "第六条")]
    assert (("第七条",), ("第八条",)) in found.articles


def test_another_article_in_a_reference_is_an_edit() -> None:
    row = only(told(swapped(LAW, "本条例第五条规定", "本条例第六条规定")))
    assert "[-第五条-]{+第六条+}" in shown(row)


def test_an_article_that_became_two_is_split_and_every_new_word_told() -> None:
    new = swapped(
        LAW,
        "坚持保护优先的原则，以泉眼涵养为中心，坚持村民共同参与。",
        "坚持保护优先的原则，推进湿地修复，违者处三万元罚款。\n"
        "第五条 水源保护工作以泉眼涵养为中心，坚持村民共同参与，建立补偿机制，十年内不得从事有关活动。",
    )
    rows = news(told(new))
    assert kinds(rows) == [Kind.SPLIT, Kind.SPLIT]
    assert [row.kin for row in rows] == [(rows[1].id,), (rows[0].id,)]
    assert "违者处三万元罚款" in rows[0].now
    assert "十年内不得从事有关活动" in rows[1].now


def test_two_articles_made_one_are_merged() -> None:
    new = swapped(LAW, "公布使用情况。\n", "公布使用情况。")
    new = new.replace("第二条 本条例适用于", "第二条　本条例适用于")
    new = swapped(new, "使用情况。第二章", "使用情况。\n第二章")
    merged = swapped(LAW, "管理活动。\n第三条 镇人民政府", "管理活动。镇人民政府")
    rows = news(told(merged))
    assert kinds(rows) == [Kind.MERGED, Kind.MERGED]
    assert not news(told(new))


def test_what_moved_says_so_though_it_was_edited() -> None:
    line = "第六条 经营者应当按月报送取水记录，并接受监测站的检查。\n"
    new = swapped(LAW, line, "")
    new = swapped(new, "第二条 ", line.replace("按月", "按季") + "第二条 ")
    row = only(told(new))
    assert (row.kind, row.is_edited) == (Kind.MOVED, True)
    assert row.old is not None
    assert row.new is not None
    assert (row.old.label, row.old.path) == ("第六条", ("第二章 保护措施",))
    assert row.new.path == ("第一章 总则",)


def test_boilerplate_alone_pairs_with_nothing() -> None:
    tail = "由镇人民政府有关部门按照职责分工责令限期改正；逾期不改正的，依法处以罚款。"
    law = LAW + "".join(
        f"第{n}条 有本条例第{n}种情形的，{tail}\n" for n in ("九", "十", "十一", "十二", "十三", "十四")
    )
    gone, put = f"第十五条 倾倒炉渣的，{tail}\n", f"第八条 冒用取水标志的，{tail}\n"
    new = swapped(law, "第八条 监测站", put + "第八条 监测站")
    assert kinds(news(told(new, law + gone))) == [Kind.ADDED, Kind.REMOVED]


def test_a_heading_of_a_chapter_pairs_with_none_but_such() -> None:
    new = swapped(LAW, "第二章 保护措施", "第二章 保护与监测")
    row = only(told(new))
    assert row.kind is Kind.EDITED
    assert row.old is not None
    assert row.old.heading


def test_labels_are_the_document_s_own() -> None:
    old = (
        "条例\n第一条 有下列情形的，应当给予表彰：\n（一）举报偷排的；\n（二）修复泉眼的。\n表彰应当每年进行。\n"
        "第二条 镇人民政府应当公开表彰名单。\n"
    )
    labels = [row.new.label for row in told(old, old).rows if row.new]
    assert labels[1:] == ["第一条第一款", "第一条第一款第（一）项", "第一条第一款第（二）项", "第一条第二款", "第二条"]


def test_a_lowered_figure_is_weaker() -> None:
    found = told(swapped(OLD, "县域就诊率提高到92%以上", "县域就诊率提高到90%以上"), OLD)
    assert [(change.kind, change.direction) for change in only(found).changes] == [("target", "weaker")]


def test_the_headline_is_the_share_of_old_characters_that_stand_in_the_new_text() -> None:
    found = told(swapped(LAW, "，每年公布使用情况", ""))
    words = "".join(LAW.split())
    assert found.kept == pytest.approx(1 - len("，每年公布使用情况") / len(words))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("控制在1.5%以内", "控制在15%以内"),
        ("控制在1.5%以内", "控制在1.5以内"),
        ("医护比达到1:2", "医护比达到12"),
        ("不低于≤95%", "不低于≥95%"),
        ("增幅为1.5%", "增幅为-1.5%"),
    ],
)
def test_a_sign_in_a_figure_is_an_edit(before: str, after: str) -> None:
    found = told(OLD.replace("健全职务发明制度", after), OLD.replace("健全职务发明制度", before))
    assert only(found).kind is Kind.EDITED


TABLE = (
    "溪湾县关于推动公立医院高质量发展的实施方案\n\n一、重点任务\n（一）完善服务体系。加强医院建设。\n\n附件\n重点任务分工表\n\n"
    "序号 | 重点任务 | 责任单位 | 完成时限\n"
    "1 | 落实总会计师制度 | 县卫生健康局 | 2023年6月底\n2 | 建设老年友善医院 | 县民政局 | 持续推进\n"
)


def test_what_is_skipped_inside_a_line_is_told_in_its_place():
    same = compare(plan_of(TABLE), plan_of(TABLE))
    assert {row.kind for row in same.rows if row.kind is not Kind.SKIPPED} == {Kind.UNCHANGED}
    later = compare(plan_of(TABLE), plan_of(TABLE.replace("2023年6月底", "2024年6月底")))
    assert [row.kind for row in later.rows if row.kind not in (Kind.SKIPPED, Kind.UNCHANGED)] == [Kind.EDITED]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n（一）推进公开。", "推进公开。"),  # white space before a number goes with it
        ("取消", "1.1取消"),  # 1.1 alone is a figure
        ("（三）\nhttp://e\n（", "。"),  # a lone number, and what is skipped behind it
        (
            "条例一是应当管理，落实体系第3；提高质量，推进医护比：",
            "条例一是应当管理，落实体系第3；提高质量，推进医护比：提高质量，推进医护比：",
        ),
        ("加强管理，提高质量。", "加强管理，提高质量。加强管理，提高质量。"),
    ],
)
def test_nothing_is_lost_of_what_is_numbered_skipped_or_said_again(old: str, new: str):
    """The comparison proves it, or raises."""
    for one, other in ((old, new), (new, old)):
        assert compare(plan_of(one, any_text=True), plan_of(other, any_text=True)).differs
