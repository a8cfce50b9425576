"""The page's templates, compiled once by the Jinja that is there, since that takes longer than filling them in."""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from conform.data import data_folder
from conform.kept import cache_folder, kept, write

# What changes the compiled code besides the templates' texts.
SETTINGS: dict[str, Any] = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


class Templates(FileSystemLoader):
    """Loads the templates as they are compiled."""

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        """The template of that name. Raises TemplateNotFound."""
        code = _codes().get(name)
        if code is None:
            return super().load(environment, name, globals)
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


@lru_cache(maxsize=1)
def _codes() -> dict[str, CodeType]:
    """Template → that Python compiled, kept as a .pyc is: for this Python alone, and made anew where it is damaged."""
    folder = cache_folder()
    path = folder / f"templates-{_made_from()}-{sys.hexversion:x}.marshal" if folder else None
    if path is not None:
        with suppress(OSError, ValueError, EOFError, TypeError):
            return dict(marshal.loads(path.read_bytes()))  # noqa: S302 - the user's own file
    codes = {name: compile(source, name, "exec") for name, source in compiled().items()}
    if path is not None:
        write(path, marshal.dumps(codes))
    return codes


def _compile() -> dict[str, str]:
    made = environment(str)
    return {path.name: made.compile(path.read_text("utf-8"), path.name, raw=True) for path in _files()}


def _jinja2() -> str:
    """Jinja's version as it says itself, since asking its package takes longer than filling the templates in."""
    import jinja2

    if "__version__" in vars(jinja2):
        return str(jinja2.__version__)
    from importlib.metadata import version

    return version("jinja2")


def _made_from() -> str:
    told = hashlib.sha256(f"{_jinja2()}{SETTINGS}".encode())
    for path in _files():
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def _files() -> list[Path]:
    return sorted(data_folder("reports").glob("*.j2"))
