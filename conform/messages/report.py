"""Sentences of one part, each in Chinese and English."""

from __future__ import annotations

REPORT: dict[str, tuple[str, str]] = {}
