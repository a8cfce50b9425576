"""A report as the rows of a 对照审查表, whatever it is written as: Word, Excel, CSV, Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conform.decisions.key import CHOICES, key_of
from conform.decisions.progress import decision_of, progress
from conform.match.inline import Edits, word_edits
from conform.messages import Lang, say
from conform.model import Certainty, Change, Clause, ClauseStatus, ClauseVerdict, Place, Report, Status, Verdict
from conform.model.decision import Choice, Decision
from conform.render.arrange import Row, is_missing
from conform.render.decisions import byline, decision_words
from conform.render.tiers import descent, made_by
from conform.render.wording import (
    LESS,
    SIGNS,
    brief,
    by_quote,
    change_words,
    judged,
    plain_punctuation,
    safe,
    status_name,
    tell,
)
from conform.text.numbering import parse_mark

HEADING = 12  # characters of a heading without a number that tell it
NUMBER_ENDS = re.compile(r"[\W_]+$")
EQUAL = "equal"
BOX = "□"  # before each choice that is not made yet
OPEN = frozenset((Status.OMITTED, Status.MODIFIED, ClauseStatus.ADDED, ClauseStatus.MIXED))


class Said(NamedTuple):
    """A piece of what the plan says: its place in words, and what is the same, gone or new in it."""

    place: str
    edits: Edits


class Entry(NamedTuple):
    """A row: what is asked, what the plan says to it, what that is, and what was decided.

    `key` is by what a filled-in table knows the row again, `name` the requirement's id, or those that a clause carries
    besides. `remark` says what stands in the place of words of the plan, or before those that come near. Of decisions
    in `conflict`, which people made on the same texts, none holds.
    """

    key: str
    name: str
    asks: str
    says: tuple[Said, ...]
    remark: str
    status: Status | ClauseStatus
    verdict: str
    changes: tuple[str, ...]
    decision: Decision | None
    conflict: tuple[Decision, ...] = ()

    @property
    def places(self) -> list[str]:
        """The places of what the plan says, each once."""
        return list(dict.fromkeys(said.place for said in self.says))


def choices(of_requirement: bool, lang: Lang) -> list[str]:
    """What can be decided, in the words of a table."""
    wanted = [choice for choice in CHOICES if of_requirement or choice is not Choice.WRONG_LINK]
    return [say(CHOICES[choice], lang) for choice in wanted]


def boxes(of_requirement: bool, lang: Lang) -> list[str]:
    """The choices as boxes to tick, two a line."""
    words = [f"{BOX}{word}" for word in choices(of_requirement, lang)]
    return [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]


def chosen(decision: Decision | None, lang: Lang) -> str:
    """What was decided, in the words of a table; empty where nothing was."""
    return say(CHOICES[decision.choice], lang) if decision else ""


def is_open(entry: Entry) -> bool:
    """Whether a person is still to decide on a row."""
    return entry.decision is None and entry.status in OPEN


def requirements(report: Report, row: Row, lang: Lang) -> Iterator[Entry]:
    """A measure's requirements as rows."""
    for verdict in row.verdicts:
        yield Entry(
            key=key_of(report, verdict),
            name=verdict.requirement.id,
            asks=brief(verdict.requirement.lead) + safe(verdict.requirement.compared),
            says=tuple(_said(report, verdict, lang)),
            remark=_remark(verdict, row.headings, lang),
            status=verdict.status,
            verdict=verdict_words(verdict, lang),
            changes=tuple(_changes(report, verdict, lang)),
            decision=decision_of(report, verdict),
            conflict=_conflict(report, (verdict.reference, verdict.requirement.id)),
        )


def clause(report: Report, verdict: ClauseVerdict, lang: Lang) -> Entry:
    """A clause that carries a local measure, as a row."""
    own = verdict.clause
    return Entry(
        key=key_of(report, verdict),
        name=" ".join(name for _, name in verdict.requirements),
        asks="",
        says=(Said(spot(report, own.at, own.to, lang), ((EQUAL, brief(own.lead) + safe(own.text)),)),),
        remark="",
        status=verdict.status,
        verdict=f"{SIGNS[verdict.status]} {status_name(verdict.status, lang)}",
        changes=(),
        decision=decision_of(report, verdict),
        conflict=_conflict(report, own.id),
    )


def _conflict(report: Report, about: tuple[str, str] | str) -> tuple[Decision, ...]:
    return report.decisions.conflicts.get(about, ()) if report.decisions else ()


def conflict_words(entry: Entry, lang: Lang) -> list[str]:
    """What each of several people decided, who do not agree."""
    return [safe(f"{byline(decision)} {decision_words(decision, lang)}".strip()) for decision in entry.conflict]


def verdict_words(verdict: Verdict, lang: Lang) -> str:
    """Sign and status, and how certain that is."""
    return f"{SIGNS[verdict.status]} {say(judged(verdict), lang)}"


# ── what the plan says ──


def _said(report: Report, verdict: Verdict, lang: Lang) -> Iterator[Said]:
    quotes = [report.quote(evidence) for evidence in verdict.evidence]
    if verdict.status is Status.MODIFIED:
        pieces = by_quote(word_edits(verdict.requirement.compared, "".join(quotes)), [len(quote) for quote in quotes])
        shown = [tuple((kind, safe(text)) for kind, text in plain_punctuation(piece)) for piece in pieces]
    else:
        shown = [((EQUAL, safe(quote)),) for quote in quotes]
    for evidence, edits in zip(verdict.evidence, shown, strict=True):
        lead = brief(report.plan.by_id[evidence.clause].lead)
        yield Said(spot(report, evidence.at, evidence.to, lang), ((EQUAL, lead), *edits) if lead else edits)
    near = verdict.nearest
    if near and _comes_near(verdict):
        text = safe(report.plan.cleaned.text[near.at : near.to])
        yield Said(spot(report, near.at, near.to, lang), ((EQUAL, text),))


def _remark(verdict: Verdict, headings: Sequence[Clause], lang: Lang) -> str:
    if verdict.status is Status.NOT_APPLICABLE and not verdict.evidence:
        return say("review.not_asked", lang)
    if verdict.status is not Status.OMITTED:
        return ""
    if _comes_near(verdict):
        return say("review.nearest", lang)
    if headings:
        return say("review.put", lang, heading=safe(headings[0].text).rstrip("。"))
    return say("review.nowhere", lang)


def _comes_near(verdict: Verdict) -> bool:
    """Whether what is nearest to an omitted requirement is worth a look."""
    omitted = verdict.status is Status.OMITTED and verdict.certainty is not Certainty.SURE
    return omitted and verdict.nearest is not None


def _changes(report: Report, verdict: Verdict, lang: Lang) -> Iterator[str]:
    for change in verdict.changes:
        yield change_words(change, lang) + made_by(report, change, lang)
    down = descent(report, verdict, lang)
    if down:
        yield down
    if verdict.nearest and _comes_near(verdict):
        yield safe(tell(verdict.nearest.why, lang))


# ── places, as people turn to them on paper ──


def spot(report: Report, at: int, to: int, lang: Lang) -> str:
    """第十二条第二款; else the numbers of the headings above and the page, paragraph or line: 二（三），第3页."""
    location = report.locate(at, to)
    if location.label:
        return location.label
    found = location.place or Place(line=location.line)
    place = say("review.line", lang, line=found.line or location.line)
    for name in ("page", "paragraph"):
        if number := getattr(found, name):
            place = say(f"place.{name}", lang, **{name: number})
            break
    above = outline(report.plan.clause_at(at), lang)
    return say("review.numbers", lang, numbers=above, place=place) if above else place


def outline(clause: Clause | None, lang: Lang) -> str:
    """The numbers of the headings above a clause, 二（三）1; the last heading's words where they have none."""
    path = clause.path if clause else ()
    numbers = [_bare(heading[: mark.length]) for heading in path if (mark := parse_mark(heading))]
    if numbers or not path:
        return safe("".join(numbers))
    last = safe(path[-1])
    return say("review.under", lang, heading=last[:HEADING] + ("…" if len(last) > HEADING else ""))


def _bare(number: str) -> str:
    """`二、 ` → 二, `19. ` → 19; （六） keeps its brackets."""
    return number.strip() if number.rstrip().endswith(("）", ")")) else NUMBER_ENDS.sub("", number)


# ── the verdict in a line ──


def verdict_line(report: Report, lang: Lang) -> str:
    """“3 targets weakened, 10 requirements missing, 42 to decide”: what keeps a plan from going out."""
    missing = [verdict for verdict in report.verdicts if is_missing(report, verdict)]
    omitted = sum(verdict.status is Status.OMITTED for verdict in report.verdicts)
    done = progress(report)
    counts = {
        "weaker": sum(any(map(is_lowered, verdict.changes)) for verdict in report.verdicts),
        "omitted": sum(not verdict.doubt for verdict in missing),
        "doubtful": sum(verdict.doubt for verdict in missing),
        "settled": omitted - len(missing),
        "undecided": done.undecided,
        "conflict": done.conflict,
        "work": done.needs_work,
    }
    told = [say(f"review.verdict.{name}", lang, count=count) for name, count in counts.items() if count]
    if done.ready:
        told.append(say("review.verdict.ready", lang))
    return ("；" if lang is Lang.ZH else "; ").join(told)


def is_lowered(change: Change) -> bool:
    """Whether a figure falls short of the reference's, or a penalty is lighter."""
    return change.kind in ("target", "penalty") and change.direction in LESS
