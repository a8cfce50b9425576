"""Sanctions: a kind of penalty that the plan's provision for the same case no longer threatens.

责令停产停业，直至吊销营业执照 → 责令停产停业: 吊销 left out, lighter. By how much a fine differs tells `target`.
"""

from __future__ import annotations

from collections.abc import Iterator

from conform.match.changes.cases import is_loose, other_case, sanctions
from conform.match.changes.direction import PENALTY
from conform.match.changes.near import UNMATCHED
from conform.match.changes.pairing import Comparison
from conform.model import Change


def detect(comparison: Comparison) -> Iterator[Change]:
    """The kinds of sanction of the requirement that no passage for the same case has, where those have another of them.

    A provision that threatens in another's words (依照…规定处罚) leaves none out.
    """
    field = comparison.field
    asked = {kind: part for part in comparison.parts for kind in sanctions(field, part.text)}
    if not asked or any(word in comparison.clauses for word in field.words["law"]["refers"]):
        return
    own = [one for number, one in enumerate(comparison.passages) if not other_case(comparison, number)]
    found = {kind for one in own for kind in sanctions(field, f"{one.lead}\n{one.before}{one.text}{one.after}")}
    if not found & set(asked):
        return
    is_firm = comparison.near.firm or not is_loose(comparison)
    outcome = (PENALTY, "removed", "lighter") if is_firm else (UNMATCHED, "unmet", "different")
    for kind, part in asked.items():
        if kind not in found:
            yield comparison.change(*outcome, part.text)
