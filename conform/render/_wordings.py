"""What every plan says for each requirement of a measure, packed a measure at a time, since one is read at a time."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from conform.model import Report, Requirement, Verdict
from conform.render._leaf import Leaf
from conform.render._overview import section_id
from conform.render.wording import safe


def packed(text: str) -> str:
    """A text as the page's script unpacks it; whatever a plan says, no tag and no comment can stand in it."""
    return b64encode(zlib.compress(text.encode())).decode()


class Wordings:
    """Measure → a line of JSON with its requirements, then a line a plan with its number and what it says for each.

    What was added is kept packed: of a thousand plans the words alone would be tens of megabytes.
    """

    def __init__(self) -> None:
        self._streams: dict[str, Any] = {}  # zlib names no type for what compresses
        self._done: dict[str, list[bytes]] = {}

    def add(self, number: int, leaf: Leaf) -> None:
        """What a plan says; the first one names the requirements."""
        found: dict[str, list[Verdict]] = {}
        for verdict in leaf.shown.values():
            found.setdefault(leaf.measure(verdict), []).append(verdict)
        if not found.keys() <= self._streams.keys():
            self._begin(leaf.report)
        for measure, verdicts in found.items():
            said = {_key(one.reference, one.requirement): _said(leaf, one) for one in verdicts}
            self._put(measure, [number, said])

    def blocks(self) -> Iterator[tuple[str, str]]:
        """Each measure with its packed lines; nothing can be added afterwards."""
        for measure, stream in self._streams.items():
            yield measure, b64encode(b"".join(self._done[measure]) + stream.flush()).decode()

    def _begin(self, report: Report) -> None:
        found: dict[str, list[list[str]]] = {}
        for reference in report.references:
            for one in reference.requirements:
                measure = section_id(report, reference.id, one.measure)
                found.setdefault(measure, []).append([_key(reference.id, one), safe(one.compared)])
        for measure in sorted(found.keys() - self._streams.keys()):
            self._streams[measure], self._done[measure] = zlib.compressobj(), []
            self._put(measure, found[measure])

    def _put(self, measure: str, value: list[Any]) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
        self._done[measure].append(self._streams[measure].compress(line.encode()))


def _key(reference: str, requirement: Requirement) -> str:
    """Tells a requirement from those of other references."""
    return f"{reference} {requirement.id}"


def _said(leaf: Leaf, verdict: Verdict) -> list[str]:
    """The status, and the pieces of evidence."""
    return [verdict.status.value, *(safe(leaf.quote(piece.at, piece.to)) for piece in verdict.evidence)]
