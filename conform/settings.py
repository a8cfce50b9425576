"""conform.toml, or [tool.conform] of pyproject.toml → Settings, checked key by key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conform.errors import ConformError, OptionError, unknown
from conform.model.finding import Severity

OWN, SHARED = "conform.toml", "pyproject.toml"
OURS = re.compile(rb"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*conform\b", re.MULTILINE)

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What a project asks of lint. Codes may be cut short (`PB1`) and rules called by their names."""

    select: Texts = ()
    ignore: Texts = ()
    fail_level: Severity = Severity.ERROR
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file_ignores: Mapping[str, Texts] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    baseline: str | None = None
    decisions: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """A project's settings; those of nobody are the defaults. `text` is what stands in the file `path`."""

    references: Texts = ()
    reference_dirs: Texts = ()
    lint: LintSettings = field(default_factory=LintSettings)
    path: Path | None = None
    text: str = ""

    def beside(self, name: str) -> str:
        """A path that the settings name, which they do as seen from their own folder.

        What is no file in a folder (`--config /dev/null`, a pipe) has none of its own: the current one it is.
        """
        return str(self.path.parent / name) if self.path and self.path.is_file() else name

    def where(self, name: str) -> str:
        """File and line of a key or value, for messages."""
        return _where(self.path, self.text, name) if self.path else ""


def load(path: str | None = None, start: Path | None = None) -> Settings:
    """The settings in the file at `path`, else in the nearest one from the folder `start` (the current one) upwards.

    Raises OptionError, with file and line, for what cannot be read or is not known.
    """
    if path is not None:
        return _read(Path(path), asked=True) or Settings()
    return next(filter(None, (_read(each, asked=False) for each in found(start))), Settings())


def found(start: Path | None = None) -> Iterator[Path]:
    """The files that may hold settings, the nearest first: those of the folder `start` (the current one) and above."""
    try:
        folder = (start or Path()).resolve()
    except OSError:  # the current folder is gone
        return
    for each in (folder, *folder.parents):
        yield from (each / OWN, each / SHARED)


def _read(path: Path, *, asked: bool) -> Settings | None:
    """The settings in a file; None where it is missing, or says nothing of conform, and nobody `asked` for it."""
    try:
        raw = path.read_bytes()
        if path.name == SHARED and not asked and b"conform" not in raw:
            return None
        import tomli

        text = raw.decode("utf-8-sig")
        table = tomli.loads(text)
    except OSError as error:
        if not asked and isinstance(error, FileNotFoundError | NotADirectoryError | PermissionError):
            return None
        raise OptionError("error.settings_unreadable", str(path), reason=error.strerror or error) from error
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML
        if path.name == SHARED and not asked and not OURS.search(raw):  # another tool's to complain about
            return None
        raise OptionError("error.settings_toml", str(path), reason=error) from error
    reader = _Reader(path, text)
    if path.name == SHARED:
        tools = reader.mapping("tool", table.get("tool", {}))
        if "conform" not in tools:
            return None
        table = tools["conform"]
    return reader.settings(table)


def _where(path: Path, text: str, name: str) -> str:
    """`FILE:LINE` of the first line of conform's own that has `name` in it."""
    lines = text.splitlines()
    begins = next((number for number, line in enumerate(lines) if line.startswith("[tool.conform")), 0)
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for number, line in enumerate(lines[begins:], begins + 1):
        if word.search(line.partition("#")[0]):
            return f"{path}:{number}"
    return str(path)


class _Reader:
    """Reads one file's table."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.content = text

    def settings(self, table: Any) -> Settings:
        known = {"references": self.texts, "reference-dirs": self.texts, "lint": self.lint}
        return Settings(**self.table("conform", table, known), path=self.path, text=self.content)

    def lint(self, key: str, value: Any) -> LintSettings:
        known = {
            "select": self.texts,
            "ignore": self.texts,
            "fail-level": self.level,
            "severity": self.each(self.level),
            "per-file-ignores": self.each(self.texts),
            "options": self.each(self.mapping),
            "baseline": self.text,
            "decisions": self.text,
        }
        return LintSettings(**self.table(key, value, known))

    def table(self, key: str, value: Any, known: Mapping[str, Callable[[str, Any], Any]]) -> dict[str, Any]:
        """The values of a table whose keys are known; `-` and `_` are the same in a key."""
        found = {}
        for name, item in self.mapping(key, value).items():
            spelt = name.replace("_", "-")
            if spelt not in known:
                raise unknown(f"[{key}]", name, known, _where(self.path, self.content, name))
            found[spelt.replace("-", "_")] = known[spelt](name, item)
        return found

    def each(self, read: Callable[[str, Any], Any]) -> Callable[[str, Any], dict[str, Any]]:
        """Reads every value of a table whose keys are the project's own."""
        return lambda key, value: {name: read(name, item) for name, item in self.mapping(key, value).items()}

    def texts(self, key: str, value: Any) -> Texts:
        if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
            return tuple(value)
        raise self.fault("error.setting_texts", key)

    def text(self, key: str, value: Any) -> str:
        if isinstance(value, str) and value:
            return value
        raise self.fault("error.setting_text", key)

    def level(self, key: str, value: Any) -> Severity:
        if isinstance(value, str) and value in list(Severity):
            return Severity(value)
        raise unknown(key, str(value), Severity, _where(self.path, self.content, key))

    def mapping(self, key: str, value: Any) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        raise self.fault("error.setting_table", key)

    def fault(self, sentence: str, key: str) -> ConformError:
        return OptionError(sentence, _where(self.path, self.content, key), name=key)
