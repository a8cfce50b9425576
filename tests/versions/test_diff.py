"""Two versions of a plan: what was kept, edited, removed, added and moved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT, Ran
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import plan_of

from conform.model import ClauseStatus, Report, Status
from conform.versions import compare
from conform.versions.moves import moved
from conform.versions.sentences import bare, pair, stretch

OLD = (EXAMPLES / "lanting-city.txt").read_text(encoding="utf-8")


def report(new: str, old: str = OLD) -> Report:
    return compare(plan_of(old), plan_of(new))


def changed(found: Report) -> dict[str, Status]:
    """The old sentences that are not as they were."""
    return {row.requirement.text: row.status for row in found.verdicts if row.status is not Status.INHERITED}


def added(found: Report) -> list[str]:
    return [row.clause.text for row in found.clauses if row.status is ClauseStatus.ADDED]


def away(found: Report) -> list[str]:
    return [row.requirement.text for row in found.verdicts if row.moved]


def swapped(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


# ── the order ──


@settings(deadline=None)
@given(st.permutations(list(range(12))), st.lists(st.integers(1, 9), min_size=12, max_size=12))
def test_what_stays_keeps_its_order(places: list[int], weights: list[int]) -> None:
    stays = [place for number, place in enumerate(places) if number not in moved(places, weights)]
    assert stays == sorted(stays)


@settings(deadline=None)
@given(st.permutations(list(range(7))), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_no_fewer_characters_could_move(places: list[int], weights: list[int]) -> None:
    def weigh(kept: list[int]) -> int:
        return sum(weights[number] for number in kept)

    subsets = ([n for n in range(7) if bits >> n & 1] for bits in range(1 << 7))
    ordered = (kept for kept in subsets if [places[n] for n in kept] == sorted(places[n] for n in kept))
    gone = moved(places, weights)
    assert weigh([n for n in range(7) if n not in gone]) == max(map(weigh, ordered))


def test_nothing_and_one_thing_do_not_move() -> None:
    assert moved([], []) == frozenset()
    assert moved([5, 5, 5], [1, 1, 1]) == frozenset()


# ── the pairs ──


def test_twins_are_told_apart_by_their_neighbours() -> None:
    old = ["甲甲甲甲", "加强领导组织", "乙乙乙乙", "丙丙丙丙", "加强领导组织", "丁丁丁丁"]
    new = ["丙丙丙丙", "加强领导组织", "丁丁丁丁", "甲甲甲甲", "加强领导组织", "乙乙乙乙"]
    assert {(row.old, row.new) for row in pair(old, new)} == {(0, 3), (1, 4), (2, 5), (3, 0), (4, 1), (5, 2)}


def test_a_stretch_is_told_in_the_sentence_as_written() -> None:
    within = "加强安全防范，完善安检设施；二级以上公立医院接入专网。"
    first, last = stretch("完善安检设施。", within)
    assert bare(within[first:last]) == "完善安检设施"


# ── the report ──


def test_a_version_like_the_other_differs_in_nothing() -> None:
    found = report(OLD)
    assert not changed(found)
    assert not added(found)
    assert not away(found)


def test_a_lowered_figure_is_an_edit_that_is_named() -> None:
    found = report(swapped(OLD, "县域就诊率提高到92%以上", "县域就诊率提高到90%以上"))
    (verdict,) = (row for row in found.verdicts if row.status is not Status.INHERITED)
    assert verdict.status is Status.MODIFIED
    assert [(change.kind, change.direction) for change in verdict.changes] == [("target", "weaker")]
    assert not added(found)
    assert not away(found)


def test_punctuation_and_numbers_of_items_are_no_edits() -> None:
    found = report(OLD.replace("，", ","))
    assert not changed(found)
    assert not added(found)


def test_a_sentence_removed_and_one_put_in() -> None:
    gone, new = "健全职务发明制度。", "每县建成三条滨河健身步道。"
    found = report(swapped(OLD, gone, ""))
    assert changed(found) == {gone: Status.OMITTED}
    found = report(swapped(OLD, gone, gone + new))
    assert (changed(found), added(found)) == ({}, [new])


def test_a_paragraph_that_moved_and_was_edited_is_both() -> None:
    lines = OLD.split("\n")
    number = next(n for n, line in enumerate(lines) if line.startswith("（四）总结推广经验"))
    line = lines.pop(number).replace("由市政府约谈", "由市政府通报并约谈")
    lines.insert(next(n for n, other in enumerate(lines) if other.startswith("（一）落实工作责任")), line)
    found = report("\n".join(lines))
    assert len(away(found)) == 3
    assert list(changed(found).values()) == [Status.MODIFIED]
    assert changed(found).keys() <= set(away(found))


def test_two_sentences_made_one_are_both_kept_in_it() -> None:
    found = report(swapped(OLD, "推广医院后勤“一站式”服务。闲置的大型", "推广医院后勤“一站式”服务，闲置的大型"))
    assert not added(found)
    assert Status.OMITTED not in changed(found).values()


def test_plans_of_two_places_go_through_the_alignment() -> None:
    other = (EXAMPLES / "heshan-scan.txt").read_text(encoding="utf-8")
    found = report(other)
    linked = [row for row in found.verdicts if row.evidence]
    assert len(linked) > 60
    assert all(row.score <= 1.0 for row in linked)


# ── the command ──


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(swapped(OLD, "县域就诊率提高到92%以上", "县域就诊率提高到90%以上"), encoding="utf-8")
    return old, new


def test_the_terminal_shows_what_differs_alone(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    ran = conform("diff", *files, "--lang", "zh")
    assert ran.code == 0
    assert "[-92%-]{+90%+}" in ran.out
    assert "目标降低 92%→90%" in ran.out
    assert "健全职务发明制度" not in ran.out


def test_exit_code_says_whether_they_differ(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    old, new = files
    assert conform("diff", old, new, "--exit-code").code == 1
    assert conform("diff", old, old, "--exit-code").code == 0


def test_json_and_html_of_a_comparison(conform: Callable[..., Ran], files: tuple[Path, Path], tmp_path: Path) -> None:
    raw = json.loads(conform("diff", *files, "-f", "json").out)
    assert raw["references"][0]["kind"] == "plan"
    assert {row["moved"] for row in raw["reports"][0]["requirements"]} == {False}
    assert conform("diff", *files, "-o", tmp_path / "out.html").code == 0
    assert "<ins>90%</ins>" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_the_report_never_goes_over_a_version(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    old, new = files
    ran = conform("diff", old, new, "-f", "json", "-o", old)
    assert ran.code == 2
    assert old.read_text(encoding="utf-8") == OLD


def test_a_missing_version_is_one_line(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    ran = conform("diff", files[0], files[0].with_name("none.txt"))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_text_prints_a_sentence_a_line(conform: Callable[..., Ran]) -> None:
    ran = conform("text", EXAMPLES / "lanting-city.txt")
    assert ran.code == 0
    assert "健全职务发明制度。" in ran.out.split("\n")


# ── git ──


def git(folder: Path, *words: str) -> str:
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(["git", *words], cwd=folder, env=env, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a plan that was committed and then edited."""
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "user.email", "editor@example.org")
    git(tmp_path, "config", "user.name", "editor")
    (tmp_path / ".gitattributes").write_text("*.txt diff=conform\n", encoding="utf-8")
    (tmp_path / "plan.txt").write_text(OLD, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "plan")
    edited = swapped(OLD, "县域就诊率提高到92%以上", "县域就诊率提高到90%以上")
    (tmp_path / "plan.txt").write_text(edited, encoding="utf-8")
    return tmp_path


def test_git_shows_a_comparison_through_conform(repository: Path) -> None:
    git(repository, "config", "diff.conform.command", f'"{sys.executable}" -m conform git-diff')
    shown = git(repository, "diff")
    assert "[-92%-]{+90%+}" in shown
    (repository / "plan.txt").unlink()
    assert "plan.txt" in git(repository, "diff")


def test_git_reads_a_plan_as_text_through_conform(repository: Path) -> None:
    git(repository, "config", "diff.conform.textconv", f'"{sys.executable}" -m conform git-text')
    lines = [line for line in git(repository, "diff").split("\n") if line.startswith(("+到", "-到"))]
    assert [line[0] for line in lines] == ["-", "+"]
    assert "92%" in lines[0]


# ── what is no punctuation, and what belongs together ──


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
    found = report(OLD.replace("健全职务发明制度", after), OLD.replace("健全职务发明制度", before))
    assert list(changed(found).values()) == [Status.MODIFIED]


def test_a_sentence_that_was_split_is_no_other_one() -> None:
    whole, gone = "成立攻坚工作专班，每旬调度一次项目进展。", "加强滨河步道的宣传引导。"
    old = swapped(OLD, "健全职务发明制度。", whole + gone)
    new = swapped(OLD, "健全职务发明制度。", "成立攻坚工作专班。每旬调度一次项目进展。")
    found = report(new, old)
    assert changed(found) == {gone: Status.OMITTED}
    assert not added(found)


def test_no_filter_claims_that_nothing_differs(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    assert "没有差别" not in conform("diff", *files, "--only", "removed", "--lang", "zh").out


def test_git_goes_on_behind_what_is_no_plan(repository: Path) -> None:
    (repository / "notes.txt").write_text("甲\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "notes")
    (repository / "notes.txt").write_text("乙\n", encoding="utf-8")
    edited = (repository / "plan.txt").read_text("utf-8").replace("健全职务发明制度。", "")
    (repository / "plan.txt").write_text(edited, encoding="utf-8")
    git(repository, "config", "diff.conform.command", f'"{sys.executable}" -m conform git-diff')
    shown = git(repository, "diff")
    assert "+乙" in shown
    assert "健全职务发明制度" in shown
    git(repository, "config", "--unset", "diff.conform.command")
    git(repository, "config", "diff.conform.textconv", f'"{sys.executable}" -m conform git-text')
    shown = git(repository, "diff")
    assert "+乙" in shown
    assert "-健全职务发明制度" in shown
