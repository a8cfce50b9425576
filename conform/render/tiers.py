"""A chain of references on paper: where each measure was born, a column a tier, and what the tiers made of it."""

from __future__ import annotations

from collections.abc import Iterator

from conform.messages import Lang, say
from conform.model import Change, ClauseStatus, Lineage, Report, Verdict
from conform.render.layout import Paper, indent
from conform.render.lineage import BORN, births, columns, tier_names, way_down
from conform.render.wording import SIGNS, change_words, safe, where


def lineage_table(report: Report, lineage: Lineage, lang: Lang, paper: Paper) -> Iterator[str]:
    """The counts by birth, then a line a clause: its sign at each tier, its place and its words."""
    names = list(tier_names(lineage).values())
    wide = [max(indent(name), indent(BORN) + indent(SIGNS[ClauseStatus.ADDED])) + 2 for name in names]
    own = say("lineage.own", lang)
    counts = "   ".join(f"{name or own} {count}" for name, count in births(report))
    yield ""
    yield from paper.put([(say("lineage.title", lang), "section")])
    yield from paper.put([(f"  {counts}   {say('lineage.key', lang, sign=BORN)}", "dim")], 2)
    yield ""
    yield from paper.put([("  " + "".join(map(_padded, names, wide)), "measure")])
    for row in columns(report):
        front = "  " + "".join(map(_padded, row.cells, wide))
        if row.verdict.status is ClauseStatus.ADDED:
            front = front[:-2] + SIGNS[ClauseStatus.ADDED] + " "
        clause = row.verdict.clause
        place = where(report.locate(clause.at, clause.to), lang)
        yield from paper.put(
            [(front, row.verdict.status), (f"{place}  ", "dim"), (safe(clause.text), "")], indent(front)
        )


def made_by(report: Report, change: Change, lang: Lang) -> str:
    """Says that a tier above made this change, which is not the plan's then; else nothing."""
    if change.tier is None or report.lineage is None:
        return ""
    return say("lineage.made_by", lang, tier=tier_names(report.lineage)[change.tier])


def descent(report: Report, verdict: Verdict, lang: Lang) -> str:
    """国家 → 省 ≈ 目标降低 1:2→1:1.8 → 市 √: what the tiers between made of it; nothing where all kept it as it was."""
    told = []
    for stage in way_down(report, verdict):
        sign = f" {SIGNS[stage.status]}" if stage.status else ""
        changes = "；".join(change_words(change, lang) for change in stage.changes if not change.tier)
        told.append(f"{stage.tier}{sign} {changes}".rstrip())
    return safe(" → ".join(told))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - indent(text))
