"""What is told of a requirement: what was weighed, what is missing, what decided."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran
from plans import HEAD, plan_of

from conform.match.align import Search, align
from conform.match.forest import Forest
from conform.references import load_reference
from conform.render.layout import room

Run = Callable[..., Ran]
HEADED = f"{HEAD}一、重点任务\n（一）责任。推进各项工作，落实台账管理。建立调度机制。\n（二）任务。\n"


@pytest.fixture
def explain(conform: Run, tmp_path: Path) -> Callable[[str, str], str]:
    """The explanation of a requirement in a plan with this text, in English."""

    def call(text: str, name: str) -> str:
        path = tmp_path / "plan.txt"
        path.write_text(f"{HEADED}{text}\n", encoding="utf-8")
        ran = conform("explain", path, name, "--lang", "en")
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    return call


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[int]], None]:
    """Makes the forest give every link these chances of inherited, modified and omitted."""

    def call(percents: list[int]) -> None:
        forest = Forest([], ["inherited", "modified", "omitted"], [percents], [0])
        monkeypatch.setattr("conform.match.classify.load_forest", lambda _: forest)

    return call


# ── what is weighed ──


def test_the_best_candidate_is_the_link():
    plan = plan_of((EXAMPLES / "lanting-city.txt").read_text(encoding="utf-8"))
    reference = load_reference()
    links = {link.requirement.id: link for link in align(plan, reference, described=True).links}
    for name in ("02.5", "07.2", "18.3", "01.1"):
        link, weighed = Search(plan, reference).weighed(name)
        assert link == links[name]
        assert [row.scores.key for row in weighed] == sorted((row.scores.key for row in weighed), reverse=True)
        if weighed:
            assert weighed[0].clause.id in {piece.clause for piece in link.evidence}


def test_a_candidate_is_quoted_by_the_part_that_holds_the_requirement():
    plan = plan_of(f"{HEADED}1.改善服务。建设便民食堂，加强患者隐私保护，增设车位。\n")
    _, weighed = Search(plan, load_reference()).weighed("18.3")
    assert plan.cleaned.text[weighed[0].at : weighed[0].to] == "加强患者隐私保护"
    assert weighed[0].missing == ()


def test_what_is_missing_is_named():
    plan = plan_of(f"{HEADED}1.保护。加强患者食堂保护，加强隐私。\n")
    _, weighed = Search(plan, load_reference()).weighed("18.5")
    assert all(row.missing for row in weighed)


def test_an_unknown_requirement_is_a_key_error():
    with pytest.raises(KeyError):
        Search(plan_of(f"{HEADED}1.改善服务。加强患者隐私保护。\n"), load_reference()).weighed("99.9")


# ── what is told ──


def test_what_is_inherited_is_covered(explain: Callable[[str, str], str]):
    out = explain("1.服务。加强患者隐私保护。", "18.3")
    assert "√ inherited" in out
    assert "covers 100% of the requirement's words" in out
    assert "1. 5:6  “加强患者隐私保护” (taken as counterpart)" in out


def test_a_variant_is_named(explain: Callable[[str, str], str]):
    out = explain("1.服务。病人当日入院、当日手术、次日出院，日间病房统一管理。", "07.2")
    assert "the variant “" in out
    assert "covers variant" in out


def test_a_changed_deadline_is_what_decides(explain: Callable[[str, str], str], always: Callable[[list[int]], None]):
    always([100, 0, 0])
    out = explain("1.目标。力争通过8年努力，发展方式从规模扩张转向提质增效。", "00.7")
    assert "≈ modified   chances  inherited 100%" in out
    assert "this makes it modified: deadline put off" in " ".join(out.split())


def test_an_object_that_is_not_named(explain: Callable[[str, str], str], always: Callable[[list[int]], None]):
    always([0, 20, 80])
    out = explain("1.服务。加强患者饮食保护，办好食堂。", "18.3")
    assert "× probably omitted" in out
    assert "“omitted” is the likeliest (7" in out  # less than 80%: the plan keeps little of the wording
    assert "the object is not named: none of “" in out


def test_nothing_to_weigh(explain: Callable[[str, str], str]):
    out = explain("1.服务。新建停车楼三层。", "18.3")
    assert "no clause shares enough words" in out
    assert "No clause to weigh" in out


def test_what_does_not_apply(conform: Run):
    out = conform("explain", EXAMPLES / "lanting-city.txt", "01.1", "--lang", "zh").out
    assert "○ 不适用" in out
    assert "只对国家、省级提出，方案属市级" in out


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_lines_fit(conform: Run, monkeypatch: pytest.MonkeyPatch, columns: int, lang: str):
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in ("00.1", "03.1", "07.2", "13.4", "20.4"):
        ran = conform("explain", EXAMPLES / "luoyuan-county.txt", name, "--lang", lang)
        assert ran.code == 0
        assert [line for line in ran.out.splitlines() if room(line) > columns] == []
        assert ran.out.count("总分" if lang == "zh" else "key ") <= 5
