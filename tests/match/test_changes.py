"""How a modified requirement differs: the tables of `change_rows`, then what holds for all kinds."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from change_rows import TABLES, UNMATCHED, rows
from common import SHARED, health
from placed_changes import AT, assert_placed, find

from conform.match.changes import DETECTORS, Passage, changes, decisive, passage
from conform.messages.change import CHANGE
from conform.model import Change, Clause, Kind, Requirement, Target
from conform.references import load_reference

# A detector's changes are of the kind of its name, but for what a law threatens.
KIND_OF = {"sanction": "penalty"}
ROWS = [(KIND_OF.get(name, name), *row) for name, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(("kind", "requirement", "passage", "expected"), ROWS)
def test_kind(kind: str, requirement: str, passage: str, expected: tuple[str, str] | None) -> None:
    found = [(change.how, change.direction) for change in find(requirement, passage) if change.kind == kind]
    assert (expected in found) if expected else not found
    assert all(f"change.{kind}.{how}" in CHANGE for how, _ in found)


@pytest.mark.parametrize(("requirement", "passage", "expected"), rows(UNMATCHED))
def test_what_may_say_the_same_is_left_to_a_person(requirement: str, passage: str, expected: tuple[str, str]) -> None:
    found = [(change.kind, change.how, change.direction) for change in find(requirement, passage)]
    assert ("unmatched", *expected) in found
    assert not any(kind in ("dropped", "reworded") for kind, _, _ in found)


@pytest.mark.parametrize("kind", DETECTORS)
def test_every_kind_has_twenty_cases_of_either_sort(kind: str) -> None:
    positive = sum(row[2] is not None for row in TABLES[kind])
    assert positive >= 20
    assert len(TABLES[kind]) - positive >= 20


# ── what holds for all kinds ──


def test_changes_come_in_the_order_of_the_kinds_then_of_their_places() -> None:
    found = find(
        "到2025年，支持三级公立医院牵头组建医共体，县域就诊率达到95%，推动资源下沉",
        "到2027年，鼓励公立医院牵头组建医共体，县域就诊率达到90%",
    )
    kinds = [change.kind for change in found]
    assert kinds == ["target", "deadline", "modality", "scope", "dropped"]
    assert found == find(
        "到2025年，支持三级公立医院牵头组建医共体，县域就诊率达到95%，推动资源下沉",
        "到2027年，鼓励公立医院牵头组建医共体，县域就诊率达到90%",
    )


def test_places_in_later_passages() -> None:
    found = find("提高县域就诊率，医护比达到1:2", "提高县域就诊率", "增加护士，医护比达到1:1.5")
    change = next(change for change in found if change.kind == "target")
    assert (change.clause, change.reference, change.plan) == ("c1", "1:2", "1:1.5")


def test_without_evidence_there_is_no_change() -> None:
    assert find("提高县域就诊率") == ()


def test_the_reference_says_which_way_is_stronger() -> None:
    target = Target("percent", "20%", "lower")
    found = find("病种上转比例达到20%", "病种上转比例达到25%", targets=(target,))
    assert [(change.how, change.direction) for change in found] == [("raised", "weaker")]


def test_a_deadline_before_the_evidence_belongs_to_it() -> None:
    text = "深化改革，力争到2027年底，县域就诊率达到90%，改善服务。"
    clause = Clause("c7", Kind.MEASURE, text, 50, 50 + len(text))
    at = 50 + text.index("县域")
    taken = passage(clause, at, at + len("县域就诊率达到90%"))
    words = "力争到2027年底，县域就诊率达到90%"
    assert taken == Passage("c7", 50 + text.index("力争"), words, "深化改革，", "，改善服务。")
    assert passage(clause, 50, 54) == Passage("c7", 50, "深化改革", "", text[4:])


def test_evidence_that_ends_within_a_ratio_gets_all_of_it() -> None:
    text = "增加护士，医护比达到1:1.5左右，改善服务。"
    clause = Clause("c7", Kind.MEASURE, text, 50, 50 + len(text))
    taken = passage(clause, 50, 50 + text.index(":"))
    assert taken == Passage("c7", 50, "增加护士，医护比达到1:1.5左右", "", "，改善服务。")


def test_the_sentences_speak_both_languages() -> None:
    for chinese, english in CHANGE.values():
        said = chinese.format(reference="95%", plan="90%"), english.format(reference="95%", plan="90%")
        assert all("95%" in words or "90%" in words for words in said)
    assert CHANGE["change.target.lowered"][0].format(reference="95%", plan="90%") == "目标降低 95%→90%"


# ── decisive: alone enough to call a requirement modified ──

DECISIVE = [
    ("县域就诊率达到95%", "县域就诊率达到90%", True),
    ("县域就诊率达到90%", "县域就诊率达到95%", True),
    ("力争到2025年，县域就诊率达到90%", "力争到2027年，县域就诊率达到90%", True),
    ("力争到2025年，县域就诊率达到90%", "力争到20xx年，县域就诊率达到90%", True),
    ("推动信息技术与医疗服务融合", "鼓励信息技术与医疗服务融合", True),
    ("探索建立人才评价体系", "建立人才评价体系", True),
    ("全部公立医院取消药品加成", "部分公立医院取消药品加成", True),
    ("推广多学科诊疗模式", "到2023年，推广多学科诊疗模式", True),
    # readers call these inherited
    ("建立薪酬体系", "逐步建立薪酬体系", False),
    ("支持公立医院优化收入结构", "改善公立医院收入结构", False),
    ("力争通过5年努力，发展方式转向提质增效", "到2026年，发展方式转向提质增效", False),
    ("推动云计算、大数据、物联网与医疗服务融合", "推动大数据、物联网与医疗服务融合", False),
    ("落实岗位管理制度", "医院党委要落实岗位管理制度", False),
]


@pytest.mark.parametrize(("requirement", "passage", "expected"), DECISIVE)
def test_decisive(requirement: str, passage: str, expected: bool) -> None:
    assert decisive(find(requirement, passage), health()) is expected


REQUIREMENTS = load_reference().requirements


def of(requirement: Requirement, text: str) -> tuple[Change, ...]:
    return changes(requirement, [Passage("c0", AT, text)], health())


def test_a_requirement_in_its_own_words_has_no_change() -> None:
    for requirement in REQUIREMENTS:
        assert of(requirement, requirement.text) == ()
        assert of(requirement, f"{requirement.text}。（市卫生健康局牵头，市财政局配合）") == ()


def test_neighbours_in_one_sentence_decide_nothing() -> None:
    for first, second, third in zip(REQUIREMENTS, REQUIREMENTS[1:], REQUIREMENTS[2:], strict=False):
        text = "，".join((first.text, second.text, third.text))
        for requirement in (first, second, third):
            assert not decisive(of(requirement, text), health()), requirement.id


def test_a_part_left_out_is_named() -> None:
    missed = []
    for requirement in REQUIREMENTS:
        parts = requirement.text.split("，")
        for number, part in enumerate(parts) if len(parts) > 1 else ():
            found = of(requirement, "，".join(parts[:number] + parts[number + 1 :]))
            if not any(change.how in ("dropped", "unmet") for change in found):
                missed.append((requirement.id, part))
    # 加强医学人文教育 shares its words with the other half of its requirement
    assert len(missed) <= 1, missed


def test_a_leading_word_weakened_is_weaker() -> None:
    tried = [row for row in REQUIREMENTS if re.match("推动|支持", row.text)]
    assert len(tried) > 5
    for requirement in tried:
        found = of(requirement, re.sub("^(?:推动|支持)", "鼓励", requirement.text))
        assert ("modality", "weaker") in [(change.kind, change.direction) for change in found], requirement.id
        assert decisive(found, health())


INVENTED = [
    ("县域就诊率达到{}%以上", 90, 85), ("新增{}个省级重点实验室", 12, 9), ("建设{}所区域医疗中心", 5, 3),
    ("培养{}名全科医生", 300, 250), ("患者满意度不低于{}%", 95, 92), ("公立医院医护比达到1:{}", 2, 1.6),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked", "set_"), INVENTED)
@pytest.mark.parametrize("frame", ["{}", "到2025年，{}", "加强组织领导，{}，提升服务水平", "全市{}。"])
def test_lower_figures_are_weaker(text: str, asked: float, set_: float, frame: str) -> None:
    found = find(frame.format(text.format(asked)), frame.format(text.format(set_)))
    assert ("target", "lowered", "weaker") in [(change.kind, change.how, change.direction) for change in found]
    assert decisive(found, health())


@pytest.mark.parametrize("text", [row[0].format(row[1]) for row in INVENTED])
@pytest.mark.parametrize(
    ("asked", "set_"), [("到2025年", "到2027年"), ("2024年底前", "2025年6月底前"), ("用3年时间", "用五年时间")]
)
def test_deadlines_moved_back_are_weaker(text: str, asked: str, set_: str) -> None:
    found = find(f"{asked}，{text}", f"{set_}，{text}")
    assert [(change.kind, change.how, change.direction) for change in found] == [("deadline", "later", "weaker")]
    assert decisive(found, health())


# ── the labelled plans ──

GOLD = sorted((SHARED / "gold").glob("*.json"))


def labelled(label: str) -> list[tuple[str, Requirement, list[Passage]]]:
    known = {requirement.id: requirement for requirement in REQUIREMENTS}
    rows = []
    for path in GOLD:
        gold = json.loads(path.read_text(encoding="utf-8"))
        for name, row in gold.get("requirements", {}).items():  # the pairs of laws are labelled otherwise
            if row["label"] == label:
                passages = [Passage(unit, AT * number, gold["text"][unit]) for number, unit in enumerate(row["units"])]
                rows.append((gold["plan"], known[name], passages))
    return rows


@pytest.mark.skipif(not GOLD, reason="the labelled plans are not at hand (../shared/gold)")
def test_on_labelled_plans(figures: Callable[[str], None]) -> None:
    inherited, modified = labelled("inherited"), labelled("modified")
    wrong = [(plan, row.id) for plan, row, texts in inherited if decisive(changes(row, texts, health()), health())]
    assert len(wrong) <= 0.03 * len(inherited), wrong
    for plan, row, texts in modified:
        found = changes(row, texts, health())
        assert found, (plan, row.id)
        for change in found:
            assert_placed(change, texts)
    figures(f"changes: {len(wrong)} of {len(inherited)} inherited requirements with a decisive change")
