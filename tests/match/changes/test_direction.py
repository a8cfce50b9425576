"""Which way a changed quantity goes."""

from __future__ import annotations

import pytest
from common import health

from conform.match.changes.direction import Stated, compared, is_ban, is_known_duty, is_penalty, is_split, stronger
from conform.match.changes.pairing import Comparison, compare
from conform.match.changes.target import stated_in
from conform.model import Requirement, Target
from conform.text.quantities import quantities


def asked(text: str, *targets: Target) -> tuple[Comparison, Stated]:
    """A requirement, and its first figure."""
    found = compare(Requirement("01.1", text, "一", "01", targets=targets), (), health())
    return found, stated_in(found.parts)[0]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("县域就诊率达到90%", "higher"),
        ("药占比控制在30%以内", "lower"),
        ("平均住院日降至8天", "lower"),
        ("能耗下降10%", "higher"),  # how much is saved
        ("占地五万平方米以上的", None),  # on what a rule depends
        ("排名进入前十名", "lower"),
        ("培养1200名医生", "higher"),
        ("有1200平方米", None),
    ],
)
def test_which_way_a_figure_is_stronger(text: str, way: str | None):
    assert stronger(*asked(text)) == way


def test_the_reference_has_the_first_word():
    assert stronger(*asked("县域就诊率达到90%", Target("percent", "90%", "lower"))) == "lower"
    assert stronger(*asked("县域就诊率达到90%", Target("percent", "80%", "lower"))) == "higher"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("县域就诊率达到90%", "县域就诊率达到85%", ("target", "lowered", "weaker")),
        ("县域就诊率达到90%", "县域就诊率达到95%", ("target", "raised", "stronger")),
        ("药占比不超过30%", "药占比不超过28%", ("target", "lowered", "stronger")),
        ("县域就诊率达到90%", "县域就诊率达到百分之九十", None),
        ("占比不低于40%", "占比不超过40%", ("target", "changed", "different")),
        ("处五万元以下罚款", "处三万元以下罚款", ("penalty", "lighter", "lighter")),
        ("处五万元以下罚款", "处八万元以下罚款", ("penalty", "heavier", "heavier")),
        ("处五万元以下罚款", "对个人处三万元以下罚款", ("penalty", "changed", "different")),
        ("对个人处五万元以下罚款", "对个人处三万元以下罚款", ("penalty", "lighter", "lighter")),
    ],
)
def test_from_one_figure_to_the_other(old: str, new: str, told: tuple[str, str, str] | None):
    comparison, wanted = asked(old)
    assert compared(comparison, wanted, asked(new)[1]) == told


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("五年内不得从事医疗工作", True),
        ("五年内建成医疗高地", False),
        ("十日内不得少于两次", False),  # a least, not a ban
        ("在五年内完成整改任务和各项验收工作之后不得出租", False),  # too far behind
    ],
)
def test_a_ban_is_how_long_something_is_forbidden(text: str, is_one: bool):
    assert is_ban(text, quantities(text)[0]) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("处五万元罚款", True),
        ("五年内不得从事医疗工作", True),
        ("处五万元罚款的", False),
        ("投入五万元", False),
    ],
)
def test_a_fine_is_a_penalty_where_it_is_laid_on(text: str, is_one: bool):
    assert is_penalty(asked(text)[1]) is is_one


def test_a_fine_is_split_where_only_one_side_says_whom_it_strikes():
    everyone, person = asked("处五万元以下罚款")[1], asked("对个人处五万元以下罚款")[1]
    assert [is_split(health(), *pair) for pair in ((everyone, person), (person, everyone), (person, person))] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "is_known"),
    [
        ("主管部门应当在二十日内作出决定", True),
        ("申请人应当在二十日内提交材料", False),
        ("主管部门收到申请后，应当在二十日内作出决定", True),
        ("承包人应当在二十日内答复", False),
        ("当事人可以在二十日内申请复议", False),
        ("应当在二十日内作出决定", True),
    ],
)
def test_whose_time_it_is(text: str, is_known: bool):
    pieces = compare(Requirement("01.1", text, "一", "01"), (), health()).parts
    number = len(pieces) - 1
    assert is_known_duty(pieces, number, quantities(pieces[number].text)[0]) is is_known
