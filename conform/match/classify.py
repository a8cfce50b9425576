"""Links → statuses: what became of every requirement, and what every clause is to the references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from conform.match.certainty import DOUBT, certainty, tilted, wording_kept
from conform.match.changes import Near, Passage, changes, claimed, decisive, passage
from conform.match.changes.near import near
from conform.match.changes.pairing import cut
from conform.match.forest import Forest, load_forest
from conform.match.targets import local_targets
from conform.model import (
    MEANING,
    QUICK,
    Alignment,
    Certainty,
    Change,
    Clause,
    ClauseStatus,
    ClauseVerdict,
    Evidence,
    Features,
    Field,
    Kind,
    Link,
    Nearest,
    Plan,
    Reference,
    Report,
    Requirement,
    Status,
    Verdict,
)
from conform.text.field import general_field

__all__ = ["chances", "classify", "likeliest"]

# What is left of a linked clause is a measure of its own from this many characters of substance on (a short
# added phrase such as 提高服务水平 is no measure). A judgement; the scorer leaves mixed clauses out.
SUBSTANCE = 12
# A requirement is not inherited without whole parts that make up this share of it: 大力推行日间手术 is 0.36 of 07.2. Of
# those that readers of the labelled plans call inherited none lost more than 0.3.
GREAT = 1 / 3
# A plan that keeps less than this of the wording says much in words that share none: of 23 parts that three such plans
# were said to lack nine are there.
REWORDS = 0.3
# Coverage under which a plan that does not cite the reference was probably checked against the wrong one.
UNRELATED = 0.05


def classify(plan: Plan, alignments: Sequence[Alignment], forest: Forest | None = None) -> Report:
    """The report of a plan: verdicts in the references' order, clauses in the plan's.

    `forest` decides the statuses; without it, the one that comes with conform does.
    """
    verdicts = tuple(verdict for alignment in alignments for verdict in _verdicts(plan, alignment, forest))
    references = tuple(alignment.reference for alignment in alignments)
    field = references[0].field if references else general_field()
    clauses = _clauses(plan, verdicts, field)
    report = Report(
        plan=plan,
        references=references,
        verdicts=verdicts,
        clauses=clauses,
        targets=local_targets(plan, clauses, verdicts),
        headings=tuple((a.reference.id, heading) for a in alignments for heading in a.headings),
    )
    return replace(report, warnings=("warning.unrelated",)) if _unrelated(report) else report


def chances(link: Link, forest: Forest | None = None) -> dict[str, float]:
    """How likely each label is for a link: label → probability.

    What has no evidence is omitted, what stands there word for word inherited; what a person gave its evidence is not
    omitted.
    """
    if link.verbatim:
        return {Status.INHERITED: 1.0, Status.MODIFIED: 0.0, Status.OMITTED: 0.0}
    if link.features is None:
        return {Status.OMITTED: 1.0}
    judge = MEANING if link.meant else QUICK
    likely = (forest or load_forest(judge)).probabilities(link.features, link.meant)
    if not link.given:
        return likely if link.kept is None else tilted(likely, link.kept, judge)
    present = {label: likely[label] for label in likely if label != Status.OMITTED}
    total = sum(present.values())
    if not total:
        return {Status.OMITTED: 0.0, Status.MODIFIED: 1.0}
    return {Status.OMITTED: 0.0} | {label: chance / total for label, chance in present.items()}


def likeliest(chances: dict[str, float]) -> Status:
    """The label of the greatest chance."""
    return Status(max(chances, key=lambda label: (chances[label], label)))


def _verdicts(plan: Plan, alignment: Alignment, forest: Forest | None) -> Iterator[Verdict]:
    judged = [(link, chances(link, forest)) for link in alignment.links]
    kept = wording_kept(link for link, likely in judged if likeliest(likely) is not Status.OMITTED)
    before, last = "", ""
    for link, likely in judged:
        degree = partial(certainty, likely, kept=kept, judge=alignment.reference.judge)
        before = before if link.requirement.label == last else ""
        around = _near(plan, link, degree(likeliest(likely)), before)._replace(rewords=kept < REWORDS)
        verdict = _verdict(plan, alignment.reference, link, likely, around)
        yield verdict._replace(certainty=degree(verdict.status))
        before, last = f"{before}{link.requirement.text}。", link.requirement.label


def _verdict(plan: Plan, reference: Reference, link: Link, likely: dict[str, float], around: Near) -> Verdict:
    present = 1.0 - likely[Status.OMITTED]
    status = likeliest(likely)
    if status is Status.OMITTED or _stray(link, status, present):
        return _omitted(plan, reference, link, present)
    found = _changes(plan, reference, link, around)
    if status is Status.INHERITED and (decisive(found, reference.field) or _lacks(reference, link.requirement, found)):
        status = Status.MODIFIED
    return Verdict(
        reference.id,
        link.requirement,
        status,
        round(present, 4),
        evidence=link.evidence,
        changes=claimed(found, link.requirement, _passages(plan, link.evidence), reference.field, around)
        if status is Status.MODIFIED
        else _lost(found),
    )


def _stray(link: Link, status: Status, present: float) -> bool:
    """Whether a counterpart of a law's provision is none: what it shares is said by any law, or it is doubtful, since a
    law means its words, and has no other wordings.

    Of 77 such doubtful counterparts in four pairs of laws, eleven are some.
    """
    if link.given or not link.requirement.label:
        return False
    return link.hollow or (status is Status.MODIFIED and (link.apart or present < 1.0 - DOUBT))


def _changes(plan: Plan, reference: Reference, link: Link, around: Near) -> tuple[Change, ...]:
    """How the evidence differs; what is the requirement to the letter differs in nothing."""
    passages = _passages(plan, link.evidence)
    if all(passage.text == link.requirement.text for passage in passages):
        return ()
    return changes(link.requirement, passages, reference.field, around)


def _lost(found: Sequence[Change]) -> tuple[Change, ...]:
    """A small loss leaves a requirement inherited, but is shown."""
    return tuple(change for change in found if _is_lost(change))


def _near(plan: Plan, link: Link, degree: Certainty, before: str) -> Near:
    """What stands around the evidence, and whether that is surely the counterpart: of a plan unless in doubt (3 of 185
    are not, 10 of 42 in doubt), of a law where more than its words speaks for it (11 of 173 are not, 54 of 136 others).
    """
    law = bool(link.requirement.label)
    firm = link.given or link.verbatim or (link.tied if law else degree is not Certainty.DOUBT)
    return Near(near(plan.clauses, [plan.numbers[piece.clause] for piece in link.evidence]), firm, law, before)


def _lacks(reference: Reference, requirement: Requirement, found: Sequence[Change]) -> bool:
    """Whether a sentence of a full text lost a part, or a digest's requirement a great one. A digest's parts are its
    author's, and a small loss is none.

    Of two cities' real plans checked against each other, nine sentences were inherited but for a part; in eight of
    them the part is truly gone.
    """
    lost = [change.reference for change in found if _is_lost(change)]
    if reference.kind == "fulltext":
        return bool(lost)
    parts = {text.strip() for _, text in cut(requirement.text)}
    return sum(len(text) for text in lost if text in parts) >= GREAT * sum(map(len, parts))


def _is_lost(change: Change) -> bool:
    """Whether words of the requirement are left out, or not met."""
    return change.kind == "dropped" or change.how == "unmet"


def _passages(plan: Plan, evidence: Sequence[Evidence]) -> list[Passage]:
    return [passage(plan.by_id[piece.clause], piece.at, piece.to) for piece in evidence]


def _omitted(plan: Plan, reference: Reference, link: Link, present: float) -> Verdict:
    requirement, level = link.requirement, plan.metadata.level
    status = Status.OMITTED if requirement.asked_of(level) else Status.NOT_APPLICABLE
    nearest = None
    if link.features:
        near = max(link.evidence, key=lambda evidence: evidence.score)
        nearest = Nearest(near.clause, near.at, near.to, round(present, 4), _why(link.features))
    return Verdict(reference.id, requirement, status, round(present, 4), nearest=nearest)


def _why(features: Features) -> str:
    """The key of the sentence that says what the nearest clause lacks most."""
    if features.terms < 1.0:
        return "why.no_object"
    if not features.verb:
        return "why.no_verb"
    return "why.too_little"


def _clauses(plan: Plan, verdicts: Sequence[Verdict], field: Field) -> tuple[ClauseVerdict, ...]:
    carried: dict[str, list[tuple[str, Requirement]]] = defaultdict(list)
    spans: dict[str, list[Evidence]] = defaultdict(list)
    for verdict in verdicts:
        for evidence in verdict.evidence:
            carried[evidence.clause].append((verdict.reference, verdict.requirement))
            spans[evidence.clause].append(evidence)
    return tuple(
        ClauseVerdict(
            clause,
            _clause_status(clause, spans[clause.id], field),
            tuple((reference, requirement.id) for reference, requirement in carried[clause.id]),
        )
        for clause in plan.clauses
    )


def _clause_status(clause: Clause, spans: Sequence[Evidence], field: Field) -> ClauseStatus:
    if clause.kind is Kind.HEADING:
        return ClauseStatus.HEADING
    if clause.kind is Kind.CONTEXT:
        return ClauseStatus.CONTEXT
    if not spans:
        return ClauseStatus.ADDED
    return ClauseStatus.MIXED if _left(clause, spans, field) else ClauseStatus.LINKED


def _left(clause: Clause, spans: Sequence[Evidence], field: Field) -> bool:
    """Whether what no requirement claims of a clause is a measure of its own."""
    kept = list(clause.text)
    for span in spans:
        for at in range(span.at - clause.at, span.to - clause.at):
            kept[at] = "，"
    pieces = "".join(kept).split("，")
    return any(len(piece) >= SUBSTANCE and len(field.read(piece)) >= SUBSTANCE for piece in pieces)


def _unrelated(report: Report) -> bool:
    text = report.plan.cleaned.text
    names = [name for reference in report.references for name in (reference.number, reference.title) if name]
    cited = any(name in text for name in names)
    return not cited and report.coverage < UNRELATED
