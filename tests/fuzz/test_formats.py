"""Every format that is registered shows what cannot be trusted as such: a new one is tried without a line here."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import factory
import pytest
from fuzz import texts
from fuzz.invariants import safe_output
from fuzz.ready import references
from fuzz.stages import linted_of, notes

from conform.messages import Lang
from conform.model import Failure, Source
from conform.model.finding import Severity
from conform.pipeline import plans_in
from conform.readers import ReadOptions
from conform.render import FORMATS, View, renderer
from conform.render.lint import LINT_FORMATS, Aside, LintView, lint_renderer
from conform.render.versions import FORMATS as VERSION_FORMATS
from conform.render.versions import View as VersionView
from conform.render.versions import renderer as version_renderer
from conform.versions import compare

EVIL = "".join(sign for sign in texts.ODD if sign not in ("\r", "\r\n", "\x00"))
HOW = ReadOptions(any_text=True)
NAME = "::error::a\x1b[31m\u202e##[error]|=1+1.txt"
COLORS = pytest.mark.parametrize("color", [False, True], ids=["plain", "color"])
LANGS = pytest.mark.parametrize("lang", Lang)
FAILURES = [Failure(NAME, "input.missing", {"reason": EVIL})]


def hostile(chance: Random) -> Source:
    """A plan with something hostile in every line, as other formats than text may have it."""
    lines = [*texts.CORPUS[0], *texts.CORPUS[1]]
    text = "\n".join(line[:at] + EVIL + line[at:] for line in lines for at in [chance.randrange(len(line) + 1)])
    return Source(NAME, "text", "utf-8", "0" * 64, text)


@LANGS
@COLORS
@pytest.mark.parametrize("form", FORMATS)
def test_reports(form: str, color: bool, lang: Lang):
    color = color and FORMATS[form].for_people
    for width in (20, 80):
        pieces = renderer(form).render([factory.hostile()], FAILURES, View(lang, color=color, width=width))
        assert safe_output(form, pieces, color=color)


@LANGS
@COLORS
@pytest.mark.parametrize("form", LINT_FORMATS)
def test_findings(form: str, color: bool, lang: Lang):
    plans = list(linted_of(hostile(Random(1)), HOW, [references()[0]]))
    assert sum(len(linted.findings) for linted in plans) > 10
    view = LintView(lang, notes(lang), Severity.INFO, color, 80)
    assert safe_output(form, lint_renderer(form).render(plans, Aside(FAILURES, FAILURES), view), color=color)


@LANGS
@COLORS
@pytest.mark.parametrize("form", VERSION_FORMATS)
def test_versions(form: str, color: bool, lang: Lang):
    color = color and VERSION_FORMATS[form].for_people
    (old,), (new,) = (plans_in(hostile(Random(seed)), HOW) for seed in (1, 2))
    results = [compare(old, replace(new, metadata=new.metadata._replace(title=EVIL)))]
    for width in (20, 80):
        view = VersionView(lang, color=color, width=width)
        assert safe_output(form, version_renderer(form).render(results, view), color=color)
