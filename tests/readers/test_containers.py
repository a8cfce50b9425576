"""One example plan in every container: the same text comes out of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers import Containers, make_containers, to_traditional
from reading import bare, kept

from conform.readers import ReadOptions, read

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "lanting-city.txt"
TEXT = EXAMPLE.read_text(encoding="utf-8")
NAMES = (
    *(
        "utf-8",
        "utf-8-sig",
        "gb18030",
        "utf-16",
        "crlf",
        "big5",
        "traditional",
        "markdown",
        "single-line",
        "html",
        "html-gbk",
    ),
    *("docx-numbered", "docx-revised", "pdf-paged", "pdf", "doc", "odt", "rtf"),
)


@pytest.fixture(scope="module")
def containers(tmp_path_factory: pytest.TempPathFactory) -> Containers:
    return make_containers(tmp_path_factory.mktemp("containers"), TEXT)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_same(containers: Containers, name: str) -> None:
    if name in containers.missing:
        pytest.skip(containers.missing[name])
    source = read(str(containers.paths[name]), ReadOptions())
    expected = to_traditional(TEXT) if name in ("big5", "traditional") else TEXT
    assert bare(kept(source)) == bare(expected)


def test_every_container_is_tried(containers: Containers) -> None:
    assert set(containers.paths) | set(containers.missing) == set(NAMES)
