"""Who reads, changes and writes a file again does so alone."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

from conform.app.lock import alone


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    path, got, order = tmp_path / "d.json", Event(), list[str]()

    def second() -> None:
        got.set()
        with alone(path):
            order.append("second")

    with alone(path):
        other = Thread(target=second)
        other.start()
        got.wait()
        other.join(0.2)
        order.append("first")
    other.join()
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []
