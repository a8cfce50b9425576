"""A requirement's way down a chain of references, as JSON."""

from __future__ import annotations

from typing import Any

from conform.model import Change, Report, Verdict


def lineage_of(report: Report, verdict: Verdict) -> list[dict[str, Any]]:
    """What the tiers between made of it, from above; empty where there are none."""
    steps = report.lineage.steps[verdict.reference, verdict.requirement.id] if report.lineage else ()
    return [
        {
            "reference": step.reference,
            "status": step.status,
            "requirements": step.requirements,
            "text": "".join(step.texts),
            "changes": [{**how(change), "tier": change.tier} for change in step.changes],
        }
        for step in steps
    ]


def how(change: Change) -> dict[str, Any]:
    """What a change is, without its place."""
    names = ("kind", "how", "direction", "reference", "plan")
    return {name: getattr(change, name) for name in names}
