"""Each format is what its readers expect, whatever stands in a plan."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from formats import evil, run
from frame import in_frame
from lxml import etree
from made import FAULTS, bad, folder, good, made_rules, word_file

from conform.render.lint import LINT_FORMATS

ALL = sorted(LINT_FORMATS.keys() - {"docx", "xlsx"})  # these have tests of their own: tests/render/lint


@pytest.mark.parametrize("form", ALL)
def test_no_control_reaches_the_reader(conform, evil, form):
    out = run(conform, evil, form).out
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e\ufffe]", out)


@pytest.mark.parametrize("form", ALL)
def test_a_name_that_is_no_utf8_is_written(conform, folder, form):
    path = Path(str(folder) + "/a\udcff.txt")
    path.write_text(in_frame(FAULTS), "utf-8")
    ran = conform("lint", path.name, "-f", form, "-o", "out")
    assert ran.code == 1
    (folder / "out").read_text("utf-8")
