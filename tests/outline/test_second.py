"""A second plan pasted behind the first is told of, and an annex is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from plans import plan_of as plan
from sources import EXAMPLES, PLANS

from conform.clean import clean
from conform.outline import outline
from conform.readers import ReadOptions, read

FIRST = "青潭县医院发展方案\n为落实部署，制定本方案。\n一、任务\n加强建设，推进扩容。落实责任。\n二、保障\n强化组织。\n"
ITEMS = "一、目标\n推进改革，提升能力。\n二、任务\n加强建设，完善制度。\n"
SECOND = "note.second_plan:溪岭区医院改革方案"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (f"{FIRST}溪岭区医院改革方案\n为深化改革，制定本方案。\n{ITEMS}", [SECOND]),
        (f"{FIRST}溪岭区医院改革方案（试行）\n{ITEMS}", [f"{SECOND}（试行）"]),
        (f"{FIRST}{FIRST}", ["note.second_plan:青潭县医院发展方案"]),
        (f"{FIRST}附件：人员名单\n一\n二\n三\n溪岭区医院改革方案\n{ITEMS}", [SECOND]),
        (f"{FIRST}{FIRST}溪岭区医院改革方案\n{ITEMS}", ["note.second_plan:青潭县医院发展方案", SECOND]),
        (
            f"{FIRST}溪岭区人民政府关于印发《溪岭区医院改革方案》的通知\n各乡镇人民政府：\n溪岭区医院改革方案\n{ITEMS}",
            ["note.second_plan:溪岭区人民政府关于印发《溪岭区医院改革方案》的通知"],
        ),
        (FIRST, []),
        (f"{FIRST}附件1\n溪岭区医院改革方案\n{ITEMS}", []),
        (f"{FIRST}附件：溪岭区医院改革方案\n2023年6月1日\n青潭县人民政府\n某处\n溪岭区医院改革方案\n{ITEMS}", []),
        (f"关于印发《溪岭区医院改革方案》的通知\n{ITEMS}加强领导。\n溪岭区医院改革方案\n{ITEMS}", []),
        (f"溪岭区医院改革方案\n目录\n一、目标\n二、任务\n溪岭区医院改革方案\n{ITEMS}", []),
        (f"{FIRST}溪岭区医院改革方案\n三、监督\n加强督导，落实责任。\n", []),
        (f"{FIRST}按照溪岭区医院改革方案，推进改革。\n三、监督\n加强督导。\n", []),
    ],
)
def test_a_second_plan_is_told_of(text: str, notes: list[str]) -> None:
    assert [note for note in plan(text).notes if note.startswith("note.second_plan")] == notes


@pytest.mark.parametrize("path", [*EXAMPLES, *PLANS], ids=lambda path: path.stem)
def test_no_second_plan_in_sound_files(path: Path) -> None:
    found = outline(clean(read(str(path), ReadOptions())))
    assert not [note for one in found for note in one.notes if note.startswith("note.second_plan")]
