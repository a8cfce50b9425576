"""What people write by hand or others by program: references, settings, decisions, baselines."""

from __future__ import annotations

import json
from functools import cache
from random import Random

from factory import report as made_report
from fuzz import invariants, tables, texts
from fuzz.ready import folder, read, references, told
from fuzz.stages import shown

from conform.decisions.apply import decide
from conform.decisions.file import dump as dump_decisions
from conform.decisions.file import load as load_decisions
from conform.decisions.parse import parse as parse_decisions
from conform.errors import ConformError
from conform.lint import baseline
from conform.lint.rules import RULES
from conform.lint.run import lint as findings_of
from conform.lint.select import rules_of
from conform.lint.suppress import Suppression
from conform.match.align import align
from conform.match.classify import classify
from conform.model import Alignment, Report
from conform.readers import ReadOptions
from conform.references.build import Naming, build
from conform.references.loading import examine, examine_bytes
from conform.references.writing import toml_of
from conform.settings import load as load_settings


def try_build(chance: Random) -> int:
    """A reference of a text, written and read again, is the same."""
    data = texts.encoded(texts.text(chance), chance)
    found = read(data, "上级.txt", ReadOptions(any_text=True))
    for plan in found[1] if found else ():
        try:
            built = build(plan, Naming())
        except ConformError as error:
            told(error)
            continue
        text = "".join(toml_of(built))
        again, faults = examine_bytes(text.encode(), folder() / "built.toml", {})
        assert again is not None or all(fault.key == "error.reference_odd" for fault in faults), (
            f"not read again: {faults[0]}"
        )
        if again:
            assert again.sections == built.sections, "read as another"
    return len(data)


def try_reference(chance: Random) -> int:
    """A reference that people wrote: all that is wrong with it is told, or a plan is held against it."""
    data = tables.reference_file(chance)
    path = folder() / "own.toml"
    path.write_bytes(data)
    known = path.with_name("own.words.toml")
    known.unlink(missing_ok=True)
    if chance.random() < 0.3:
        known.write_bytes(tables.words_file(chance))
    found, faults = examine(path)
    for fault in faults:
        told(fault)
    assert (found is None) == bool(faults), "neither a reference nor a fault"
    if found and chance.random() < 0.5:
        plan = made_report().plan
        report = classify(plan, [align(plan, found)])
        invariants.sound_report(report)
        shown([report], chance)
    return len(data)


# ── what people decided ──


def try_settings(chance: Random) -> int:
    """Settings, and the rules that they choose."""
    data = tables.settings_file(chance)
    path = folder() / chance.choice(("conform.toml", "pyproject.toml"))
    path.write_bytes(data if path.name == "conform.toml" else b"[tool]\nconform = " + b"{ a = 1 }\n" + data)
    try:
        found = load_settings(str(path))
        rules = rules_of(found)
    except ConformError as error:
        told(error)
        return len(data)
    if chance.random() < 0.2:
        list(findings_of(made_report(), rules))
    return len(data)


@cache
def aligned() -> tuple[Report, tuple[Alignment, ...]]:
    report = made_report()
    alignments = (align(report.plan, references()[0]),)
    return classify(report.plan, alignments), alignments


def try_decisions(chance: Random) -> int:
    """Decisions, held against a plan, and written again."""
    data = tables.decisions_file(chance)
    path = folder() / "decisions.json"
    path.write_bytes(data)
    try:
        found = load_decisions(str(path))
    except ConformError as error:
        told(error)
        return len(data)
    text = dump_decisions(found)
    assert dump_decisions(parse_decisions(text, "again")) == text, "written otherwise the second time"
    invariants.safe_output("json", [text])
    invariants.valid("decisions", json.loads(text))
    if chance.random() < 0.4:
        report, alignments = aligned()
        decided = decide(report, alignments, found)
        invariants.sound_report(decided)
        shown([decided], chance)
        kept = Suppression(None, set(RULES), "2026-01-01").sift(decided, findings_of(decided, RULES.values()))
        invariants.sound_linted(kept)
    return len(data)


def try_baseline(chance: Random) -> int:
    """A baseline, written again."""
    data = tables.baseline_file(chance)
    path = folder() / "baseline.json"
    path.write_bytes(data)
    try:
        found = baseline.load(str(path))
    except ConformError as error:
        told(error)
        return len(data)
    text = found.dump()
    invariants.safe_output("json", [text])
    invariants.valid("baseline", json.loads(text))
    list(found.gone(RULES))
    return len(data)
