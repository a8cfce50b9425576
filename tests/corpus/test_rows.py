"""Rows say what the report says, in plain values."""

from __future__ import annotations

import pickle
from pathlib import Path

from corpus_plans import plans

from conform.corpus.rows import TABLES
from conform.corpus.work import Task, done
from conform.pipeline import check
from conform.readers import ReadOptions
from conform.references import load_reference


def test_rows_say_what_the_report_says(tmp_path: Path) -> None:
    (path,) = plans(tmp_path, 1)
    sent = pickle.loads(pickle.dumps(Task([path], [load_reference()], ReadOptions())))  # noqa: S301
    rows = done(sent)
    (report,) = check(path, [load_reference()], ReadOptions())
    assert {name: {len(row) for row in found} for name, found in rows.items() if found} == {
        name: {len(TABLES[name])} for name in rows if rows[name]
    }
    statuses = [(row[3], row[5]) for row in rows["requirements"]]
    assert statuses == [(verdict.requirement.id, str(verdict.status)) for verdict in report.verdicts]
    assert len(rows["evidence"]) == sum(len(verdict.evidence) for verdict in report.verdicts)
    assert len(rows["changes"]) == sum(len(verdict.changes) for verdict in report.verdicts)
    assert rows["files"] == [(path, report.plan.source.sha256, None)]
