"""The terminal report: golden files, widths, filters, and nothing that a plan could do to a terminal.

Golden files are written anew with CONFORM_UPDATE_GOLDEN=1; read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest
from rich.cells import cell_len

from conform.match.inline import word_edits
from conform.messages import Lang
from conform.model import Certainty, ClauseStatus, Failure, Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Subject
from conform.render import View, renderer

GOLDEN = Path(__file__).parent / "golden"
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
FAILED = (Failure("坏.txt", "error.test", {}),)


def render(*reports: Report, failures: Any = (), **view: Any) -> str:
    chosen = View(**{"lang": Lang.ZH, **view})
    return "".join(renderer("terminal").render(iter(reports), failures, chosen))


def only(*statuses: Status | ClauseStatus) -> frozenset[Status | ClauseStatus]:
    return frozenset(statuses)


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("terminal-zh-80", {}),
        ("terminal-zh-120", {"width": 120}),
        ("terminal-en-60", {"lang": Lang.EN, "width": 60}),
        ("terminal-color", {"color": True}),
        ("terminal-only", {"only": only(Status.OMITTED, ClauseStatus.ADDED)}),
        ("terminal-quiet", {"quiet": True}),
        ("terminal-short", {"full": False}),
    ],
)
def test_golden(name: str, view: dict[str, Any]) -> None:
    path = GOLDEN / f"{name}.txt"
    text = render(factory.report(), factory.report("乙.txt"), failures=FAILED, **view)
    if os.environ.get("CONFORM_UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_window(width: int, lang: Lang, color: bool) -> None:
    for view in ({}, {"full": False}, {"quiet": True}):
        own = {"width": width, "lang": lang, "color": color, **view}
        text = render(factory.report(), factory.hostile(), failures=FAILED, **own)
        wide = [line for line in ESCAPES.sub("", text).splitlines() if cell_len(line) > width]
        assert wide == []


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_cut_short(width: int) -> None:
    report = factory.report()
    text = re.sub(r"\s", "", render(report, width=width))
    assert text.count("…") == 1  # what 03.1 covers of the clause that has something new besides
    requirements = {verdict.requirement.id: verdict for verdict in report.verdicts}
    for name in ("01.1", "02.2", "03.1", "03.2"):
        assert requirements[name].requirement.text in text
    for clause in (verdict.clause for verdict in report.clauses if verdict.status == ClauseStatus.ADDED):
        assert clause.text in text


def test_each_finding_is_there() -> None:
    text = render(factory.report())
    for line in (
        "覆盖 66.7%  ██████▓▓▓▓▓▓▓·······  适用 6 条，有对应 4 条",
        "√ 继承 2   ≈ 修改 2   × 遗漏 2   ○ 不适用 1   + 新增 1   ± 兼有新增 1",
        "4:11 “提高县域就诊率”",
        "· 目标降低 95%→90%  4:27",
        "建设智慧医院 / 推动[-云计算、大数据等新一代-]信息技术与医疗服",
        "对应标题 4:1 “（一）提升就医水平。”",
        "最接近的是 7:1 “每家医院设一间院史馆。” 缺少动作“建立”",
        "一、发展目标 > （二）医院文化",
        "± 7:12  …{+并为夜班职工开通班车+}。（兼有 03.1）",
        "90%以上  2027年  4:27  县域就诊率",
        "不是官方原文；原文见",
        "https://example.org/1",
    ):
        assert line in text


def test_what_to_add_names_the_heading_that_could_take_it() -> None:
    report = factory.report()
    verdicts = tuple(
        verdict._replace(status=Status.OMITTED, evidence=(), changes=(), certainty=Certainty.SURE)
        if verdict.requirement.id == "01.1"
        else verdict
        for verdict in report.verdicts
    )
    text = render(replace(report, verdicts=verdicts))
    assert "   可补入 4:1 “（一）提升就医水平。”\n  × 遗漏 01.1  提高县域就诊率\n" in text


def test_edits_are_marked_by_strokes_in_colour_and_by_signs_without() -> None:
    plain, coloured = render(factory.report()), render(factory.report(), color=True)
    assert "[-" in plain
    assert "{+" in plain
    assert "\x1b" not in plain
    assert "\x1b[9;31m云计算、大数据等新一代\x1b[0m" in coloured
    assert "\x1b[4;32m" in coloured
    assert "[-" not in ESCAPES.sub("", coloured)


def test_punctuation_alone_is_no_edit() -> None:
    edits = word_edits("建设智慧医院，推动", "建设智慧医院推动")
    assert ("delete", "，") in edits
    assert "[-，-]" not in render(factory.report())


def test_only_shows_what_it_names_and_says_so() -> None:
    added = render(factory.report(), only=only(ClauseStatus.ADDED))
    assert "本地新增" in added
    assert "01.1" not in added
    assert "只显示：新增" in added
    omitted = render(factory.report(), only=only(Status.OMITTED))
    assert "02.2" in omitted
    assert "见文末" not in omitted
    assert "本地新增" not in omitted
    both = render(factory.report(), only=only(Status.INHERITED, Status.OMITTED))
    assert "√ 继承 01.1" in both
    assert "≈ 修改 01.2" not in both


def test_measure_shows_one_measure_and_what_is_local_to_its_headings() -> None:
    text = render(factory.report(), measure="03")
    assert "03.1" in text
    assert "01.1" not in text
    assert "院史馆。\n" not in text
    assert "第 03 项" in text
    report = factory.report()
    link = report.headings[0][1]._replace(measure="03", clause="c0006")
    text = render(replace(report, headings=((report.references[0].id, link),)), measure="03")
    assert "每家医院设一间院史馆。\n" in text


def test_nothing_to_show_is_said() -> None:
    assert "没有可显示的内容" in render(factory.report(), measure="99")


def test_a_reference_of_full_text_is_no_digest() -> None:
    report = factory.report()
    text = render(replace(report, references=(replace(report.references[0], kind="fulltext"),)))
    assert "摘编" not in text
    assert "全文" in text


def test_unknown_metadata_is_said_to_be_unknown() -> None:
    report = factory.report()
    told = report.plan.metadata._replace(title=None, number=None, issuer=None, level=None, date=None)
    text = render(replace(report, plan=replace(report.plan, metadata=told)))
    assert text.startswith("（未识别标题）\n文号  未识别\n")


def test_a_plan_cannot_speak_to_the_terminal() -> None:
    text = render(factory.hostile(), failures=(Failure("\x1b]0;x\x07.txt", "error.test", {}),))
    assert not set(text) & set("\x1b\x07\u202e\udcff")
    assert "\\x1b[31m" in text
    assert "\\u202e" in text
    text.encode("utf-8")


def test_signs_survive_a_chinese_windows_console() -> None:
    render(factory.report(), width=80).encode("gbk")


def test_several_plans_end_in_an_overview() -> None:
    text = render(factory.report(), factory.report("乙.txt"))
    assert text.count("一、总体要求") == 2
    assert "共 2 份\n" in text
    assert "  66.7%  √  2  ≈  2  ×  2  云溪市人民政府办公室" in text
    assert "共 1 份" not in render(factory.report())


def test_quiet_keeps_what_must_be_known() -> None:
    text = render(factory.report(), quiet=True)
    assert text.count("覆盖 66.7%") == text.count("不是官方原文") == text.count("提醒：") == 1
    assert "01.1" not in text
    assert "共 1 份" not in text


def test_quiet_on_many_plans_is_a_table_with_a_line_a_plan() -> None:
    reports = [factory.report(name) for name in ("甲.txt", "乙.txt", "丙.txt")]
    lines = render(*reports, quiet=True, width=120).splitlines()
    assert lines[0].startswith("对照  试发〔2024〕1号") and "不是官方原文" in lines[0]
    assert lines[1] == "   覆盖  √ 继承  ≈ 修改  × 遗漏  方案"
    assert [line.split()[-1] for line in lines[2:5]] == ["甲.txt", "乙.txt", "丙.txt"]
    assert all(line.startswith("  66.7%  √  2  ≈  2  ×  2  云溪市") for line in lines[2:5])
    assert lines[5:] == ["共 3 份"]


def test_reports_are_taken_one_by_one_and_none_is_kept() -> None:
    alive: list[weakref.ref[Report]] = []
    written: list[str] = []
    seen: list[tuple[int, int]] = []

    def reports():
        for number in range(4):
            seen.append((len(written), sum(ref() is not None for ref in alive)))
            report = factory.report(f"{number}.txt")
            alive.append(weakref.ref(report))
            yield report
            del report

    for piece in renderer("terminal").render(reports(), (), View(Lang.ZH)):
        written.append(piece)
    assert [count for count, _ in seen] == [0, 1, 2, 3]
    assert max(kept for _, kept in seen) <= 1


def test_failures_are_read_after_the_reports() -> None:
    failures: list[Failure] = []

    def reports():
        yield factory.report()
        failures.extend(FAILED)

    text = "".join(renderer("terminal").render(reports(), failures, View(Lang.ZH)))
    assert text.endswith("1 个文件未能检查\n  坏.txt: error.test\n")


def test_same_input_same_text() -> None:
    assert render(factory.report(), color=True) == render(factory.report(), color=True)


def test_what_was_accepted_as_left_out_is_not_to_be_added():
    report = factory.report()
    key = ("test-2024-1", "02.2")
    decision = Decision(PlanName("题"), Subject(*key), "0" * 16, Choice.ACCEPTED, note="已有制度")
    decided = replace(report, decisions=Decided((decision,), {key: decision}))
    assert "遗漏 2 条：建议补入" in render(report)
    for text in (render(decided), render(decided, only=only(Status.OMITTED))):
        assert "遗漏 1 条：建议补入" in text
        assert "02.2 √ 已接受：已有制度" in text
        assert "建立药品追溯机制" not in text
