"""The user's streams: which language, colour and width they take, and how text gets onto them.

Results go to standard output, everything said about the work to standard error.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import PurePath
from time import monotonic
from typing import NamedTuple, TextIO

from conform.app import signs
from conform.errors import ConformError, OutputError
from conform.messages import Lang, say
from conform.text.shown import spelt, unordered

MOMENT = 1.0  # seconds of work after which a progress bar is worth showing
NAMED = 24  # characters of a file's name beside the bar
NARROWEST = 20  # cells; under it nothing is readable, and layouts divide by what is left
CHINESE = 0x04  # primary language id of Windows' interface


class Console(NamedTuple):
    """Speaks to the user in `lang`; `quiet` leaves notices out, never warnings and errors.

    `color` says whether standard output takes it, `asked` whether the user asked for `lang`.
    """

    lang: Lang
    quiet: bool = False
    color: bool = False
    asked: bool = False

    def error(self, where: str, key: str, /, **values: object) -> None:
        """One line on standard error: `conform: <where>: <sentence>`."""
        try:
            sentence = say(key, self.lang, **values)
        except (KeyError, IndexError):  # a bug in the messages must not hide what they are about
            sentence = f"{key} {values}"
        parts = ["conform", where, sentence]
        tell(": ".join(part for part in parts if part))

    def notice(self, where: str, key: str, /, **values: object) -> None:
        """A line that `--quiet` leaves out."""
        if not self.quiet:
            self.error(where, key, **values)

    def trouble(self, error: ConformError) -> None:
        """What is told of expected trouble."""
        self.error(error.where, error.key, **error.values)


def tell(line: str) -> None:
    """Writes one line to standard error, whatever characters a file name or a message carries."""
    stream = sys.stderr
    if stream is None:  # closed by the caller (2>&-)
        return
    try:
        stream.write(one_line(line) + "\n")
        stream.flush()
    except OSError:
        return  # nobody listens; the exit code still says it


def one_line(text: str) -> str:
    """`text` with control, direction and undecodable characters escaped, so that it stays one honest line.

    >>> one_line("a\\nb")
    'a\\\\nb'
    """
    return unordered(spelt(text))


# ── what the user's surroundings ask for ──────────────────────────────────────────────────────────────


def language(words: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """The language of messages: `--lang` among `words` if it is a known one, else the locale's."""
    asked = asked_language(words)
    if asked is not None:
        return asked
    return Lang.ZH if _locale(environ).lower().startswith("zh") else Lang.EN


def asked_language(words: Sequence[str]) -> Lang | None:
    """The known one that `--lang` names among `words`."""
    for word, following in pairwise([*words, ""]):
        name = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and name in list(Lang):
            return Lang(name)
    return None


def _locale(environ: Mapping[str, str]) -> str:
    """The locale as gettext finds it: LANGUAGE comes before the others unless they ask for plain C."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    found = next((environ[name] for name in names if environ.get(name)), "")
    if found.split(".")[0] in ("C", "POSIX"):
        return found
    first = environ.get("LANGUAGE", "").split(":")[0]
    return first or found or _windows_locale()


def _windows_locale() -> str:
    """`zh` where Windows itself speaks Chinese, else nothing."""
    if sys.platform != "win32":
        return ""
    import ctypes

    return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == CHINESE else ""


def wants_color(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether text on `stream` should be coloured: NO_COLOR before FORCE_COLOR before what the stream is."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_live(stream, environ)


def is_live(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether `stream` is a terminal that understands colours and moving the cursor."""
    return stream is not None and stream.isatty() and environ.get("TERM") != "dumb"


def width() -> int:
    """The terminal's width in cells; COLUMNS decides, 80 where there is no terminal."""
    return max(NARROWEST, shutil.get_terminal_size((80, 24)).columns)


def width_of_file() -> int:
    """The width of text that goes into a file: COLUMNS, or 80."""
    columns = os.environ.get("COLUMNS", "")
    return max(NARROWEST, int(columns)) if columns.isdecimal() and int(columns) else 80


def prepare_streams(color: bool = False) -> None:
    """Makes both streams safe: for a character that they cannot encode stands a sign, or `?`, instead of a crash."""
    signs.lost = False
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=signs.NAME)
    if color and sys.platform == "win32":
        from colorama import just_fix_windows_console

        just_fix_windows_console()


# ── results ───────────────────────────────────────────────────────────────────────────────────────────


def write_out(pieces: Iterable[str | bytes], *, document: bool) -> None:
    """Writes results to standard output as they come.

    A `document` (JSON, HTML) is UTF-8 whatever the locale says, except on a terminal, where bytes (Word) have no
    place. BrokenPipeError comes through; other trouble is an OutputError.
    """
    if sys.stdout is None:
        raise OutputError("error.stdout_closed")
    raw = getattr(sys.stdout, "buffer", None)
    if document and raw is not None and not sys.stdout.isatty():
        _put(pieces, lambda piece: raw.write(encoded(piece)), raw.flush)
    else:
        _put(pieces, _write_text, sys.stdout.flush)


def encoded(piece: str | bytes) -> bytes:
    """A piece of a document as it is written."""
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")


def _write_text(piece: str | bytes) -> None:
    if isinstance(piece, bytes):
        raise OutputError("error.stdout_binary")
    sys.stdout.write(piece)


def _put(pieces: Iterable[str | bytes], write: Callable[[str | bytes], object], flush: Callable[[], None]) -> None:
    """Writes each piece; only trouble of the writing itself is translated, not that of making a piece."""
    iterator = iter(pieces)
    while True:
        piece = next(iterator, None)
        try:
            if piece is None:
                flush()
                return
            write(piece)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError("error.stdout", reason=error.strerror or error) from error


def tell_lost(console: Console) -> None:
    """Says, once all is written, what to do where Chinese could not be shown; in words that can be."""
    if signs.lost:
        console._replace(lang=Lang.EN).notice("", "notice.encoding")


def drop_output() -> None:
    """After a broken pipe: lets the interpreter flush into nothing when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def progress(paths: Sequence[str], console: Console, *, to_file: bool) -> Iterator[str]:
    """The paths one by one, with a bar on standard error once that takes more than a moment.

    There is none off a terminal, for a single file, or where results already fill the same terminal (they do
    not if they go `to_file`).
    """
    shown = not to_file and sys.stdout is not None and sys.stdout.isatty()
    if console.quiet or shown or len(paths) <= 1 or not is_live(sys.stderr, os.environ):
        yield from paths
        return
    begun, done = monotonic(), 0
    for path in paths:
        if monotonic() - begun > MOMENT:
            break
        yield path
        done += 1
    if done < len(paths):
        yield from _bar(paths, done)


def _bar(paths: Sequence[str], done: int) -> Iterator[str]:
    """A bar with the file that is being checked and the time that is left."""
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # A file's name is no markup, and cut so that the bar has room.
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Terminal(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(paths), completed=done)
        for path in paths[done:]:
            name = one_line(PurePath(path).name)
            bar.update(task, description=name if len(name) <= NAMED else name[:NAMED] + "…")
            yield path
            bar.advance(task)


def page_notice(console: Console, path: str, done: int, pages: int) -> None:
    """Tells how far the slow reading of a file's pages is: on a terminal's own line that goes in the end, else once."""
    stream = sys.stderr
    if console.quiet or stream is None or (sys.__stderr__ is not None and stream is not sys.__stderr__):  # a bar has it
        return
    if not is_live(stream, os.environ):
        if not done:
            console.notice(path, "progress.ocr_begins", pages=pages)
        return
    line = say("progress.ocr", console.lang, page=done + 1, pages=pages) if done < pages else ""
    stream.write(f"\r\x1b[K{line}")
    stream.flush()
