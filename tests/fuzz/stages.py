"""The stages in this process: files read, checked, linted, mended, compared, and every renderer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from random import Random
from unittest.mock import patch

from fuzz import invariants, packs, texts
from fuzz.ready import LANGS, WIDTHS, chain, folder, named, options, read, references, told

from conform.errors import ConformError
from conform.lint.fix import chosen, mend
from conform.lint.pages import note
from conform.lint.rules import RULES
from conform.lint.run import finding_print
from conform.lint.run import lint as findings_of
from conform.messages import Lang
from conform.model import ClauseStatus, Plan, Reference, Report, Source, Status
from conform.model.finding import Severity
from conform.model.linted import LintedPlan, RuleNote
from conform.pipeline import check_plan, check_source
from conform.readers import Input, ReadOptions, read_data, soffice
from conform.render import FORMATS, View, renderer
from conform.render.lint import LINT_FORMATS, Aside, LintView, lint_renderer
from conform.render.rows import clause_rows, requirement_rows
from conform.render.versions import FORMATS as VERSION_FORMATS
from conform.render.versions import View as VersionView
from conform.render.versions import renderer as version_renderer
from conform.versions import compare

# ── reports ──


def shown(reports: Sequence[Report], chance: Random) -> None:
    """Reports in some format."""
    form = chance.choice(tuple(FORMATS)) if chance.random() < 0.3 else chance.choice(("json", "terminal"))
    color = form == "terminal" and chance.random() < 0.7
    only = frozenset(chance.sample([*Status, *ClauseStatus], 2)) if chance.random() < 0.2 else None
    view = View(
        chance.choice(LANGS),
        only,
        chance.choice((None, None, "01")),
        color,
        chance.choice(WIDTHS),
        chance.random() < 0.2,
    )
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
        both = ["".join(renderer("json").render(each, (), View(Lang.ZH))) for each in (reports, again)]
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
        with patch.object(soffice, "to_docx", packs.converted):
            found = read(data, named(chance, suffix), options(chance))
        if found and chance.random() < 0.25:
            checked(found[1], chance)
        return len(data)

    return run


# ── lint ──


def linted_of(source: Source, how: ReadOptions, wanted: Sequence[Reference]) -> Iterator[LintedPlan]:
    """A file's plans and what all rules find in them."""
    for report in check_source(source, wanted, how):
        found = tuple(findings_of(report, RULES.values()))
        yield LintedPlan(report, found, tuple(finding_print(report, finding) for finding in found))


@cache
def notes(lang: Lang) -> dict[str, RuleNote]:
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
        view = LintView(lang, notes(lang), chance.choice(tuple(Severity)), color, chance.choice(WIDTHS))
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
        edits = chosen(
            edit for linted in linted_of(source, how, wanted) for finding in linted.findings for edit in finding.fix
        )
        mended = mend(str(path), how, lambda source: linted_of(source, how, wanted))
    except ConformError as error:
        told(error)
        return len(data)
    assert mended.old == data, "another file was mended"
    if not mended.count:
        assert mended.new == data, "changed without an edit"
        return len(data)
    if mended.count == len(edits):  # one round
        _same_outside(mended.before, mended.after, edits[0].start, len(mended.before) - edits[-1].end)
    path.write_bytes(mended.new)
    again = mend(str(path), how, lambda source: linted_of(source, how, wanted))
    assert not again.count, f"mended again: {again.count}"
    return len(data)


def _same_outside(before: str, after: str, head: int, tail: int) -> None:
    assert before[:head] == after[:head], "touched before the first edit"
    assert not tail or before[-tail:] == after[-tail:], "touched behind the last edit"


# ── versions ──


def try_diff(chance: Random) -> int:
    """Two versions: nothing lost (compare proves it), in some format."""
    first = texts.text(chance)
    second = texts.altered(first, chance) if chance.random() < 0.85 else texts.text(chance)
    how = options(chance)._replace(encoding=None)
    sides = [
        read(each.encode("utf-8", "replace"), name, how) for each, name in ((first, "old.txt"), (second, "new.txt"))
    ]
    old, new = sides
    if old is None or new is None or len(old[1]) != len(new[1]):
        return len(first)
    results = [compare(*pair) for pair in zip(old[1], new[1], strict=True)]
    form = chance.choice(("terminal", "json", "terminal", "json", *VERSION_FORMATS))
    color = form == "terminal" and chance.random() < 0.7
    view = VersionView(
        chance.choice(LANGS),
        None,
        chance.random() < 0.3,
        color,
        chance.choice(WIDTHS),
        chance.random() < 0.2,
        chance.random() < 0.1,
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
