"""`conform reference list`, `conform reference show` and `conform schema`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from conform.app.console import Console, write_out
from conform.app.options import choose, measure
from conform.data import data_folder
from conform.errors import ReferenceFault, unknown
from conform.messages import SENTENCES, Lang, say
from conform.model import Measure, Origin, Reference, Requirement, Section

MADE, UNUSABLE = 0, 2
SHORT = 12  # characters of a hash that people compare


SCHEMA = ".schema.json"


def run_list(folders: Sequence[str], lang: str | None, console: Console) -> int:
    """One line a reference and one for where it is; files that cannot be used are told of as errors."""
    from conform.app.references import shelf
    from conform.references import examine, with_official

    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    at_hand = shelf(folders)
    faults: list[ReferenceFault] = list(at_hand.faulty)
    lines = []
    for path in at_hand.files.values():
        reference, wrong = examine(path)
        faults += wrong[:1]
        if reference:
            lines.append(_line(reference, spoken) + _where(with_official(reference), path, spoken))
    write_out(lines, document=False)
    for fault in faults:
        console.trouble(fault)
    return UNUSABLE if faults else MADE


def run_show(name: str | None, number: str | None, folders: Sequence[str], lang: str | None, console: Console) -> int:
    """A reference's measures and requirements, all or those of one measure."""
    from conform.app.references import shelf, wanted

    spoken = choose(Lang, lang, "--lang") if lang else console.lang
    (found,) = wanted([name] if name else [], shelf(folders))
    chosen = measure(number, [m.id for m in found.measures])
    write_out(_show(found, chosen, spoken), document=False)
    return MADE


def run_schema(name: str, console: Console) -> int:
    """The JSON Schema NAME.schema.json. Raises OptionError for a name that there is not."""
    files = {path.name.removesuffix(SCHEMA): path for path in Path(__file__).parent.parent.glob(f"*{SCHEMA}")}
    if name not in files:
        raise unknown("NAME", name, sorted(files))
    write_out([files[name].read_text("utf-8")], document=True)
    return MADE


def _line(reference: Reference, lang: Lang) -> str:
    counts = {
        "sections": len(reference.sections),
        "measures": len(reference.measures),
        "requirements": len(reference.requirements),
    }
    size = say("reference.size", lang, **counts)
    told = (reference.id, reference.number, reference.title, _kind(reference, lang), size)
    return "  ".join(filter(None, told)) + "\n"


def _kind(reference: Reference, lang: Lang) -> str:
    key = f"reference.kind.{reference.kind}"
    return say(key, lang) if key in SENTENCES else reference.kind


def _where(reference: Reference, path: Path, lang: Lang) -> str:
    """The file that it is read from, and the official text attached to it."""
    own = path.is_relative_to(data_folder("reference"))
    lines = [say("reference.own", lang) if own else str(path)]
    if reference.official:
        lines.append(say("reference.official", lang, **_origin(reference.official)))
    return "".join(f"    {line}\n" for line in lines)


def _origin(origin: Origin) -> dict[str, str]:
    return {"file": origin.file, "sha256": origin.sha256[:SHORT]}


def _show(reference: Reference, wanted: str | None, lang: Lang) -> Iterator[str]:
    yield _line(reference, lang)
    if reference.issuer:
        yield say("reference.issuer", lang, issuer=reference.issuer) + "\n"
    if reference.source:
        yield say("reference.source", lang, source=reference.source) + "\n"
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
    yield f"\n{section.no}、{section.title}\n"
    for item in measures:
        yield f"\n  {item.id} {item.title}\n"
        for requirement in item.requirements:
            yield f"    {requirement.id:<6}{requirement.lead}{requirement.text}{_remarks(requirement, lang)}\n"
            if requirement.compared != requirement.text:
                yield f"          {say('official.words', lang, text=requirement.official)}\n"


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
