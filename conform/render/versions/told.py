"""What every view of a comparison says, arranged for none of them: names, signs, places, counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from conform.messages import Lang, say
from conform.render.wording import percent, safe, where
from conform.text.numbering import ARTICLE, parse_mark
from conform.versions.result import Articles, Kind, Piece, Result, Row, Stretch, Tag

# Signs besides colour; GBK has them all.
SIGNS: dict[Kind, str] = {
    Kind.UNCHANGED: "√",
    Kind.EDITED: "≈",
    Kind.REMOVED: "×",
    Kind.ADDED: "+",
    Kind.MOVED: "→",
    Kind.SPLIT: "<",
    Kind.MERGED: ">",
    Kind.RENUMBERED: "#",
}

Sentence = tuple[str, dict[str, str]]  # a key of messages, and its values


class Tally(NamedTuple):
    """How many characters, white space left out, are told as what; each of either text once.

    `unchanged`, `moved` and `numbers` count on both sides: `numbers` are pairs of which either may be longer.
    """

    old: int = 0
    new: int = 0
    unchanged: int = 0
    moved: int = 0
    edited_out: int = 0
    edited_in: int = 0
    removed: int = 0
    added: int = 0
    numbers_old: int = 0
    numbers_new: int = 0
    skipped_old: int = 0
    skipped_new: int = 0


def tally(result: Result) -> Tally:
    """Every character of both texts, once."""
    counted = dict.fromkeys(Tally._fields, 0)
    for row in result.rows:
        for piece in row.pieces:
            old, new = (len("".join(text.split())) for text in (piece.old, piece.new))
            counted["old"] += old
            counted["new"] += new
            for name, size in zip(_names(row, piece), (old, new), strict=True):
                if name:
                    counted[name] += size
    return Tally(**counted)


def _names(row: Row, piece: Piece) -> tuple[str, str]:
    """What the old side and the new side of a piece count as; what stays counts once, by its old side."""
    if row.kind is Kind.SKIPPED:
        return "skipped_old", "skipped_new"
    if piece.tag in (Tag.NUMBER, Tag.REFERENCE, Tag.SPACE):
        return "numbers_old", "numbers_new"
    if piece.tag in (Tag.EQUAL, Tag.WIDTH):
        return ("moved" if row.moved else "unchanged"), ""
    return ("removed" if row.new is None else "edited_out"), ("added" if row.old is None else "edited_in")


def counts(result: Result) -> list[tuple[Kind, int]]:
    """How many rows are of which kind."""
    return [(kind, result.count(kind)) for kind in SIGNS]


def kept(result: Result) -> Sentence:
    """The one number: the share of the old version's characters that stand in the new one."""
    told = tally(result)
    stays, gone = told.unchanged + told.moved, told.edited_out + told.removed
    return "version.kept", {"share": percent(result.kept), "kept": f"{stays:,}", "all": f"{stays + gone:,}"}


def headline(result: Result, lang: Lang) -> str:
    """How much of the old version was kept, in words."""
    key, values = kept(result)
    return say(key, lang, **values)


def kind_name(kind: Kind, lang: Lang) -> str:
    """A kind in words."""
    return say(f"version.{kind}", lang)


def title(result: Result, side: str, lang: Lang) -> str:
    """What one of the two texts is called."""
    plan = (result.old if side == "old" else result.new).plan
    return safe(plan.metadata.title or PurePath(plan.source.path).name or say("report.untitled", lang))


def place(result: Result, row: Row, side: str, lang: Lang) -> str:
    """Where a row stands in one of the files: its label, else line and column, paragraph or page."""
    stretch = row.old if side == "old" else row.new
    if stretch is None:
        return ""
    return stretch.label or spot(result, stretch, side, lang)


def spot(result: Result, stretch: Stretch, side: str, lang: Lang) -> str:
    """Line and column, paragraph or page."""
    at = stretch.at
    text = (result.old if side == "old" else result.new).plan.cleaned.text
    while at < stretch.to - 1 and text[at].isspace():
        at += 1
    return where((result.old if side == "old" else result.new).locate(at, stretch.to), lang)


def way(result: Result, row: Row, lang: Lang) -> str:
    """`第二十七条→第十二条`; one place where it is the same or the only one."""
    old, new = (place(result, row, side, lang) for side in ("old", "new"))
    if row.old and row.new and not (row.old.label and row.new.label):
        old, new = spot(result, row.old, "old", lang), spot(result, row.new, "new", lang)
        return f"{old}→{new}" if row.moved else new
    return f"{old}→{new}" if old and new and old != new else new or old


def remarks(result: Result, row: Row, lang: Lang) -> Iterator[str]:
    """What is said of a row besides its words: where it came from, its kin."""
    for key, values in remarked(result, row, lang):
        yield say(key, lang, **values)


def remarked(result: Result, row: Row, lang: Lang) -> Iterator[Sentence]:
    """What is said of a row besides its words, as sentences; only the places in them are in a language."""
    if row.moved and row.old and row.new:
        old, new = _full(result, row, "old", lang), _full(result, row, "new", lang)
        if old == new:
            old, new = apart(result, row.old, row.new, lang)
        yield "version.from", {"old": old, "new": new}
    if row.kin:
        side = "new" if row.kind is Kind.SPLIT else "old"
        places = [place(result, result.by_id[name], side, lang) for name in row.kin]
        yield f"version.kin.{row.kind}", {"places": "、".join(dict.fromkeys(places))}


def apart(result: Result, old: Stretch, new: Stretch, lang: Lang) -> tuple[str, str]:
    """What tells two places of one name apart: their chapters, else where in the files they are."""
    above = [f"“{safe(stretch.path[-1])}”" for stretch in (old, new) if stretch.path]
    if len(set(above)) > 1:
        return above[0], above[1]
    return spot(result, old, "old", lang), spot(result, new, "new", lang)


def _full(result: Result, row: Row, side: str, lang: Lang) -> str:
    """A row's article, else the heading above it."""
    stretch = row.old if side == "old" else row.new
    if stretch is None:
        return ""
    above = stretch.path[-1] if stretch.path and not stretch.article.endswith(ARTICLE) else ""
    return f"“{safe(above)}”" if above else place(result, row, side, lang)


def bare_of_number(row: Row) -> list[Piece]:
    """A row's pieces without the number that its place names already, and without white space told apart."""
    told = [piece for piece in row.pieces if piece.tag not in (Tag.SPACE, Tag.NUMBER)]
    names = [stretch.article for stretch in (row.old, row.new) if stretch and stretch.article]
    if told:
        first = told[0]
        old, new = (_without(text, names) for text in (first.old, first.new))
        told[0] = Piece(first.tag, old, new)
    return told


def _without(text: str, names: Sequence[str]) -> str:
    text = text.lstrip()
    return next((text.removeprefix(name).lstrip() for name in names if text.startswith(name)), text)


def references(row: Row) -> list[tuple[str, str]]:
    """The references to articles in a row that were renumbered."""
    return [(piece.old, piece.new) for piece in row.pieces if piece.tag is Tag.REFERENCE and piece.differs]


def table(articles: Sequence[Articles]) -> list[tuple[str, str, str]]:
    """The articles that are now others: old, new, and a kind or nothing; neighbours as one line, chapters last.

    第八条至第十四条 → 第九条至第十五条
    """
    chapters = [row for row in articles if not _is_article(row)]
    return [*_runs([row for row in articles if _is_article(row)]), *_runs(chapters)]


def _is_article(row: Articles) -> bool:
    mark = parse_mark((row.new or row.old)[0])  # 第五条之一 is one too
    return mark is not None and mark.style == ARTICLE


def _runs(articles: Sequence[Articles]) -> Iterator[tuple[str, str, str]]:
    held: list[Articles] = []
    for row in articles:
        goes_on = held and len(row.old) == len(row.new) == 1 and row.old != row.new and _follows(held[-1], row)
        if held and not goes_on:
            yield _line(held)
            held = []
        if row.old and row.new and row.old != row.new:
            held.append(row)
            if len(row.old) > 1 or len(row.new) > 1:
                yield _line(held)
                held = []
    if held:
        yield _line(held)


def _follows(before: Articles, row: Articles) -> bool:
    """Whether both numbers are the next ones: 第四条→第八条 and 第二十七条→第十二条 are no stretch of articles."""
    return _is_next(before.old[-1], row.old[0]) and _is_next(before.new[-1], row.new[0])


def _is_next(label: str, following: str) -> bool:
    """Whether one number follows another within the same book and chapter: 第十五章第四节, 第十五章第五节."""
    stem = _stem(label)
    first, second = (parse_mark(name.removeprefix(stem)) for name in (label, following))
    if stem != _stem(following) or first is None or second is None or first.sub or second.sub:
        return False
    return second.value == first.value + 1


def _stem(label: str) -> str:
    """All of a label but its last number."""
    return label[: max(0, label.rfind("第"))]


def _ends(first: Articles, last: Articles) -> tuple[tuple[str, str], tuple[str, str]]:
    return (first.old[0], last.old[0]), (first.new[0], last.new[0])


def _line(rows: Sequence[Articles]) -> tuple[str, str, str]:
    """One line for neighbours that went the same way, or for one that was divided or joined."""
    first, last = rows[0], rows[-1]
    if len(rows) > 1:
        olds, news = (f"{one}至{other.removeprefix(_stem(one))}" for one, other in _ends(first, last))
        return olds, news, ""
    several = len(first.old) > 1, len(first.new) > 1
    kind = {(False, False): "", (False, True): "split", (True, False): "merged", (True, True): "several"}[several]
    comma = "、" if _is_article(first) else "，"
    return comma.join(first.old), comma.join(first.new), kind
