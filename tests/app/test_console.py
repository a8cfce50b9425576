"""The language of messages, and lines that stay lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from common import EXAMPLES, Ran

from conform.app.console import language, one_line
from conform.messages import Lang

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


@pytest.mark.parametrize(
    ("words", "environ", "lang"),
    [
        ([], {}, Lang.EN),
        ([], {"LANG": "zh_CN.UTF-8"}, Lang.ZH),
        ([], {"LANG": "zh_TW"}, Lang.ZH),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, Lang.EN),
        ([], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "de_DE"}, Lang.EN),
        ([], {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, Lang.ZH),
        ([], {"LANG": "C", "LANGUAGE": "zh_CN"}, Lang.EN),
        ([], {"LANG": "zh_CN", "LC_ALL": ""}, Lang.ZH),
        (["--lang", "zh"], {"LANG": "en_US"}, Lang.ZH),
        (["--lang=en"], {"LANG": "zh_CN"}, Lang.EN),
        (["--lang"], {"LANG": "zh_CN"}, Lang.ZH),
        (["--lang", "fr"], {"LANG": "zh_CN"}, Lang.ZH),
    ],
)
def test_language(words: list[str], environ: dict[str, str], lang: Lang):
    assert language(words, environ) is lang


def test_a_line_stays_a_line():
    assert one_line("a\nb\x1b[31m\u202e\udcff") == "a\\nb\\x1b[31m\\u202e\\udcff"
    assert one_line("钦州市 方案.txt") == "钦州市 方案.txt"
