"""A reference for people: its line in a list, and its measures and requirements; and the same as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from conform.data import data_folder
from conform.messages import SENTENCES, Lang, say
from conform.model import Measure, Origin, Reference, Requirement, Section
from conform.render.json import as_line, as_list, as_origin, as_tool
from conform.render.wording import safe
from conform.text.shown import spelt

SCHEMA_VERSION = 1
SHORT = 12  # characters of a hash that people compare


def line(reference: Reference, lang: Lang) -> str:
    """What a reference is, on a line."""
    counts = {
        "sections": len(reference.sections),
        "measures": len(reference.measures),
        "requirements": len(reference.requirements),
    }
    size = say("reference.size", lang, **counts)
    told = (reference.id, reference.number, reference.title, _kind(reference, lang), size)
    return "  ".join(map(safe, filter(None, told))) + "\n"


def _kind(reference: Reference, lang: Lang) -> str:
    key = f"reference.kind.{reference.kind}"
    return say(key, lang) if key in SENTENCES else reference.kind


def whereabouts(reference: Reference, path: Path, lang: Lang) -> str:
    """The file that it is read from, and the official text attached to it."""
    own = path.is_relative_to(data_folder("reference"))
    lines = [say("reference.own", lang) if own else spelt(str(path))]
    if reference.official:
        lines.append(say("reference.official", lang, **_origin(reference.official)))
    return "".join(f"    {line}\n" for line in lines)


def _origin(origin: Origin) -> dict[str, str]:
    return {"file": spelt(origin.file), "sha256": spelt(origin.sha256[:SHORT])}


def page(reference: Reference, wanted: str | None, lang: Lang) -> Iterator[str]:
    """All of a reference, or the measure that is wanted."""
    yield line(reference, lang)
    if reference.issuer:
        yield say("reference.issuer", lang, issuer=safe(reference.issuer)) + "\n"
    if reference.source:
        yield say("reference.source", lang, source=safe(reference.source)) + "\n"
    if reference.made_from:
        yield say("reference.made_from", lang, **_origin(reference.made_from)) + "\n"
    if reference.kind == "digest":
        yield say("reference.digest", lang) + "\n"
    if reference.official:
        yield say("reference.official", lang, **_origin(reference.official)) + "\n"
    for section in reference.sections:
        measures = [m for m in section.measures if wanted in (None, m.id)]
        if measures:
            yield from _section(section, measures, lang)


def _section(section: Section, measures: list[Measure], lang: Lang) -> Iterator[str]:
    yield f"\n{safe(section.no)}、{safe(section.title)}\n"
    for item in measures:
        yield f"\n  {safe(item.id)} {safe(item.title)}\n"
        for requirement in item.requirements:
            words = safe(requirement.lead + requirement.text + _remarks(requirement, lang))
            yield f"    {safe(requirement.id):<6}{words}\n"
            if requirement.compared != requirement.text:
                yield f"          {say('official.words', lang, text=safe(requirement.official or ''))}\n"


def _remarks(requirement: Requirement, lang: Lang) -> str:
    """The tiers of government that a requirement is for, and its figures: 〔省 市；目标 3%〕."""
    parts = []
    if requirement.levels:
        guessed = say("reference.guessed", lang) if requirement.guessed else ""
        parts.append(" ".join(requirement.levels) + guessed)
    if requirement.targets:
        values = " ".join(target.value for target in requirement.targets)
        parts.append(say("reference.targets", lang, values=values))
    return "〔" + "；".join(parts) + "〕" if parts else ""


# ── for programs, as reference.schema.json says ──


def to_json(
    references: Iterable[tuple[Reference, Path | None]], *, whole: bool, wanted: str | None = None
) -> Iterator[str]:
    """References and the files that they are read from; `whole` gives their sections, too, of which one measure may be
    `wanted`.
    """
    rows = [_row(reference, path) | (_content(reference, wanted) if whole else {}) for reference, path in references]
    yield f'{{\n "schema_version": {SCHEMA_VERSION},\n "tool": {as_line(as_tool())},\n'
    yield f' "references": {as_list(rows, " ")}\n}}\n'


def _row(reference: Reference, path: Path | None) -> dict[str, object]:
    texts = {name: getattr(reference, name) for name in ("id", "number", "title", "issuer", "source", "kind", "sha256")}
    origins = {name: as_origin(getattr(reference, name)) for name in ("made_from", "official")}
    counts = {name: len(getattr(reference, name)) for name in ("sections", "measures", "requirements")}
    return {**texts, **origins, "path": path and str(path), "counts": counts}


def _content(reference: Reference, wanted: str | None) -> dict[str, object]:
    chosen = [(section, [m for m in section.measures if wanted in (None, m.id)]) for section in reference.sections]
    return {
        "sections": [
            {"no": section.no, "title": section.title, "measures": [_measure(m) for m in measures]}
            for section, measures in chosen
            if measures
        ]
    }


def _measure(measure: Measure) -> dict[str, object]:
    rows = [
        {
            "id": row.id,
            "text": row.text,
            "official": row.official,
            "levels": list(row.levels),
            "levels_guessed": row.guessed,
            "targets": [target._asdict() for target in row.targets],
        }
        for row in measure.requirements
    ]
    return {"id": measure.id, "title": measure.title, "requirements": rows}
