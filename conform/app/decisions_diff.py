"""`conform decisions diff`: what one file of decisions says, and another does not."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.call import Call
from conform.app.codes import DONE, FOUND
from conform.app.commands_decisions import DecisionsDiff
from conform.app.inputs import Role
from conform.decisions.file import load, row_of
from conform.messages import Lang, say
from conform.model.decision import Decision
from conform.render.decided import about, plan_words, saying
from conform.render.layout import Paper
from conform.render.wording import safe


def run(words: DecisionsDiff, call: Call) -> int:
    """Tells what is gone and what is new, a line each; with `--exit-code` gives 1 where anything is."""
    where = call.target(words.output)
    call.inputs.note(Role.DECISIONS, words.old, words.new)
    old, new = load(words.old).entries, load(words.new).entries
    paper = Paper(call.width(where), call.color(where))
    lines = list(_lines(old, new, call.console.lang, paper))
    told = lines or list(paper.put([(say("decided.same", call.console.lang), "dim")]))
    call.put((line + "\n" for line in told), where, document=False)
    return FOUND if words.exit_code and lines else DONE


def _lines(old: tuple[Decision, ...], new: tuple[Decision, ...], lang: Lang, paper: Paper) -> Iterator[str]:
    was, is_ = [row_of(entry) for entry in old], [row_of(entry) for entry in new]
    marked = [("-", "delete", entry) for entry, row in zip(old, was, strict=True) if row not in is_]
    marked += [("+", "insert", entry) for entry, row in zip(new, is_, strict=True) if row not in was]
    last = None
    for mark, style, entry in sorted(marked, key=_place):
        if entry.plan != last:
            yield from paper.put([(safe(plan_words(entry.plan)), "title")])
            last = entry.plan
        yield from paper.put([(f"{mark} {about(entry)}  ", style), (saying(entry, lang), "")], 4)


def _place(row: tuple[str, str, Decision]) -> list[str]:
    mark, _, entry = row
    names = (entry.plan.number, entry.plan.title, entry.plan.file, *entry.subject, entry.fingerprint)
    return [name or "" for name in (*names, "0" if mark == "-" else "1")]
