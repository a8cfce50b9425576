"""What the rules say about a plan that falls short of the reference (CF)."""

from __future__ import annotations

RULES_CONFORMANCE: dict[str, tuple[str, str]] = {}
