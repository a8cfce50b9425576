"""READ FIRST: what happens to one file, one line a stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from conform.align import align
from conform.classify import classify
from conform.clean import clean
from conform.model import Alignment, Reference, Report, Source
from conform.outline import outline
from conform.readers import ReadOptions, read

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
    """The same for a file that was read."""
    cleaned = clean(source, repair=options.repair)
    for plan in outline(cleaned, options.part):
        alignments = [align(plan, reference) for reference in references]
        report = classify(plan, alignments)
        yield decide(report, alignments) if decide else report
