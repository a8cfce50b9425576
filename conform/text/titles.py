"""Titles of plans and laws, by their form."""

from __future__ import annotations

import re

from conform.data import any_word
from conform.text.numbering import HAN

KINDS = any_word("documents", "kinds") + "|(?<![方办做看立司执依守违想说用])法"
_SUFFIX = r"(?:\s*[（(][^（()）]{2,24}[）)])?(?:\s*篇\s*\w{1,3})?"
_NO_TITLE = r"(?!为了?|根据|按照|依据|经(?!济)|现将?|附)"
TITLE = re.compile(rf"{_NO_TITLE}(?:[^，,。；;：:]{{4,80}}?(?:{KINDS})|[^，,。；;：:]{{2,3}}(?:条例|规定)){_SUFFIX}")
TITLE_RUN_ON = re.compile(
    rf"{_NO_TITLE}[^，,。；;：:]{{4,60}}?(?:{KINDS}){_SUFFIX}\s*(?=为{HAN}|{any_word('documents', 'run_on')})"
)
TITLE_END = re.compile(rf"[^，,。；;：:|]{{0,60}}?(?:{KINDS}){_SUFFIX}")
