"""Merging people's decisions: whatever they did and in whatever order files meet, nothing that someone said is lost.

What becomes of two of them in particular is in cases.json (test_entries.py).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from decided import PRINT
from hypothesis import given
from hypothesis import strategies as st

from conform.decisions.entries import Decisions
from conform.decisions.file import dump
from conform.decisions.merge import merged, moment, settled, stamp
from conform.decisions.parse import parse
from conform.model.decision import Choice, Decision, PlanName, Subject

PLAN = PlanName("云溪市实施方案", None, "云溪.docx")
PEOPLE = ("王", "李", None)
STEPS = st.lists(
    st.tuples(st.sampled_from(range(3)), st.sampled_from(range(3)), st.sampled_from(list(Choice)[:3]), st.booleans()),
    max_size=12,
)


def made(number: int, who: str | None, choice: Choice, minute: int) -> Decision:
    when = f"2026-11-27T09:{minute:02}:00+08:00"
    return Decision(PLAN, Subject("r", str(number)), PRINT, choice, note=f"{minute}", who=who, when=when)


def histories(steps: list[tuple[int, int, Choice, bool]]) -> list[Decisions]:
    """The files of three people, who decide and now and then take in what another one has."""
    files = [Decisions(), Decisions(), Decisions()]
    for minute, (person, number, choice, takes) in enumerate(steps):
        if takes:
            files[person] = files[person].merge(files[number].entries)
        else:
            files[person] = files[person].put(made(number, PEOPLE[person], choice, minute))
    return files


def folded(files: tuple[Decisions, ...]) -> Decisions:
    first, *others = files
    for other in others:
        first = first.merge(other.entries)
    return first


@given(STEPS)
def test_in_whatever_order_files_meet_the_same_is_left(steps: list[tuple[int, int, Choice, bool]]):
    files = histories(steps)
    texts = {dump(folded(each)) for each in permutations(files)}
    assert len(texts) == 1
    whole = parse(texts.pop(), "d.json")
    for file in files:  # and once more brings nothing new
        assert dump(whole.merge(file.entries)) == dump(whole)


@given(STEPS)
def test_what_someone_said_last_is_there_or_was_seen_by_who_replaced_it(steps: list[tuple[int, int, Choice, bool]]):
    files = histories(steps)
    whole = folded(tuple(files))
    for file in files:
        for entry in file.entries:
            about = [each for each in whole.entries if each.subject == entry.subject]
            kept = any(each.note == entry.note for each in about)
            own = any(entry.who and each.who == entry.who and moment(each) > moment(entry) for each in about)
            assert kept or own or any(stamp(entry) in each.replaces for each in about)


@given(STEPS)
def test_a_preference_settles_every_conflict(steps: list[tuple[int, int, Choice, bool]]):
    whole = folded(tuple(histories(steps)))
    done = Decisions(settled(whole.entries, lambda rivals: max(rivals, key=moment)))
    assert not any(entry.conflict for entry in done.entries)
    assert {entry.subject for entry in done.entries} == {entry.subject for entry in whole.entries}
    assert dump(done.merge(whole.entries)) == dump(done)


def test_the_clock_of_another_zone():
    one = made(1, "王", Choice.ACCEPTED, 0)
    assert moment(replace(one, when="2026-11-27T01:00:01Z")) - moment(one) == 1
    assert moment(replace(one, when=None, date="2026-11-27")) < moment(one)
    assert moment(replace(one, when=None)) == float("-inf")


def test_merging_many_takes_time_in_proportion():
    many = tuple(replace(made(1, "王", Choice.ACCEPTED, 1), subject=Subject("r", str(at))) for at in range(5000))
    other = tuple(replace(entry, who="李", choice=Choice.NEEDS_WORK) for entry in many)
    assert len(merged(many, other)) == 10_000
