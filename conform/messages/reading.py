"""Sentences of one part, each in Chinese and English."""

from __future__ import annotations

READING: dict[str, tuple[str, str]] = {}
