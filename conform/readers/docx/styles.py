"""What a .docx's styles say of numbering, and small readers of WordprocessingML attributes."""

from __future__ import annotations

from dataclasses import dataclass

from conform.readers._xml import Element, local

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_CHAIN = 20  # styles based on styles; a circle ends here


@dataclass(frozen=True, slots=True)
class Reference:
    """`w:numPr`: an instance and a level, None where it does not say."""

    identity: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or list style."""

    name: str
    based_on: str | None
    numbering: Reference


class Styles:
    """The styles of `styles.xml`, whose root is given; None when there is no such part."""

    def __init__(self, root: Element | None) -> None:
        self.styles: dict[str, Style] = {}
        self.default: str | None = None
        for element in root if root is not None else ():
            if local(element) == "style":
                self._add(element)

    def _add(self, element: Element) -> None:
        identity = value(element, "styleId")
        properties = element.find(f"{W}pPr")
        name, based_on = element.find(f"{W}name"), element.find(f"{W}basedOn")
        self.styles[identity] = Style(
            value(name, "val").lower(), value(based_on, "val") or None, self.numbering(properties)
        )
        if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true", "on"):
            self.default = identity

    def numbering(self, properties: Element | None) -> Reference:
        """What a `w:pPr` itself says of numbering."""
        found = properties.find(f"{W}numPr") if properties is not None else None
        if found is None:
            return Reference()
        identity = found.find(f"{W}numId")
        return Reference(value(identity, "val") or None, number(found.find(f"{W}ilvl"), "val"))

    def paragraph_style(self, properties: Element | None) -> str | None:
        """The id of a paragraph's style, by its `w:pPr`."""
        found = properties.find(f"{W}pStyle") if properties is not None else None
        return value(found, "val") or self.default

    def name(self, properties: Element | None) -> str:
        """The name of a paragraph's style in lower case, such as “heading 1” or “toc 2”."""
        style = self.styles.get(self.paragraph_style(properties) or "")
        return style.name if style is not None else ""

    def inherited_numbering(self, identity: str | None) -> tuple[Reference, str | None]:
        """The numbering of a style or of the nearest one it is based on, and which style that was."""
        for _ in range(MAX_CHAIN):
            style = self.styles.get(identity or "")
            if style is None:
                break
            if style.numbering != Reference():
                return style.numbering, identity
            identity = style.based_on
        return Reference(), None

    def list_instance(self, identity: str) -> str | None:
        """The instance that a list style (`w:numStyleLink`) stands for."""
        style = self.styles.get(identity)
        return style.numbering.identity if style is not None else None


def value(element: Element | None, name: str) -> str:
    """An attribute of the w: namespace, or without one; empty when there is none."""
    if element is None:
        return ""
    return str(element.get(W + name) or element.get(name) or "")


def number(element: Element | None, name: str) -> int | None:
    """An attribute that is a whole number, None when it is not."""
    text = value(element, name)
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else None  # noqa: PLR2004 - numbers of 32 bits


def flag(element: Element | None) -> bool:
    """A switch such as `<w:vanish/>`: on by being there, unless it says otherwise."""
    return element is not None and value(element, "val") not in ("0", "false", "off")
