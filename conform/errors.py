"""One tree of errors that users can do something about; everything else is a bug and crashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conform.messages import Lang


class ConformError(Exception):
    """Expected trouble, told in one line.

    `key` names a sentence in `conform.messages`; `where` is the file (and line or entry) that it is about;
    the other values fill the sentence. As a string it is that sentence in English, for who calls from Python: the
    options that it names are the keywords there (`max_bytes` for `--max-bytes`).
    """

    def __init__(self, key: str, where: str = "", **values: object) -> None:
        super().__init__(key, where, values)
        self.key = key
        self.where = where
        self.values = values

    def __reduce__(self) -> tuple[partial[ConformError], tuple[()]]:
        return partial(type(self), self.key, self.where, **self.values), ()  # so that other processes can raise it

    def __str__(self) -> str:
        from conform.messages import Lang, keywords

        try:
            sentence = keywords(self.key, Lang.EN, **self.values)
        except LookupError:  # a bug in the messages must not hide what they are about
            sentence = f"{self.key} {self.values}"
        return f"{self.where}: {sentence}" if self.where else sentence


class InputError(ConformError):
    """A plan that cannot be used: missing, empty, unreadable, not a plan."""


class ReferenceFault(ConformError):
    """A reference file with a fault; `where` names file and entry."""


class DecisionFault(ConformError):
    """A file of decisions with a fault; `where` names the file, the sentence line or entry."""


class CalibrationFault(ConformError):
    """A calibration that does not belong to this program, or is none; `where` names its file."""


class OptionError(ConformError):
    """Options that contradict each other or name something unknown."""


class OutputError(ConformError):
    """A report that cannot be written where it was asked for."""


class InternalFault(ConformError):
    """A result that fails its own check: a fault of this program, told in one line instead of a wrong report."""


def lang_named(lang: Lang | str) -> Lang:
    """The language of that name, `zh` or `en`. Raises OptionError for another."""
    from conform.messages import Lang

    try:
        return Lang(lang)
    except ValueError:
        raise unknown("lang", str(lang), list(Lang)) from None


MANY = 16  # names that are not all told; the formats are ten, the commands thirteen

# No wheel of these is made for every machine; conform starts without them.
WITHOUT = ("lxml", "opencc", "pypdfium2")


@contextmanager
def needing(where: str) -> Iterator[None]:
    """Work on the file `where` that may need one of them. Raises InputError where that is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in WITHOUT:
            raise
        raise InputError(f"error.needs_{package}", where) from error


def unknown(option: str, value: str, known: Iterable[str], where: str = "") -> OptionError:
    """The error for a name that is not among `known`, with the nearest one if any is near, else with all or some.

    `option` is the option (or `COMMAND`) that the name was given for; `where` the file and line that it stands in.
    """
    from difflib import get_close_matches

    names = list(known)
    folded = {name.lower(): name for name in names}
    near = get_close_matches(value.lower(), folded, n=1)
    if near:
        return OptionError("error.unknown_near", where, option=option, value=value, near=folded[near[0]])
    if len(names) > MANY:
        some = ", ".join(folded[name] for name in get_close_matches(value.lower(), folded, n=3, cutoff=0))
        return OptionError("error.unknown_many", where, option=option, value=value, some=some, count=len(names))
    return OptionError("error.unknown", where, option=option, value=value, known=", ".join(names))
