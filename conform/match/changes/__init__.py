"""How a modified requirement differs from its evidence: one file a kind.

changes(requirement, passages, field) → (Change("target", "lowered", "weaker", "95%", "90%", …), …)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from conform.match.changes import actor, deadline, dropped, modality, reworded, sanction, scope, target
from conform.match.changes.cases import is_kin, is_loose
from conform.match.changes.near import ALONE, UNMATCHED, Near
from conform.match.changes.pairing import Comparison, Passage, compare, passage
from conform.model import Change, Field, Requirement

__all__ = ["DETECTORS", "Near", "Passage", "changes", "claimed", "decisive", "passage"]

# In the order in which changes are told.
DETECTORS: dict[str, Callable[[Comparison], Iterable[Change]]] = {
    "target": target.detect,
    "sanction": sanction.detect,
    "deadline": deadline.detect,
    "modality": modality.detect,
    "scope": scope.detect,
    "actor": actor.detect,
    "dropped": dropped.detect,
    "reworded": reworded.detect,
}

# What makes a requirement modified whose words are otherwise all there. Of 179 requirements that readers call
# inherited none has one of these.
DECISIVE = {
    "target": {"raised", "lowered", "changed", "added", "dropped"},
    "penalty": {"lighter", "heavier", "changed", "added", "removed"},
    "deadline": {"earlier", "later", "longer", "shorter", "blanked", "added"},
    "scope": {"wider", "narrower"},
}

# The kinds of changes that hold a figure against another.
OF_FIGURES = frozenset({"target", "penalty", "deadline"})


def changes(
    requirement: Requirement, passages: Sequence[Passage], field: Field, near: Near = ALONE
) -> tuple[Change, ...]:
    """How the passages, the evidence of `requirement`, differ from it; none when there is no evidence.

    `near` is what stands around them: what may be said there in other words is only shown as unmatched.
    """
    if not passages:
        return ()
    comparison = compare(requirement, passages, field, near)
    found: list[Change] = []
    for kind, detect in DETECTORS.items():
        if kind != reworded.KIND or reworded.needed(comparison, bool(found)):
            found += sorted(detect(comparison), key=_place)
    return tuple(_once(found))


def _once(found: Sequence[Change]) -> Iterable[Change]:
    """A sanction that is left out is no part that is left out, besides."""
    sanctions = {change.reference for change in found if change.how == "removed"}
    return (one for one in found if one.how == "removed" or one.plan or one.reference not in sanctions)


def claimed(
    found: tuple[Change, ...], requirement: Requirement, passages: Sequence[Passage], field: Field, near: Near
) -> tuple[Change, ...]:
    """What can be said of these changes: no more than the link bears.

    Where the passages may not be the requirement's counterpart at all, that is which figures stand there (a halved fine
    is never lost), and what is lost if a long part is there, else that both are to be compared.
    """
    comparison = compare(requirement, passages, field, near)
    other = is_loose(comparison)
    figures = [_to_compare(change) for change in found if _has_both(change) and (not other or is_kin(comparison))]
    if near.firm and not other:
        # where no piece answers another a figure may be anything's
        return found if comparison.matches else (*figures, *(change for change in found if not _has_both(change)))
    lost = [change for change in found if change.kind == dropped.KIND or change.how == "unmet"]
    borne = lost and not other and dropped.borne(comparison)
    return (*figures, *(lost if borne else reworded.possibly(comparison)))


def _has_both(change: Change) -> bool:
    return change.kind in OF_FIGURES and bool(change.reference and change.plan)


def _to_compare(change: Change) -> Change:
    return change._replace(kind=UNMATCHED, how="figures", direction="different")


def decisive(changes: Iterable[Change], field: Field) -> bool:
    """Whether one of the changes alone makes a requirement `modified`."""
    return any(
        modality.decides(change, field) if change.kind == modality.KIND else change.how in DECISIVE.get(change.kind, ())
        for change in changes
    )


def _place(change: Change) -> int:
    # what is only in the reference stands behind what has a place, in the reference's order
    return change.at if change.at is not None else 1 << 40
