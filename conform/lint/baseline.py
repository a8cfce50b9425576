"""The faults that a project has already and lives with: only new ones count.

A baseline is kept on file name, code and fingerprint of the words, with how often they occur; lines do not matter.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conform.errors import OptionError
from conform.model.finding import Finding
from conform.model.linted import LintedPlan
from conform.text.shown import in_json

SCHEMA_VERSION = 1

Key = tuple[str, str, str]  # file, code, fingerprint


@dataclass(frozen=True, slots=True)
class Gone:
    """What a baseline has `count` times more often than its plan."""

    file: str
    code: str
    text: str
    count: int


@dataclass(slots=True)
class Baseline:
    """How often each fault may still occur; `folder` is the one that file names are seen from."""

    folder: str
    left: Counter[Key] = field(default_factory=Counter)
    texts: dict[Key, str] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)

    def holds(self, path: str, finding: Finding, print_: str) -> bool:
        """Whether a finding is one of the old faults; each of them covers one finding."""
        name = self.name(path)
        self.files.add(name)
        key = (name, finding.code, print_)
        if not self.left[key]:
            return False
        self.left[key] -= 1
        return True

    def seen(self, path: str) -> None:
        """Notes that a file was linted."""
        self.files.add(self.name(path))

    def gone(self, codes: Iterable[str]) -> Iterator[Gone]:
        """The old faults that linted files no longer have, of the rules with these codes."""
        looked_for = set(codes)
        for (file, code, print_), count in sorted(self.left.items()):
            if count and file in self.files and code in looked_for:
                yield Gone(file, code, self.texts[file, code, print_], count)

    def add(self, linted: LintedPlan) -> None:
        """Makes a plan's findings old faults."""
        for finding, print_ in zip(linted.findings, linted.prints, strict=True):
            key = (self.name(linted.path), finding.code, print_)
            self.left[key] += 1
            self.texts.setdefault(key, finding.quote or "/".join(finding.requirement or ()))

    def name(self, path: str) -> str:
        """A file as the baseline's folder sees it, whatever the current folder is."""
        try:
            return os.path.relpath(os.path.realpath(path), self.folder).replace(os.sep, "/")
        except (OSError, ValueError):  # another drive; the current folder is gone
            return path.replace(os.sep, "/")

    def dump(self) -> str:
        """The file's text; the same faults give the same text."""
        rows = [
            {"file": file, "code": code, "fingerprint": print_, "count": count, "text": self.texts[file, code, print_]}
            for (file, code, print_), count in sorted(self.left.items())
        ]
        whole = {"schema_version": SCHEMA_VERSION, "tool": {"name": "conform"}, "baseline": rows}
        return in_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def empty(path: str) -> Baseline:
    """A baseline for the file at `path`, with nothing in it."""
    return Baseline(os.path.dirname(os.path.realpath(path)))  # noqa: PTH120 - of a name that may be odd


def load(path: str) -> Baseline:
    """The baseline in the file at `path`. Raises OptionError when it is missing or none."""
    try:
        whole = json.loads(Path(path).read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OptionError("error.baseline", path, reason=reason) from error
    found = empty(path)
    try:
        if whole["schema_version"] != SCHEMA_VERSION:
            raise ValueError(whole["schema_version"])
        for row in whole["baseline"]:
            _take(found, row)
    except (KeyError, TypeError, ValueError) as error:
        raise OptionError("error.baseline_form", path) from error
    return found


def _take(baseline: Baseline, row: dict[str, Any]) -> None:
    values = [row[name] for name in ("file", "code", "fingerprint", "text")]
    if not all(isinstance(value, str) for value in values) or type(row["count"]) is not int or row["count"] < 1:
        raise ValueError(row)
    file, code, print_, text = values
    baseline.left[file, code, print_] += row["count"]
    baseline.texts[file, code, print_] = text
