"""Every key that a reader uses has its sentences."""

from __future__ import annotations

import re
from pathlib import Path

import conform.readers
from conform.messages import SENTENCES

FOLDER = Path(conform.readers.__file__).parent


def test_every_key_has_sentences() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.rglob("*.py")))
    keys = set(re.findall(r'"((?:input|note|skip)\.[a-z0-9_]+)"', text))
    assert len(keys) > 30
    assert keys <= set(SENTENCES)
    used = {key for key in SENTENCES if key.startswith("input.")}
    assert used <= keys | {"input.empty"}
