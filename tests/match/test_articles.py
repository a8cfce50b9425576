"""Articles that answer each other, and what a counterpart in another article is worth."""

from __future__ import annotations

import pytest
from plans import plan_of

from conform.match.align import Search, align
from conform.match.articles import Articles
from conform.match.classify import classify
from conform.match.forest import Forest
from conform.model import Alignment, Evidence, Reference, Status
from conform.references import build

LAW = """青崖条例

第一条 县级以上人民政府应当划定青崖禁牧区域，并在禁牧区域设置界桩和警示标识。

第二条 青崖驿站应当按照价目表收取食宿费用，不得向旅客收取价目表以外的费用。

青崖驿站禁止使用不符合质量标准的炉灶。

第三条 青崖向导应当定期检查绳索。

禁止使用不符合质量标准的绳索。
"""
OTHER = """溪河省青崖办法

第一条 青崖驿站应当按照价目表收取食宿费用。

第二条 青崖驿站的炉灶由村民委员会检查，并向旅客公示。

青崖驿站禁止使用不符合质量标准的炉灶。

第三条 县级以上人民政府应当划定青崖禁牧区域，并在禁牧区域设置界桩。
"""


def reference() -> Reference:
    return build.build(plan_of(LAW), build.Naming(id="law"))


def search() -> Search:
    return Search(plan_of(OTHER), reference())


def at(articles: Articles, words: str) -> list[Evidence]:
    clause = next(one for one in articles.scan.clauses if words in one.text)
    return [Evidence(clause.id, clause.at, clause.at + len(clause.text), 1.0)]


@pytest.mark.parametrize(("words", "measure"), [("食宿费用", "02"), ("向旅客公示", "02"), ("设置界桩", "01")])
def test_an_article_answers_the_one_that_it_shares_most_with(words: str, measure: str):
    articles = search().articles
    assert articles.answer(at(articles, words), measure)
    others = {row.id for row in reference().measures} - {measure}
    assert not any(articles.answer(at(articles, words), other) for other in others)


def test_the_other_side_has_its_own_nearest_article():
    articles = search().articles
    assert articles.answered(at(articles, "食宿费用"), "02")
    assert not articles.answered(at(articles, "向旅客公示"), "02")


def test_without_evidence_nothing_answers():
    assert not search().articles.answer([], "02")
    assert not search().articles.answered([], "02")


def test_of_a_counterpart_in_another_article_no_more_is_claimed_than_that():
    found = search()
    link = next(row for row in align(found.scan.plan, reference()).links if row.requirement.text.startswith("禁止使用"))
    assert "炉灶" in found.scan.plan.by_id[link.evidence[0].clause].text
    assert (link.tied, link.apart) == (False, False)
    forest = Forest([], ["inherited", "modified", "omitted"], [[0, 100, 0]], [0])
    loose, apart = (
        classify(found.scan.plan, [Alignment(reference(), (link._replace(apart=value),), ())], forest).verdicts[0]
        for value in (False, True)
    )
    assert (loose.status, [change.how for change in loose.changes]) == (Status.MODIFIED, ["counterpart"])
    assert (apart.status, apart.doubt) == (Status.OMITTED, True)
