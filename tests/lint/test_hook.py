"""The hook as projects use it: real pre-commit, git and pip, with the wheel of this checkout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from common import ROOT

from conform.readers import SUFFIXES
from conform.readers.paged.picture import PICTURE

CLEAN = Path(__file__).with_name("clean.txt")
HOOKS = ROOT / ".pre-commit-hooks.yaml"
SHIPPED = ("hatch_build.py", "conform", "reference", "reports", "pyproject.toml", "README.md", "LICENSE", HOOKS.name)
NO_INDEX = ("No matching distribution", "Could not find a version", "Temporary failure in name resolution")
GUIDES = [ROOT / "docs" / "pages" / lang / "guide" / "lint.md" for lang in ("en", "zh")]


def run(*words: object, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=500, check=False)


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Surroundings without this checkout, in which git knows of nothing outside the test's folder."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "PRE_COMMIT"))}
    return kept | {
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(home.parent),
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.com",
        "PIP_CONFIG_FILE": os.environ.get("PIP_CONFIG_FILE", str(Path.home() / ".config" / "pip" / "pip.conf")),
        "LC_ALL": "C.UTF-8",
    }


def repository(folder: Path, env: Mapping[str, str]) -> Path:
    assert run("git", "init", "-q", cwd=folder, env=env).returncode == 0
    return folder


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, env: dict[str, str]) -> Path:
    """A repository with what of this checkout is installed."""
    folder = repository(tmp_path_factory.mktemp("source"), env)
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    assert run("git", "add", "-A", cwd=folder, env=env).returncode == 0
    assert run("git", "commit", "-qm", "all", cwd=folder, env=env).returncode == 0
    return folder


def pre_commit(*words: object, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    done = run(sys.executable, "-m", "pre_commit", *words, cwd=cwd, env=env)
    if any(reason in done.stdout + done.stderr for reason in NO_INDEX):
        pytest.skip("pip reaches no index to install the hook's dependencies from")
    return done


@pytest.fixture(scope="module")
def project(source: Path, env: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of plans with the hook, whose environment pre-commit has made."""
    folder = repository(tmp_path_factory.mktemp("project"), env)
    rev = run("git", "rev-parse", "HEAD", cwd=source, env=env).stdout.strip()
    hook = {"id": "conform-lint", "files": "^plans/"}
    config = {"repos": [{"repo": str(source), "rev": rev, "hooks": [hook]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    (folder / "plans").mkdir()
    assert pre_commit("install", "--install-hooks", cwd=folder, env=env).returncode == 0
    return folder


def test_a_faulty_plan_is_not_committed_and_a_good_one_is(project: Path, env: dict[str, str]):
    plan = project / "plans" / "梧溪 方案.txt"
    clean = CLEAN.read_text("utf-8")

    def commit(text: str) -> subprocess.CompletedProcess[str]:
        plan.write_text(text, "utf-8")
        run("git", "add", "-A", cwd=project, env=env)
        return run("git", "commit", "-m", "plan", cwd=project, env=env)

    blocked = commit(clean.replace("到2025年", "到20xx年"))
    assert blocked.returncode == 1
    assert "PB001" in blocked.stdout + blocked.stderr
    assert run("git", "rev-parse", "--verify", "HEAD", cwd=project, env=env).returncode != 0
    passed = commit(clean)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout + passed.stderr


def test_many_files_are_linted_in_one_process(project: Path, env: dict[str, str]):
    for number in range(3):
        text = CLEAN.read_text("utf-8").replace("5年努力", "8年努力")
        (project / "plans" / f"{number}.txt").write_text(text, "utf-8")
    run("git", "add", "-A", cwd=project, env=env)
    done = pre_commit("run", "--verbose", cwd=project, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(re.findall("CF003", done.stdout)) == 3
    assert done.stdout.count("warnings: 3") == 1


def test_the_hook_takes_every_format():
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("conform-lint", "conform lint --jobs 1", "python")
    written = SUFFIXES - frozenset(PICTURE.suffixes)  # a repository's pictures are mostly no plans
    assert all(re.search(hook["files"], f"a/方案{suffix}") for suffix in written)
    assert not any(re.search(hook["files"], name) for name in ("a.py", "txt", "a.txt.bak"))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.parts[-3])
def test_the_guides_examples_are_sound(path: Path):
    """Ten lines into pre-commit and into CI: each a block of YAML that calls the hook or the command."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", path.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert blocks
    known = [yaml.safe_load(block) for block in blocks]
    (hook,) = [row for found in known for repo in found.get("repos", ()) for row in repo["hooks"]]
    assert hook["id"] == "conform-lint"
    (github,) = [found for found in known if "jobs" in found]
    steps = [step for job in github["jobs"].values() for step in job["steps"]]
    assert any("conform lint" in step.get("run", "") for step in steps)
    (gitlab,) = [found for found in known if found.get("conform")]
    assert any("conform lint" in line for line in gitlab["conform"]["script"])
    assert gitlab["conform"]["artifacts"]["reports"]["codequality"]
    assert all(len(block.strip().splitlines()) <= 14 for block in blocks)
