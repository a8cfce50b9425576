"""What the rules of structure share: the clauses of a plan without its annexes, and the numbers before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.model import Clause, Kind, Report
from conform.text.numbering import Mark, parse_mark

ANNEX = re.compile(r"[（(]?附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}\s*(?:[:：.．、]|$|\s)")
FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$")  # “2.指标表.docx”: a file beside the plan
LOST = re.compile(r"[、．.]\s*(?=[^\W\da-zA-Z_])")


class Item(NamedTuple):
    """A clause with the number before it, if any."""

    clause: Clause
    mark: Mark | None


def items(report: Report) -> Iterator[Item]:
    """The clauses in order. Those of annexes are left out, but not those of a plan that a notice encloses as one."""
    annexed = False
    for clause in report.plan.clauses:
        annexed = clause.kind is Kind.CONTEXT and (annexed or bool(ANNEX.match(clause.text)))
        if not annexed and not FILE.search(clause.text):
            yield Item(clause, parse_mark(clause.text))


def titles(report: Report) -> list[Clause]:
    """The headings, without the titles of the plan."""
    return [clause for clause in report.plan.clauses if clause.kind is Kind.HEADING and clause.depth]
