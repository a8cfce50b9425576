"""The HTML report: whole, escaped, self-contained, and readable by a parser."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import factory
import pytest
from pages import FAILED, WAITING, parse, render, text, unpack, whole
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from conform.messages import Lang
from conform.model import ClauseStatus, Failure, Status
from conform.render import View, renderer


def row(page: HTMLParser, name: str) -> Node:
    found = page.css_first(f'[id="p1-test-2024-1-{name}"]')
    assert found is not None
    return found


@pytest.fixture(scope="module")
def page() -> HTMLParser:
    return parse(factory.report())


def test_head_says_what_was_held_against_what(page: HTMLParser) -> None:
    head = page.css_first(".head")
    assert text(head, "h2") == [factory.LINES[0]]
    assert text(head, "dd")[:5] == [
        "云政办发〔2024〕7号",
        "云溪市人民政府办公室",
        "市",
        "2024-03-05",
        "plans/云溪.txt · text · utf-8",
    ]
    assert "不是官方原文；原文见 https://example.org/1" in text(head, "dd")[5]
    assert text(head, ".coverage") == ["覆盖 66.7% 适用 6 条，有对应 4 条"]
    assert text(head, ".counts li") == ["√ 继承 2", "≈ 修改 2", "× 遗漏 2", "○ 不适用 1", "+ 新增 1", "± 兼有新增 1"]
    assert text(head, ".warning") == ["提醒 warning.test"]


def test_the_bar_adds_up_and_is_told_in_words(page: HTMLParser) -> None:
    bar = page.css_first(".head svg.share")
    assert bar is not None
    assert bar.attributes["aria-label"] == "继承 2 条，修改 2 条，遗漏 2 条"
    pieces = [(float(str(r.attributes["x"])), float(str(r.attributes["width"]))) for r in bar.css("rect")]
    assert sum(width for _, width in pieces) == pytest.approx(100, abs=0.1)
    assert [at for at, _ in pieces] == pytest.approx([0, 33.33, 66.67], abs=0.02)


def test_a_requirement_stands_beside_its_evidence_with_the_edits_inside(page: HTMLParser) -> None:
    smart = row(page, "02.1")
    left, right = smart.css(".side")
    assert text(left, "p") == ["建设智慧医院，推动云计算、大数据等新一代信息技术与医疗服务深度融合"]
    assert text(left, "del") == ["云计算、大数据等新一代", "深度"]
    assert text(right, "p") == ["一（一）1 建设智慧医院", "一（一）1 推动信息技术与医疗服务融合"]
    assert text(smart, ".changes li") == ["略去“云计算、大数据等新一代”"]
    rate = row(page, "01.2")
    assert text(rate, "del") == ["力争到2025年", "达到95%"]
    assert text(rate, "ins") == ["提高", "，到2027年达到90%以上"]
    assert text(rate, ".changes li") == ["目标降低 95%→90% 一（一）第1句", "期限推迟 2025年→2027年 一（一）第1句"]
    assert text(rate, ".label b") == ["修改（存疑）"]


def test_edits_are_cut_where_one_piece_of_evidence_ends() -> None:
    report = factory.report()
    pieces = (factory.evidence("关心医务人员，每年", "c0008"), factory.evidence("安排一次体检，并为夜班职工", "c0008"))
    verdicts = tuple(
        verdict._replace(status=Status.MODIFIED, evidence=pieces) if verdict.requirement.id == "03.1" else verdict
        for verdict in report.verdicts
    )
    right = row(parse(replace(report, verdicts=verdicts)), "03.1").css(".side")[1]
    assert text(right, "p") == ["一（二）第2句 关心医务人员，每年", "一（二）第2句 安排一次体检，并为夜班职工"]
    assert "，并为夜班职工" in text(right, "ins")


def test_what_is_omitted_says_what_came_near(page: HTMLParser) -> None:
    assert text(row(page, "02.2"), ".none") == ["无对应"]
    assert text(row(page, "03.2"), ".none") == ["最接近的是 一（二）第1句 每家医院设一间院史馆。 · 缺少动作“建立”"]


def test_what_must_be_decided_is_ranked_for_readers_without_a_script(page: HTMLParser) -> None:
    verdict = page.css_first("#p1-verdict .list")
    assert text(verdict, "h4") == ["目标减弱 1", "遗漏 1", "略去、收窄 1", "疑似遗漏 1"]
    assert text(verdict, "li > a") == ["01.2", "02.2", "02.1", "03.2"]


def test_a_further_plan_is_a_plain_document_besides() -> None:
    page = parse(factory.report(), factory.report("乙.txt"))
    further = page.css_first("noscript article")
    assert text(further, "h2") == [factory.LINES[0]]
    told = [item for item in text(further, "li") if re.match(r"[√≈×○] \d", item)]
    assert len(told) == 7
    assert told[1].startswith("≈ 01.2 力争到2025年县域就诊率达到95%一（一）第1句 提高县域就诊率，到2027年达到90%以上")
    assert "目标降低 95%→90%" in told[1]
    assert text(parse(factory.report()), "noscript") == []


def test_every_finding_says_what_filters_and_decisions_need(page: HTMLParser) -> None:
    found = row(page, "01.2").attributes
    assert (found["data-kind"], found["data-reference"], found["data-requirement"]) == (
        "requirement",
        "test-2024-1",
        "01.2",
    )
    assert (found["data-status"], found["data-changes"], found["data-section"]) == (
        "modified",
        "target:weaker deadline:weaker",
        "一",
    )
    added = page.css_first("#p1-added-c0007")
    assert added is not None
    assert (added.attributes["data-kind"], added.attributes["data-clause"]) == ("clause", "c0007")
    assert len(page.css(".finding > .decide")) == len(page.css(".finding")) == 9


def test_local_measures_targets_and_readings(page: HTMLParser) -> None:
    assert text(page, "#p1-added h5") == ["一、发展目标 › （二）医院文化"]
    assert text(page, "#p1-added li") == [
        "+ 新增 一（二）第1句 每家医院设一间院史馆。",
        "± 兼有新增 一（二）第2句 关心医务人员，每年安排一次体检，并为夜班职工开通班车。 （兼有 03.1）",
    ]
    assert text(page, "#p1-targets tbody tr > *") == ["县域就诊率", "90%以上", "2027年", "一（一）第1句"]
    assert text(page, "#p1-reading summary") == ["修复 (1)", "疑似误读（未改动） (1)", "跳过 (1)"]
    assert text(page, "#p1-reading li") == [
        "test “L” → “1.” 5:1",
        "test “慧” → “惠” 5:5",
        "skip.test 14 字 首页 > 政务公开 > 正文 2:1",
    ]


def test_links_lead_somewhere_and_ids_are_unique() -> None:
    page = whole(factory.report(), factory.report("乙.txt"))
    names = [node.attributes["id"] for node in page.css("[id]")]
    assert len(names) == len(set(names))
    links = [node.attributes["href"] or "" for node in page.css("a")]
    assert len(links) > 10
    assert {link[1:] for link in links if link.startswith("#")} <= set(names)
    assert {link for link in links if not link.startswith("#")} == {"https://example.org/1"}
    described = {
        name for node in page.css("[aria-labelledby]") for name in str(node.attributes["aria-labelledby"]).split()
    }
    assert described <= set(names)


def test_headings_go_down_one_by_one(page: HTMLParser) -> None:
    levels = [int(found) for found in re.findall(r"<h([1-6])", page.html or "")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(two - one <= 1 for one, two in pairwise(levels))


@pytest.mark.parametrize(("lang", "name", "word"), [(Lang.ZH, "zh-CN", "继承"), (Lang.EN, "en", "inherited")])
def test_language(lang: Lang, name: str, word: str) -> None:
    page = parse(factory.report(), lang=lang)
    assert page.css_first("html").attributes["lang"] == name  # type: ignore[union-attr]
    assert word in text(page, ".counts li")[0]
    assert all(node.attributes.get("lang") == "zh" for node in page.css("main h2, .measure h5"))


def test_hostile_texts_stay_text() -> None:
    html = render(factory.hostile(), failures=FAILED)
    page = HTMLParser(html)
    assert [node.attributes.get("type") for node in page.css("script")] == [
        "application/json",
        "application/json",
        None,
    ]
    assert page.css("img, iframe, object, embed, link, base, form[action], b > b") == []
    assert "alert(1)" in text(page, "h2")[0]
    assert "{{ 7*7 }}" in text(page, "h2")[0]
    assert text(page, "code") == ["<b>坏</b>.txt"]
    assert not set(html) & set("\x1b\x07\u202e\udcff")
    html.encode("utf-8")


def test_nothing_is_fetched_and_only_its_own_style_and_script_work() -> None:
    html = render(factory.hostile())
    page = HTMLParser(html)
    policy = str(page.css_first("meta[http-equiv]").attributes["content"])  # type: ignore[union-attr]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        body = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert body is not None
        assert f"{tag}-src 'sha256-{b64encode(sha256(body[1].encode()).digest()).decode()}'" in policy
        assert "http" not in body[1]
        assert "url(" not in body[1]
    for node in page.css("*"):
        assert not {name for name in node.attributes if name.startswith("on") or name in ("style", "src", "srcset")}


def test_only_web_addresses_become_links() -> None:
    base = factory.report()
    sly = replace(base.references[0], source="javascript:alert(1)")
    page = parse(replace(base, references=(sly,)))
    assert "javascript:alert(1)" in text(page, ".head small")[0]
    assert page.css(".head a") == []
    link = parse(base).css_first(".head a")
    assert link is not None
    assert (link.attributes["href"], link.attributes["rel"]) == ("https://example.org/1", "noreferrer")


def test_several_plans_have_an_overview_in_front() -> None:
    page = parse(factory.report(), factory.report("乙.txt"), failures=FAILED)
    titles = [str(node.attributes["title"]).split("\n") for node in page.css("#matrix tbody th")]
    assert titles == [[factory.LINES[0], "plans/云溪.txt"], [factory.LINES[0], "乙.txt"]]
    assert text(page, "#matrix thead [data-measure]") == ["01", "02", "03"]
    assert text(page, "#matrix tbody tr:first-child td") == [
        "市",
        "66.7%",
        "",
        "√",
        "1/2",
        "1/2",
        "2",
        "2",
        "2",
        "1",
        "1",
    ]
    assert [node.text() for node in page.css("#matrix tbody tr:first-child .less")] == ["√", "1/2"]
    assert parse(factory.report()).css(".overview") == []


def test_only_the_first_plan_is_in_the_document_the_others_wait() -> None:
    html = render(factory.report(), factory.hostile(), factory.report("丙.txt"))
    page = HTMLParser(html)
    assert [node.attributes["id"] for node in page.css("article.plan")] == ["p1"]
    waiting = page.css(f"{WAITING}[id$=markup]")
    assert [node.attributes["id"] for node in waiting] == ["p2-markup", "p3-markup"]
    assert [len(HTMLParser(unpack(node.text())).css("article.plan .finding")) for node in waiting] == [9, 9]
    assert all("<" not in node.text() for node in waiting)


def test_no_plan_at_all_is_a_page_too() -> None:
    page = parse(failures=FAILED)
    assert text(page, "main li") == ["<b>坏</b>.txt error.test"]
    assert page.css("article") == []


def test_filters_are_kept_and_told() -> None:
    page = parse(factory.report(), only=frozenset({Status.MODIFIED, ClauseStatus.ADDED}), measure=None)
    shown = page.css("#p1-reference [data-kind=requirement]")
    assert {node.attributes["data-status"] for node in shown} == {"modified"}
    assert page.css("#p1-targets") == []
    assert "只显示（计数仍为全部）： 修改 · 新增" in text(page, ".note")
    assert text(parse(factory.report(), measure="02"), ".measure h5") == ["02 强化信息化支撑"]
    omitted = parse(factory.report(), only=frozenset({Status.OMITTED}))
    assert text(omitted, ".finding .label a:first-of-type") == ["02.2", "03.2"]
    quiet = parse(factory.report(), quiet=True)
    assert text(quiet, ".coverage") == ["覆盖 66.7% 适用 6 条，有对应 4 条"]
    assert quiet.css(".finding, nav") == []


def test_same_input_same_bytes() -> None:
    assert render(factory.report(), failures=FAILED) == render(factory.report(), failures=FAILED)


def test_failures_are_read_after_the_reports() -> None:
    failures: list[Failure] = []

    def reports():
        yield factory.report()
        failures.extend(FAILED)

    html = "".join(renderer("html").render(reports(), failures, View(Lang.ZH)))
    assert "error.test" in html
