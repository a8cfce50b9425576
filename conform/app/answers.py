"""What came of a path, and how it goes from one process to another.

The references, which both have, are not sent along: of them and of their requirements only the numbers are.
"""

from __future__ import annotations

import copyreg
import io
import pickle
import traceback
from collections.abc import Sequence
from typing import Any, NamedTuple

from conform.app.batch import Batch, Job
from conform.model import Failure, Reference, Report, Requirement


class Answer(NamedTuple):
    """What came of a path: its reports with what is beside them, failures, and a bug that was met, with its place."""

    reports: Sequence[tuple[Report, Any]] = ()
    failures: Sequence[Failure] = ()
    bug: tuple[Exception, str] | None = None


def answer(job: Job, path: str) -> Answer:
    """The path's reports, as a batch of it alone has them."""
    batch = Batch([path], job)
    reports: list[tuple[Report, Any]] = []
    try:
        reports.extend((report, batch.beside(report)) for report in batch)
    except Exception as error:  # told where the program ends, as of any other process
        return Answer(reports, batch.failures, (error, traceback.format_exc()))
    return Answer(reports, batch.failures)


def answered(job: Job, path: str) -> bytes:
    """The path's answer as bytes, to be sent to another process."""
    found = answer(job, path)
    try:
        return _packed(found, job.references)
    except Exception as error:  # an exception may hold what cannot be sent
        told = found.bug[1] if found.bug else traceback.format_exc()
        return _packed(Answer(failures=found.failures, bug=(RuntimeError(repr(error)), told)), job.references)


def unpacked(data: bytes, references: Sequence[Reference]) -> Answer:
    """The answer that was packed with equal references."""
    _known[:] = references
    found: Answer = pickle.loads(data)  # noqa: S301 - from a process of this program's own
    return found


def _packed(found: Answer, references: Sequence[Reference]) -> bytes:
    numbers: dict[int, tuple[int, ...]] = {id(reference): (number,) for number, reference in enumerate(references)}
    for number, reference in enumerate(references):
        numbers |= {id(item): (number, at) for at, item in enumerate(reference.requirements)}

    def reduced(value: Any) -> Any:
        known = numbers.get(id(value))
        return (_one_of, known) if known else value.__reduce_ex__(pickle.HIGHEST_PROTOCOL)

    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {Reference: reduced, Requirement: reduced}
    pickler.dump(found)
    return stream.getvalue()


_known: list[Reference] = []  # while an answer is unpacked


def _one_of(reference: int, requirement: int | None = None) -> Reference | Requirement:
    found = _known[reference]
    return found if requirement is None else found.requirements[requirement]
