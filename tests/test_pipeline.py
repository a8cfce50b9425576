"""One file through all stages: one report a plan, decisions honoured, collections told apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from common import EXAMPLES
from factory import reference

from conform.errors import InputError
from conform.pipeline import check, diff, only_plan, plans, versions
from conform.readers import ReadOptions

LANTING = str(EXAMPLES / "lanting-city.txt")
PLAN = """溪口县推动公立医院发展实施方案
一、总体要求
提高县域就诊率，建设智慧医院。
二、任务
关心爱护医务人员，每年组织一次体检。
"""
TWO = "\n".join(f"溪口县推动公立医院发展实施方案 篇{no}\n{PLAN.partition(chr(10))[2]}" for no in "一二")


def file(folder: Path, text: str, name: str = "a.txt") -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def test_each_plan_of_a_collection_has_its_report(tmp_path: Path):
    path = file(tmp_path, TWO)
    assert [report.plan.part for report in check(path, [reference()], ReadOptions())] == [1, 2]
    assert [report.plan.part for report in check(path, [reference()], ReadOptions(part=2))] == [2]


def test_decisions_are_asked_with_the_alignments_and_have_the_last_word(tmp_path: Path):
    seen = []

    def decide(report, alignments):
        seen.append((report, tuple(alignments)))
        return replace(report, verdicts=())

    (report,) = check(file(tmp_path, PLAN), [reference()], ReadOptions(), decide)
    ((before, alignments),) = seen
    assert report.verdicts == () != before.verdicts
    assert len(alignments) == 1


def test_only_a_chain_is_traced(tmp_path: Path):
    path = file(tmp_path, PLAN)
    other = replace(reference(), id="upper")
    (one,) = check(path, [reference()], ReadOptions())
    (two,) = check(path, [other, reference()], ReadOptions())
    assert not one.lineage and two.lineage
    assert [found.id for found in two.references] == ["upper", "test-2024-1"]


def test_without_repair_a_text_is_read_as_it_stands(tmp_path: Path):
    path = file(tmp_path, PLAN.replace("提高县域", "提高县 域"))
    (mended,), (raw,) = plans(path, ReadOptions()), plans(path, ReadOptions(repair=False))
    assert mended.cleaned.repairs and not raw.cleaned.repairs


def test_one_of_several_plans_must_be_chosen(tmp_path: Path):
    path = file(tmp_path, TWO)
    with pytest.raises(InputError) as raised:
        only_plan(path, ReadOptions())
    assert (raised.value.key, raised.value.values["parts"]) == ("error.several_parts", 2)
    assert only_plan(path, ReadOptions(part=2)).part == 2
    assert only_plan(LANTING, ReadOptions()).part == 1


def test_collections_are_compared_number_by_number_or_not_at_all(tmp_path: Path):
    one, two = file(tmp_path, PLAN), file(tmp_path, TWO, "b.txt")
    assert len(list(diff(two, two, ReadOptions()))) == 2
    with pytest.raises(InputError) as raised:
        list(diff(one, two, ReadOptions()))
    assert raised.value.values == {"old": 1, "new": 2} and raised.value.where == two
    assert list(versions((), (), "b")) == []
