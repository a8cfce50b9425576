"""What must hold of whatever comes out, whatever went in. Each function asserts and gives nothing."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import zipfile
from collections.abc import Callable, Iterable
from functools import lru_cache
from io import BytesIO, StringIO
from typing import Any

from common import ROOT
from jsonschema import Draft202012Validator
from lxml import etree

from conform.messages import SENTENCES, Lang, say
from conform.model import Kind, Plan, Report, Source
from conform.model.linted import LintedPlan
from conform.text.shown import ODD, ORDER

# ── what is read ──


def sound_source(source: Source) -> None:
    """Its text can be written, and its spans and places lie in it, ascending."""
    source.text.encode("utf-8")
    last = 0
    for span in source.skipped:
        assert span.start < span.end <= len(source.text) and span.start >= last, f"skipped: {span}"
        last = span.end
    offsets = [offset for offset, _ in source.places]
    assert offsets == sorted(set(offsets)), "places do not ascend"


def sound_plan(plan: Plan) -> None:
    """Every character lies in exactly one clause or skipped span, and comes from where the plan says."""
    cleaned, text = plan.cleaned, plan.source.text
    assert [clause.id for clause in plan.clauses] == [f"c{no:04d}" for no in range(1, len(plan.clauses) + 1)]
    covered, skipped = [0] * len(text), [0] * len(text)
    held: list[tuple[str, int]] = []
    for clause in plan.clauses:
        assert clause.text == cleaned.text[clause.at : clause.to] == clause.text.strip() != "", "a clause's words"
        assert (clause.depth > 0) <= (clause.kind is Kind.HEADING), "a clause's depth"
        for at in range(*cleaned.origin(clause.at, clause.to)):
            covered[at] += 1
        held += ((clause.id, at) for at in range(clause.at, clause.to))
    for skip in plan.skipped:
        assert skip.reason in SENTENCES, f"no sentence for {skip.reason}"
        for at in range(skip.start, skip.end):
            skipped[at] += 1
    for at, char in enumerate(text):
        if not char.isspace():
            assert skipped[at] <= 1, f"skipped twice: {at} {char!r}"
            assert skipped[at] or covered[at] == 1, f"in {covered[at]} clauses: {at} {char!r}"
    wrong = [(name, at) for name, at in held if skipped[cleaned.starts[at]] and not cleaned.text[at].isspace()]
    assert not wrong, f"skipped words in clauses: {wrong[:3]}"
    assert all(note.split(":")[0] in SENTENCES for note in plan.notes), "a note without a sentence"
    _repaired(plan, skipped)


def _repaired(plan: Plan, skipped: list[int]) -> None:
    """What differs from the source is listed as a repair."""
    cleaned, text = plan.cleaned, plan.source.text
    listed = [0] * (len(text) + 1)
    for repair in cleaned.repairs:
        assert text[repair.start : repair.end] == repair.before, f"a repair's words: {repair}"
        for at in range(repair.start, repair.end):
            listed[at] = 1
    last = 0
    for at, char in enumerate(cleaned.text):
        start, end = cleaned.starts[at], cleaned.ends[at]
        assert 0 <= start < end <= len(text), "a character from nowhere"
        assert start >= last, "characters out of order"
        last = start
        assert text[start:end] == char or listed[start], f"changed without being told: {at} {char!r}"


# ── what is found ──


def sound_report(report: Report) -> None:
    """Each requirement and clause once, evidence and changes in the clauses that they name."""
    plan = report.plan
    wanted = [(each.id, row.id) for each in report.references for row in each.requirements]
    assert [(row.reference, row.requirement.id) for row in report.verdicts] == wanted, "requirements"
    assert [row.clause for row in report.clauses] == list(plan.clauses), "clauses"
    for verdict in report.verdicts:
        assert 0 <= verdict.score <= 1, f"a score of {verdict.score}"
        for piece in (*verdict.evidence, *filter(None, [verdict.nearest])):
            _within(plan, piece.clause, piece.at, piece.to)
        for change in verdict.changes:
            if change.at is not None and change.to is not None:
                assert 0 <= change.at <= change.to <= len(plan.cleaned.text), "a change's place"
                assert change.clause in plan.by_id, "a change's clause"
    for target in report.targets:
        _within(plan, target.clause, target.at, target.to)
    assert 0 <= report.coverage <= 1


def _within(plan: Plan, clause: str, at: int, to: int) -> None:
    holder = plan.by_id[clause]
    assert holder.at <= at < to <= holder.to, f"words of {clause} at {at}:{to}, which is {holder.at}:{holder.to}"


def sound_linted(linted: LintedPlan) -> None:
    """Quotes stand where they are said to, each fault is told once, and every edit lies in its finding's text."""
    text = linted.report.plan.source.text
    for finding in linted.findings:
        assert finding.quote == text[finding.start : finding.end], "a quote that does not stand there"
        assert 0 <= finding.start <= finding.end <= len(text), "a finding's place"
        assert say(finding.key, Lang.ZH, **finding.values)
        for edit in finding.fix:
            assert 0 <= edit.start <= edit.end <= len(text), "an edit's place"
            assert text[edit.start : edit.end] != edit.text, "an edit that changes nothing"


# ── what is shown ──

SEEN = hashlib.sha256()  # all that was shown: the same inputs give the same bytes in every process
STYLED = re.compile("\x1b\\[[0-9;]*m")
HOSTILE = re.compile("<script>a\\(\\)|<img src=x")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
JSONS = ("json", "sarif", "gitlab")


def safe_output(form: str, pieces: Iterable[str | bytes], *, color: bool = False) -> bytes:
    """The output of a format, in which nothing moves a cursor, turns the writing, gives an order or breaks out."""
    whole = b"".join(piece if isinstance(piece, bytes) else piece.encode("utf-8") for piece in pieces)
    SEEN.update(whole)
    if form in ("docx", "xlsx", "excel", "word"):
        _package(whole)
        return whole
    text = whole.decode("utf-8")
    _unseen(STYLED.sub("", text) if color else text, form)
    special: dict[str, Callable[[str], object]] = {"html": _page, "junit": _xml, "csv": _csv}
    check = json_of if form in JSONS else special.get(form)
    if check:
        check(text)
    return whole


def _unseen(text: str, form: str) -> None:
    """No control, direction or other unseen character, but for line ends; no order to who keeps the log."""
    found = ODD.search(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\n", ""))
    assert not found, f"U+{ord(found[0]):04X} in {form}"
    if form in (*JSONS, "csv", "html"):  # quoted: none of a plan's words begins a line
        assert not re.search(r"^\s*::[A-Za-z]", text, re.MULTILINE), f"an order in {form}"
        assert "##[" not in text or form == "html", f"an order in {form}"
        return
    lines = [line for line in text.split("\n") if not (form == "github" and line.startswith("::"))]
    assert not ORDER.search("\n".join(lines)), f"an order in {form}"


def json_of(text: str) -> Any:
    """The JSON, strictly."""
    return json.loads(text, parse_constant=_no_constant)


def _no_constant(name: str) -> None:
    raise AssertionError(f"{name} in JSON")


def _xml(text: str) -> None:
    etree.fromstring(text.encode("utf-8"))


def _page(text: str) -> None:
    assert not HOSTILE.search(text), "words that break out of the page"


def _csv(text: str) -> None:
    for row in csv.reader(StringIO(text.removeprefix("\ufeff"))):
        assert not any(cell.startswith(FORMULA) for cell in row if not _figure(cell)), f"a formula: {row}"


def _figure(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def _package(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name))
                words = "".join(filter(None, (*root.itertext(),)))
                found = ODD.search(re.sub("[\n\t\r]", "", words))
                assert not found, f"U+{ord(found[0]):04X} in {name}"
                assert not root.xpath("//*[local-name()='f']"), f"a formula in {name}"


@lru_cache(maxsize=8)
def _schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((ROOT / "conform" / f"{name}.schema.json").read_text("utf-8")))


def valid(name: str, document: object) -> None:
    """A document is as its schema says."""
    for error in _schema(name).iter_errors(document):
        raise AssertionError(f"{name}: {error.json_path}: {error.message[:200]}")
