"""How the code is laid out: no file imports itself by way of others, and tests stand where the code does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from common import ROOT

CODE = ROOT / "conform"


def name_of(path: Path) -> str:
    """`conform.match.scan` for conform/match/scan.py, `conform.match` for its `__init__.py`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(path): path for path in CODE.rglob("*.py")}


def imports(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """All imports, those inside functions and those that only type checkers read, too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom))


def imported(path: Path) -> set[str]:
    """The files of conform that a file imports."""
    found = set()
    for node in imports(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in FILES else node.module for name in inner}
    return found & FILES.keys()


def test_no_file_imports_itself_by_way_of_others():
    graph = {name: imported(path) - {name} for name, path in FILES.items()}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail("a circle: " + " → ".join(reversed(error.args[1])))


def test_what_a_room_keeps_to_itself_no_other_imports():
    """`_pairs.py` of a room is for the room: what is of use elsewhere has no underscore."""
    outside = {
        f"{name} imports {other}"
        for name, path in FILES.items()
        for other in imported(path)
        if other.rpartition(".")[2].startswith("_") and room(name) != room(other)
    }
    assert outside == set()


def room(name: str) -> str:
    """`match` for conform.match.changes.near; the file itself where it stands in none."""
    return name.split(".")[1] if "." in name else name


# ── tests stand where the code does ──

DATA = ("messages", "model")  # sentences and values, which every test goes over
CASES = ROOT / "tests" / "lint" / "rules" / "cases"


def mirror(name: str) -> Path:
    """tests/match/test_scan.py for conform.match.scan; a rule's cases for a rule."""
    *rooms, file = name.split(".")[1:]
    if rooms == ["lint", "rules"] and not file.startswith("_"):
        return CASES / f"{file.replace('_', '-')}.toml"
    return ROOT.joinpath("tests", *rooms, f"test_{file.lstrip('_')}.py")


def test_every_file_with_logic_has_a_test_file_of_its_own():
    with_logic = [name for name, path in FILES.items() if path.name not in ("__init__.py", "__main__.py")]
    bare = {name for name in with_logic if name.split(".")[1] not in DATA and not mirror(name).is_file()}
    assert bare == set(), "these need a test file of their own"
