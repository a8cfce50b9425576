"""Who keeps each package that conform needs: `python tests/bench/keepers.py`, a table from what is installed.

Facts from each package's own metadata: version, licence, whom it names, where its source is; `-` where it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, requires

NAME = re.compile(r"[A-Za-z0-9._-]+")
SOURCES = ("source", "repository", "source code", "github", "homepage", "code")
LONGEST = 60


def needed(name: str, seen: dict[str, Distribution]) -> Iterator[tuple[str, str]]:
    """The packages that a package needs, with the first one that needs each."""
    for line in requires(name) or ():
        if "extra ==" in line:
            continue
        other = NAME.match(line)[0].lower()  # type: ignore[index]
        if other in seen:
            continue
        try:
            seen[other] = distribution(other)
        except PackageNotFoundError:  # of another system
            continue
        yield other, name
        yield from needed(other, seen)


def row(name: str, wanted_by: str, found: Distribution) -> str:
    """What a package says of itself."""
    told = found.metadata
    keeper = told.get("Maintainer-email") or told.get("Author-email") or told.get("Maintainer") or told.get("Author")
    licence = told.get("License-Expression") or next(
        (line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License")), None
    )
    urls = dict(line.split(", ", 1) for line in told.get_all("Project-URL") or ())
    source = next((url for label, url in urls.items() if label.lower() in SOURCES), told.get("Home-page"))
    cells = [name, found.version, wanted_by, _short(licence or told.get("License")), _short(keeper), _short(source)]
    return f"| {' | '.join(cells)} |"


def _short(text: str | None) -> str:
    line = " ".join((text or "-").replace("|", "/").split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def main() -> None:
    """Prints the table."""
    print("| package | version | needed by | licence | kept by | source |\n|---|---|---|---|---|---|")
    seen: dict[str, Distribution] = {}
    for name, wanted_by in sorted(needed("conform", seen)):
        print(row(name, wanted_by, seen[name]))


if __name__ == "__main__":
    main()
