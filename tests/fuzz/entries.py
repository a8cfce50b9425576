"""What is done with an input: the stages in this process, every renderer, whole command lines.

An entry takes a source of chance and gives how many characters it tried. Trouble that the program expects is a
ConformError; anything else that is raised has failed.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from factory import reference as digest
from factory import report as made_report

from conform.decisions.apply import decide
from conform.decisions.file import dump as dump_decisions
from conform.decisions.parse import parse as parse_decisions
from conform.errors import ConformError, InternalFault
from conform.lint import baseline
from conform.lint.fix import chosen, mend
from conform.lint.pages import note
from conform.lint.rules import RULES
from conform.lint.run import finding_print
from conform.lint.run import lint as findings_of
from conform.lint.select import rules_of
from conform.lint.suppress import Suppression
from conform.match.align import align
from conform.match.classify import classify
from conform.messages import Lang
from conform.model import ClauseStatus, Plan, Reference, Report, Source, Status
from conform.model.finding import Severity
from conform.model.linted import Linted
from conform.pipeline import check_plan, check_source, plans_in
from conform.readers import Input, ReadOptions, _soffice, read_data
from conform.references.build import Naming, build
from conform.references.loading import examine, examine_bytes
from conform.references.writing import toml_of
from conform.render import FORMATS, View, renderer
from conform.render.lint import LINT_FORMATS, Aside, LintView, lint_renderer
from conform.render.rows import clause_rows, requirement_rows
from conform.render.versions import FORMATS as VERSION_FORMATS
from conform.render.versions import View as VersionView
from conform.render.versions import renderer as version_renderer
from conform.settings import Settings
from conform.settings import load as load_settings
from conform.versions import compare
from fuzz import invariants, packs, tables, texts

WIDTHS = (1, 20, 33, 80, 200)
LANGS = tuple(Lang)


class Entry(NamedTuple):
    """How often it is tried among the others, and what tries it."""

    weight: int
    run: Callable[[Random], int]


# ── what all need, made once ──

LAW = """云溪市医院条例
第一章 总则
第一条 为了规范医院管理，制定本条例。
第二条 医院应当提高县域就诊率，到2025年达到95%以上；不得拒绝急诊。
第二章 责任
第三条 违反本条例的，处1万元以上3万元以下罚款。
"""


@cache
def references() -> tuple[Reference, ...]:
    """A digest, a law and an upper plan, of a few requirements each."""
    upper = made_report().plan
    (law,) = plans_in(read_data(Input("law.txt", LAW.encode()), ReadOptions(any_text=True)), ReadOptions(any_text=True))
    return digest(), build(law, Naming()), build(upper, Naming(id="upper"))


@cache
def folder() -> Path:
    """A folder for the files of this process."""
    held = tempfile.TemporaryDirectory(prefix="conform-fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)  # noqa: S108
    HELD.append(held)
    return Path(held.name)


HELD: list[tempfile.TemporaryDirectory[str]] = []  # they go with the process
_soffice.to_docx = packs.converted


def chain(chance: Random) -> list[Reference]:
    """One reference, or some above each other."""
    digest_, law, upper = references()
    return chance.choice(([digest_], [digest_], [digest_], [law], [digest_, upper], [digest_, law, upper]))


def options(chance: Random) -> ReadOptions:
    """How it is read."""
    return ReadOptions(
        any_text=chance.random() < 0.8,
        repair=chance.random() < 0.85,
        revisions=chance.choice(("final", "final", "original", "error")),
        max_pages=chance.choice((2000, 2000, 1)),
        max_chars=chance.choice((20_000_000, 20_000_000, 200)),
        encoding=chance.choice((None,) * 12 + ("gbk", "utf-8")),
    )


def named(chance: Random, suffix: str) -> str:
    return chance.choice(("plan", "plan", "plan", "a\u202e\x1b[31m", "-", "::error::a", "甲|<b>", "a\udcff")) + suffix


def read(data: bytes, name: str, how: ReadOptions) -> tuple[Source, tuple[Plan, ...]] | None:
    """Source and plans, both sound; None where it is told that they cannot be read."""
    try:
        source = read_data(Input(name, data), how)
        invariants.sound_source(source)
        plans = plans_in(source, how)
    except ConformError as error:
        told(error)
        return None
    for plan in plans:
        invariants.sound_plan(plan)
    return source, plans


def told(error: ConformError) -> None:
    """Trouble is told in one line, and is no fault of the program."""
    assert not isinstance(error, InternalFault), f"a result that fails its own check: {error.key}"
    assert "\n" not in error.where or error.where, error.where
    for lang in LANGS:
        from conform.messages import say

        say(error.key, lang, **error.values)


# ── reports ──


def shown(reports: Sequence[Report], chance: Random) -> None:
    """Reports in some format."""
    form = chance.choice(tuple(FORMATS)) if chance.random() < 0.3 else chance.choice(("json", "terminal"))
    color = form == "terminal" and chance.random() < 0.7
    only = frozenset(chance.sample([*Status, *ClauseStatus], 2)) if chance.random() < 0.2 else None
    view = View(chance.choice(LANGS), only, chance.choice((None, None, "01")), color, chance.choice(WIDTHS), chance.random() < 0.2)
    out = invariants.safe_output(form, renderer(form).render(reports, (), view), color=color)
    if form == "json":
        document = json.loads(out)
        list(requirement_rows(document)), list(clause_rows(document))
        if chance.random() < 0.1:
            invariants.valid("report", document)


def checked(plans: Sequence[Plan], chance: Random) -> None:
    """The plans' reports, sound and shown."""
    wanted = chain(chance)
    reports = [check_plan(plan, wanted) for plan in plans]
    for report in reports:
        invariants.sound_report(report)
    if chance.random() < 0.5:
        shown(reports, chance)
    if chance.random() < 0.1:
        again = [check_plan(plan, wanted) for plan in plans]
        both = ["".join(renderer("json").render(each, (), View(Lang.ZH))) for each in (reports, again)]  # type: ignore[arg-type]
        assert both[0] == both[1], "the same input gives other bytes"


def try_text(chance: Random) -> int:
    """Text: read, repaired, cut, checked, shown."""
    data = texts.encoded(texts.text(chance), chance)
    found = read(data, named(chance, chance.choice((".txt", ".txt", ".md", ""))), options(chance))
    if found:
        checked(found[1], chance)
    return len(data)


def try_pack(kind: str) -> Callable[[Random], int]:
    """A file of another format: read, repaired, cut, and one in four checked."""
    suffix, make = packs.PACKS[kind]

    def run(chance: Random) -> int:
        data = make(chance)
        found = read(data, named(chance, suffix), options(chance))
        if found and chance.random() < 0.25:
            checked(found[1], chance)
        return len(data)

    return run


# ── lint ──


def linted_of(source: Source, how: ReadOptions, wanted: Sequence[Reference]) -> Iterator[Linted]:
    """A file's plans and what all rules find in them."""
    for report in check_source(source, wanted, how):
        found = tuple(findings_of(report, RULES.values()))
        yield Linted(report, found, tuple(finding_print(report, finding) for finding in found))


@cache
def notes(lang: Lang) -> dict[str, object]:
    return {code: note(rule, lang) for code, rule in RULES.items()}


def try_lint(chance: Random) -> int:
    """Findings, in some format."""
    data, how = texts.encoded(texts.text(chance), chance), options(chance)
    name, wanted = named(chance, chance.choice((".txt", ".md"))), chain(chance)
    with suppress(ConformError):
        every = list(linted_of(read_data(Input(name, data), how), how, wanted))
        for linted in every:
            invariants.sound_linted(linted)
        form, color = chance.choice(tuple(LINT_FORMATS)), chance.random() < 0.7
        lang = chance.choice(LANGS)
        view = LintView(lang, notes(lang), chance.choice(tuple(Severity)), color, chance.choice(WIDTHS))  # type: ignore[arg-type]
        out = invariants.safe_output(form, lint_renderer(form).render(every, Aside(), view), color=color)
        if form == "json" and chance.random() < 0.2:
            invariants.valid("lint", json.loads(out))
    return len(data)


def try_fix(chance: Random) -> int:
    """Mending twice is mending once, and touches nothing but what was found."""
    path, data = folder() / chance.choice(("fix.txt", "fix.md")), texts.encoded(texts.text(chance), chance)
    path.write_bytes(data)
    how, wanted = ReadOptions(any_text=True), [references()[0]]
    try:
        source = read_data(Input(str(path), data), how)
        edits = chosen(edit for linted in linted_of(source, how, wanted) for finding in linted.findings for edit in finding.fix)
        mended = mend(str(path), how, lambda source: linted_of(source, how, wanted))
    except ConformError as error:
        told(error)
        return len(data)
    assert mended.old == data, "another file was mended"
    if not mended.count:
        assert mended.new == data, "changed without an edit"
        return len(data)
    invariants.safe_output("diff", [mended.diff()]) if texts.ODD is None else None
    _same_outside(mended.before, mended.after, edits[0].start, len(mended.before) - edits[-1].end, mended.count == len(edits))
    path.write_bytes(mended.new)
    again = mend(str(path), how, lambda source: linted_of(source, how, wanted))
    assert not again.count, f"mended again: {again.count}"
    return len(data)


def _same_outside(before: str, after: str, head: int, tail: int, once: bool) -> None:
    if once:
        assert before[:head] == after[:head], "touched before the first edit"
        assert not tail or before[-tail:] == after[-tail:], "touched behind the last edit"


# ── versions, references ──


def try_diff(chance: Random) -> int:
    """Two versions: nothing lost (compare proves it), in some format."""
    first = texts.text(chance)
    second = texts.altered(first, chance) if chance.random() < 0.85 else texts.text(chance)
    how = options(chance)._replace(encoding=None)
    sides = [read(each.encode("utf-8", "replace"), name, how) for each, name in ((first, "old.txt"), (second, "new.txt"))]
    if not all(sides) or len(sides[0][1]) != len(sides[1][1]):  # type: ignore[index]
        return len(first)
    results = [compare(*pair) for pair in zip(sides[0][1], sides[1][1], strict=True)]  # type: ignore[index]
    form = chance.choice(("terminal", "json", "terminal", "json", *VERSION_FORMATS))
    color = form == "terminal" and chance.random() < 0.7
    view = VersionView(
        chance.choice(LANGS), None, chance.random() < 0.3, color, chance.choice(WIDTHS), chance.random() < 0.2, chance.random() < 0.1
    )
    out = invariants.safe_output(form, version_renderer(form).render(results, view), color=color)
    if form == "json" and chance.random() < 0.1:
        invariants.valid("diff", json.loads(out))
    return len(first) + len(second)


def try_tracked(chance: Random) -> int:
    """A new text as tracked changes in an old Word file."""
    from conform.word.tracked import tracked

    data, how = packs.docx(chance), ReadOptions(any_text=True)
    old = read(data, "old.docx", how)
    new = read(texts.text(chance).encode("utf-8", "replace"), "new.txt", how)
    if old and new and len(old[1]) == len(new[1]) == 1:
        found = tracked(compare(old[1][0], new[1][0]), Input("old.docx", data), how)
        read_data(Input("tracked.docx", found.data), how)
    return len(data)


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
        assert again is not None or all(fault.key == "error.reference_odd" for fault in faults), f"not read again: {faults[0]}"
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
    assert isinstance(found, Settings)
    return len(data)


@cache
def aligned() -> tuple[Report, tuple[object, ...]]:
    report = made_report()
    alignments = (align(report.plan, digest()),)
    return classify(report.plan, alignments), alignments


def try_decisions(chance: Random) -> int:
    """Decisions, held against a plan, and written again."""
    data = tables.decisions_file(chance)
    path = folder() / "decisions.json"
    path.write_bytes(data)
    from conform.decisions.file import load

    try:
        found = load(str(path))
    except ConformError as error:
        told(error)
        return len(data)
    text = dump_decisions(found)
    assert dump_decisions(parse_decisions(text, "again")) == text, "written otherwise the second time"
    invariants.safe_output("json", [text])
    invariants.valid("decisions", json.loads(text))
    if chance.random() < 0.4:
        report, alignments = aligned()
        decided = decide(report, alignments, found)  # type: ignore[arg-type]
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


# ── command lines ──

LINES: tuple[tuple[str, ...], ...] = (
    ("check", "PLAN"),
    ("check", "PLAN", "-f", "json", "-r", "REF"),
    ("check", "PLAN", "--decisions", "DEC"),
    ("check", "PLAN", "--only", "ODD"),
    ("lint", "PLAN", "-r", "REF", "--config", "SET"),
    ("lint", "PLAN", "-f", "FORM", "--baseline", "BASE"),
    ("lint", "PLAN", "--diff"),
    ("lint", "PLAN", "--fix", "--select", "ODD"),
    ("lint", "PLAN", "--accept", "PB", "--reason", "ODD", "--decisions", "DEC"),
    ("explain", "PLAN", "01.1", "-r", "REF"),
    ("diff", "PLAN", "OTHER"),
    ("diff", "PLAN", "OTHER", "--stat"),
    ("text", "PLAN"),
    ("git-text", "PLAN"),
    ("reference", "check", "REF"),
    ("reference", "show", "REF"),
    ("reference", "build", "PLAN", "--title", "ODD"),
    ("rule", "ODD"),
    ("ODD",),
)


def _file(name: str, data: bytes) -> str:
    path = folder() / name
    path.write_bytes(data)
    return str(path)


def _word(word: str, chance: Random) -> str:
    """What stands in the place of a word in capitals."""
    suffix, make = chance.choice((*packs.PACKS.values(), *((".txt", lambda c: texts.encoded(texts.text(c), c)),) * 6))
    made: dict[str, Callable[[], str]] = {
        "PLAN": lambda: _file(f"计\u202e划\x1b{suffix}" if chance.random() < 0.2 else f"plan{suffix}", make(chance)),
        "OTHER": lambda: _file("other.txt", texts.encoded(texts.text(chance), chance)),
        "REF": lambda: _file("ref.toml", tables.reference_file(chance)),
        "DEC": lambda: _file("dec.json", tables.decisions_file(chance)),
        "BASE": lambda: _file("base.json", tables.baseline_file(chance)),
        "SET": lambda: _file("set.toml", tables.settings_file(chance)),
        "FORM": lambda: chance.choice(tuple(LINT_FORMATS)),
        "ODD": lambda: chance.choice(("甲", "", "\x1b[31m", "\u202e", "a\udcff", "::error::a", "-x", "{", "PB001", "01")),
    }
    return made[word]() if word in made else word


@contextmanager
def captured() -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Both streams as files of bytes."""
    held = sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdout, sys.stderr = (io.TextIOWrapper(each, "utf-8", write_through=True) for each in (out, err))
    try:
        yield out, err
        sys.stdout.flush(), sys.stderr.flush()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(ValueError):
                stream.detach()
        sys.stdout, sys.stderr = held


def try_command(chance: Random) -> int:
    """A whole command line: one of three exit codes, and nothing hostile on either stream."""
    from conform.app.app import run

    words = [_word(word, chance) for word in chance.choice(LINES)]
    color = chance.random() < 0.5
    os.environ["FORCE_COLOR" if color else "NO_COLOR"] = "1"
    os.environ.pop("NO_COLOR" if color else "FORCE_COLOR", None)
    os.environ["CONFORM_DATA_DIR"] = str(folder() / "data")
    with captured() as (out, err):
        code = run([*words, "--lang", "en"] if chance.random() < 0.5 else words)
    said = err.getvalue().decode("utf-8", "replace")
    assert code in (0, 1, 2), f"exit code {code}"
    assert "report" not in said or "conform itself" not in said, said[-300:]
    assert "程序出错" not in said and "a fault in conform" not in said, said[-300:]
    invariants.safe_output("stderr", [said])
    if words[:2] != ["reference", "build"] and "--diff" not in words:
        form = next((word for word, before in zip(words[1:], words, strict=False) if before == "-f"), "terminal")
        invariants.safe_output(form if out.getvalue() else "terminal", [out.getvalue()], color=color)
    return len(said)


ENTRIES: dict[str, Entry] = {
    "text": Entry(8, try_text),
    "docx": Entry(6, try_pack("docx")),
    "html": Entry(6, try_pack("html")),
    "mht": Entry(4, try_pack("mht")),
    "pdf": Entry(1, try_pack("pdf")),
    "ofd": Entry(4, try_pack("ofd")),
    "odt": Entry(3, try_pack("odt")),
    "lint": Entry(3, try_lint),
    "fix": Entry(1, try_fix),
    "diff": Entry(4, try_diff),
    "tracked": Entry(2, try_tracked),
    "build": Entry(5, try_build),
    "reference": Entry(10, try_reference),
    "settings": Entry(14, try_settings),
    "decisions": Entry(12, try_decisions),
    "baseline": Entry(12, try_baseline),
    "command": Entry(1, try_command),
}
