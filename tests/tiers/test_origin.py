"""A reference as a plan: a clause a requirement, under its titles, each at its place."""

from __future__ import annotations

from dataclasses import replace

from factory import reference

from conform.model import Kind, Level
from conform.tiers.origin import as_plan


def test_each_requirement_is_a_measure_of_its_own_name_under_its_titles():
    plan = as_plan(reference())
    measures = [clause for clause in plan.clauses if clause.kind is Kind.MEASURE]
    assert [clause.id for clause in measures] == [row.id for row in reference().requirements]
    assert plan.by_id["02.1"].path == ("二、构建新体系", "强化信息化支撑")


def test_headings_are_two_deep():
    heads = [(clause.depth, clause.text) for clause in as_plan(reference()).clauses if clause.kind is Kind.HEADING]
    assert heads[:2] == [(1, "一、总体要求"), (2, "提升就医水平")]


def test_each_clause_stands_at_its_place_also_behind_one_of_several_lines():
    base = reference()
    section, *others = base.sections
    measure = section.measures[0]
    broken = measure.requirements[0]._replace(text="提高\n就诊率", label="第三条", lead="下列行为：")
    measure = measure._replace(requirements=(broken, *measure.requirements[1:]))
    section = section._replace(measures=(measure,))
    plan = as_plan(replace(base, sections=(section, *others)))
    text = plan.cleaned.text
    assert all(text[clause.at : clause.to] == clause.text for clause in plan.clauses)
    first = plan.by_id["01.1"]
    assert (first.text, first.label, first.lead) == ("提高 就诊率", "第三条", "下列行为：")
    assert text.count("\n") == len(plan.clauses)


def test_the_tier_is_that_of_the_title_else_of_the_issuer():
    assert as_plan(replace(reference(), title="云溪县医院发展意见")).metadata.level is Level.COUNTY
    assert as_plan(replace(reference(), title="医院发展意见", issuer="云溪省人民政府")).metadata.level is Level.PROVINCE
    bare = as_plan(replace(reference(), title="医院发展意见", issuer="", number="")).metadata
    assert (bare.level, bare.issuer, bare.number) == (None, None, None)
