"""How a plan's file was read: what was repaired, doubted and skipped, and where."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from conform.model import Location, Repair, Report, Skipped
from conform.render._texts import Texts
from conform.render.arrange import own_repairs
from conform.render.wording import place, safe

EXCERPT = 80  # characters that are shown of a passage that was skipped

Entry = tuple[Markup, str, Markup]  # what kind of thing, the words, its places
Reading = tuple[str, int, list[Entry]]  # key of a title, how many, each kind once


def readings(report: Report, texts: Texts) -> list[Reading]:
    """What is to be told, those of the same words in one entry."""
    plan = report.plan
    found = {
        "html.repaired": [_repair(report, repair, texts) for repair in own_repairs(plan, plan.cleaned.repairs)],
        "html.doubts": [_repair(report, repair, texts) for repair in own_repairs(plan, plan.cleaned.doubts)],
        "html.skipped": [_skipped(report, skipped, texts) for skipped in plan.skipped],
    }
    return [(key, len(rows), _alike(rows)) for key, rows in found.items() if rows]


def place_of(location: Location, texts: Texts) -> Markup:
    """A place as people look for it."""
    found = place(location)
    return escape(found) if isinstance(found, str) else texts(f"place.{found[0]}", **{found[0]: found[1]})


def _repair(report: Report, repair: Repair, texts: Texts) -> Entry:
    return (
        texts.tell(f"repair.{repair.kind}"),
        f"“{repair.before}”" + (f" → “{repair.after}”" if repair.after != repair.before else ""),
        _place(report, repair.start, texts),
    )


def _skipped(report: Report, skipped: Skipped, texts: Texts) -> Entry:
    text = report.plan.source.text[skipped.start : skipped.end]
    kind = texts.tell(skipped.reason) + " " + texts("html.characters", count=len(text))
    return kind, safe(text[:EXCERPT]), _place(report, skipped.start, texts)


def _place(report: Report, start: int, texts: Texts) -> Markup:
    source = report.plan.source
    return place_of(Location(start, start, *source.line_col(start), source.place(start)), texts)


def _alike(rows: Iterable[Entry]) -> list[Entry]:
    """Entries that differ in their place only as one with all places."""
    places: dict[tuple[Markup, str], list[Markup]] = {}
    for kind, words, found in rows:
        places.setdefault((kind, words), []).append(found)
    return [(kind, words, Markup("  ").join(found)) for (kind, words), found in places.items()]
