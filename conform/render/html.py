"""Reports as one HTML file that needs nothing else: style and scripts inside, nothing fetched, all text escaped.

The first plan stands in the page, readable without a script. The markup of each further one waits packed, in a block
that a browser takes for plain data, and is put in place of the first when it is asked for: so fifty plans open like
one, and packed to a fifth they still go by e-mail. Beside it stands the plan as a plain document for readers without a
script, which browsers with one do not even parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from conform.messages import SENTENCES, Lang
from conform.model import Failure, Report
from conform.render import View, lineage
from conform.render._leaf import Leaf
from conform.render._overview import Column, PlanRow, columns, line, sections
from conform.render._page_decisions import block, known
from conform.render._texts import Texts, unsaid
from conform.render._wordings import Wordings, packed
from conform.render.decisions import MARKS
from conform.render.frame import frame, tame
from conform.render.templates import environment
from conform.render.wording import SIGNS

# Joined in this order into the page's one script: first what the others build on, last what sets off.
SCRIPTS = (
    *("page.js", "inflate.js", "plans.js", "address.js", "filter.js", "facets.js", "strip.js", "hits.js"),
    *("merge.js", "decisions.js", "tally.js", "kept.js", "drafts.js", "who.js", "conflicts.js"),
    *("decide.js", "review.js", "detail.js", "choose.js", "export.js", "counts.js"),
    *("exact.js", "together.js", "panes.js", "ribbons.js", "compare.js", "rows.js", "matrix.js", "wordings.js"),
    *("keys.js", "look.js", "paper.js", "start.js"),
)
AT_ONCE = 40  # plans of the overview that stand in the page: more than a screen has; the script puts the others in
STYLES = ("style.css", "page.css", "verdict.css", "compare.css", "matrix.css", "decisions.css", "print.css")


# Stands where links to other pages go, if the page is one of several; no text of a plan can look like it.
NEIGHBOURS = "<!--neighbours-->"


class Html:
    """Turns each report into its part of the page as it comes; what counts them goes in front."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """One page for all plans, with an overview where there are several."""
        texts = Texts(view.lang)
        templates = environment_of(texts)
        plan, document = map(templates.get_template, ("plan.html.j2", "document.html.j2"))
        lines: list[PlanRow] = []
        plans: list[Markup | tuple[str, Markup]] = []
        decisions: list[dict[str, Any]] = []
        parts: list[Column] = []
        said = Wordings()
        for number, report in enumerate(reports, 1):
            leaf = Leaf(report, view, f"p{number}", texts)
            given = {"leaf": leaf, "report": report, "view": view, "p": leaf.anchor}
            markup = Markup(plan.render(given))  # noqa: S704  (escaped by the template)
            further = Markup(unsaid(document.render(given))) if number > 1 else Markup("")  # noqa: S704
            plans.append((packed(markup), further) if number > 1 else markup)
            parts = parts or sections(report)
            lines.append(line(report, f"#{leaf.anchor}"))
            said.add(number, leaf)
            decisions.append(known(report))
        failed = [(failure.path, reason(failure, texts)) for failure in failures]
        page = templates.get_template("report.html.j2")
        yield from page.generate(
            lines=lines,
            columns=columns(lines),
            sections=parts,
            at_once=AT_ONCE,
            wordings=said.blocks() if len(lines) > 1 else (),
            plans=plans,
            decisions=block(decisions),
            failures=failed,
            view=view,
            neighbours=Markup(NEIGHBOURS) if view.siblings else "",  # noqa: S704
            **frame_of(view.lang),
        )
        yield "\n"


RENDERER = Html()


def frame_of(lang: Lang) -> dict[str, Any]:
    """What the page's template fills its head with."""
    return frame(lang, STYLES, SCRIPTS)


def reason(failure: Failure, texts: Texts) -> str:
    """Why a file gave no report."""
    return texts(failure.key, **failure.values) if failure.key in SENTENCES else failure.key


def environment_of(texts: Texts) -> Environment:
    """The templates of the page, which says its sentences by `texts`."""
    made = environment(tame)
    made.globals |= {"t": texts, "signs": SIGNS, "marks": MARKS, "tiers": lineage}
    return made
