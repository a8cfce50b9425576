"""No two files need each other, however many stand between them: imports at work and for types alone count, too."""

from __future__ import annotations

import grimp


def circles(edges: dict[str, set[str]]) -> list[list[str]]:
    """The files that are left when those which need no other are taken away, again and again: none, if all is well."""
    left = {file: set(needed) for file, needed in edges.items()}
    while True:
        free = {file for file, needed in left.items() if not needed & left.keys()}
        if not free:
            return [sorted(left)] if left else []
        for file in free:
            del left[file]


def test_a_circle_is_seen():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) != []
    assert circles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_there_is_no_circle_of_files():
    graph = grimp.build_graph("conform", exclude_type_checking_imports=False)
    assert circles({file: set(graph.find_modules_directly_imported_by(file)) for file in graph.modules}) == []
