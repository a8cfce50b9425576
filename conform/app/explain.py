"""`conform explain`: one requirement's verdict, the clauses that were weighed for it, and what decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Explain
from conform.app.options import LISTS
from conform.errors import OptionError
from conform.match.align import Search
from conform.messages import Lang
from conform.model import Plan, Reference, Report
from conform.pipeline import judged, plans
from conform.render.explain import Explanation, explanation, to_json
from conform.render.layout import Paper
from conform.text.citing import requirement_key


def run(words: Explain, call: Call) -> int:
    """Explains a requirement in every plan of a file (or in its N-th). Raises OptionError for an unknown one."""
    how = values.read_options(words.reading, call.console)
    references = call.references(words.against)
    chosen = _requirements(words.requirement, [row.id for each in references for row in each.requirements])
    call.plan(words.plan)
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LISTS)
    lang = Lang.EN if form == "json" else call.console.lang
    paper = Paper(call.width(where), call.color(where))
    explained = (
        explanation(report, search, name, lang, paper)
        for report, searches in _checked(plans(words.plan, how), references)
        for name in chosen
        for search in searches
        if any(row.id == name for row in search.reference.requirements)
    )
    if form == "json":
        call.put(to_json(explained), where, document=True)
    else:
        call.put(map(_page, explained), where, document=False)
    return DONE


def _checked(plans: Iterable[Plan], references: Sequence[Reference]) -> Iterator[tuple[Report, list[Search]]]:
    """The report of each plan, with the searches that it is made of: to search anew takes a seventh of a call."""
    for plan in plans:
        searches = [Search(plan, reference) for reference in references]
        yield judged(plan, [search.alignment() for search in searches]), searches


def _page(each: Explanation) -> str:
    return "\n".join([*each.lines(), ""])


def _requirements(value: str, known: Sequence[str]) -> list[str]:
    """A requirement's id; `3.1` stands for `03.1`, and `第三条第一款` for all that this paragraph asks for."""
    wanted = value.strip()
    cited = requirement_key(wanted)
    found = [name for name in dict.fromkeys(known) if cited and (name == cited or name.startswith(f"{cited}-"))]
    for name in (wanted, f"0{wanted}"):
        if name in known:
            return [name]
    if found:
        return found
    from difflib import SequenceMatcher

    near = max(known, key=lambda name: SequenceMatcher(None, wanted, name).ratio())
    raise OptionError("error.unknown_near", option="ID", value=wanted, near=near)
