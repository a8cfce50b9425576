"""The page's templates, compiled once by the Jinja that is there, since that takes longer than filling them in."""

from __future__ import annotations

import hashlib
from collections.abc import MutableMapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from conform.data import data_folder
from conform.kept import kept

# What changes the compiled code besides the templates' texts.
SETTINGS: dict[str, Any] = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


class Templates(FileSystemLoader):
    """Loads the templates as they are compiled."""

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        """The template of that name. Raises TemplateNotFound."""
        source = compiled().get(name)
        if source is None:
            return super().load(environment, name, globals)
        code = compile(source, name, "exec")
        return environment.template_class.from_code(environment, code, {} if globals is None else globals)


def environment(finalize: Any) -> Environment:
    """An environment for the page's templates; `finalize` sees every value before it is put in."""
    loader = Templates(data_folder("reports"), encoding="utf-8")
    return Environment(loader=loader, undefined=StrictUndefined, finalize=finalize, **SETTINGS)  # noqa: S701


@lru_cache(maxsize=1)
def compiled() -> dict[str, str]:
    """Template → the Python that Jinja makes of it."""
    code: dict[str, str] = kept("templates", _made_from(), _compile)
    return code


def _compile() -> dict[str, str]:
    made = environment(str)
    return {path.name: made.compile(path.read_text("utf-8"), path.name, raw=True) for path in _files()}


def _made_from() -> str:
    told = hashlib.sha256(f"{version('jinja2')}{SETTINGS}".encode())
    for path in _files():
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def _files() -> list[Path]:
    return sorted(data_folder("reports").glob("*.j2"))
