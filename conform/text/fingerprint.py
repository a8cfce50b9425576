"""What is left of a text when it is asked whether it is still the same."""

from __future__ import annotations

import hashlib
import unicodedata

from conform.model import Report, Verdict

DIGITS = 16  # 64 bits: two of a million texts share one once in 37 million cases
BETWEEN = "\x1f"
# What is met everywhere and has no letter in its compatibility form; beside it texts mostly are in that form already.
_SIGNS = frozenset(" \u3000\n，。、；：！？（）《》〈〉【】〔〕“”‘’·—…-,.;:!?()%/+")


def fingerprint(*texts: str) -> str:
    """A fingerprint, hexadecimal, that texts share which differ in spaces, punctuation and width alone.

    >>> fingerprint("到2025年，达到90%。") == fingerprint("到２０２５年达到 90%")
    True
    """
    joined = BETWEEN.join(map(bare, texts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def bare(text: str) -> str:
    """The letters and digits of a text, in Unicode's compatibility form (NFKC)."""
    kept = "".join(filter(str.isalnum, text))
    if _SIGNS.issuperset(set(text).difference(kept)) and unicodedata.is_normalized("NFKC", kept):
        return kept
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def print_of(report: Report, verdict: Verdict) -> str:
    """The fingerprint of what the program itself found of a requirement, whatever people made of it since."""
    held = report.decisions.requirements if report.decisions else {}
    decision = held.get((verdict.reference, verdict.requirement.id))
    if decision:
        return decision.fingerprint
    return fingerprint(verdict.requirement.text, verdict.status, *map(report.quote, verdict.evidence))
