"""`conform decisions diff`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from common import Ran
from decided import ROW, file_of

Conform = Callable[..., Ran]


def test_what_is_gone_and_new_is_told(conform: Conform, tmp_path: Path):
    old, new = tmp_path / "a.json", tmp_path / "b.json"
    kept = {**ROW, "requirement": "05.1"}
    old.write_text(file_of(ROW, kept, {**ROW, "requirement": "04.1", "note": "旧"}), encoding="utf-8")
    new.write_text(file_of({**ROW, "decision": "needs_work", "who": "李"}, kept), encoding="utf-8")
    ran = conform("decisions", "diff", old, new, "--lang", "zh")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "云溪市实施方案 云溪.docx",
        "- 03.1  √ 已接受",
        "+ 03.1  ※ 需修改（李）",
        "- 04.1  √ 已接受：旧",
    ]
    assert conform("decisions", "diff", old, new, "--exit-code").code == 1
    same = conform("decisions", "diff", old, old, "--exit-code")
    assert (same.code, same.out) == (0, "both files say the same\n")
