"""Words are data: Chinese characters in the code's literals, file by file, can only become fewer.

Patterns, and the few words that are structure, stay; what grows here belongs into reference/. Sentences for users stand
in `messages`, which is not counted, nor are docstrings. Whoever moves words out lowers the line in `vocabulary.txt`.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from common import ROOT

CEILINGS = Path(__file__).with_name("vocabulary.txt")
CHINESE = re.compile(r"[\u3400-\u9fff]")
CODE = ROOT / "conform"
FILES = sorted(path for path in CODE.rglob("*.py") if "messages" not in path.parts)


def count(source: str) -> int:
    """Chinese characters in a module's literals, docstrings left out."""
    tree = ast.parse(source)
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = (node.body[0] for node in ast.walk(tree) if isinstance(node, holders) and node.body)
    told = {id(node.value) for node in first if isinstance(node, ast.Expr)}
    literals = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return sum(len(CHINESE.findall(node.value)) for node in literals if id(node) not in told)


def ceilings() -> dict[str, int]:
    rows = (line.split() for line in CEILINGS.read_text("utf-8").splitlines())
    return {name: int(most) for most, name in rows}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CODE).as_posix())
def test_literals_hold_no_more_words_than_they_did(path: Path):
    found, most = count(path.read_text("utf-8")), ceilings().get(path.relative_to(CODE).as_posix(), 0)
    assert found <= most, f"{found} Chinese characters, {most} are allowed: move words to reference/"


def test_docstrings_and_comments_are_not_counted():
    assert count('"""甲乙"""\nX = "丙"  # 丁\ndef f():\n    """戊"""\n    return f"己{X}庚", 3\n') == 3
