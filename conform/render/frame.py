"""What every HTML file is put into: its style and script, and the policy that lets these two work and nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from conform import __version__
from conform.data import data_folder
from conform.messages import Lang
from conform.render.wording import safe


@lru_cache(maxsize=4)
def frame(lang: Lang, styles: tuple[str, ...], scripts: tuple[str, ...]) -> dict[str, Any]:
    """What a page's template fills its head with; the files are those of `reports/`."""
    style = "".join(map(_file, styles))
    script = "".join(map(_file, scripts))
    allowed = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return {
        "language": "zh-CN" if lang is Lang.ZH else "en",
        "style": Markup(style),  # noqa: S704  (a file of this program)
        "script": Markup(script),  # noqa: S704
        "policy": f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'",
        "version": __version__,
    }


def tame(value: object) -> object:
    """Whatever text goes into a page, its controls and direction marks spelt out; Markup is the page's own."""
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _file(name: str) -> str:
    return (data_folder("reports") / name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
