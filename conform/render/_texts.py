"""Sentences of the page's interface, so that its script can say each of them again in the other language."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from conform.messages import SENTENCES, Lang, say
from conform.model import Change
from conform.render.wording import change_sentence, is_news, safe

# What scripts say of themselves: all sentences of these families go into the page, of others what it shows.
FAMILIES = (
    *("page.", "status.", "decision.", "error.decisions."),
    *("rank.", "way.", "kind.", "certainty.", "review.", "strip.", "compare.", "matrix."),
)
SAID = re.compile(r'<span data-say="[^"]*"(?: data-with="[^"]*")?>([^<]*)</span>')


class Texts:
    """Says sentences as markup with their keys and values, and keeps a list of what it said.

    `data-say` is an element's text, `data-label` its aria-label, `data-hint` its title; `data-with` are the values.
    """

    def __init__(self, lang: Lang, families: tuple[str, ...] = FAMILIES) -> None:
        self.lang = lang
        self._said = {key for key in SENTENCES if key.startswith(families)}
        self._plain: dict[str, Markup] = {}

    def __call__(self, key: str, /, **values: object) -> Markup:
        """A sentence in an element of its own."""
        if values:
            told = _told(values)
            return Markup('<span data-say="{}" data-with="{}">{}</span>').format(
                self._keep(key), _with(told), say(key, self.lang, **told)
            )
        if key not in self._plain:
            words = Markup('<span data-say="{}">{}</span>').format(self._keep(key), say(key, self.lang))
            self._plain[key] = words
        return self._plain[key]

    def words(self, key: str, /) -> str:
        """A sentence alone, for elements that hold nothing but text."""
        return say(self._keep(key), self.lang)

    def label(self, key: str, /, **values: object) -> Markup:
        """Attributes that name an element for those who do not see it."""
        return self._attribute("aria-label", "label", key, values)

    def hint(self, key: str, /, **values: object) -> Markup:
        """Attributes with a word that shows while the pointer rests on an element."""
        return self._attribute("title", "hint", key, values)

    def tell(self, key: str) -> Markup:
        """The sentence of a key that another part chose, `key:value`; the key itself where nobody wrote one."""
        name, _, value = key.partition(":")
        if name not in SENTENCES:
            return escape(safe(key.removeprefix("repair.")))
        return self(name, value=value) if value else self(name)

    def block(self) -> Markup:
        """Both languages of everything that was said, as JSON that no markup can break out of."""
        both = {key: SENTENCES[key] for key in sorted(self._said)}
        text = json.dumps(both, ensure_ascii=False, separators=(",", ":"))
        return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c"))  # noqa: S704  (made harmless here)

    def _attribute(self, name: str, data: str, key: str, values: Mapping[str, object]) -> Markup:
        told = _told(values)
        words = Markup(' {}="{}" data-{}="{}"').format(name, say(key, self.lang, **told), data, self._keep(key))
        return words + Markup(' data-with="{}"').format(_with(told)) if told else words

    def _keep(self, key: str) -> str:
        self._said.add(key)
        return key


def told_change(change: Change, texts: Texts) -> Markup:
    """A change in words; which way that is where a reader might not expect it."""
    told = change_sentence(change)
    words = escape(told) if isinstance(told, str) else texts(told[0], **told[1])
    return words + (texts(f"direction.{change.direction}") if is_news(change) else Markup(""))


def unsaid(markup: str) -> str:
    """Markup that no script says again: its sentences without their keys, a third of the bytes."""
    return SAID.sub(r"\1", markup)


def _with(told: Mapping[str, str]) -> str:
    """Values as a line each, which needs less room in an attribute than JSON; no value has a line end."""
    return "\n".join(f"{name}={value}" for name, value in told.items())


def _told(values: Mapping[str, object]) -> dict[str, str]:
    return {name: safe(str(value)) for name, value in values.items()}
