"""Sentences of one part, each in Chinese and English."""

from __future__ import annotations

CLI: dict[str, tuple[str, str]] = {}
