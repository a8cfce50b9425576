"""A comparison as one run through the old text."""

from __future__ import annotations

import pytest
from law import DIVIDED, LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.versions import compare
from conform.word.edit_script import Script, script


def script_to(new: str) -> Script:
    return script(compare(plan_of(LAW), plan_of(new)))


def applied(found: Script) -> str:
    kept = [sign for at, sign in enumerate(LAW) if not any(first <= at < last for first, last in found.gone)]
    assert len(kept) == len(LAW) - sum(last - first for first, last in found.gone)
    made, put = [], {each.at: each.text for each in found.put}
    for at in range(len(LAW) + 1):
        made.append(put.get(at, ""))
        if at < len(LAW) and not any(first <= at < last for first, last in found.gone):
            made.append(LAW[at])
    return "".join(made)


@pytest.mark.parametrize("new", [LAW, PUT_IN, DIVIDED, SHIFTED, LAW.replace("\n", "\n\n"), swapped(LAW, "采石", "")])
def test_it_makes_the_new_text_of_the_old_one(new: str) -> None:
    assert applied(script_to(new)).split() == new.split()


def test_nothing_for_what_differs_in_white_space_alone() -> None:
    assert script_to(LAW.replace("\n", "\n\n").replace("第一章 总则", "第一章　总　则")) == Script((), ())


def test_a_number_says_what_it_stands_for() -> None:
    assert [each.number for each in script_to(PUT_IN).put if each.number] == [
        "第四条",
        "第五条",
        "第六条",
        "第七条",
        "第八条",
    ]


def test_what_moved_goes_and_comes() -> None:
    found = script_to(SHIFTED)
    assert len(found.gone) == len(found.put) == 1
    assert "按月报送" in found.put[0].text
