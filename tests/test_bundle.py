"""The bundle for offices without a network: `.ci/bundle`."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import bundle
import contents
import pytest
from common import ROOT

HERE = ROOT / ".ci" / "bundle"

METADATA = "Metadata-Version: 2.1\nName: Jie.Ba\nVersion: 1.0\nLicense: MIT\nProject-URL: Home, https://shelf.example\n"
INSIDE = {
    "jieba/__init__.py": "WORDS = 1\n",
    "jieba/posseg/__init__.py": "TAGS = 1\n",
    "jieba/lac_small/model.bin": "0" * 1000,
    "jieba-1.0.dist-info/METADATA": METADATA,
    "jieba-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\n",
    "jieba-1.0.dist-info/RECORD": "",
}


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "jieba-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in INSIDE.items():
            archive.writestr(name, text)
    return path


def test_a_slim_wheel_lists_just_what_it_holds(wheel: Path, tmp_path: Path):
    slim = tmp_path / "slim" / wheel.name
    slim.parent.mkdir()
    contents.slim(wheel, slim)
    with zipfile.ZipFile(slim) as archive:
        names = archive.namelist()
        rows = dict(line.split(",", 1) for line in archive.read("jieba-1.0.dist-info/RECORD").decode().split())
        assert names[:-1] == ["jieba/__init__.py", "jieba-1.0.dist-info/METADATA", "jieba-1.0.dist-info/WHEEL"]
        assert set(rows) == set(names)
        data = archive.read("jieba/__init__.py")
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    assert rows["jieba/__init__.py"] == f"sha256={digest},{len(data)}"


def test_jieba_starts_without_what_is_left_out(tmp_path: Path):
    """In a process that cannot load it, a text is cut into words all the same."""
    hidden = [name.rstrip("/").replace("/", ".") for name in contents.UNUSED["jieba"]]
    code = f"""
import sys
for name in {hidden!r}: sys.modules[name] = None
from conform.match.jieba_words import tokenizer
print("/".join(tokenizer().cut("推动公立医院发展", HMM=False)))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert "/" in ran.stdout


@pytest.mark.parametrize("scripts", sorted({target.scripts for target in bundle.PLATFORMS.values()}))
def test_a_bundle_holds_wheels_scripts_licences_and_sums(wheel: Path, tmp_path: Path, scripts: str):
    folder = tmp_path / "conform"
    (folder / "wheels").mkdir(parents=True)
    shutil.copy(wheel, folder / "wheels")
    made = contents.pack(folder, scripts, tmp_path / "out" / "bundle.zip")
    with zipfile.ZipFile(made) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert f"conform/wheels/{wheel.name}" in files
    assert b"Jie.Ba 1.0: MIT  https://shelf.example" in files["conform/LICENCES.txt"]
    assert "conform/使用说明.txt" in files
    assert any(name.startswith("conform/install.") for name in files)
    tutorial = files["conform/教程.txt"].decode()
    for name in re.findall(r"\b(?:lanting|drafts/)[\w-]+\.txt", tutorial):
        assert f"conform/examples/{name}" in files
    assert not any("labels" in name or name.endswith(".png") for name in files)
    listed = dict(reversed(line.split("  ", 1)) for line in files.pop("conform/SHA256SUMS").decode().splitlines())
    assert listed == {name.removeprefix("conform/"): hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_the_tutorial_of_a_bundle_is_plain_text():
    page = (
        "# 教程\n\n见[安装](howto/offline.md)，按 `q`，**要紧**。\n\n```console\n$ conform check `a`.txt\n```\n\n- 一\n"
    )
    assert contents.plain(page) == "教程\n\n见安装，按 q，要紧。\n\n    $ conform check `a`.txt\n\n- 一\n"
    shown = contents.plain(contents.TUTORIAL.read_text("utf-8"))
    assert "    $ conform check lanting-city.txt\n" in shown and not re.search(r"```|\]\(|^#", shown, re.M)


def test_the_same_wheels_make_the_same_bytes(wheel: Path, tmp_path: Path):
    made = []
    for name in ("one", "two"):
        (tmp_path / name / "conform" / "wheels").mkdir(parents=True)
        shutil.copy(wheel, tmp_path / name / "conform" / "wheels")
        made.append(contents.pack(tmp_path / name / "conform", "linux", tmp_path / f"{name}.zip").read_bytes())
    assert made[0] == made[1]


@pytest.mark.skipif(not shutil.which("sh"), reason="no shell here")
@pytest.mark.parametrize("path", sorted(HERE.glob("linux/*.sh")), ids=lambda path: path.name)
def test_shell_scripts_can_be_read(path: Path):
    assert subprocess.run(["sh", "-n", str(path)], check=False).returncode == 0


def test_every_way_out_of_a_windows_script_is_there():
    """A `goto` or `call` to a label that is not there ends a batch file without a word."""
    for path in HERE.glob("windows/*.bat"):
        lines = path.read_text("utf-8").splitlines()
        labels = {line[1:] for line in lines if line.startswith(":")}
        called = {
            word[1:] for line in lines for word in line.split() if word.startswith(":") and not line.startswith(":")
        }
        assert called <= labels, path.name
        assert "chcp 65001 >nul" in lines


@pytest.mark.parametrize("name", ["windows/install.bat", "linux/install.sh"])
def test_installing_asks_for_the_pythons_that_there_are_wheels_for(name: str):
    minors = [int(python.removeprefix("3.")) for python in bundle.PYTHONS]
    said = (HERE / name).read_text("utf-8")
    assert f"(3, {min(minors)}) <= sys.version_info < (3, {max(minors) + 1})" in said
    assert all(f"3.{minor}" in said for minor in minors)
    assert f"3.{min(minors)} 至 3.{max(minors)}" in said


@pytest.mark.skipif(not shutil.which("sh"), reason="no shell here")
@pytest.mark.parametrize("name", ["drop.sh", "terminal.sh"])
def test_what_is_opened_before_it_is_installed_says_so(tmp_path: Path, name: str):
    shutil.copy(HERE / "linux" / name, tmp_path)
    ran = subprocess.run(["sh", tmp_path / name, tmp_path], capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", "请先运行 sh install.sh\n")


def test_windows_reads_lines_that_end_as_its_own(tmp_path: Path):
    (tmp_path / "conform" / "wheels").mkdir(parents=True)
    made = contents.pack(tmp_path / "conform", "windows", tmp_path / "bundle.zip")
    with zipfile.ZipFile(made) as archive:
        said = archive.read("conform/install.bat")
    assert said.count(b"\r\n") == said.count(b"\n") > 0


LOCK = """one==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
two==2 ; sys_platform == 'win32' \\
    --hash=sha256:cc
"""


def test_what_is_fetched_has_a_hash_of_the_lock():
    assert bundle.locked(["two==2"], LOCK) == "two==2 --hash=sha256:cc\n"
    assert bundle.locked(["one==1.0"], LOCK) == "one==1.0 --hash=sha256:aa --hash=sha256:bb\n"
    with pytest.raises(KeyError):
        bundle.locked(["two==3"], LOCK)


def test_the_lock_names_all_that_conform_needs():
    text = bundle.LOCK.read_text("utf-8")
    names = re.findall(r"^([\w.-]+)==", text, re.MULTILINE)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["ofd"]]
    wanted = {contents.normal(re.match(r"[\w.-]+", line)[0]) for line in needed}
    assert wanted <= {contents.normal(name) for name in names}
    assert all("--hash=" in bundle.locked([row], text) for row in re.findall(r"^[\w.-]+==\S+", text, re.MULTILINE))


def test_the_table_of_keepers_has_every_package_of_a_bundle():
    table = (ROOT / "docs" / "keepers.md").read_text("utf-8")
    rows = re.findall(r"^([\w.-]+)==(\S+)", bundle.LOCK.read_text("utf-8"), re.MULTILINE)
    assert [row for row in rows if f"\n| {row[0]} | {row[1]} |" not in table] == []
