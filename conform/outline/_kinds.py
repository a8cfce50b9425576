"""Units → headings, measures and context, with the outline above each."""

from __future__ import annotations

from dataclasses import dataclass

from conform.model import Kind
from conform.outline import _context as context
from conform.outline._annexes import annexed as annexed_units
from conform.outline._headings import Outline, decimal_heads, has_run_ins, in_list, is_heading, loose_mark
from conform.outline._responsible import responsible_units
from conform.outline._units import Unit
from conform.text.numbering import ARTICLE, PARTS, Mark
from conform.text.titles import TITLE, TITLE_RUN_ON

_FRONT = 60  # a plan that has not begun after so many units has no front
_ANNEX_PLAN = 10
_OPENED = 3  # measures; behind so many no preamble stands any more. A judgement: with 2 or 4 nothing at hand moves
_SHORT_NAME = 6  # 附则, 施行期限, 其他事项: headings of what closes a plan; what is to be done takes more words


@dataclass(slots=True)
class Kinded:
    """A unit with its kind, its depth if it is a heading, the headings above it and who is responsible for it.

    `label` is how it is cited in a text with articles, `lead` the sentence that it completes as an item of a list. One
    of an annex that sets nothing to do is `skipped`.
    """

    unit: Unit
    kind: Kind
    depth: int = 0
    path: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    label: str = ""
    lead: str = ""
    skipped: bool = False


def kinds(units: list[Unit], *, annexed: bool = False) -> tuple[list[Kinded], list[str]]:
    """The units of one plan (`annexed` to a notice or not) with their kinds, and notes on its numbers."""
    units = _with_title_cut(units)
    heads = decimal_heads(units)
    for unit in units:
        unit.mark = unit.mark or loose_mark(unit, heads)
    begin = _front_end(units)
    found = _front(units[:begin])
    body, notes = _body(units[begin:], annexed)
    found += body
    _assign(found)
    return found, notes


def _with_title_cut(units: list[Unit]) -> list[Unit]:
    """“某市实施方案为贯彻落实…” on one line: the title and the preamble."""
    for index, unit in enumerate(units[:6]):
        found = TITLE_RUN_ON.match(unit.text) if unit.first and unit.end else None
        if found:
            cut, rest = len(found[0].rstrip()), found.end()
            head = Unit(unit.at, unit.at + cut, unit.text[:cut], first=True, last=True)
            tail = Unit(unit.at + rest, unit.to, unit.text[rest:], first=True, last=unit.last, end=unit.end)
            return [*units[:index], head, tail, *units[index + 1 :]]
    return units


def _front_end(units: list[Unit]) -> int:
    """The index of the first unit of the body: its first number, or what follows the preamble or the titles."""
    for index, unit in enumerate(units[:_FRONT]):
        if unit.mark and unit.mark.style != "一是" and not context.ANNEX.match(unit.text):
            return index
    preambles = [index for index, unit in enumerate(units[:_FRONT]) if _is_preamble(unit)]
    begin = preambles[-1] + 1 if preambles else 0
    while begin < len(units) and _fixed(units[begin]):
        begin += 1
    return begin


def _fixed(unit: Unit) -> bool:
    return unit.first and unit.last and context.is_fixed(unit.text)


def _is_preamble(unit: Unit) -> bool:
    return context.is_preamble(unit.text) or context.is_notice(unit.text)


def _front(units: list[Unit]) -> list[Kinded]:
    last = max((index for index, unit in enumerate(units) if _is_preamble(unit)), default=-1)
    found = []
    for index, unit in enumerate(units):
        around = index <= last or not unit.end or _fixed(unit)
        if _is_title(unit):
            kind = Kind.HEADING
        elif around or context.OPENING.match(unit.text) or context.FINAL.match(unit.text):
            kind = Kind.CONTEXT
        else:
            kind = Kind.MEASURE
        found.append(_kinded(unit, kind))
    return found


def _is_title(unit: Unit) -> bool:
    if not (unit.first and unit.last) or unit.end or unit.mark:
        return False
    named = TITLE.fullmatch(unit.text) and not context.DRAFT.fullmatch(unit.text)
    return bool(named) and not context.is_head(unit.text)


def _body(units: list[Unit], annexed: bool) -> tuple[list[Kinded], list[str]]:
    outline = Outline()
    run_in = has_run_ins(units)
    in_article = False
    found: list[Kinded] = []
    measures = 0
    listed: Mark | None = None  # the number of the item before, where nothing stood under it
    for index, unit in enumerate(units):
        if measures and unit.first and context.ANNEX.match(unit.text):
            if annexed or not _is_plan(units[index + 1 :], index):
                found += [_kinded(rest, kind) for rest, kind in annexed_units(units[index:])]
                break
            later, notes = kinds(units[index + 1 :], annexed=True)  # a notice with items of its own, its plan annexed
            return [*found, Kinded(unit, Kind.CONTEXT), *later], outline.notes + notes
        outline.count(unit)
        is_context = _is_context(unit, measures)
        after = _below(units, index, listed)
        if not unit.duty:
            listed = None
        heading = (
            not is_context and not unit.task and not (in_article and in_list(unit)) and is_heading(unit, after, run_in)
        )
        if unit.mark and unit.mark.style in (*PARTS, ARTICLE):
            in_article = unit.mark.style == ARTICLE and not heading
        if heading:
            depth = outline.enter(unit)
            found.append(Kinded(unit, Kind.HEADING, depth, outline.path[:-1]))
            continue
        if unit.mark:
            outline.leave(unit.mark)
        if unit.mark and unit.first and not is_context:
            listed = unit.mark
        measures += not is_context
        found.append(_kinded(unit, Kind.CONTEXT if is_context else Kind.MEASURE, outline.path))
    return found, outline.notes


def _kinded(unit: Unit, kind: Kind | None, path: tuple[str, ...] = ()) -> Kinded:
    return Kinded(unit, kind or Kind.CONTEXT, path=path, responsible=unit.units, skipped=kind is None)


def _is_plan(units: list[Unit], before: int) -> bool:
    """Whether an annex is the plan itself: a title first, and more under it than before."""
    titled = any(_is_title(unit) for unit in units[:4])
    numbered = sum(bool(unit.mark and unit.mark.style in ("一、", "章", "（一）")) for unit in units)
    return titled and numbered > 1 and len(units) > max(before, _ANNEX_PLAN)


def _below(units: list[Unit], index: int, listed: Mark | None) -> Unit | None:
    """The unit after this one that may stand under it, brackets left out; None where there is none.

    Nothing stands under the last of a list of bare items (`listed` is the number before it): （一）…；（二）…。 Nor is
    what closes a plan part of one: “（二）加强保护。<break>某市人民政府”; but “（六）附则。<break>本方案自…施行”.
    """
    own = units[index]
    after = next((units[at] for at in range(index + 1, len(units)) if not units[at].duty), None)
    if after is None or not after.first or after.mark:
        return after
    if own.mark and listed and (own.mark.style, own.mark.value) == (listed.style, listed.value + 1):
        return None
    named = len(own.body) <= _SHORT_NAME and context.CLOSING.match(after.body)
    return None if context.is_closing(after.text) and not named else after


def _is_context(unit: Unit, measures: int) -> bool:
    text, body = unit.text, unit.body
    if unit.task or unit.cell:
        return unit.cell
    if unit.duty or context.CLOSING.match(body) or context.FINAL.match(text) or context.DRAFT.fullmatch(text):
        return True
    if unit.first and (context.ROSTER.match(text) or context.is_table_head(text)):
        return True
    if unit.first and unit.last and not unit.mark and (context.is_signature(text) or context.document_number(text)):
        return True
    return measures < _OPENED and context.is_preamble(text) and bool(context.OPENING.match(body))


def _assign(found: list[Kinded]) -> None:
    """Give the units of each bracket to the measures before it, back to their heading or the bracket before."""
    open_: list[Kinded] = []  # the measures that the next bracket speaks of
    after_duty = False
    for item in found:
        if item.unit.task:  # its row says who is responsible, no bracket behind the table does
            open_ = []
            continue
        if item.unit.duty:
            for before in open_:
                before.responsible = tuple(dict.fromkeys(before.responsible + responsible_units(item.unit.text)))
        elif after_duty or item.kind is Kind.HEADING:
            open_ = []
        if item.kind is Kind.MEASURE:
            open_.append(item)
        after_duty = item.unit.duty
