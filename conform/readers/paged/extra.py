"""Whether the extra that reads pictures is installed; asked whenever folders are searched, so it loads nothing."""

from __future__ import annotations

import importlib.util


def has_ocr() -> bool:
    """Whether the extra is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))
