"""A web page's source → its tags and texts, each with its exact offset in the source.

The parsers in use (lxml, selectolax) repair a tree but forget where a text stood, and the finding must point
there. So the source is cut by hand, after the tokenizer of the HTML standard (§13.2.5) without its
error states: comments, raw text (script, style, title, textarea), tags with quoted attributes, text.
Every search is done once or remembered, so that a hostile page takes linear time too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from conform.readers.html.elements import RAW

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_STOP = re.compile(r">|=\s*([\"'])")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is text, raw, open or close; `start`, `end` are offsets in the source.

    For tags and raw text, `name` is the element's name in lower case.
    """

    kind: str
    start: int
    end: int
    name: str = ""


class Scanner:
    """Cuts one source; remembers what there is no more of, so that no search is made twice in vain."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._last = source.rfind(">")
        self._gone: set[str] = set()

    def tokens(self) -> Iterator[Token]:
        """All tokens in order; comments and declarations are left out."""
        at, text = 0, 0
        while (at := self.source.find("<", at)) >= 0:
            end, token = self._markup(at)
            if end < 0:
                at += 1
                continue
            if at > text:
                yield Token("text", text, at)
            at = end
            if token is not None:
                yield token
                if token.kind == "open" and token.name in RAW:
                    at = self._raw_end(token)
                    yield Token("raw", token.end, at, token.name)
            text = at
        if text < len(self.source):
            yield Token("text", text, len(self.source))

    def _markup(self, at: int) -> tuple[int, Token | None]:
        """The end of the markup that begins at `at` and its token, if any; -1 when it is a mere “<”."""
        if at > self._last:
            return -1, None
        if self.source.startswith("<!--", at):
            end = self._find("-->", at + 4)
            return (end + 3 if end >= 0 else self._next_gt(at)), None
        follower = self.source[at + 1 : at + 2]
        if follower in ("!", "?"):
            return self._next_gt(at), None
        closing = follower == "/"
        name = _NAME.match(self.source, at + 1 + closing)
        if name is None:
            return -1, None
        end = self._next_gt(at) if closing else self._tag_end(name.end())
        return end, Token("close" if closing else "open", at, end, name.group().lower())

    def _find(self, what: str, at: int) -> int:
        if what in self._gone:
            return -1
        found = self.source.find(what, at)
        if found < 0:
            self._gone.add(what)
        return found

    def _next_gt(self, at: int) -> int:
        return self.source.find(">", at) + 1

    def _tag_end(self, at: int) -> int:
        """The offset behind the tag's “>”, which is none inside a quoted value."""
        begun = at
        while (stop := _STOP.search(self.source, at)) is not None:
            if stop.group(1) is None:
                return stop.end()
            close = self._find(stop.group(1), stop.end())
            if close < 0:
                break
            at = close + 1
        return self._next_gt(begun)

    def _raw_end(self, token: Token) -> int:
        """Where the raw text of an element ends; nowhere to be found: at once, so that nothing is lost."""
        closing = f"</{token.name}"
        if closing in self._gone:
            return token.end
        found = re.compile(closing, re.IGNORECASE).search(self.source, token.end)
        if found is None:
            self._gone.add(closing)
            return token.end
        return found.start()


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag's source, names in lower case; the first of several with one name counts."""
    found: dict[str, str] = {}
    name = _NAME.search(tag)
    for match in _ATTRIBUTE.finditer(tag, name.end() if name else 0):
        value = match.group(2) or match.group(3) or match.group(4) or ""
        found.setdefault(match.group(1).lower(), unescape(value))
    return found
