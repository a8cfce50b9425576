"""Old articles beside the new ones that have their words."""

from __future__ import annotations

from law import DIVIDED, LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.render.versions.provisions import Folded, Provision, provisions, shown
from conform.versions import Result, compare
from conform.versions.result import Kind


def told(new: str, old: str = LAW) -> Result:
    return compare(plan_of(old), plan_of(new))


def names(found: list[Provision]) -> list[tuple[str, str]]:
    return [("、".join(each.names[0]), "、".join(each.names[1])) for each in found if any(each.names)]


def test_every_row_stands_once_on_each_side() -> None:
    for new in (PUT_IN, DIVIDED, SHIFTED):
        result = told(new)
        found = provisions(result)
        assert [row for each in found for row in each.now] == list(result.in_new_order)
        assert sorted(row.id for each in found for row in each.was) == sorted(row.id for row in result.in_old_order)


def test_an_article_stands_beside_what_became_of_it() -> None:
    assert ("第四条", "第四条、第五条") in names(provisions(told(DIVIDED)))
    assert ("", "第四条") in names(provisions(told(PUT_IN)))
    assert ("第四条", "第五条") in names(provisions(told(PUT_IN)))


def test_what_was_removed_stands_behind_what_it_stood_behind() -> None:
    found = names(provisions(told(LAW, PUT_IN)))
    assert found[found.index(("第四条", "")) - 1] == ("第二章", "第二章")


def test_paragraphs_without_numbers_stand_each_alone() -> None:
    old = LAW + "附记\n村里有三处泉眼，常年有水。\n"
    found = provisions(told(swapped(old, "三处", "四处"), old))
    assert [each.says_nothing for each in found[-2:]] == [True, False]
    assert not any(found[0].names)


def test_headings_stay_above_what_changed_and_the_rest_folds() -> None:
    found = list(shown(provisions(told(PUT_IN)), None, changed_only=True))
    assert [isinstance(each, Folded) for each in found] == [True, False, False, True, False, False, True]
    assert isinstance(found[1], Provision)
    assert found[1].is_heading
    assert len(list(shown(provisions(told(PUT_IN)), frozenset({Kind.ADDED}), changed_only=False))) == 1
