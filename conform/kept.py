"""What takes longer to make than to read, kept under the hash of all that it is made from.

kept("index", made_from, make)     what `make` gives, as JSON gives it back; made once for each `made_from`

A wheel carries what its own data gives, in `_data/kept` (`hatch_build.py` makes it). Everything else, a checkout's and
that of users' own references, stands in the user's cache. Since the name is the hash, nothing found there is out of
date, and what is lost is made anew: a folder that cannot be read or written costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from conform.folders import user_folder

VARIABLE = "CONFORM_CACHE_DIR"
CARRIED = Path(__file__).resolve().parent / "_data" / "kept"
# So many files are kept, the latest: a reference and its index are two of them, and take half a megabyte at most.
MOST = 128
_OURS = re.compile(r"[a-z]+-[0-9a-f]{64}(?:\.json|-[0-9a-f]+\.marshal)")


def kept(kind: str, made_from: str, make: Callable[[], Any]) -> Any:
    """What `make` gives of the SHA-256 `made_from`: read where it is kept, else made and kept.

    It comes as JSON has it (lists for tuples, names for keys), also when it was made only now.
    """
    name = f"{kind}-{made_from}.json"
    folder = cache_folder()
    for path in (CARRIED / name, *((folder / name,) if folder else ())):
        with contextlib.suppress(OSError, ValueError):  # not there, or damaged
            return json.loads(path.read_bytes())
    text = json.dumps(make(), ensure_ascii=False, separators=(",", ":"), default=_date)
    if folder and write(folder / name, text.encode("utf-8")):
        with contextlib.suppress(OSError):
            _tidy(folder)
    return json.loads(text)


def _date(value: object) -> dict[str, str]:
    """A date of a TOML file, which JSON has not; no text, since it was none."""
    return {"date": str(value)}


def cache_folder() -> Path | None:
    """CONFORM_CACHE_DIR or the system's folder for such files; None where a user has no home."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named) / "kept"
    path = user_folder("cache") / "kept"
    return path if path.is_absolute() else None


def write(path: Path, content: bytes) -> bool:
    """Writes a file whole or not at all, whoever else writes it at the same time; tells whether it could."""
    from tempfile import NamedTemporaryFile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            partial = Path(file.name)
    except OSError:
        return False
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        return False
    return True


def _tidy(folder: Path) -> None:
    """Leaves the latest files of ours; nobody else's are touched. Raises OSError."""
    ours = [path for path in folder.iterdir() if _OURS.fullmatch(path.name)]
    for path in sorted(ours, key=lambda path: path.stat().st_mtime_ns, reverse=True)[MOST:]:
        path.unlink(missing_ok=True)
