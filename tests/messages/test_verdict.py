"""What a verdict is called: one name for each status and certainty, in every view."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import factory
import pytest
from docx import Document

from conform.messages import SENTENCES, Lang, say
from conform.messages.verdict import VERDICT
from conform.model import Certainty, Report, Status
from conform.render import FORMATS, View, renderer
from conform.render.wording import judged

NAMES = [Status.OMITTED, *(f"{Status.OMITTED}.{each}" for each in (Certainty.LIKELY, Certainty.DOUBT))]
VIEWS = re.compile(r"(body|page|rank|review|rule|explain|summary|short|status|certainty)\.")
# What an omission, or the doubt about it, was called elsewhere.
RIVALS = re.compile("未找到，|未找到（|未见要求|疑似(?!遗漏|误读|的条款)|可能缺|is left out|not found|perhaps missing")


def omissions() -> Report:
    """A plan that leaves out three requirements: surely, probably and perhaps."""
    base = factory.report()
    certain = iter(Certainty)
    verdicts = (
        one._replace(status=Status.OMITTED, certainty=next(certain), changes=(), evidence=())
        if one.requirement.id in ("01.2", "02.2", "03.2")
        else one
        for one in base.verdicts
    )
    return replace(base, verdicts=tuple(verdicts))


def shown(name: str, lang: Lang) -> str:
    """All that a view says."""
    pieces = list(renderer(name).render(iter([omissions()]), (), View(lang, lang_asked=True)))
    if isinstance(pieces[0], str):
        return "".join(map(str, pieces))
    raw = b"".join(piece for piece in pieces if isinstance(piece, bytes))
    if name == "docx":
        return "\n".join(cell.text for table in Document(io.BytesIO(raw)).tables for cell in table._cells)
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return "".join(packed.read(each).decode() for each in packed.namelist() if "sheet" in each)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"json"}))
def test_every_view_calls_it_by_one_name(name: str, lang: Lang) -> None:
    text = shown(name, lang)
    assert [key for key in NAMES if say(f"status.{key}", lang) not in text] == []


def test_no_sentence_has_another_name_for_it() -> None:
    others = {key: texts for key, texts in SENTENCES.items() if key not in VERDICT and VIEWS.match(key)}
    assert len(others) > 200
    assert {key: texts for key, texts in others.items() if any(map(RIVALS.search, texts))} == {}


@pytest.mark.parametrize("lang", Lang)
def test_faults_call_it_by_the_same_name(lang: Lang) -> None:
    for certainty, rule in zip(Certainty, ("", ".likely", ".doubt"), strict=True):
        name = say(judged(factory.report().verdicts[0]._replace(status=Status.OMITTED, certainty=certainty)), lang)
        assert name in say(f"rule.omitted-requirement{rule}", lang, id="01.1", text="")
