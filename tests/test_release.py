"""What `make release` does, on a throw-away repository: `.ci/release`."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import changes
import proof
import pytest
import yaml
from common import ROOT

NEEDED = ("twine", "cyclonedx_py", "hatchling")
SHIPPED = (
    "hatch_build.py",
    "conform",
    "reference",
    "reports",
    "examples",
    ".ci",
    "docs",
    "pyproject.toml",
    "LICENSE",
    ".gitignore",
)
TOLD = ("README.md", "README.zh.md", "CHANGELOG.md", ".pre-commit-hooks.yaml")
CHANGELOG = "# Changelog\n\nAll.\n\n## Unreleased\n\n### Added\n\n- One thing.\n\n## 0.0.9\n\n- An old thing.\n"
NEXT = "9.0.0"


@pytest.fixture(autouse=True)
def someone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Git and gpg know nothing of who runs the tests; a socket's path is short, so gpg's folder is no test's."""
    with tempfile.TemporaryDirectory() as keys:
        for name in ("GIT_AUTHOR", "GIT_COMMITTER"):
            monkeypatch.setenv(f"{name}_NAME", "a")
            monkeypatch.setenv(f"{name}_EMAIL", "a@example.com")
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        monkeypatch.setenv("GNUPGHOME", keys)
        yield
        if shutil.which("gpgconf"):
            subprocess.run(["gpgconf", "--kill", "all"], check=False)


def git(*words: str, cwd: Path) -> str:
    return subprocess.run(["git", *words], cwd=cwd, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """What of this checkout is released, committed; its changelog tells one thing."""
    folder = tmp_path / "repository"
    for name in SHIPPED + TOLD:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    (folder / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    git("init", "-q", "-b", "main", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-qm", "all", cwd=folder)
    return folder


def release(repository: Path, *words: str) -> subprocess.CompletedProcess[str]:
    script = repository / ".ci" / "release" / "release.py"
    command = [sys.executable, str(script), *words, "--borrow", "--out", str(repository.parent / "dist")]
    env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=repository.parent, env=env, capture_output=True, text=True, check=False)


def missing() -> list[str]:
    from importlib.util import find_spec

    return [name for name in NEEDED if find_spec(name) is None]


def key() -> bool:
    """Makes a key to sign with, where gpg can."""
    how = ("--batch", "--quiet", "--passphrase", "", "--quick-gen-key", "a@example.com", "ed25519", "sign")
    return shutil.which("gpg") is not None and subprocess.run(["gpg", *how], check=False).returncode == 0


def test_a_release_is_made_whole_and_its_files_again_from_the_tag(repository: Path):
    if missing():
        pytest.skip(f"the extra `release` is not installed: {', '.join(missing())}")
    signs = key()
    done = release(repository, NEXT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert git("log", "-1", "--format=%s", cwd=repository) == f"Release {NEXT}"
    assert git("status", "--porcelain", cwd=repository) == ""
    assert git("cat-file", "-t", f"v{NEXT}", cwd=repository) == "tag"
    assert "- One thing." in git("tag", "-n9", cwd=repository)
    assert changes.version_of(repository) == NEXT
    assert f"rev: v{NEXT}\n" in (repository / "docs/pages/en/guide/lint.md").read_text("utf-8")
    assert f"## Unreleased\n\n## {NEXT} (" in (repository / "CHANGELOG.md").read_text("utf-8")
    folder = repository.parent / "dist" / f"conform-{NEXT}"
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    built = {f"conform-{NEXT}-py3-none-any.whl", f"conform-{NEXT}.tar.gz", "sbom.cdx.json"}
    assert set(files) == built | {proof.SUMS} | ({f"{proof.SUMS}.asc"} if signs else set())
    rows = dict(line.split("  ")[::-1] for line in files[proof.SUMS].decode().splitlines())
    assert rows == {name: hashlib.sha256(files[name]).hexdigest() for name in built}
    if signs:
        subprocess.run(["gpg", "--batch", "--verify", folder / f"{proof.SUMS}.asc", folder / proof.SUMS], check=True)
    listed = json.loads(files["sbom.cdx.json"])
    assert listed["metadata"]["component"]["version"] == NEXT
    assert {"rapidfuzz", "lxml"} <= {row["name"].lower() for row in listed["components"]}
    assert str(repository.parent.parent).encode() not in files["sbom.cdx.json"]
    again = release(repository)  # what a runner does when it is handed the tag
    assert again.returncode == 0, again.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name.startswith("conform")} == {
        name: data for name, data in files.items() if name.startswith("conform")
    }
    _the_hook_works_at_the_tag(repository)


def _the_hook_works_at_the_tag(repository: Path) -> None:
    project = repository.parent / "project"
    project.mkdir()
    git("init", "-q", cwd=project)
    config = {"repos": [{"repo": str(repository), "rev": f"v{NEXT}", "hooks": [{"id": "conform-lint"}]}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    clean = (ROOT / "tests" / "lint" / "clean.txt").read_text("utf-8")
    (project / "plan.txt").write_text(clean.replace("到2025年", "到20xx年"), "utf-8")
    git("add", "-A", cwd=project)
    env = {name: value for name, value in os.environ.items() if name not in proof.FOREIGN}
    words = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    home = {"PRE_COMMIT_HOME": str(repository.parent / "hooks")}
    done = subprocess.run(words, cwd=project, env=env | home, capture_output=True, text=True, check=False)
    if any(reason in done.stdout for reason in ("No matching distribution", "Could not find a version")):
        pytest.skip("the release is sound; pip reaches no index to install the hook's dependencies from")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "PB001" in done.stdout


@pytest.mark.parametrize(
    ("version", "changelog", "told"),
    [
        (NEXT, CHANGELOG.replace("- One thing.\n", ""), "no change under"),
        ("0.0.9", CHANGELOG, "is not above"),
        ("next", CHANGELOG, "is no version"),
        ("", CHANGELOG, "bears no tag"),
    ],
)
def test_what_is_refused_changes_nothing(repository: Path, version: str, changelog: str, told: str):
    (repository / "CHANGELOG.md").write_text(changelog, "utf-8")
    git("commit", "-qam", "changelog", "--allow-empty", cwd=repository)
    before = git("rev-parse", "HEAD", cwd=repository)
    done = release(repository, *([version] if version else []))
    assert done.returncode == 1
    assert done.stderr.startswith("release: ")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert git("rev-parse", "HEAD", cwd=repository) == before
    assert git("tag", cwd=repository) == ""


def test_what_is_not_committed_is_refused(repository: Path):
    (repository / "new.py").write_text("", "utf-8")
    done = release(repository, NEXT)
    assert (done.returncode, done.stdout) == (1, "")
    assert "not committed" in done.stderr


def test_a_version_that_is_tagged_is_refused(repository: Path):
    git("tag", f"v{NEXT}", cwd=repository)
    assert "already" in release(repository, NEXT).stderr


def test_a_build_that_fails_leaves_branch_tags_and_work_trees(repository: Path):
    (repository / "hatch_build.py").write_text("raise SystemExit(3)\n", "utf-8")
    git("commit", "-qam", "broken", cwd=repository)
    done = release(repository, NEXT)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("release: this failed, nothing is released")
    assert git("log", "-1", "--format=%s", cwd=repository) == "broken"
    assert git("tag", cwd=repository) == ""
    assert len(git("worktree", "list", cwd=repository).splitlines()) == 1


def test_builds_that_differ_are_refused(tmp_path: Path):
    for name, text in (("a", "one"), ("b", "two")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.whl").write_text(text, "utf-8")
    with pytest.raises(changes.Refused, match="these differ"):
        proof.check_same(tmp_path / "a", tmp_path / "b")


def test_the_changelog_is_cut_once_and_keeps_what_stood_there():
    cut = changes.cut(CHANGELOG, NEXT, "2026-01-02")
    assert cut == CHANGELOG.replace("## Unreleased\n", f"## Unreleased\n\n## {NEXT} (2026-01-02)\n")
    with pytest.raises(changes.Refused):
        changes.notes(cut)


# ── the runners ──


def scripts(value: object) -> Iterator[str]:
    """All that a workflow runs."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name in ("run", "script"):
                yield from [below] if isinstance(below, str) else below
            else:
                yield from scripts(below)
    elif isinstance(value, list):
        for below in value:
            yield from scripts(below)


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_the_runners_do_what_a_machine_here_does(name: str):
    paths = (ROOT / ".github" / "workflows").glob("*.yml") if name == "github" else [ROOT / ".gitlab-ci.yml"]
    ran = [line for path in paths for line in scripts(yaml.safe_load(path.read_text("utf-8")))]
    assert ".ci/run" in ran
    assert "make artifacts" in ran
    targets = {line.split()[1] for line in ran if line.startswith("make ")}
    rules = (ROOT / "Makefile").read_text("utf-8")
    assert all(f"\n{target}: " in rules for target in targets)
