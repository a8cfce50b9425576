"""A digest and the official text that it sums up → each requirement's official words.

The official text is checked against the digest as a plan would be: what carries a requirement there is its wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from conform.errors import InputError
from conform.model import Origin, Report, Requirement
from conform.references.attached import Attachment

# Of the text that a digest sums up nearly all is found; a text with less than this is another one. A judgement.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Matched:
    """What is to be kept, and the requirements whose words were not found."""

    attachment: Attachment
    missing: tuple[Requirement, ...]


def match(report: Report) -> Matched:
    """The words of each requirement in its official text, which was checked against its digest.

    Raises InputError when it is another text.
    """
    (reference,), plan = report.references, report.plan
    found = {
        verdict.requirement.id: tuple(report.quote(piece) for piece in verdict.evidence)
        for verdict in report.verdicts
        if verdict.evidence
    }
    if len(found) < ENOUGH * len(report.verdicts):
        counts = {"found": len(found), "all": len(report.verdicts)}
        raise InputError("error.not_official", plan.source.path, id=reference.id, **counts)
    origin = Origin(PurePath(plan.source.path).name, plan.source.sha256)
    missing = tuple(row for row in reference.requirements if row.id not in found)
    return Matched(Attachment(origin, found), missing)
