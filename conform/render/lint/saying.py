"""What all formats say of a finding: its place, its words, and a fingerprint that outlives a change of lines."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from conform.messages import Lang
from conform.model import Location, Place, Requirement
from conform.model.finding import Finding
from conform.model.linted import LintedPlan
from conform.render.wording import safe, where


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a finding stands. Lines and columns count from 1, the end is behind the last character.

    They are those of the author's own file where it `has_lines`; a Word or PDF file has pages or paragraphs.
    """

    line: int
    col: int
    end_line: int
    end_col: int
    place: Place | None
    has_lines: bool
    words: str


def spot(linted: LintedPlan, finding: Finding, lang: Lang) -> Spot:
    """A finding's place; what is missing is told where the plan begins."""
    source = linted.report.plan.source
    start, end = span(linted, finding)
    place, last = source.place(start), source.place(max(start, end - 1))
    line, col = source.line_col(start)
    end_line, end_col = source.line_col(end)
    if place and last and place.line and last.line:  # where in a web page the pieces of text begin that hold it
        line, col, end_line, end_col = place.line, place.col or 1, last.line, (last.col or 1) + 1
    has_lines = place is None or bool(place.line)
    label = linted.report.plan.label(linted.report.plan.cleaned.find(start)) if finding.quote else ""
    words = where(Location(start, end, line, col, place, label), lang)
    return Spot(line, col, end_line, end_col, place, has_lines, words)


def span(linted: LintedPlan, finding: Finding) -> tuple[int, int]:
    """Start and end in the source; what is missing is told where the plan begins."""
    plan = linted.report.plan
    if finding.quote or not plan.clauses:
        return finding.start, finding.end
    start = plan.cleaned.origin(plan.clauses[0].at, plan.clauses[0].to)[0]
    return start, start


def message(finding: Finding, lang: Lang) -> str:
    """What is wrong, on one line."""
    return safe(finding.message(lang))


def requirement(linted: LintedPlan, finding: Finding) -> Requirement | None:
    """The requirement that a finding is about."""
    if finding.requirement is None:
        return None
    verdicts = linted.report.verdicts
    return next((v.requirement for v in verdicts if (v.reference, v.requirement.id) == finding.requirement), None)


def fingerprints(linted: LintedPlan) -> Iterator[tuple[Finding, str]]:
    """Each finding with a fingerprint of its own: of its plan, of itself, and of how often it came before."""
    seen: Counter[str] = Counter()
    for finding, print_ in zip(linted.findings, linted.prints, strict=True):
        text = f"{relative(linted.name)}\x1f{print_}\x1f{seen[print_]}"
        seen[print_] += 1
        yield finding, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def relative(path: str, *, quoted: bool = False) -> str:
    """A path as seen from the current folder, with `/`; `quoted` as an address, absolute where it lies elsewhere."""
    try:
        seen = os.path.relpath(path).replace(os.sep, "/")
        outside = seen.startswith("../")
        whole = os.path.realpath(path).replace(os.sep, "/")
    except (OSError, ValueError):  # the current folder is gone, or it is another drive
        seen, outside, whole = path, False, path
    if not quoted:
        return seen
    if outside:
        return "file://" + ("" if whole.startswith("/") else "/") + quote(os.fsencode(whole))
    return quote(os.fsencode(seen))
