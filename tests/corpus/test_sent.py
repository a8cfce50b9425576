"""What goes to a worker: references once, a task in a parcel, and a function that needs no conform to say so."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from corpus_plans import plans, tasks_of

from conform import __version__
from conform.corpus.sent import LACKS, ROWS, References, carrier, needed, parcel, told
from conform.corpus.work import done
from conform.model import MEANING
from conform.references import load_reference


def test_references_are_unpacked_once() -> None:
    references = References([load_reference()])
    first, second = (pickle.loads(pickle.dumps(references)) for _ in range(2))  # noqa: S301
    assert first is second
    assert [reference.sha256 for reference in first] == [reference.sha256 for reference in references]


def test_what_a_worker_must_have() -> None:
    (task,) = tasks_of(["a.txt"])
    assert needed(task) == {"conform": __version__}
    by_meaning = References([replace(task.references[0], judge=MEANING)])
    assert needed(task._replace(references=by_meaning)) == {"conform": __version__, "numpy": None}


def test_a_parcel_is_carried_out(tmp_path: Path) -> None:
    (task,) = tasks_of(plans(tmp_path, 1))
    kind, worker, rows = carrier()(parcel(done, task), needed(task))
    assert (kind, rows) == (ROWS, done(task))
    assert worker.endswith(")")


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ({"conform": "0"}, f"conform {__version__}"),
        ({"no_such": None}, "ModuleNotFoundError: No module named 'no_such'"),
    ],
)
def test_what_is_lacking_is_told(asked: dict[str, str | None], held: str) -> None:
    assert carrier()(b"", asked)[::2] == (LACKS, held)


def test_it_arrives_where_there_is_no_conform(tmp_path: Path) -> None:
    cloudpickle = pytest.importorskip("cloudpickle", reason="the extra conform[dask] is not installed")
    sent = cloudpickle.dumps((carrier(), {"conform": __version__}))
    run = (
        "import pickle, sys; sys.modules['conform'] = None; carry, needed = pickle.loads(sys.stdin.buffer.read());"
        "print(carry(b'no pickle', needed))"
    )
    ran = subprocess.run([sys.executable, "-c", run], input=sent, capture_output=True, check=True, timeout=120)
    assert ran.stdout.startswith(b"('lacks', ")


def test_an_error_in_a_line() -> None:
    assert told(ValueError("a\nb")) == "ValueError: a"
