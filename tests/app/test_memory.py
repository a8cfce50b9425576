"""The garbage collector, which a check has little use for."""

from __future__ import annotations

import gc

from conform.app.memory import collect_seldom


def test_rings_are_looked_for_seldom():
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] > before[0]
    finally:
        gc.set_threshold(*before)
