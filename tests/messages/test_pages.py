"""A page's parts, of which some are told by themselves."""

from __future__ import annotations

import pytest

from conform.messages.pages import HEADINGS, sections


@pytest.mark.parametrize("lang", HEADINGS)
def test_a_page_is_told_in_parts(lang: str):
    headings = HEADINGS[lang]
    text = "\n".join(f"{heading}\n    {number} a\n    b\n" for number, heading in enumerate(headings))
    assert sections(text, lang) == ("0 a b", "1 a b", "2 a b", "3 a b")
    for heading in headings:
        with pytest.raises(ValueError, match="headings"):
            sections(text.replace(heading, f"{heading}?"), lang)
