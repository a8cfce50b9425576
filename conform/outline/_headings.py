"""Which units are headings, how deep they stand, and what lies under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conform.numbering import HAN, RANK, Mark
from conform.outline._units import Unit

RUN_IN = "·"  # “爭創國家醫學中心。創建10家…”: a heading without a number
LOST = "、"  # “、总体要求”: a heading that lost its number
_RANK = {**RANK, LOST: RANK["一、"], RUN_IN: 20}
_TITLES = ("编", "章", "节")
_LONG, _SHORT, _TOP = 50, 30, 60
_FIGURE = re.compile(r"\d(?!\+)|[一二三四五六七八九十]成")
_LOST = re.compile(rf"[、．.]\s*(?=[{HAN}])")


def lost_mark(unit: Unit) -> Mark | None:
    found = _LOST.match(unit.text) if unit.first and unit.last and len(unit.text) <= _SHORT else None
    return Mark(LOST, 0, found.end()) if found else None


def is_heading(unit: Unit, after: Unit | None, run_in: bool) -> bool:
    """Whether a unit is a heading, judged by its number, its form and the unit after it (brackets left out)."""
    mark = unit.mark
    if unit.duty or (mark and mark.style == "一是"):
        return False
    if mark is None:
        return _bare(unit, after) or (run_in and is_run_in(unit, after))
    if mark.style in _TITLES or mark.style == LOST:
        return len(unit.body) <= _TOP
    leaf = after is None or _closes(mark, after)
    if not unit.end:
        return len(unit.body) <= _TOP and not (leaf and (len(unit.body) > _SHORT or unit.text[-1] in "；;，"))
    if leaf or unit.text[-1] == "；":
        return False
    return _brief(unit.body)


def _brief(body: str) -> bool:
    return len(body) <= _LONG and len(re.findall("[，,；;：:]", body)) <= 2 and not _FIGURE.search(body)  # noqa: PLR2004


def _closes(mark: Mark, after: Unit) -> bool:
    """Whether the unit after begins an item of the same kind or a coarser one, so that nothing lies between."""
    return after.mark is not None and _RANK[after.mark.style] <= _RANK[mark.style]


def is_run_in(unit: Unit, after: Unit | None) -> bool:
    """“守牢医疗质量安全底线。加强公立医院…”: a short first sentence without commas that names its paragraph."""
    return (
        unit.first
        and unit.end
        and not unit.last
        and after is not None
        and not after.first
        and unit.mark is None
        and len(unit.body) <= _SHORT
        and not re.search("[，,；;：:]", unit.body)
        and not _FIGURE.search(unit.body)
    )


def _bare(unit: Unit, after: Unit | None) -> bool:
    """A line of its own without number and punctuation, before a paragraph: “总体要求”."""
    return (
        unit.first
        and unit.last
        and not unit.end
        and 4 <= len(unit.body) <= 20  # noqa: PLR2004
        and not re.search(rf"[^{HAN}、“”]", unit.body)
        and after is not None
        and after.mark is None
        and after.end
    )


def has_run_ins(units: list[Unit]) -> bool:
    """Whether paragraphs of this plan usually begin with a heading sentence."""
    paragraphs = hits = 0
    for unit, after in zip(units, units[1:], strict=False):
        if unit.first and unit.end and not unit.last and unit.mark is None and not unit.duty:
            paragraphs += 1
            hits += is_run_in(unit, after)
    return hits >= 3 and hits >= paragraphs / 2  # noqa: PLR2004


@dataclass(slots=True)
class Outline:
    """The headings above the place reached, and what was odd about their numbers."""

    notes: list[str] = field(default_factory=list)
    _stack: list[tuple[str, str]] = field(default_factory=list)  # style, heading
    _last: dict[str, int] = field(default_factory=dict)

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._stack)

    def enter(self, unit: Unit) -> int:
        """Go under a heading; its depth comes back."""
        style = unit.mark.style if unit.mark else RUN_IN
        rank = _RANK[style]
        while self._stack and _RANK[self._stack[-1][0]] >= rank:
            self._stack.pop()
        self._stack.append((style, unit.text.rstrip("。：:；;")))
        return len(self._stack)

    def count(self, unit: Unit) -> None:
        """Note numbers that are missing or doubled; numbers may start again or run on under a new heading."""
        mark = unit.mark
        if mark is None:
            return
        if mark.style == LOST:
            self.notes.append(f"note.number_lost:{unit.text}")
            self._last["一、"] = self._last.get("一、", 0) + 1
            return
        style, value, last = mark.style, mark.value, self._last.get(mark.style, 0)
        for finer in [name for name in self._last if RANK[name] > RANK[style]]:
            if finer not in ("1.", "条"):
                del self._last[finer]
        if value == last and value:
            self.notes.append(f"note.number_doubled:{unit.text[: mark.length].strip()}")
        elif value > last + 1 and (last or style != "1."):
            self.notes += [f"note.number_missing:{_written(style, missing)}" for missing in range(last + 1, min(value, last + 4))]
        self._last[style] = value


def _written(style: str, value: int) -> str:
    digits = "零一二三四五六七八九十"
    chinese = digits[value] if value <= 10 else f"{'' if value < 20 else digits[value // 10]}十{digits[value % 10] if value % 10 else ''}"  # noqa: PLR2004
    return {"一、": f"{chinese}、", "（一）": f"（{chinese}）", "1.": f"{value}.", "（1）": f"（{value}）", "1）": f"{value}）"}.get(
        style, f"第{chinese}{style}" if style in "编章节条" else str(value)
    )
