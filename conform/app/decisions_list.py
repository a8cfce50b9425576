"""`conform decisions list`: what stands in files of decisions, in words."""

from __future__ import annotations

from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_decisions import DecisionsList
from conform.app.inputs import Role
from conform.decisions.file import load
from conform.render.decided import listing
from conform.render.layout import Paper


def run(words: DecisionsList, call: Call) -> int:
    """Lists the decisions of each file, by plan."""
    where = call.target(words.output)
    call.inputs.note(Role.DECISIONS, *words.files)
    entries = [entry for path in words.files for entry in load(path).entries]
    paper = Paper(call.width(where), call.color(where))
    call.put((line + "\n" for line in listing(entries, call.console.lang, paper)), where, document=False)
    return DONE
