"""Reports as one HTML file that needs nothing else: style and script inside, nothing fetched, all text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from conform import __version__
from conform.data import data_folder
from conform.messages import Lang, say
from conform.model import Failure, Report
from conform.renderers import View
from conform.renderers.card import Card, card
from conform.renderers.wording import failure_words, safe


class Html:
    """Turns each report into its part of the page as it comes; the page's head, which counts them, goes first."""

    suffix = ".html"

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """One page for all plans, with an overview where there are several."""
        environment = _environment(view.lang)
        template = environment.get_template("plan.html.j2")
        cards: list[Card] = []
        plans: list[str] = []
        for number, report in enumerate(reports, 1):
            found = card(report, view, number)
            plans.append(template.render(plan=found, quiet=view.quiet))
            cards.append(found.brief())
        failed = [{"path": failure.path, "reason": failure_words(failure, view.lang)} for failure in failures]
        page = environment.get_template("report.html.j2")
        yield from page.generate(cards=cards, plans=map(Markup, plans), failures=failed, **_frame(view.lang))
        yield "\n"


RENDERER = Html()


def _environment(lang: Lang) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(data_folder("reports"), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.globals["say"] = lambda key, **values: say(key, lang, **values)
    return environment


def _finalize(value: object) -> object:
    """Every text that goes into the page, without controls and direction marks; markup is the page's own."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else safe(value)


def _frame(lang: Lang) -> dict[str, Any]:
    """Style and script with their hashes, by which alone the page lets them work."""
    folder = data_folder("reports")
    style = (folder / "style.css").read_text("utf-8")
    script = (folder / "report.js").read_text("utf-8")
    return {
        "language": "zh-CN" if lang is Lang.ZH else "en",
        "style": Markup(style),
        "script": Markup(script),
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        "version": __version__,
    }


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
