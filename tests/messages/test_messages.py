"""Every sentence, in both languages."""

from __future__ import annotations

import re
import string
from collections.abc import Callable

from common import EXAMPLES, ROOT, Ran

from conform.messages import SENTENCES

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_every_sentence_takes_the_same_values_in_both_languages():
    for key, (chinese, english) in SENTENCES.items():
        fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (chinese, english)]
        assert fields[0] == fields[1], key


def test_every_key_that_the_code_names_has_its_sentence():
    named = re.compile(r'"((?:error|input|note|notice|usage|help|warning|progress|reference|outline|read)\.[a-z_.]+)"')
    for path in (ROOT / "conform").rglob("*.py"):
        for key in named.findall(path.read_text("utf-8")):
            if not key.endswith((".py", ".toml", ".")):
                assert key in SENTENCES, f"{path.name}: {key}"
