"""References built from official texts: cut along the outline, and the text itself all inherited."""

from __future__ import annotations

from pathlib import Path

import pytest
from common import EXAMPLES, ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import plan_of, plans_in
from texts import ALIKE, LAW

from conform.errors import InputError
from conform.model import Level, Measure, Plan, Reference, Report, Requirement, Section, Status, Target
from conform.pipeline import check_plan, plans
from conform.readers import ReadOptions
from conform.references import examine_bytes
from conform.references.build import Naming, build
from conform.references.entries import WHITE
from conform.references.writing import toml_of
from conform.text.field import general_field
from conform.text.shown import ODD

PLANS = sorted((ROOT.parent / "shared" / "plans").glob("*.txt"))
TEXTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html"))


def written(reference: Reference) -> Reference:
    """The reference as it is read back from its TOML."""
    raw = "".join(toml_of(reference, ["a comment"])).encode()
    found, faults = examine_bytes(raw, Path("built.toml"), {})
    assert found, faults
    return found


def against_itself(plan: Plan) -> tuple[Reference, Report]:
    reference = written(build(plan, Naming()))
    return reference, check_plan(plan, [reference])


def outlined(reference: Reference) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(s.title, [(m.title, len(m.requirements)) for m in s.measures]) for s in reference.sections]


# ── a text against the reference made of it ──


def assert_exact(plan: Plan) -> None:
    reference, report = against_itself(plan)
    assert reference.requirements
    for verdict in report.verdicts:
        assert (verdict.status, verdict.changes) == (Status.INHERITED, ()), verdict.requirement
        assert [report.quote(piece) for piece in verdict.evidence] == [verdict.requirement.text]
    places = [(piece.clause, piece.at) for verdict in report.verdicts for piece in verdict.evidence]
    assert places == sorted(set(places))  # each its own sentence, in the text's order
    assert report.coverage == 1.0
    assert not any(verdict.status == "added" for verdict in report.clauses)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_an_example_is_all_inherited_from_itself(path: Path):
    for plan in plans(str(path), ReadOptions()):
        assert_exact(plan)


@pytest.mark.skipif(not PLANS, reason="the real plans are not at hand (../shared/plans)")
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem[:3])
def test_a_real_plan_is_all_inherited_from_itself(path: Path):
    for plan in plans(str(path), ReadOptions()):
        assert_exact(plan)


@pytest.mark.parametrize("text", [ALIKE, LAW], ids=["alike", "law"])
def test_like_worded_sentences_are_told_apart(text: str):
    assert_exact(plan_of(text))


WORDS = st.sampled_from(["加强人才队伍建设", "提升服务能力", "提高服务能力", "到2025年新增3个专科", "建立总会计师制度"])


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=3).map("，".join), min_size=1, max_size=12))
def test_any_repetition_is_told_apart(sentences: list[str]):
    body = "".join(f"{sentence}{'；' if number % 3 else '。'}" for number, sentence in enumerate(sentences))
    assert_exact(plan_of(f"雾岭市公立医院高质量发展实施方案\n一、重点任务\n1.加强医院建设。{body}\n2.推进改革。\n"))


def test_a_damaged_text_is_all_inherited_from_itself():
    lost = "一、任务\n（一）加强建设（市财政局负责）和管理。按照《意见。提升能力。方案》精神，提升能力。提升能力。\n"
    assert_exact(plan_of(f"雾岭市公立医院高质量发展实施方案\n{lost}（二）推进改革。完善制度。\n"))


# ── what stands word for word in another text ──


def statuses_of(sentences: str, text: str) -> dict[str, Status]:
    """The statuses of the sentences as a reference, in a plan of another place that holds `text`."""
    reference = build(plan_of(f"云岭省公立医院高质量发展实施意见\n一、任务\n1.推进建设。{sentences}\n"), Naming())
    plan = plan_of(f"雾岭市公立医院高质量发展实施方案\n一、任务\n1.推进建设。{text}\n")
    return {v.requirement.text: v.status for v in check_plan(plan, [written(reference)]).verdicts}


@pytest.mark.parametrize(
    ("sentence", "text", "status"),
    [
        ("全省建立多点执业统一备案制度", "全市建立多点执业统一备案制度", "inherited"),
        ("提升云岭省乡镇卫生院检验能力", "提高雾岭市乡镇卫生院检验能力", "inherited"),
        ("建立多点执业统一备案制度", "完善政策，建立多点执业统一备案制度，加强监管", "inherited"),
        ("乡镇卫生院检验达标率达到90%", "到2025年，乡镇卫生院检验达标率达到90%", "modified"),
        ("乡镇卫生院检验达标率达到90%", "乡镇卫生院检验达标率达到80%", "modified"),
        ("建立统一备案制度，每年公布执业名单", "建立统一备案制度", "modified"),
    ],
)
def test_a_sentence_is_inherited_word_for_word_or_not(sentence: str, text: str, status: str):
    assert statuses_of(f"{sentence}。", f"{text}。") == {sentence: status}


# ── along the outline ──


def test_a_plan_is_cut_along_its_headings():
    reference = build(plan_of(ALIKE), Naming())
    assert outlined(reference) == [
        ("重点任务", [("建设医学高地", 4), ("建设城市医疗集团", 3), ("提高运营管理水平", 3)]),
        ("保障措施", [("保障措施", 1)]),
    ]
    assert [row.id for row in reference.requirements][:6] == ["01.1", "01.2", "01.3", "01.4", "02.1", "02.2"]
    assert [section.no for section in reference.sections] == ["一", "二"]


def test_a_law_is_cut_into_its_articles():
    assert outlined(build(plan_of(LAW), Naming())) == [
        ("总则", [("第二条", 1), ("第三条", 2)]),
        ("举办与运行", [("第四条", 2), ("第五条", 4), ("第六条", 1)]),
    ]


def test_articles_without_chapters_are_one_section():
    text = "".join(line for line in LAW.splitlines(keepends=True) if "章" not in line)
    assert [title for title, _ in outlined(build(plan_of(text), Naming()))] == ["正文"]


def test_numbers_of_sections_never_end():
    body = "".join(f"{number}.推进改革。完善制度。\n一、任务\n（一）加强建设。落实责任。\n" for number in range(600))
    sections = build(plan_of(f"雾岭市公立医院高质量发展实施方案\n一、任务\n{body}"), Naming()).sections
    assert [section.no for section in sections[99:101]] == ["一百", "一百零一"]
    assert (len(sections), sections[-1].no) == (1199, "一千一百九十九")


def test_a_text_without_headings_is_refused():
    text = "关于推动公立医院发展的意见\n加强人才队伍建设。提升服务能力。完善制度建设。推进信息化建设。\n"
    with pytest.raises(InputError) as caught:
        build(plan_of(text), Naming())
    assert caught.value.key == "error.no_outline"


def test_figures_deadlines_and_levels_are_marked():
    rows = {row.text: row for row in build(plan_of(ALIKE), Naming()).requirements}
    due, most = rows["到2025年，新增3个省级重点专科"], rows["平均住院日控制在8天以内"]
    assert due.targets == (Target("deadline", "2025年", "lower"), Target("count", "3个", "higher"))
    assert [(target.value, target.stronger) for target in most.targets] == [("8天", "lower")]
    below = rows["各县（市、区）要落实投入责任"]
    assert (below.levels, below.guessed) == ((Level.COUNTY,), True)
    assert not rows["提升医疗服务能力"].guessed


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("推进国家医学中心和国家区域医疗中心建设", "国家 省 市"),
        ("各省要制定实施方案", "省"),
        ("各县区要加强协作", "县"),
        ("各县区、各有关部门要加强协作", ""),
        ("贯彻党中央、国务院决策部署，建设国家级试点", ""),
        ("以国家级高水平医院为标杆提升能力", ""),
        ("市卫生健康委负责评价", "市"),
    ],
)
def test_levels_are_guessed_from_who_is_addressed(text: str, levels: str):
    plan = plan_of(f"雾岭市公立医院高质量发展实施方案\n一、加强组织领导\n1.推动落实。加强能力建设。{text}。\n")
    assert " ".join(build(plan, Naming()).requirements[-1].levels) == levels


def test_what_the_user_says_comes_before_what_the_text_says():
    plan = plan_of(ALIKE)
    plain, named = (
        build(plan, Naming()),
        build(plan, Naming("own", "雾〔2022〕1号", "意见", "办公室", "https://example.org")),
    )
    assert (plain.id, plain.issuer, plain.number) == ("plan", "雾岭市人民政府办公室", "")
    assert (named.id, named.number, named.title, named.issuer) == ("own", "雾〔2022〕1号", "意见", "办公室")
    assert named.source == "https://example.org"


def test_parts_have_ids_of_their_own():
    first, second = plans_in(
        "".join(f"某市实施方案 篇{no}\n一、任务\n加强建设。推进改革。完善制度。\n" for no in "一二")
    )
    assert [build(plan, Naming()).id for plan in (first, second)] == ["plan-1", "plan-2"]


# ── the TOML ──


def seen(text: str) -> bool:
    """Whether it has no unseen character, which no reference may have."""
    return not ODD.search(text.translate(WHITE))


def test_unseen_characters_are_told_with_their_line() -> None:
    raw = b'[reference]\nid = "a"\nnumber = "\\u001b[31m"\n'
    faults = examine_bytes(raw, Path("a.toml"), {})[1]
    assert ("error.reference_odd", "a.toml:3") in [(fault.key, fault.where) for fault in faults]


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip).filter(seen))
def test_any_text_is_read_back(text: str):
    row = Requirement("01.1", text, "一", "01", (Level.CITY,), (Target("count", text, "higher"),), guessed=True)
    sections = (Section("一", text, (Measure("01", text, (row,)),)),)
    reference = Reference("probe", text, text, text, text, "fulltext", "", sections, general_field())
    assert written(reference).sections == sections


def test_a_requirement_is_a_line():
    lines = "".join(toml_of(build(plan_of(ALIKE), Naming()))).splitlines()
    assert '  { id = "01.1", text = "提升医疗服务能力" },' in lines
    assert sum(line.startswith("  {") for line in lines) == 11
