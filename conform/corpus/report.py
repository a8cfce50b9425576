"""What a corpus is told by: tables of plans, tiers, provinces and years, of what was copied and lies far off."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from conform.corpus.copied import copied
from conform.corpus.provinces import province
from conform.corpus.query import answered, ready

Cell = str | int | float | None
UNKNOWN = "—"
NAMED = 5  # owners of a text that are named
PIECE = 1000  # rows that are taken from the database at a time
CARRIED = "avg(CASE WHEN status IN ('inherited', 'modified') THEN 1.0 ELSE 0.0 END)"
APPLY = "requirements JOIN plans USING (plan, part) WHERE status <> 'not_applicable'"


class Table(NamedTuple):
    """A table by the name of its sentences: `corpus.table.NAME`, `corpus.column.COLUMN`; a column may be a number.

    Shares are floats, all other figures whole numbers.
    """

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def tables(base: Any) -> Iterator[Table]:
    """The tables of a report, each of which is to be read before the next is asked for."""
    measures = answered(base, "SELECT DISTINCT reference, measure FROM requirements ORDER BY ALL").rows
    yield _levels(base)
    yield _provinces(base)
    yield from _measures(base, measures)
    yield _matrix(base, measures)
    yield from _copied(base)
    for name in ("lowered", "outliers"):
        found = answered(base, ready()[name])
        yield Table(name, found.columns, found.rows)


def counted(base: Any) -> tuple[int, int]:
    """How many plans there are, and how many files gave none."""
    sql = "SELECT (SELECT count(*) FROM plans), (SELECT count(*) FROM files WHERE failure IS NOT NULL)"
    ((plans, failed),) = answered(base, sql).rows
    return plans, failed


def _levels(base: Any) -> Table:
    sql = (
        "SELECT level, count(*), avg(coverage), min(coverage), max(coverage), sum(omitted)::INT, sum(added)::INT"
        " FROM plans GROUP BY level ORDER BY level"
    )
    return Table(
        "levels", ("level", "plans", "coverage", "least", "most", "omitted", "added"), answered(base, sql).rows
    )


def _provinces(base: Any) -> Table:
    """What plans carry by province; the place of each is at the head of its issuer or title."""
    shares: defaultdict[str, list[float]] = defaultdict(list)
    added: Counter[str] = Counter()
    for issuer, title, coverage, own in answered(base, "SELECT issuer, title, coverage, added FROM plans").rows:
        place = province(issuer, title) or UNKNOWN
        shares[place].append(coverage or 0.0)
        added[place] += own
    rows = [(place, len(found), sum(found) / len(found), added[place]) for place, found in sorted(shares.items())]
    return Table("provinces", ("province", "plans", "coverage", "added"), rows)


def _measures(base: Any, measures: Sequence[Sequence[str]]) -> Iterator[Table]:
    """How much of each measure is carried, tier by tier, and year by year."""
    for name, key in (("by_level", "level"), ("by_year", "substr(date, 1, 4)")):
        sql = f"SELECT reference, measure, {key}, {CARRIED} FROM {APPLY} GROUP BY ALL ORDER BY ALL"  # noqa: S608
        shares = {(*pair, at or UNKNOWN): share for *pair, at, share in answered(base, sql).rows}
        columns = sorted({at for *_, at in shares})
        rows = [(*pair, *(shares.get((*pair, at)) for at in columns)) for pair in measures]
        yield Table(name, ("reference", "measure", *columns), rows)


def _matrix(base: Any, measures: Sequence[Sequence[str]]) -> Table:
    """Plans × measures: the share of each that is carried; those that carry least come first."""
    shares = ", ".join(
        f"{CARRIED} FILTER (reference = {_text(reference)} AND measure = {_text(measure)})"
        for reference, measure in measures
    )
    about = "any_value(level), any_value(issuer), any_value(title), any_value(date), any_value(coverage)"
    sql = f"SELECT {about}, {shares} FROM {APPLY} GROUP BY plan, part ORDER BY 5, 1, 2, 3, plan, part"  # noqa: S608
    several = len({reference for reference, _ in measures}) > 1
    names = [f"{reference} {measure}" if several else measure for reference, measure in measures]
    columns = ("level", "issuer", "title", "date", "coverage", *names)
    return Table("matrix", columns, _streamed(base.execute(sql)) if measures else ())


def _streamed(found: Any) -> Iterator[Sequence[Cell]]:
    while rows := found.fetchmany(PIECE):
        yield from rows


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _copied(base: Any) -> Iterator[Table]:
    """Added measures that stand in several plans, and who had them of whom: the earliest by its date is the first."""
    sql = "SELECT plan, part, coalesce(issuer, title, '—'), date FROM plans ORDER BY date NULLS LAST, 3, plan, part"
    plans = answered(base, sql).rows
    numbers = {(plan, part): number for number, (plan, part, _, _) in enumerate(plans)}
    texts = sorted(
        (numbers[plan, part], at, text)
        for at, (plan, part, text) in enumerate(answered(base, "SELECT plan, part, text FROM added").rows)
    )
    rows: list[Sequence[Cell]] = []
    took: Counter[tuple[str, str]] = Counter()
    for found in copied((number, text) for number, _, text in texts):
        names = [plans[number][2] for number in found.owners]
        took.update((names[0], name) for name in names[1:] if name != names[0])
        rows.append((len(names), names[0], plans[found.owners[0]][3], found.text, "、".join(names[1 : NAMED + 1])))
    yield Table("copied", ("plans", "first", "date", "text", "others"), rows)
    pairs = sorted(took.items(), key=lambda pair: (-pair[1], pair[0]))
    yield Table("took", ("first", "taker", "texts"), [(*pair, count) for pair, count in pairs])
