"""Exit codes are part of what scripts rely on."""

from __future__ import annotations

import signal

from conform.app import codes


def test_codes_are_those_that_callers_know():
    assert (codes.DONE, codes.FOUND, codes.UNUSABLE) == (0, 1, 2)
    assert codes.INTERRUPTED == 128 + signal.SIGINT
