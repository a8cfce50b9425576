"""A second plan pasted behind the first: where its title stands. It is told of, not cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conform.data import any_word
from conform.outline import _context as context
from conform.outline._units import Unit
from conform.text.titles import TITLE

_TOP = ("编", "章", "一、")
_TITLE = re.compile(rf".{{5,80}}(?:{any_word('documents', 'second')})(?:\s*[（(][^（()）]{{2,24}}[）)])?")
_BODY = 3  # sentences under the first number: fewer are a table of contents
_FEW = 12  # lines between a title and its first number: document number, addressee, preamble
_NEAR = 3  # lines between “附件1” and its title


def second_plans(units: list[Unit]) -> list[str]:
    """The titles of the plans that seem to begin inside this one, other than its annexes, as notes."""
    seen = _Seen()
    notes = []
    for index, unit in enumerate(units):
        if seen.begun and _is_title(unit) and not seen.names(unit.text) and _begins(units[index + 1 :], seen.styles):
            notes.append(f"note.second_plan:{unit.text}")
            seen = _Seen()
        seen.add(unit)
    return notes


@dataclass(slots=True)
class _Seen:
    """What of the present plan has been read."""

    styles: set[str] = field(default_factory=set)  # those whose number one has stood
    sentences: int = 0  # since then
    front: list[str] = field(default_factory=list)  # the text before, bare
    annexes: list[str] = field(default_factory=list)  # the text from the first “附件：” on
    near: int = 0  # lines that may still be the title of an annex

    @property
    def begun(self) -> bool:
        return bool(self.styles) and self.sentences >= _BODY

    def names(self, title: str) -> bool:
        """Whether the title is that of an annex, or of the plan that a notice encloses."""
        bare, front = _bare(title), "".join(self.front)
        return self.near > 0 or bare in "".join(self.annexes) or f"{bare}》" in front or f"{bare}的通知" in front

    def add(self, unit: Unit) -> None:
        if unit.first:
            self.near = _NEAR if context.ANNEX.match(unit.text) else max(0, self.near - 1)
        if self.annexes or self.near:
            self.annexes.append(_bare(unit.text))
        if unit.mark and unit.mark.style in _TOP and unit.mark.value == 1:
            self.styles.add(unit.mark.style)
        if self.styles:
            self.sentences += unit.end
        else:
            self.front.append(_bare(unit.text))


def _bare(text: str) -> str:
    return "".join(text.split())


def _is_title(unit: Unit) -> bool:
    alone = unit.first and unit.last and not unit.end and not unit.mark
    return alone and bool(_TITLE.fullmatch(unit.text) and TITLE.fullmatch(unit.text))


def _begins(units: list[Unit], styles: set[str]) -> bool:
    """Whether the first coarse number among the next lines is a one, of a style that has had its one."""
    lines = 0
    for unit in units:
        lines += unit.first
        if lines > _FEW or context.ANNEX.match(unit.text):
            return False
        if unit.mark and unit.mark.style in _TOP:
            return unit.mark.value == 1 and unit.mark.style in styles
    return False
