"""The store of decisions: read with one-line errors, matched, found stale, written the same way every time."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import factory
import pytest
from decided import FAULTY, PRINT, ROW, file_of

from conform.decisions.entries import Decisions, name_of
from conform.decisions.file import MOST_BYTES, dump, load
from conform.decisions.parse import parse
from conform.errors import DecisionFault
from conform.messages import Lang, say
from conform.model import Metadata
from conform.model.decision import CLAUSE, Choice, Decision, PlanName, Right, Subject

PLAN = PlanName("云溪市实施方案", "云政办发〔2024〕7号", "云溪.docx")
THIRD = Subject("gbf-2021-18", "03.1")


def told(error: DecisionFault) -> str:
    """The error as a user reads it, on one line in both languages."""
    lines = [say(error.key, lang, **error.values) for lang in Lang]
    assert all("\n" not in line and len(line) < 200 for line in lines)
    return lines[1]


# ── names ──


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (PlanName(None, "云政办发〔2024〕7号", "new.docx"), True),
        (PlanName("云溪市实施方案", None, "new.docx"), True),
        (PlanName("云溪市实施方案", "云政办发〔2024〕8号", "云溪.docx"), True),
        (PlanName("云溪市实施方案", "云政办发〔2024〕8号", "new.docx"), False),
        (PlanName("改了的标题", None, "云溪.docx"), True),
        (PlanName("别的标题", "别政发〔2024〕1号", "云溪.docx"), False),
        (PlanName("别的标题", None, "云溪-2.docx"), False),
        (PlanName(), False),
    ],
)
def test_a_plan_is_known_by_number_title_or_file(other: PlanName, same: bool):
    assert PLAN.same(other) is other.same(PLAN) is same


def test_nothing_is_no_name():
    assert not PlanName().same(PlanName())
    assert not PlanName("").same(PlanName(""))


# ── matching ──


def held(subject: Subject = THIRD, print_: str = PRINT, **values: object) -> Decision:
    return Decision(**{"plan": PLAN, "subject": subject, "fingerprint": print_, "choice": Choice.ACCEPTED, **values})


def test_a_decision_holds_for_its_texts_alone():
    decisions = Decisions((held(), held(CLAUSE, "1" * 16)))
    assert decisions.find(THIRD, PRINT) is decisions.entries[0]
    assert decisions.find(THIRD, "0" * 16) is None
    assert decisions.find(Subject("other", "03.1"), PRINT) is None
    assert decisions.find(CLAUSE, "1" * 16) is decisions.entries[1]
    assert decisions.for_plan(PlanName(title="x")).entries == ()


def test_stale_is_what_no_text_fits_any_more():
    fault = held(Subject(code="PB001"), "2" * 16)
    decisions = Decisions((held(), held(CLAUSE, "1" * 16), fault))
    standing = {THIRD: {PRINT}, CLAUSE: {"1" * 16, "3" * 16}}
    assert decisions.stale(standing) == ()  # faults were not looked for
    assert decisions.stale({**standing, Subject(code="PB001"): set()}) == (fault,)
    assert decisions.stale({THIRD: {"0" * 16}, CLAUSE: {"3" * 16}}) == decisions.entries[:2]


def test_an_older_decision_is_not_stale_beside_one_that_holds():
    older = held(print_="0" * 16)
    assert Decisions((older, held())).stale({THIRD: {PRINT}}) == ()
    assert Decisions((older,)).stale({THIRD: {PRINT}}) == (older,)


def test_deciding_anew_replaces():
    decisions = Decisions((held(), held(CLAUSE, "1" * 16)))
    changed = decisions.put(held(print_="5" * 16, choice=Choice.NEEDS_WORK))
    assert [entry.choice for entry in changed.entries] == [Choice.ACCEPTED, Choice.NEEDS_WORK]
    assert len(decisions.merge([held(CLAUSE, "1" * 16), held(CLAUSE, "2" * 16)]).entries) == 3


def test_deciding_never_drops_what_was_decided_on_another_plan():
    other = held(plan=PlanName("云溪市实施方案", "云政办发〔2024〕8号", "b.docx"), print_="7" * 16)
    assert other in Decisions((other,)).put(held()).entries


# ── writing and reading ──


def test_what_is_written_is_read_back_and_written_alike(tmp_path: Path):
    entries = [
        held(note="行\n“引”\u2028\ud800", date="2026-11-21"),
        held(CLAUSE, "1" * 16, choice=Choice.NOT_APPLICABLE),
        held(Subject("gbf-2021-18", "04.1"), choice=Choice.WRONG_LINK, right=Right("a" * 16, "丙")),
        held(Subject("gbf-2021-18", "05.1"), choice=Choice.WRONG_LINK),
        held(Subject(code="PB001"), "2" * 16, expires="2027-01-01"),
    ]
    text = dump(Decisions(tuple(entries)))
    path = tmp_path / "decisions.json"
    path.write_text(text, encoding="utf-8")
    assert sorted(map(repr, load(str(path)).entries)) == sorted(map(repr, entries))
    for _ in range(5):
        random.shuffle(entries)
        assert dump(Decisions(tuple(entries))) == text
    assert dump(load(str(path))) == text
    assert text.endswith("}\n") and '"right": null' in text


def test_what_others_wrote_into_an_entry_is_kept():
    text = file_of({**ROW, "x_ticket": {"id": [1, 2.5, None]}, "author": "王"})
    again = json.loads(dump(parse(text, "d.json")))["decisions"][0]
    assert again == {**ROW, "who": None, "when": None, "x_ticket": {"id": [1, 2.5, None]}, "author": "王"}


def test_a_byte_order_mark_is_read_over(tmp_path: Path):
    path = tmp_path / "d.json"
    path.write_text(file_of(ROW), encoding="utf-8-sig")
    assert len(load(str(path)).entries) == 1


@pytest.mark.parametrize(("text", "words"), FAULTY)
def test_a_fault_is_told_with_its_entry(text: str, words: str):
    with pytest.raises(DecisionFault) as caught:
        parse(text, "d.json")
    assert words in told(caught.value)
    assert caught.value.where == "d.json"


def test_only_of_a_requirement_the_link_is_wrong():
    row = {key: value for key, value in ROW.items() if key not in ("reference", "requirement")}
    with pytest.raises(DecisionFault) as caught:
        parse(file_of({**row, "clause": True, "decision": "wrong_link", "right": None}), "d.json")
    assert caught.value.key == "error.decisions.link"


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (None, "error.decisions.missing"),
        ("方案".encode("gbk"), "error.decisions.encoding"),
        (b" " * (MOST_BYTES + 1), "error.decisions.large"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, raw: bytes | None, key: str):
    path = tmp_path / "d.json"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(DecisionFault) as caught:
        load(str(path))
    assert caught.value.key == key
    told(caught.value)


def test_a_plan_of_a_collection_is_not_its_neighbour():
    single = factory.report().plan
    first, second = (replace(single, part=part, parts=2, metadata=Metadata()) for part in (1, 2))
    assert [name_of(plan).file for plan in (single, first, second)] == ["云溪.txt", "云溪.txt#1", "云溪.txt#2"]
    assert not name_of(first).same(name_of(second))


def test_a_plain_check_loads_nothing_of_it():
    script = (
        "import sys; from conform.app.app import run; run(['check', 'examples/lanting-city.txt', '-q']);"
        "print([m for m in sys.modules if m.startswith('conform.decisions')])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.splitlines()[-1] == "[]"


def test_of_two_of_one_day_the_last_in_the_file_counts():
    first, last = (
        Decision(PLAN, CLAUSE, "0" * 16, choice, date="2026-01-01") for choice in (Choice.ACCEPTED, Choice.NEEDS_WORK)
    )
    assert Decisions((first, last)).find(CLAUSE, "0" * 16) == last


def test_what_has_expired_holds_no_more():
    entry = Decision(PLAN, CLAUSE, "0" * 16, Choice.ACCEPTED, expires="2026-01-31")
    assert Decisions((entry,)).on("2026-01-31").entries == (entry,)
    assert Decisions((entry,)).on("2026-02-01").entries == ()


def test_a_number_beyond_all_bounds_is_refused():
    with pytest.raises(DecisionFault):
        parse('{"schema_version": 1, "decisions": [], "more": 1e400}', "d.json")
