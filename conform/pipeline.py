"""READ FIRST: what happens to one file, one line a stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from conform.clean import clean
from conform.errors import InputError, needing
from conform.match.align import align
from conform.match.classify import classify
from conform.model import Alignment, Plan, Reference, Report, Source
from conform.outline import outline
from conform.readers import ReadOptions, read
from conform.text.quantities import forget

if TYPE_CHECKING:
    from conform.lint.rules import Rule
    from conform.model.finding import Finding
    from conform.settings import Settings
    from conform.versions import Result

Decide = Callable[[Report, Sequence[Alignment]], Report]


def check(
    path: str, references: Sequence[Reference], options: ReadOptions, decide: Decide | None = None
) -> Iterator[Report]:
    """A report for every plan in the file at `path` (`-` is standard input); `decide` honours people's decisions.

    Raises InputError when the file cannot be read or holds no plan.
    """
    yield from check_source(read(path, options), references, options, decide)


def check_source(
    source: Source, references: Sequence[Reference], options: ReadOptions, decide: Decide | None = None
) -> Iterator[Report]:
    """A report for every plan in a file that was read."""
    for plan in plans_in(source, options):
        yield check_plan(plan, references, decide)


def check_plan(plan: Plan, references: Sequence[Reference], decide: Decide | None = None) -> Report:
    """The report of one plan."""
    forget()
    return judged(plan, [align(plan, reference) for reference in references], decide)


def judged(plan: Plan, alignments: Sequence[Alignment], decide: Decide | None = None) -> Report:
    """The report of a plan that was aligned with each of its references."""
    report = classify(plan, alignments)
    decided = decide(report, alignments) if decide else report
    return _traced(decided) if len(alignments) > 1 else decided


def _traced(report: Report) -> Report:
    from conform.tiers import trace  # only a chain of references needs it

    return trace(report)


def lint(report: Report, rules: Sequence[Rule], settings: Settings) -> list[Finding]:
    """The faults of a checked plan by these rules, without those that the settings ignore for its file."""
    from conform.lint.run import lint as held_against
    from conform.lint.select import ignored

    unwanted = ignored(settings, report.plan.source.path)
    return [finding for finding in held_against(report, rules) if not unwanted(finding)]


def plans(path: str, options: ReadOptions) -> tuple[Plan, ...]:
    """The plans in the file at `path`. Raises InputError as `check` does."""
    return plans_in(read(path, options), options)


def plans_in(source: Source, options: ReadOptions) -> tuple[Plan, ...]:
    """The plans in a file that was read."""
    with needing(source.path):
        cleaned = clean(source, repair=options.repair)
    return outline(cleaned, options.part, any_text=options.any_text)


def diff(old: str, new: str, options: ReadOptions) -> Iterator[Result]:
    """What became of the plan in the file `old` in the file `new`; of a collection's, each against its own number.

    Raises InputError when one of them cannot be read, or when they do not hold the same number of plans; InternalFault
    when a comparison fails its own check.
    """
    yield from versions(plans(old, options), plans(new, options), new)


def versions(before: Sequence[Plan], after: Sequence[Plan], where: str) -> Iterator[Result]:
    """What became of the plans of one file in those of another; messages call the second one `where`.

    Raises InputError when they are not equally many."""
    from conform.versions import compare

    if len(before) != len(after):
        raise InputError("error.parts_differ", where, old=len(before), new=len(after))
    for pair in zip(before, after, strict=True):
        forget()
        yield compare(*pair)


def only_plan(path: str, options: ReadOptions) -> Plan:
    """The plan in a file that holds one, or the one chosen of several. Raises InputError also when none is chosen."""
    found = plans(path, options)
    if len(found) > 1:
        raise InputError("error.several_parts", path, parts=len(found))
    return found[0]
