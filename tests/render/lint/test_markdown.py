"""Findings as tables of Markdown."""

from __future__ import annotations

import re

from formats import run
from frame import in_frame
from made import folder, good, made_rules


def test_markdown_shows_words_as_they_are(conform, folder):
    (folder / "m.txt").write_text(in_frame("建成**X|X**,牵头。<b>到20xx年"), "utf-8")
    out = run(conform, "m.txt", "markdown").out
    rows = [line for line in out.splitlines() if line.startswith("| ❌") or line.startswith("| ⚠")]
    assert rows
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 6 for row in rows)


def test_a_clean_plan_has_no_table_and_what_could_not_be_linted_is_listed(conform, good):
    out = conform("lint", good, "no*ne.txt", "-f", "markdown", "--select", "TX001", "--lang", "zh").out
    assert out.startswith("### good.txt\n\n") and "|---|" not in out
    assert "- **no\\*ne.txt**: " in out
