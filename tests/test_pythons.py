"""What one version of Python makes of the code and another does not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from common import ROOT

INLINED = (ast.ListComp, ast.SetComp, ast.DictComp)


def names(nodes: Iterator[ast.AST], how: type[ast.expr_context]) -> set[str]:
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, how)}


def shared(tree: ast.Module) -> Iterator[str]:
    """Names of the file that a comprehension binds anew and another of the same function uses as the file's.

    Python 3.12.1 takes the one for the other: `[normal for _, normal in rows], [normal(row) for row in rows]` ends in
    an UnboundLocalError.
    """
    own = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    own |= {
        alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    own |= {name for node in tree.body if isinstance(node, ast.Assign) for name in names(ast.walk(node), ast.Store)}
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        inlined = [node for node in ast.walk(function) if isinstance(node, INLINED)]
        bound = [
            {name for part in each.generators for name in names(ast.walk(part.target), ast.Store)} for each in inlined
        ]
        used = [names(ast.walk(each), ast.Load) - targets for each, targets in zip(inlined, bound, strict=True)]
        both = set().union(*bound) & set().union(*used) & own
        yield from (f"{function.name}: {name}" for name in sorted(both))


def test_what_is_looked_for():
    lines = [
        "def normal(x): ...",
        "def f(rows):",
        "    a = [normal for _, normal in rows]",
        "    return a, [normal(x) for x in rows]",
    ]
    text = "\n".join(lines)
    assert list(shared(ast.parse(text))) == ["f: normal"]
    assert list(shared(ast.parse(text.replace("[normal for _, normal in", "[x for _, x in")))) == []


@pytest.mark.parametrize("path", sorted((ROOT / "conform").rglob("*.py")), ids=lambda path: path.stem)
def test_no_comprehension_binds_a_name_that_another_uses_of_the_file(path: Path):
    assert list(shared(ast.parse(path.read_text("utf-8")))) == []
