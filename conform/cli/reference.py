"""`conform reference list`, `conform reference show` and `conform schema`."""

from __future__ import annotations

from collections.abc import Iterator

from conform.cli.console import Console, write_out
from conform.cli.options import choose, measure
from conform.errors import unknown
from conform.messages import SENTENCES, Lang, say
from conform.model import Measure, Reference, Requirement, Section


def run_list(lang: str | None, console: Console) -> int:
    """One line a reference."""
    from conform.reference import available_references, load_reference

    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    write_out((_line(load_reference(name), spoken) for name in available_references()), document=False)
    return 0


def run_show(name: str | None, number: str | None, lang: str | None, console: Console) -> int:
    """A reference's measures and requirements, all or those of one measure."""
    from conform.reference import DEFAULT, load_reference

    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    found = load_reference(name or DEFAULT)
    wanted = measure(number, [m.id for m in found.measures])
    write_out(_show(found, wanted, spoken), document=False)
    return 0


def run_schema(name: str, console: Console) -> int:
    """The JSON Schema of the JSON report, or of lint's JSON. Raises OptionError for another name."""
    from conform.renderers import json as report
    from conform.renderers.lint import json as lint

    schemas = {"report": report.schema, "lint": lint.schema}
    if name not in schemas:
        raise unknown("NAME", name, schemas)
    write_out([schemas[name]()], document=True)
    return 0


def _line(reference: Reference, lang: Lang) -> str:
    counts = {
        "sections": len(reference.sections),
        "measures": len(reference.measures),
        "requirements": len(reference.requirements),
    }
    size = say("reference.size", lang, **counts)
    return f"{reference.id}  {reference.number}  {reference.title}  {_kind(reference, lang)}  {size}\n"


def _kind(reference: Reference, lang: Lang) -> str:
    key = f"reference.kind.{reference.kind}"
    return say(key, lang) if key in SENTENCES else reference.kind


def _show(reference: Reference, wanted: str | None, lang: Lang) -> Iterator[str]:
    yield _line(reference, lang)
    yield say("reference.source", lang, issuer=reference.issuer, source=reference.source) + "\n"
    if reference.kind == "digest":
        yield say("reference.digest", lang) + "\n"
    for section in reference.sections:
        measures = [m for m in section.measures if wanted in (None, m.id)]
        if measures:
            yield from _section(section, measures, lang)


def _section(section: Section, measures: list[Measure], lang: Lang) -> Iterator[str]:
    yield f"\n{section.no}、{section.title}\n"
    for item in measures:
        yield f"\n  {item.id} {item.title}\n"
        for requirement in item.requirements:
            yield f"    {requirement.id:<6}{requirement.text}{_remarks(requirement, lang)}\n"


def _remarks(requirement: Requirement, lang: Lang) -> str:
    """The tiers of government that a requirement is for, and its figures: 〔省 市；目标 3%〕."""
    parts = [" ".join(requirement.levels)] if requirement.levels else []
    if requirement.targets:
        values = " ".join(target.value for target in requirement.targets)
        parts.append(say("reference.targets", lang, values=values))
    return "〔" + "；".join(parts) + "〕" if parts else ""
