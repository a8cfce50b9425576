"""What goes into a bundle besides the wheels: how to install, sums, licences; and wheels without dead weight."""

from __future__ import annotations

import base64
import hashlib
import re
import zipfile
from email.parser import HeaderParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TUTORIAL = ROOT / "docs" / "pages" / "zh" / "tutorial.md"
PLANS = ("*.txt", "*.html", "*/*.txt")  # of the examples: what the tutorial reads
# What conform never loads of a package: jieba's taggers, keywords and neural model are 34 of its 42 MB.
UNUSED = {"jieba": ("jieba/posseg/", "jieba/analyse/", "jieba/lac_small/")}
EPOCH = (2020, 1, 1, 0, 0, 0)  # the same bytes whenever the zip is made
EXECUTABLE = 0o755 << 16
PLAIN = 0o644 << 16


def normal(name: str) -> str:
    """A package's name as the index has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def slim(wheel: Path, to: Path) -> None:
    """Copies a wheel without what conform never loads, its list of files with it."""
    unused = UNUSED.get(normal(wheel.name.partition("-")[0]), ())
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        rows = []
        for entry in old.infolist():
            if entry.filename.startswith(unused) or entry.filename.endswith(".dist-info/RECORD"):
                continue
            data = old.read(entry)
            _put(new, entry.filename, data)
            rows.append(f"{entry.filename},sha256={_digest(data)},{len(data)}")
        record = next(name for name in old.namelist() if name.endswith(".dist-info/RECORD"))
        _put(new, record, "\n".join([*rows, f"{record},,", ""]).encode())


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def pack(bundle: Path, scripts: str, to: Path) -> Path:
    """Puts scripts, tutorial, examples, licences and sums beside the wheels, and everything into the zip `to`."""
    for path in (*sorted((HERE / scripts).iterdir()), *sorted((HERE / "any").iterdir())):
        _write(bundle / path.name, path.read_text("utf-8"), scripts)
    _write(bundle / "教程.txt", plain(TUTORIAL.read_text("utf-8")), scripts)
    for path in (found for pattern in PLANS for found in sorted((ROOT / "examples").glob(pattern))):
        _copy(path, bundle / path.relative_to(ROOT))
    (bundle / "LICENCES.txt").write_text(licences(sorted((bundle / "wheels").glob("*.whl"))), "utf-8")
    files = [path for path in sorted(bundle.rglob("*")) if path.is_file()]
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {_name(path, bundle)}\n" for path in files)
    (bundle / "SHA256SUMS").write_text(sums, "utf-8", newline="\n")
    to.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as archive:
        for path in [*files, bundle / "SHA256SUMS"]:
            _put(archive, f"{bundle.name}/{_name(path, bundle)}", path.read_bytes(), path.suffix == ".sh")
    return to


def plain(markdown: str) -> str:
    """A page as an editor for plain text shows it: commands indented, no marks, of links the words."""
    lines, code = [], False
    for line in markdown.splitlines():
        if line.startswith("```"):
            code = not code
        else:
            lines.append(f"    {line}" if code else re.sub(r"^#+ |`|\*\*|\[(.*?)\]\([^)]*\)", r"\1", line))
    return "\n".join([*lines, ""])


def _write(to: Path, said: str, scripts: str) -> None:
    """A text whose lines end as the platform's own."""
    to.write_bytes(said.replace("\n", "\r\n").encode() if scripts == "windows" else said.encode())


def _copy(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(path.read_bytes())


def _name(path: Path, bundle: Path) -> str:
    return path.relative_to(bundle).as_posix()


def _put(archive: zipfile.ZipFile, name: str, data: bytes, executable: bool = False) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.external_attr = EXECUTABLE if executable else PLAIN
    entry.create_system = 3  # Unix, which keeps what may be run
    entry.compress_type = archive.compression
    archive.writestr(entry, data)


def licences(wheels: list[Path]) -> str:
    """A line a package: name, version, licence, where it is from."""
    rows = {}
    for path in wheels:
        with zipfile.ZipFile(path) as archive:
            name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
            told = HeaderParser().parsestr(archive.read(name).decode("utf-8"))
        rows[normal(told["Name"])] = f"{told['Name']} {told['Version']}: {_licence(told)}{_home(told)}\n"
    return "".join(rows[name] for name in sorted(rows))


def _licence(told: object) -> str:
    get_all = told.get_all  # type: ignore[attr-defined]
    classified = [row.rpartition(" :: ")[2] for row in get_all("Classifier", ()) if row.startswith("License ::")]
    short = (get_all("License") or [""])[0].strip().splitlines()[:1]
    return (get_all("License-Expression") or [""])[0] or ", ".join(classified) or "".join(short) or "see its wheel"


def _home(told: object) -> str:
    get_all = told.get_all  # type: ignore[attr-defined]
    pages = [row.partition(", ")[2] for row in get_all("Project-URL", ())] + list(get_all("Home-page", ()))
    return f"  {pages[0]}" if pages else ""
