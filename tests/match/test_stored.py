"""What is kept of a reference is what its words give, and goes by the words and by the code."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from common import health

from conform.match import stored as module
from conform.match.similarity import grams
from conform.match.stored import MAKERS, stored, work_out
from conform.references import load_reference

FIELD = health()
# What `stored` loads and what no index comes of: values handed on, errors, files found and kept, patterns.
OTHERS = ("model", "errors", "kept", "data", "messages", "programs", "folders")


def test_what_is_kept_is_what_the_words_give():
    reference = load_reference()
    fresh = work_out(reference, FIELD)
    for _ in ("made", "read"):
        found = stored(reference, FIELD)
        assert found.normals == fresh.normals
        assert [tuple(pair) for pair in found.counts] == fresh.counts
        assert found.weights == fresh.weights
        assert found.index.postings == fresh.index.postings
        assert list(found.index.totals) == fresh.index.totals
        assert list(found.totals) == fresh.totals == [fresh.weights.total(grams(text)) for text in fresh.normals]


def test_other_words_of_the_field_give_another():
    reference = load_reference()
    placed = FIELD.with_places(["公立"])
    assert stored(reference, placed).normals == work_out(reference, placed).normals != stored(reference, FIELD).normals


def test_a_users_own_reference_is_kept_too(monkeypatch: pytest.MonkeyPatch):
    source = load_reference()
    own = source.sections[0].measures[0].requirements[0]._replace(text="建立云溪河长制度，配备河长十名。")
    measure = source.sections[0].measures[0]._replace(requirements=(own,))
    reference = replace(source, id="own", sections=(source.sections[0]._replace(measures=(measure,)),))
    first = stored(reference, FIELD)
    monkeypatch.setattr(module, "work_out", lambda *_: pytest.fail("it is kept"))
    assert stored(reference, FIELD).normals == first.normals
    assert first.counts[0][0] == 2


def test_all_code_that_it_is_made_by_is_told():
    script = "import sys, conform.match.stored; print(*(n for n in sys.modules if n.startswith('conform.')))"
    names = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    files = {
        str(sys.modules[name].__file__)
        for name in names
        if name.split(".")[1] not in OTHERS or name == "conform.model.field"
    }
    assert {file for file in files if not file.endswith("__init__.py")} == set(MAKERS)
