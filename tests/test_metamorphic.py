"""What must not change a status, and what must: plans altered in known ways, over many seeds.

Every test runs on the examples and, where they are at hand, on the real plans in ../shared/plans. The rates are
printed at the end of the test run; the bounds are a little above what was measured when they were set.
METAMORPHIC_TIMES=5 tries five times as many seeds.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT
from labelled import Labelled, plans_of, scanned
from match.changes.test_spellings import chinese, other_unit, respelled, wide
from plans import as_plan, plans_in, report_of, statuses, verdicts
from targets_reference import DEADLINES, FIGURES, Slot, write_reference

from conform.match.align import align, place_names
from conform.match.classify import classify
from conform.model import Clause, Kind, Plan, Report, Status
from conform.references import load_reference

Figures = Callable[[str], None]
REAL = ROOT.parent / "shared" / "plans"
FOLDERS = pytest.mark.parametrize("folder", [EXAMPLES, REAL], ids=["examples", "real"])
TIMES = int(os.environ.get("METAMORPHIC_TIMES", "1"))
OF_FIGURES = ("target", "penalty", "deadline")
FOUND = (Status.INHERITED, Status.MODIFIED)


@dataclass(frozen=True)
class Base:
    """A plan as it stands, rebuilt from its repaired text, and its report; `part` is its number in its file."""

    name: str
    text: str
    part: int
    plan: Plan
    report: Report

    def altered(self, text: str) -> dict[str, Status]:
        """Requirement → status of the same plan with another text."""
        return statuses(report(plans_in(text)[self.part]))

    @property
    def statuses(self) -> dict[str, Status]:
        """Requirement → status."""
        return statuses(self.report)


def report(plan: Plan) -> Report:
    return classify(plan, [align(plan, load_reference())])


@lru_cache(maxsize=2)
def bases(folder: Path) -> tuple[Base, ...]:
    """The plans of a folder, but those too short to be altered."""
    if not folder.is_dir():
        return ()
    found = []
    for path in sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".html")):
        text = plans_of(path)[0].cleaned.text
        plans = plans_in(text)
        found += [
            Base(f"{path.stem}#{plan.part}", text, number, plan, report(plan)) for number, plan in enumerate(plans)
        ]
    return tuple(base for base in found if len(base.plan.clauses) > 50)


def at_hand(folder: Path) -> tuple[Base, ...]:
    """The same; without any the test is skipped."""
    return bases(folder) or pytest.skip(f"{folder} is not there: the real plans are no part of the project")


def differing(before: dict[str, Status], after: dict[str, Status]) -> list[str]:
    """The requirements whose status differs."""
    return [name for name, status in before.items() if after[name] is not status]


# ── a clause is deleted ──

DELETIONS = 2 * TIMES


def carried_alone(base: Base) -> list[tuple[Clause, list[str]]]:
    """The clauses that are the only evidence of a requirement, with those requirements."""
    alone: dict[str, list[str]] = {}
    for name, verdict in verdicts(base.report).items():
        if len(verdict.evidence) == 1:
            alone.setdefault(verdict.evidence[0].clause, []).append(name)
    return [(base.plan.by_id[clause], names) for clause, names in sorted(alone.items())]


@FOLDERS
def test_deleting_its_only_clause_omits_a_requirement_and_touches_no_other(folder: Path, figures: Figures):
    gone = kept = touched = others = 0
    for seed, base in enumerate(at_hand(folder)):
        alone = carried_alone(base)
        for clause, names in random.Random(seed).sample(alone, min(DELETIONS, len(alone))):
            after = base.altered(base.text[: clause.at] + base.text[clause.to :])
            elsewhere = [
                name for name, row in verdicts(base.report).items() if clause.id not in {e.clause for e in row.evidence}
            ]
            gone += sum(after[name] not in FOUND for name in names)
            kept += sum(after[name] in FOUND for name in names)
            touched += sum(after[name] is not base.statuses[name] for name in elsewhere)
            others += len(elsewhere)
    figures(
        f"metamorphic: {folder.name}: clause deleted: {gone} omitted, {kept} found elsewhere; "
        f"{touched} of {others} others changed ({touched / others:.2%})"
    )
    # measured: 9% of the examples' and 25% of the real plans' found elsewhere; 0.03% of the others changed
    assert kept / (gone + kept) <= 0.35
    assert touched / others <= 0.002


# ── blocks are shuffled ──

SHUFFLES = TIMES


def blocks(plan: Plan) -> Iterator[list[tuple[int, int]]]:
    """Of each section the stretches of its second-level blocks, without what follows the last measure."""
    clauses = plan.clauses
    heads = [n for n, clause in enumerate(clauses) if clause.kind is Kind.HEADING and 1 <= clause.depth <= 2]
    found: list[tuple[int, int]] = []
    for start, stop in pairwise([*heads, len(clauses)]):
        if clauses[start].depth == 1:
            yield found
            found = []
            continue
        measures = [clause.to for clause in clauses[start:stop] if clause.kind is not Kind.CONTEXT]
        context = any(clause.kind is Kind.CONTEXT for clause in clauses[start:stop])
        if not context:
            found.append((clauses[start].at, max(measures)))
    yield found


def shuffled(plan: Plan, text: str, seed: int) -> str:
    """The text with the blocks of every section in another order."""
    rng = random.Random(seed)
    for places in reversed(list(blocks(plan))):
        pieces = [text[at:to] for at, to in places]
        rng.shuffle(pieces)
        for (at, to), piece in reversed(list(zip(places, pieces, strict=True))):
            text = text[:at] + piece + text[to:]
    return text


@FOLDERS
def test_the_order_of_blocks_says_nothing(folder: Path, figures: Figures):
    shares, moved = [], 0
    for base in at_hand(folder):
        if sum(len(found) > 1 for found in blocks(base.plan)):
            for seed in range(SHUFFLES):
                text = shuffled(base.plan, base.text, seed)
                moved += text != base.text
                after = base.altered(text)
                shares.append(len(differing(base.statuses, after)) / len(after))
    mean = sum(shares) / len(shares)
    figures(f"metamorphic: {folder.name}: blocks shuffled {moved} times: {mean:.2%} changed, at most {max(shares):.2%}")
    assert moved > len(shares) / 2
    assert mean <= 0.01


# ── characters are misread ──

MISREAD, SEEDS = 0.03, 2 * TIMES


def test_misread_characters_change_little(figures: Figures):
    """The bound holds for the mean of all plans at hand; the real plans alone come close to it (2.8 to 3.2%)."""
    means = []
    for folder in (EXAMPLES, REAL):
        shares = []
        for base in bases(folder):
            item = Labelled(base.name, base.plan, {})
            for seed in range(SEEDS):
                after = statuses(report(scanned(item, MISREAD, seed).plan))
                shares.append(len(differing(base.statuses, after)) / len(after))
        if shares:
            means.append(sum(shares) / len(shares))
            told = f"{means[-1]:.2%} changed, at most {max(shares):.2%}"
            figures(f"metamorphic: {folder.name}: {MISREAD:.0%} misread {len(shares)} times: {told}")
    assert sum(means) / len(means) <= 0.03


# ── another place ──

PLACES = ("墨川", "青萝湾", "云苇")


@FOLDERS
def test_another_place_changes_nothing(folder: Path, figures: Figures):
    changed = tried = 0
    for base in at_hand(folder):
        text = base.text
        stems = place_names(base.plan)[1::2]
        # 兰汀 stands in 兰汀市, too; the rank stays as it is
        for stem, name in zip(dict.fromkeys(stems), PLACES, strict=False):
            text = text.replace(stem, name)
        if text != base.text:
            changed += len(differing(base.statuses, base.altered(text)))
            tried += 1
    figures(f"metamorphic: {folder.name}: {tried} times another place: {changed} statuses changed")
    assert tried
    assert changed == 0


# ── figures and deadlines of an invented reference ──

REFERENCES = 5


def worsened(tmp_path: Path, slots: tuple[Slot, ...], kind: str) -> tuple[int, list[str]]:
    """How often a slot's worse value was tried, and where it did not give a weaker change of that kind."""
    tried, missed = 0, []
    for seed in range(REFERENCES):
        reference, values = write_reference(tmp_path / f"targets{seed}.toml", seed)
        plan = as_plan(reference)
        for slot in slots:
            text, value = next(row.text for row in reference.requirements if row.id == slot.id), values[slot.id]
            worse = plan.replace(text, text.replace(value, slot.worse(value, random.Random(seed))))
            verdict = verdicts(report_of(worse, reference))[slot.id]
            directions = {(change.kind, change.direction) for change in verdict.changes}
            tried += 1
            if worse == plan or verdict.status is not Status.MODIFIED or (kind, "weaker") not in directions:
                missed.append(f"{text}: {value} → {slot.worse(value, random.Random(seed))}: {verdict.status}")
    return tried, missed


@pytest.mark.parametrize(("slots", "kind"), [(FIGURES, "target"), (DEADLINES, "deadline")], ids=["target", "deadline"])
def test_a_worse_value_is_a_weaker_target(tmp_path: Path, slots: tuple[Slot, ...], kind: str, figures: Figures):
    tried, missed = worsened(tmp_path, slots, kind)
    figures(f"metamorphic: {kind} worsened {tried} times: {len(missed)} not told")
    assert missed == []


# ── figures in other spellings ──

SPELLINGS = pytest.mark.parametrize("spell", [chinese, wide, other_unit], ids=["chinese", "wide", "other unit"])


def told(report: Report) -> dict[str, list[tuple[str, str, str]]]:
    """Requirement → what its figures became."""
    return {
        name: [(change.kind, change.how, change.direction) for change in row.changes if change.kind in OF_FIGURES]
        for name, row in verdicts(report).items()
    }


@FOLDERS
@SPELLINGS
def test_figures_in_other_spellings_change_little(folder: Path, spell: Callable[[str], str], figures: Figures):
    moved = changed = tried = 0
    for base in at_hand(folder):
        text = respelled(base.text, spell)
        assert text != base.text
        after = report(plans_in(text)[base.part])
        moved += len(differing(base.statuses, statuses(after)))
        was, now = told(base.report), told(after)
        changed += sum(was[name] != now[name] for name in was)
        tried += len(was)
    figures(f"metamorphic: {folder.name}: {spell.__name__}: {moved} statuses and {changed} changes of {tried} moved")
    # measured: 3 changes of 1,183 at most, in Chinese, where 一个 may be an article
    assert moved == 0
    assert changed / tried <= 0.003


# ── modality ──


def test_to_encourage_is_weaker_than_to_push_or_support(figures: Figures):
    reference = load_reference()
    plan = as_plan(reference)
    tried, missed = 0, []
    for requirement in reference.requirements:
        for word in ("推动", "支持"):
            if requirement.text.startswith(word):
                weak = "鼓励" + requirement.text.removeprefix(word)
                found = verdicts(report_of(plan.replace(f"{requirement.text}。", f"{weak}。"), reference))
                verdict = found[requirement.id]
                tried += 1
                if ("modality", "weaker") not in {(change.kind, change.direction) for change in verdict.changes}:
                    missed.append(f"{weak}: {verdict.status}")
    figures(f"metamorphic: 推动/支持 → 鼓励 {tried} times: {len(missed)} not told")
    assert tried
    assert missed == []
