"""Automatic numbers of a .docx: what Word shows before a paragraph and no run of it contains.

`numbering.xml` holds abstract definitions of nine levels and instances (`w:num`) that refer to them; paragraphs
name an instance and a level, themselves or by their style. ECMA-376 part 1, §17.9; where it is silent, what
Word does: instances of one definition count on together, and a `startOverride` sets its level back once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from conform.readers._xml import Element, local
from conform.readers.docx.numerals import numeral
from conform.readers.docx.styles import Styles, flag, number, value

LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is `w:lvlRestart`: None after any higher level, 0 never."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    apart: bool = True
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class Definition:
    """An abstract list and its counters; `link` is the list style that defines it instead."""

    levels: dict[int, Level] = field(default_factory=dict)
    link: str | None = None
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class Instance:
    """A list as paragraphs refer to it; `fresh` are the levels whose overridden start was not used yet."""

    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)


class Numbering:
    """Counts through a document's paragraphs; `root` is that of `numbering.xml`, None when there is none."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.definitions: dict[str, Definition] = {}
        self.instances: dict[str, Instance] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                self.definitions[value(element, "abstractNumId")] = _definition(element)
            elif local(element) == "num":
                self._instance(element)

    def label(self, properties: Element | None) -> str:
        """The number of the next paragraph, whose `w:pPr` is given; empty when it has none. Counts it."""
        identity, level = self._reference(properties)
        instance = self.instances.get(identity)
        if instance is None or not 0 <= level < LEVELS:
            return ""
        definition = self._definition_of(instance)
        levels = {**definition.levels, **instance.levels}
        if level not in levels:
            return ""
        self._count(instance, definition, levels, level)
        text = _text(definition, levels, level)
        return text + " " if text and levels[level].apart else text

    def _instance(self, element: Element) -> None:
        instance = Instance("")
        for child in element:
            if local(child) == "abstractNumId":
                instance.definition = value(child, "val")
            elif local(child) == "lvlOverride":
                level = number(child, "ilvl") or 0
                for inner in child:
                    if local(inner) == "startOverride":
                        instance.starts[level] = number(inner, "val") or 0
                        instance.fresh.add(level)
                    elif local(inner) == "lvl":
                        instance.levels[level] = _level(inner)
        self.instances[value(element, "numId")] = instance

    def _reference(self, properties: Element | None) -> tuple[str, int]:
        """The instance and level that a paragraph has, of its own or by its style; "" when it has none."""
        style = self.styles.paragraph_style(properties)
        own = self.styles.numbering(properties)
        inherited, holder = self.styles.inherited_numbering(style)
        identity = own.identity if own.identity is not None else inherited.identity
        if identity in (None, "0"):
            return "", 0
        level = own.level
        if level is None and own.identity is None:
            level = self._level_of_style(identity or "", holder)
            level = inherited.level if level is None else level
        return identity or "", level or 0

    def _level_of_style(self, identity: str, style: str | None) -> int | None:
        """The level that a list ties to a paragraph style with `w:pStyle`."""
        instance = self.instances.get(identity)
        if instance is None or style is None:
            return None
        levels = {**self._definition_of(instance).levels, **instance.levels}
        return next((level for level, about in sorted(levels.items()) if about.style == style), None)

    def _definition_of(self, instance: Instance) -> Definition:
        """The abstract list, through the list style that may define it (once: a circle ends here)."""
        definition = self.definitions.setdefault(instance.definition, Definition())
        if definition.link is None or definition.levels:
            return definition
        target = self.instances.get(self.styles.list_instance(definition.link) or "")
        return self.definitions.get(target.definition, definition) if target is not None else definition

    def _count(self, instance: Instance, definition: Definition, levels: dict[int, Level], level: int) -> None:
        """Move the counters on to a paragraph of `level`."""
        counts = definition.counts
        count = counts[level]
        if count is None or level in instance.fresh:
            instance.fresh.discard(level)
            counts[level] = instance.starts.get(level, levels[level].start)
        else:
            counts[level] = count + 1
        for deeper in range(level + 1, LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counts[deeper] = None


def _text(definition: Definition, levels: dict[int, Level], level: int) -> str:
    """The number as shown: `（%1）` with the counters of the levels put in."""
    shown = levels[level]

    def put(match: re.Match[str]) -> str:
        index = int(match.group(1)) - 1
        about = levels.get(index, Level())
        count = definition.counts[index]
        return numeral(about.start if count is None else count, "decimal" if shown.legal else about.form)

    return "" if shown.form == "bullet" else _PLACEHOLDER.sub(put, shown.text)


def _definition(element: Element) -> Definition:
    definition = Definition()
    for child in element:
        if local(child) == "lvl":
            definition.levels[number(child, "ilvl") or 0] = _level(child)
        elif local(child) == "numStyleLink":
            definition.link = value(child, "val")
    return definition


def _level(element: Element) -> Level:
    level = Level()
    for child in element.iter():
        name = local(child)
        if name == "start":
            level = replace(level, start=number(child, "val") or 0)
        elif name == "numFmt" and value(child, "val") != "custom":
            level = replace(level, form=value(child, "val"))
        elif name == "lvlText":
            level = replace(level, text=value(child, "val"))
        elif name == "suff":
            level = replace(level, apart=value(child, "val") != "nothing")
        elif name == "lvlRestart":
            level = replace(level, restart=number(child, "val"))
        elif name == "isLgl":
            level = replace(level, legal=flag(child))
        elif name == "pStyle":
            level = replace(level, style=value(child, "val"))
    return level
