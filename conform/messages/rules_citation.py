"""What the rules say about how a plan cites the reference (CT)."""

from __future__ import annotations

RULES_CITATION: dict[str, tuple[str, str]] = {}
