"""What the page knows of decisions: marks that stand without a script, and what its script starts from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from conform.decisions.entries import name_of
from conform.decisions.file import row_of
from conform.decisions.progress import decision_of, rivals_of
from conform.model import ClauseVerdict, Report, Verdict
from conform.model.decision import Decision
from conform.render._texts import Texts
from conform.render.decisions import MARKS, byline
from conform.render.wording import safe
from conform.text.fingerprint import fingerprint


def marked(report: Report, verdict: Verdict | ClauseVerdict, texts: Texts) -> Markup:
    """The decision on a finding in words, or those that conflict; empty without any."""
    decision = decision_of(report, verdict)
    if decision is not None:
        return _told(decision, texts)
    rivals = Markup("").join(_told(rival, texts) for rival in rivals_of(report, verdict))
    return (
        Markup('<div class="decided is-conflict"><b>{}</b>{}</div>').format(texts("decision.conflict_here"), rivals)
        if rivals
        else Markup("")
    )


def _told(decision: Decision, texts: Texts) -> Markup:
    words = Markup(" ").join([MARKS[decision.choice], texts(f"decision.{decision.choice}")])
    clauses = decision.right.clauses if decision.right else ()
    right = Markup("").join(Markup(' <q lang="zh">{}</q>').format(safe(clause.text)) for clause in clauses)
    note = Markup(' <span lang="zh">{}</span>').format(safe(decision.note)) if decision.note else ""
    signed = byline(decision)
    by = Markup(' <small class="by">{}</small>').format(safe(signed)) if signed else ""
    return Markup('<p class="decided is-{}"><b>{}</b>{}{}{}</p>').format(decision.choice, words, right, note, by)


def known(report: Report) -> dict[str, Any]:
    """A plan's name, and what was decided on it, as it stands in the file."""
    name = name_of(report.plan)
    entries = report.decisions.entries if report.decisions else ()
    return {
        "title": name.title,
        "number": name.number,
        "file": name.file,
        "entries": [row_of(entry) for entry in entries],
    }


def key_of(report: Report) -> str:
    """Tells the decisions of a page of one plan from those of others in one browser."""
    name = name_of(report.plan)
    return _key([{"title": name.title, "number": name.number, "file": name.file}])


def _key(plans: Sequence[dict[str, Any]]) -> str:
    return fingerprint(*(json.dumps([plan["title"], plan["number"], plan["file"]]) for plan in plans))


def block(plans: Sequence[dict[str, Any]]) -> Markup:
    """The plans of a page as JSON that no markup can break out of.

    `key` tells this report's decisions from those of others in one browser, `base` whether the command line has
    given others than before.
    """
    base = fingerprint(*(json.dumps(plan["entries"], sort_keys=True) for plan in plans))
    whole = {"key": _key(plans), "base": base, "plans": list(plans)}
    text = json.dumps(whole, ensure_ascii=True, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c"))  # noqa: S704  (made harmless here)
