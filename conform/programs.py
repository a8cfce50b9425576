"""The programs of regular expressions, kept from one call to the next: to make them takes a tenth of a check.

Only patterns that stand in modules (others' and Python's too), or that `of_words` makes of the words of a field, are
kept, never another one made while a plan is read, so no word of a plan is stored. The file is this Python's own (its
name says which), and what is damaged or missing is made anew. `re` has no door for this: its compiler is stood in for
until the call ends, and left alone where it is not the one that is known here.

So is the code that `typing`, `collections` and `dataclasses` make of texts for each class of values (its annotations,
`__new__`, `__init__`), which takes a twentieth of a check; annotations of a NamedTuple that are texts stay texts.
"""

from __future__ import annotations

import atexit
import collections
import dataclasses
import marshal
import re
import sys
import typing
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from conform.kept import cache_folder, write

Key = tuple[str | bytes, int | str]  # a pattern and its flags, or a text and how it is compiled
FORM = 2  # of what is kept
MOST = 4000  # programs; all of conform's modules have some hundred
LOADER = "<frozen importlib._bootstrap>"  # what loads a module in C, which has no line of its own (tomli's parser)
WITHIN = {"<genexpr>", "<listcomp>", "<dictcomp>", "<setcomp>"}  # a part of a line


class Program(NamedTuple):
    """What `_sre.compile` makes a pattern of, besides its text."""

    flags: int
    code: list[int]
    groups: int
    names: dict[str, int]
    order: tuple[str | None, ...]


class Programs:
    """Stands in for `re`'s compiler: known patterns are given their kept programs, new ones are noted."""

    def __init__(self, compiler: Any, known: dict[Key, bytes]) -> None:
        self._compiler = compiler
        self._compile = compiler.compile
        self._make = compiler._sre.compile
        self.known = known
        self.used: dict[Key, bytes] = {}
        self.new: dict[Key, bytes] = {}

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """The compiled pattern, as `re._compiler.compile` gives it."""
        row = self.known.get((pattern, int(flags))) if isinstance(pattern, str | bytes) else None
        if row is not None:
            with suppress(TypeError, ValueError, RuntimeError, OverflowError, EOFError):  # damaged
                made = self._make(pattern, *marshal.loads(row))  # noqa: S302 - the user's own file, as a .pyc is
                self.used[pattern, int(flags)] = row
                return made
        if isinstance(pattern, str | bytes) and _is_kept():
            program = self._program(pattern, int(flags))
            self.new[pattern, int(flags)] = marshal.dumps(tuple(program))
            return self._make(pattern, *program)
        return self._compile(pattern, flags)

    def _program(self, pattern: str | bytes, flags: int) -> Program:
        """The steps of `re._compiler.compile` up to the program itself."""
        parsed = self._compiler._parser.parse(pattern, flags)
        code = [int(step) for step in self._compiler._code(parsed, flags)]  # named numbers are no numbers to marshal
        names = dict(parsed.state.groupdict)
        order: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            order[number] = name
        return Program(int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(order))

    def code(self, text: str, name: str = "<string>", mode: str = "exec") -> Any:
        """The code of a text, as `compile` gives it; only for texts that stand for a class."""
        row = self.known.get((text, mode))
        if row is not None:
            with suppress(TypeError, ValueError, EOFError):  # damaged
                code = marshal.loads(row)  # noqa: S302 - the user's own file, as a .pyc is
                self.used[text, mode] = row
                return code
        code = compile(text, name, mode)
        self.new[text, mode] = marshal.dumps(code)
        return code

    def run(self, text: str, *spaces: Any) -> None:
        """As `exec`."""
        exec(self.code(text), *spaces)  # noqa: S102 - what Python itself runs here

    def value(self, text: str, *spaces: Any) -> Any:
        """As `eval`."""
        return eval(self.code(text, mode="eval"), *spaces)  # noqa: S307 - what Python itself evaluates here


def of_words(pattern: str) -> re.Pattern[str]:
    """A pattern that is made of words of a field or of a reference, not of a plan's."""
    return re.compile(pattern)


def _is_kept() -> bool:
    """Whether `of_words` compiles, or a module is being loaded and it is its own line that does."""
    frame = sys._getframe(2)
    while frame.f_back and frame.f_globals.get("__name__", "").split(".")[0] == "re":
        frame = frame.f_back
    if frame.f_code is of_words.__code__ or frame.f_code.co_filename == LOADER:
        return True
    while frame.f_back and frame.f_code.co_name in WITHIN:
        frame = frame.f_back
    return frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__") != "__main__"


def keep_programs() -> None:
    """From now on compiles with kept programs, and keeps the new ones when the process ends. Never fails."""
    folder = cache_folder()
    try:
        import re._compiler as compiler  # type: ignore[import-not-found]

        path = folder / f"programs-{FORM}-{sys.implementation.cache_tag}-{sys.hexversion:x}.marshal" if folder else None
        if path is None or compiler._sre.MAGIC != compiler.MAGIC:
            return
        programs = Programs(compiler, _read(path))
        compiler.compile = programs.compile
        vars(typing)["compile"] = programs.code
        vars(collections)["eval"] = programs.value
        vars(dataclasses)["exec"] = programs.run
        if typing._make_nmtuple.__code__.co_varnames[:4] == ("name", "types", "module", "defaults"):  # type: ignore[attr-defined]
            vars(typing)["_make_nmtuple"] = _named
    except (ImportError, AttributeError):  # another Python, whose compiler is none that is known here
        return

    def store() -> None:
        if programs.new:
            old = programs.known if len(programs.known) + len(programs.new) <= MOST else programs.used
            write(path, marshal.dumps(old | programs.new))

    atexit.register(store)


def _named(name: str, types: Any, module: str, defaults: Sequence[Any] = ()) -> Any:
    """As `typing` makes the class of a NamedTuple, but for looking at the type of each field."""
    make: Any = collections.namedtuple
    made = make(name, [field for field, _ in types], defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = dict(types)
    return made


def _read(path: Any) -> dict[Key, bytes]:
    try:
        rows = marshal.loads(path.read_bytes())  # noqa: S302 - the user's own file, as a .pyc is
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return rows if isinstance(rows, dict) else {}
