"""What the HTML page holds besides the comparison: the plan's own text, the summary, several references."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import factory
import pytest
from pages import parse, text
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from conform.model import ClauseStatus, Repair, Report, Status
from conform.render._overview import share


@pytest.fixture(scope="module")
def page() -> HTMLParser:
    return parse(factory.report())


def test_sections_are_counted_in_a_table_with_bars(page: HTMLParser) -> None:
    rows = [text(row, "th, .number") for row in page.css(".sections tbody tr")]
    assert rows == [["一、总体要求", "100%", "1", "1", "0", "1"], ["二、构建新体系", "50%", "1", "1", "2", "0"]]
    assert [len(svg.css("rect")) for svg in page.css(".sections svg")] == [2, 3]


def test_the_plan_stands_in_full_and_in_order(page: HTMLParser) -> None:
    clauses = page.css("#p1-compare .clause")
    assert [node.attributes["data-clause"] for node in clauses] == [f"c000{number}" for number in range(1, 9)]
    assert [node.tag for node in page.css("#p1-compare .heading > :first-child")] == ["h4", "h4", "h5", "h5"]
    target = page.css_first("#p1-c0004")
    assert text(target, "p[lang]") == ["提高县域就诊率，到2027年达到90%以上。"]
    assert text(target, ".margin a") == ["√ 01.1", "≈ 01.2"]
    assert text(target, ".sign") == ["≈"]
    assert [node.attributes["class"] for node in clauses][-2:] == ["clause is-added", "clause is-mixed"]
    assert text(page, "#p1-c0003 .margin a") == ["措施 01"]


def test_mended_and_skipped_places_are_marked_in_the_text(page: HTMLParser) -> None:
    mark = page.css_first("#p1-c0005 mark")
    assert mark is not None
    assert (mark.text(), mark.attributes["title"], mark.attributes["data-was"]) == ("1.", "原作“L”", "L")
    order = [node.attributes.get("id") or node.attributes["class"] for node in page.css("#p1-compare .text > *")]
    assert order[:3] == ["p1-c0001", "skipped", "p1-c0002"]
    assert text(page, ".skipped summary") == ["跳过 14 字：skip.test"]


def held_against_two() -> Report:
    """The report of one plan against the same reference under two ids."""
    base = factory.report()
    other = replace(base.references[0], id="other-1", number="别发〔2020〕3号")
    again = tuple(verdict._replace(reference="other-1") for verdict in base.verdicts)
    return replace(base, references=(*base.references, other), verdicts=(*base.verdicts, *again))


def test_sections_of_several_references_are_told_apart() -> None:
    page = parse(held_against_two(), factory.report("乙.txt"))
    assert len(page.css("#p1-other-1-01\\.2")) == 1
    sections = [node.attributes["value"] for node in page.css("[data-filter=section] option")]
    assert sections == ["", "test-2024-1/一", "test-2024-1/二", "other-1/一", "other-1/二"]
    told = {str(node.attributes["data-section"]) for node in page.css("[data-kind=requirement]")}
    assert told == set(sections[1:])


def test_conversions_are_told_once_instead_of_marked() -> None:
    base = factory.report()
    repairs = (*base.plan.cleaned.repairs, Repair("traditional", factory.CUT + 5, factory.CUT + 6, "醫", "医"))
    page = parse(replace(base, plan=replace(base.plan, cleaned=base.plan.cleaned._replace(repairs=repairs))))
    assert len(page.css("mark")) == 1
    assert "繁体转为简体 1 处，不逐处标出。" in text(page, "#p1-compare .note")


def test_what_is_removed_leaves_a_mark() -> None:
    base = factory.report()
    gone = Repair("space", factory.CUT + 4, factory.CUT + 4, " ", "")
    page = parse(replace(base, plan=replace(base.plan, cleaned=base.plan.cleaned._replace(repairs=(gone,)))))
    mark = page.css_first("#p1-c0005 mark")
    assert mark is not None
    assert (mark.text(), mark.attributes["title"]) == ("", "此处删去“ ”")
    assert text(page, "#p1-c0005 p[lang]") == ["1.建设智慧医院，推动信息技术与医疗服务融合。"]


def test_a_share_of_nothing_has_no_words_and_bars_add_up() -> None:
    assert share(Counter()).words == ""
    some = share(Counter({Status.INHERITED: 1, Status.OMITTED: 2, Status.NOT_APPLICABLE: 5}))
    assert some.words == "33.3%"
    assert sum(size for _, _, size in some.bar()) == pytest.approx(100, abs=0.1)
    assert share(Counter({Status.MODIFIED: 3})).shade == 4


def test_a_clause_without_requirements_that_are_shown_keeps_its_colour() -> None:
    page = parse(factory.report(), measure="02")
    assert len(page.css("#p1-compare .clause")) == 8
    assert text(page, "#p1-c0004 .margin a") == []
    assert text(page, "#p1-c0004 .sign") == ["≈"]
    assert text(page, "#p1-c0005 .margin a") == ["≈ 02.1"]
    assert {status for status in (ClauseStatus.ADDED, ClauseStatus.MIXED) if page.css(f"#p1-compare .is-{status}")} == {
        ClauseStatus.ADDED,
        ClauseStatus.MIXED,
    }
