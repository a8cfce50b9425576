"""How often Python looks for rings of values that nothing else holds."""

from __future__ import annotations

import gc

# A check makes many small values and no rings of them; looking for rings every 700 values costs a tenth of its time.
COLLECT_AFTER = 100_000


def collect_seldom() -> None:
    """Lets this process look for rings once so many values were made."""
    gc.set_threshold(COLLECT_AFTER)
