"""Where each measure of a plan was born, as a table for a terminal: a column a tier."""

from __future__ import annotations

from collections.abc import Iterator

from conform.messages import Lang, say
from conform.model import ClauseStatus, Lineage, Report
from conform.renderers.layout import Paper, indent
from conform.renderers.lineage import BORN, births, columns, tier_names
from conform.renderers.wording import SIGNS, safe, where


def lineage_table(report: Report, lineage: Lineage, lang: Lang, paper: Paper) -> Iterator[str]:
    """The counts by birth, then a line a clause: its sign at each tier, its place and its words."""
    names = list(tier_names(lineage).values())
    wide = [max(indent(name), indent(BORN) + indent(SIGNS[ClauseStatus.ADDED])) + 2 for name in names]
    counts = "   ".join(f"{name} {count}" for name, count in births(report, lineage, lang))
    yield ""
    yield from paper.put([(say("lineage.title", lang), "section")])
    yield from paper.put([(f"  {counts}   {say('lineage.key', lang, sign=BORN)}", "dim")], 2)
    yield ""
    yield from paper.put([("  " + "".join(map(_padded, names, wide)), "measure")])
    for row in columns(report, lineage):
        front = "  " + "".join(map(_padded, row.cells, wide))
        if row.verdict.status is ClauseStatus.ADDED:
            front = front[:-2] + SIGNS[ClauseStatus.ADDED] + " "
        clause = row.verdict.clause
        place = where(report.locate(clause.at, clause.to), lang)
        yield from paper.put(
            [(front, row.verdict.status), (f"{place}  ", "dim"), (safe(clause.text), "")], indent(front)
        )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - indent(text))
