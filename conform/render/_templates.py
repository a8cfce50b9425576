"""The page's templates, compiled by Jinja once and kept in `reports/templates.json`.

Compiling them takes longer than filling them in. The file names the Jinja and the templates that it was made from, and
is passed over when either is another; a test says how to make it anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import MutableMapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from conform.data import data_folder

KEPT = "templates.json"
# What changes the compiled code besides the templates' texts.
SETTINGS: dict[str, Any] = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


class Templates(FileSystemLoader):
    """Loads a template from what is kept, else compiles it."""

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        """The template of that name. Raises TemplateNotFound."""
        source = _kept().get(name)
        if source is None:
            return super().load(environment, name, globals)
        code = compile(source, name, "exec")
        return environment.template_class.from_code(environment, code, {} if globals is None else globals)


def environment(finalize: Any) -> Environment:
    """An environment for the page's templates; `finalize` sees every value before it is put in."""
    loader = Templates(data_folder("reports"), encoding="utf-8")
    return Environment(loader=loader, undefined=StrictUndefined, finalize=finalize, **SETTINGS)  # noqa: S701


def keep() -> None:
    """Writes the kept file; for `make data`."""
    made = environment(str)
    code = {path.name: made.compile(path.read_text("utf-8"), path.name, raw=True) for path in _files()}
    text = json.dumps(
        {"jinja": version("jinja2"), "made_from": made_from(), "code": code}, ensure_ascii=False, indent=0
    )
    (data_folder("reports") / KEPT).write_text(text + "\n", encoding="utf-8")


@lru_cache(maxsize=1)
def _kept() -> dict[str, str]:
    """Template → the Python that Jinja made of it; nothing where that is not of these templates and this Jinja."""
    path = data_folder("reports") / KEPT
    if not path.is_file():
        return {}
    raw = json.loads(path.read_text("utf-8"))
    code: dict[str, str] = raw["code"]
    return code if (raw["jinja"], raw["made_from"]) == (version("jinja2"), made_from()) else {}


def made_from() -> str:
    """What tells the templates and settings that the kept code was made from."""
    told = hashlib.sha256(str(SETTINGS).encode())
    for path in _files():
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def _files() -> list[Path]:
    return sorted(data_folder("reports").glob("*.j2"))
