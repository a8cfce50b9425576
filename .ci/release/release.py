"""Makes a release: `make release VERSION=0.2.0`; without a version, the files of the one that is tagged.

    python .ci/release/release.py [VERSION] [--out dist] [--borrow]

All is done in a work tree that is thrown away. The branch moves to the new commit, and the tag is set, only when
every file was built twice with the same bytes, checked, and installed: where anything fails, nothing has happened.
Nothing is sent anywhere; that is left to `git push --follow-tags`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import changes
import proof
from changes import Refused

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Makes the files, the commit and the tag; or says in one line why not."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("version", nargs="?", help="three numbers, above those of the last release")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--borrow", action="store_true", help="try the wheel with the packages that are here")
    options = parser.parse_args()
    try:
        check_clean()
        name = f"conform-{options.version or tagged()}"
        (release if options.version else remake)(options.version, options.out.resolve() / name, options.borrow)
    except Refused as error:
        print(f"release: {error}", file=sys.stderr)
    except subprocess.CalledProcessError as error:
        print(f"release: this failed, nothing is released: {' '.join(map(str, error.cmd))}", file=sys.stderr)
    else:
        print(f"The release is in {options.out / name}")
        return 0
    return 1


def git(*words: str, cwd: Path = ROOT) -> str:
    """What git says."""
    return proof.run("git", *words, cwd=cwd).strip()


def check_clean() -> None:
    """Raises Refused where anything is not committed."""
    if git("status", "--porcelain"):
        raise Refused("something here is not committed: git status")


def tagged() -> str:
    """The version of this checkout, which its tag names, too. Raises Refused."""
    version = changes.version_of(ROOT)
    if f"v{version}" not in git("tag", "--points-at", "HEAD").split():
        raise Refused(f"what is checked out bears no tag v{version}")
    return version


@contextmanager
def beside(commit: str) -> Iterator[tuple[Path, Path]]:
    """A work tree at a commit and an empty folder, thrown away in the end."""
    with tempfile.TemporaryDirectory() as folder:
        tree, work = Path(folder, "tree"), Path(folder, "work")
        work.mkdir()
        git("worktree", "add", "--quiet", "--detach", str(tree), commit)
        try:
            yield tree, work
        finally:
            git("worktree", "remove", "--force", str(tree))


def remake(version: None, out: Path, borrow: bool) -> None:
    """The files of the version that is checked out."""
    with beside("HEAD") as (tree, work):
        proof.make(tree, out, work, borrow=borrow)


def release(version: str, out: Path, borrow: bool) -> None:
    """Cuts the changelog, sets the version, proves the files; then moves the branch and sets the tag."""
    changes.check_newer(version, changes.version_of(ROOT))
    if git("tag", "--list", f"v{version}"):
        raise Refused(f"there is a tag v{version} already")
    told = changes.notes((ROOT / "CHANGELOG.md").read_text("utf-8"))
    with beside("HEAD") as (tree, work):
        changes.write(tree, version, f"{datetime.now(UTC):%Y-%m-%d}")
        git("commit", "--quiet", "--all", "--message", f"Release {version}", cwd=tree)
        proof.make(tree, out, work, borrow=borrow)
        git("merge", "--quiet", "--ff-only", git("rev-parse", "HEAD", cwd=tree))
    git("tag", "--annotate", "--cleanup=verbatim", "--message", f"conform {version}\n\n{told}", f"v{version}")


if __name__ == "__main__":
    sys.exit(main())
