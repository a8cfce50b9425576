"""The same plan gets the same statuses whatever file it comes in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES
from containers import Containers, make_containers
from labelled import misread
from plans import report_of, statuses

from conform.model import Report
from conform.pipeline import check
from conform.readers import ReadOptions
from conform.references import load_reference

TEXT = (EXAMPLES / "lanting-city.txt").read_text(encoding="utf-8")
NOISE, LEAST = 0.03, 0.97
TEXTS = ("utf-8-sig", "gb18030", "utf-16", "crlf", "big5", "traditional", "markdown", "single-line", "html", "html-gbk")
FILES = ("docx-numbered", "docx-revised", "pdf-paged", "pdf", "doc", "odt", "rtf")


@pytest.fixture(scope="module")
def containers(tmp_path_factory: pytest.TempPathFactory) -> Containers:
    return make_containers(tmp_path_factory.mktemp("same"), TEXT)


def checked(path: Path) -> Report:
    (report,) = check(str(path), [load_reference()], ReadOptions())
    return report


@pytest.fixture(scope="module")
def clean() -> Report:
    return checked(EXAMPLES / "lanting-city.txt")


@pytest.mark.parametrize("name", (*TEXTS, *FILES))
def test_every_container_gets_the_statuses_of_the_text(containers: Containers, clean: Report, name: str):
    if name in containers.missing:
        pytest.skip(containers.missing[name])
    found, wanted = statuses(checked(containers.paths[name])), statuses(clean)
    assert {key: (wanted[key], found[key]) for key in wanted if wanted[key] is not found[key]} == {}


def test_a_page_cut_text_gets_the_statuses_of_the_text(clean: Report):
    pieces = [TEXT[at : at + 400] for at in range(0, len(TEXT), 400)]
    cut = "\n\n".join(f"{piece}\n\n— {number} —" for number, piece in enumerate(pieces, 1))
    found, wanted = statuses(report_of(cut)), statuses(clean)
    assert {key: (wanted[key], found[key]) for key in wanted if wanted[key] is not found[key]} == {}


def test_a_bad_scan_gets_nearly_the_same_statuses(clean: Report, figures: Callable[[str], None]):
    wanted = statuses(clean)
    shares = []
    for seed in range(5):
        found = statuses(report_of(misread(TEXT, NOISE, seed)))
        shares.append(sum(wanted[key] is found[key] for key in wanted) / len(wanted))
    figures(f"3% misread characters: equal statuses {min(shares):.3f} to {max(shares):.3f}")
    assert sum(shares) / len(shares) >= LEAST


@pytest.mark.parametrize("name", ["docx-numbered", "html", "pdf-paged"])
def test_every_piece_of_evidence_has_its_place(containers: Containers, name: str):
    report = checked(containers.paths[name])
    for verdict in report.verdicts:
        for piece in verdict.evidence:
            where = report.locate(piece.at, piece.to)
            assert where.place is not None
            numbers = (where.place.page, where.place.paragraph, where.place.line)
            assert any(number is not None and number >= 1 for number in numbers)
