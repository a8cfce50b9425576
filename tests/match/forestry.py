"""A forest's reference of three requirements, so that no word of the health reference moves what tests see."""

from __future__ import annotations

from plans import plan_of

from conform.match.align import align
from conform.model import Link, Measure, Plan, Reference, Requirement, Section, Variant, Words
from conform.text.field import general_field

PARK, LEDGER, ROAD = "01.1", "01.2", "02.1"
VARIANTS = (Variant("用无人机看护林区"), Variant("建设数字林场，推广无人机巡护", same=True))
WORDS = Words(("建设", "推广"), (("林场", "林区"), ("无人机",)), VARIANTS)
ROWS = (
    Requirement(PARK, "建设智慧林场，推广无人机巡护", "一", "01", words=WORDS),
    Requirement(LEDGER, "建立巡护台账", "一", "01", words=Words(("建立",), (("台账",),))),
    Requirement(ROAD, "建设防火通道50公里", "一", "02"),
)
MEASURES = (Measure("01", "加强巡护", ROWS[:2]), Measure("02", "防火通道", ROWS[2:]))
REFERENCE = Reference("lin", "", "林长制", "", "", "digest", "", (Section("一", "一", MEASURES),), general_field())


def plan_with(text: str) -> Plan:
    """A plan with these lines under its first heading."""
    return plan_of(f"云溪县林业实施方案\n一、重点任务\n{text}\n（二）收尾\n2.清点。清点车辆。\n")


def link(text: str, name: str, reference: Reference = REFERENCE) -> Link:
    """A requirement's link in such a plan, with its features."""
    found = align(plan_with(text), reference, described=True).links
    return next(row for row in found if row.requirement.id == name)


def evidence(text: str, name: str, reference: Reference = REFERENCE) -> list[str]:
    """The words of its evidence."""
    plan = plan_with(text)
    found = next(row for row in align(plan, reference).links if row.requirement.id == name)
    return [plan.cleaned.text[piece.at : piece.to] for piece in found.evidence]
