"""Automatic numbers: what Word shows before a paragraph and no run of it contains."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers import W, docx, numbering, numbering_part, paragraph, run

from conform.readers import ReadOptions, read
from conform.readers.docx.numerals import numeral


def item(level: int, text: str = "", num: int = 1) -> str:
    return paragraph(run(text) if text else "", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def shown(tmp_path: Path, body: list[str], **parts: str) -> list[str]:
    return read(str(docx(tmp_path / "plan.docx", [*body, paragraph(run("完"))], **parts)), ReadOptions()).text.split(
        "\n"
    )[:-2]


def level(index: int, text: str, form: str = "decimal", more: str = "") -> str:
    inner = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}">{inner}</w:lvl>'


def lists(levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return numbering_part(f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}')


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {1: "01", 12: "12"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 105: "一○五"}),
        (
            "chineseCountingThousand",
            {10: "十", 21: "二十一", 100: "一百", 105: "一百零五", 110: "一百一十", 1001: "一千零一"},
        ),
        ("chineseCountingThousand", {10_000: "一万", 20_003: "二万零三", 12_345: "一万二千三百四十五"}),
        ("japaneseCounting", {10: "十", 21: "二十一", 105: "一百五"}),
        ("taiwaneseCountingThousand", {12: "十二", 115: "一百一十五"}),
        ("ideographDigital", {1: "一", 10: "一〇", 21: "二一"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 21: "贰拾壹", 105: "壹佰零伍"}),
        ("ideographLegalTraditional", {3: "參", 6: "陸"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 51: "51"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⑳".replace("⑳", "⒇")}),
        ("decimalEnclosedFullstop", {1: "⒈"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
        ("decimalFullWidth", {12: "１２"}),
        ("upperRoman", {1: "I", 4: "IV", 1999: "MCMXCIX"}),
        ("lowerRoman", {9: "ix", 40: "xl"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA"}),
        ("lowerLetter", {2: "b"}),
        ("bullet", {1: ""}),
        ("none", {1: ""}),
        ("somethingNew", {7: "7"}),
    ],
)
def test_formats(form: str, expected: dict[int, str]) -> None:
    assert {value: numeral(value, form) for value in expected} == expected


def test_levels_count_and_restart(tmp_path: Path) -> None:
    body = [
        item(0, "甲"),
        item(1, "乙"),
        item(2, "丙"),
        item(2, "丁"),
        item(1, "戊"),
        item(2, "己"),
        item(0, "庚"),
        item(1, "辛"),
    ]
    assert shown(tmp_path, body, numbering=numbering()) == [
        *("一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛")
    ]


def test_the_blank_stays_only_where_a_figure_follows(tmp_path: Path) -> None:
    assert shown(tmp_path, [item(2, "2022年"), item(2, "年内")], numbering=numbering()) == ["1. 2022年", "2.年内"]
    nothing = lists(level(0, "%1.", more='<w:suff w:val="nothing"/>'))
    assert shown(tmp_path, [item(0, "2022年")], numbering=nothing) == ["1.2022年"]


def test_an_empty_numbered_paragraph_counts(tmp_path: Path) -> None:
    assert shown(tmp_path, [item(0, "甲"), item(0), item(0, "乙")], numbering=numbering()) == [
        "一、甲",
        "二、",
        "三、乙",
    ]


def test_no_number_without_a_list(tmp_path: Path) -> None:
    body = [
        item(0, "甲", 0),
        item(0, "乙", 7),
        item(8, "丙"),
        paragraph(run("丁"), '<w:numPr><w:numId w:val="x"/></w:numPr>'),
    ]
    assert shown(tmp_path, body, numbering=numbering()) == ["甲", "乙", "丙", "丁"]
    assert shown(tmp_path, [item(0, "甲")]) == ["甲"]


def test_start_and_restart_rules(tmp_path: Path) -> None:
    never = level(0, "%1.") + level(1, "(%2)", more='<w:lvlRestart w:val="0"/>')
    body = [item(0, "甲"), item(1, "乙"), item(0, "丙"), item(1, "丁")]
    assert shown(tmp_path, body, numbering=lists(never)) == ["1.甲", "(1)乙", "2.丙", "(2)丁"]
    third = level(0, "%1.") + level(1, "(%2)") + level(2, "[%3]", more='<w:lvlRestart w:val="1"/>')
    body = [item(0, "甲"), item(1, "乙"), item(2, "丙"), item(1, "丁"), item(2, "戊"), item(0, "己"), item(2, "庚")]
    assert shown(tmp_path, body, numbering=lists(third))[2::2] == ["[1]丙", "[2]戊", "[1]庚"]


def test_instances_of_one_list_count_on_and_an_override_sets_back(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = [item(0, "甲"), item(0, "乙", 2), item(0, "丙", 3), item(0, "丁", 3), item(0, "戊", 1)]
    assert shown(tmp_path, body, numbering=lists(level(0, "%1."), nums)) == ["1.甲", "2.乙", "5.丙", "6.丁", "7.戊"]


def test_an_override_may_replace_a_level(tmp_path: Path) -> None:
    replaced = level(0, "第%1章", "chineseCountingThousand")
    nums = (
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{replaced}</w:lvlOverride></w:num>'
    )
    assert shown(tmp_path, [item(0, "总则")], numbering=lists(level(0, "%1."), nums)) == ["第一章总则"]


def test_several_levels_in_one_number_and_legal_form(tmp_path: Path) -> None:
    levels = level(0, "%1", "chineseCounting") + level(1, "%1.%2", more="<w:isLgl/>") + level(2, "%1-%2-%3")
    assert shown(tmp_path, [item(0, "甲"), item(1, "乙"), item(2, "丙")], numbering=lists(levels)) == [
        "一甲",
        "1.1乙",
        "一-1-1丙",
    ]


def test_a_deeper_level_alone_shows_the_start_of_the_higher(tmp_path: Path) -> None:
    levels = level(0, "%1.") + level(1, "%1.%2")
    assert shown(tmp_path, [item(1, "甲"), item(0, "乙")], numbering=lists(levels)) == ["1.1甲", "1.乙"]


def test_bullets_are_no_numbers(tmp_path: Path) -> None:
    assert shown(tmp_path, [item(0, "甲")], numbering=lists(level(0, "\uf06c", "bullet"))) == ["甲"]


def test_a_custom_format_falls_back(tmp_path: Path) -> None:
    inner = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="upperLetter"/></mc:Fallback></mc:AlternateContent>'
    )
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{inner}<w:lvlText w:val="%1."/></w:lvl>'
    assert shown(tmp_path, [item(0, "甲")], numbering=lists(levels)) == ["A.甲"]


def styles(inner: str) -> str:
    return f'<w:styles xmlns:w="{W}">{inner}</w:styles>'


def style(name: str, inner: str = "", kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}><w:name w:val="{name}"/>{inner}</w:style>'


def test_numbers_by_style(tmp_path: Path) -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    sheet = styles(
        style("H1", numbered)
        + style("H2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("H3", '<w:basedOn w:val="H2"/>')
        + style("H4", numbered)
        + style("Loop", '<w:basedOn w:val="Loop"/>')
    )
    levels = level(0, "%1、", "chineseCounting") + level(1, "（%2）", "chineseCounting")
    levels += level(2, "%3.", more='<w:pStyle w:val="H4"/>')

    def styled(name: str, text: str, own: str = "") -> str:
        return paragraph(run(text), f'<w:pStyle w:val="{name}"/>{own}')

    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = [
        *(styled("H1", "甲"), styled("H2", "乙"), styled("H3", "丙"), styled("H4", "丁"), styled("H1", "戊", off)),
        *(styled("Loop", "己"), styled("Nowhere", "庚"), styled("H1", "辛")),
    ]
    assert shown(tmp_path, body, styles=sheet, numbering=lists(levels)) == [
        *("一、甲", "（一）乙", "（二）丙", "1.丁", "戊", "己", "庚", "二、辛")
    ]


def test_the_default_style_counts(tmp_path: Path) -> None:
    sheet = styles(style("N", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', more=' w:default="1"'))
    assert shown(tmp_path, [paragraph(run("甲"))], styles=sheet, numbering=lists(level(0, "%1."))) == ["1.甲"]


def test_a_list_style_defines_a_list(tmp_path: Path) -> None:
    sheet = styles(style("L", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering"))
    part = numbering_part(
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "（%1）")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert shown(tmp_path, [item(0, "甲"), item(0, "乙", 2)], styles=sheet, numbering=part) == ["（1）甲", "（2）乙"]


def test_numbers_follow_tracked_changes(tmp_path: Path) -> None:
    gone = paragraph(
        '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2"/></w:rPr>',
    )
    new = paragraph(
        run("新"),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange w:id="3"><w:pPr/></w:pPrChange>',
    )
    path = docx(tmp_path / "plan.docx", [item(0, "甲"), gone, new, item(0, "乙")], numbering=numbering())
    assert read(str(path), ReadOptions()).text == "一、甲\n二、新\n三、乙\n"
    original = read(str(path), ReadOptions(revisions="original")).text
    assert original == "一、甲\n二、删\n新\n三、乙\n"


def test_hostile_numbering_does_no_harm(tmp_path: Path) -> None:
    levels = level(0, "%1%1%1%9", "lowerLetter").replace('w:start w:val="1"', 'w:start w:val="999999999"')
    assert shown(tmp_path, [item(0, "甲"), item(-3, "乙"), item(99, "丙")], numbering=lists(levels))[0].startswith(
        "999999999"
    )
