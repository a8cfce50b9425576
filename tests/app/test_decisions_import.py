"""`conform decisions import`: a table that is filled in by hand, and comes back as it went."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from common import EXAMPLES, Ran, one
from decided import ROW, file_of

from conform.text.fingerprint import fingerprint

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


@pytest.fixture(scope="module")
def omitted() -> list[dict[str, Any]]:
    """What a decision on each omitted requirement of the city's plan is about."""
    import conform

    (report,) = conform.check(CITY).to_dict()["reports"]
    plan = {"title": report["plan"]["title"], "number": report["plan"]["number"], "file": CITY.name}
    rows = [row for row in report["requirements"] if row["status"] == "omitted"]
    names = ("reference", "fingerprint")
    return [{**ROW, "plan": plan, "requirement": row["id"], **{name: row[name] for name in names}} for row in rows]


@pytest.fixture
def known(omitted: list[dict[str, Any]], tmp_path: Path) -> Path:
    """One decided, one in conflict."""
    path = tmp_path / "d.json"
    moment = {"who": "王", "when": "2026-11-27T09:00:00+08:00", "date": "2026-11-27"}
    both = [{**omitted[1], "conflict": True, "note": who, "who": who, "date": "2026-11-26"} for who in ("李", "赵")]
    path.write_text(file_of({**omitted[0], **moment, "note": "同意"}, *both), encoding="utf-8")
    return path


def rows(path: Path) -> dict[str, list[tuple[str, str, str | None]]]:
    found: dict[str, list[tuple[str, str, str | None]]] = {}
    for row in json.loads(path.read_text("utf-8"))["decisions"]:
        found.setdefault(row["requirement"], []).append((row["decision"], row["note"], row["who"]))
    return found


def fill(path: Path, changes: dict[str, dict[str, str]]) -> None:
    """Writes into the workbook, by requirement and heading."""
    book = openpyxl.load_workbook(path)
    sheet = book["要求对照"]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        for head, value in changes.get(str(row[heads.index("编号")].value), {}).items():
            row[heads.index(head)].value = value
    book.save(path)


@pytest.mark.parametrize("form", ["xlsx", "docx", "csv"])
def test_a_table_that_nobody_touched_changes_nothing(conform: Conform, known: Path, form: str, tmp_path: Path):
    table = tmp_path / f"r.{form}"
    assert conform("check", CITY, "--decisions", known, "-q", "-o", table).code == 0
    assert conform("decisions", "merge", known, "-o", known, "-q").code == 1  # written as the program writes
    before = known.read_bytes()
    assert conform("decisions", "import", table, "-o", known, "-q").code == 1  # the conflict is still there
    assert known.read_bytes() == before


def test_what_is_filled_in_takes_the_place_of_what_stood_there(
    conform: Conform, known: Path, omitted: list[dict[str, Any]], tmp_path: Path
):
    table = tmp_path / "r.xlsx"
    assert conform("check", CITY, "--decisions", known, "-q", "--lang", "zh", "-o", table).code == 0
    first, second, third = (row["requirement"] for row in omitted[:3])
    fill(
        table,
        {
            first: {"处理意见": "需修改", "备注": "再议"},
            second: {"处理意见": "接受", "备注": "定了", "审核人": "钱", "日期": "2026年11月28日"},
            third: {"处理意见": "不适用"},
        },
    )
    ran = conform("decisions", "import", table, "-o", known, "--reviewer", "孙", "--lang", "zh")
    assert ran.code == 0 and "其中已作决定 3 行" in ran.err
    assert rows(known) == {
        first: [("needs_work", "再议", "王")],
        second: [("accepted", "定了", "钱")],
        third: [("not_applicable", "", "孙")],
    }
    before = known.read_bytes()
    assert conform("decisions", "import", table, "-o", known, "-q", "--reviewer", "孙").code == 0  # once more
    assert known.read_bytes() == before


def test_a_word_table_with_ticked_boxes(conform: Conform, omitted: list[dict[str, Any]], tmp_path: Path):
    table, out = tmp_path / "r.docx", tmp_path / "d.json"
    assert conform("check", CITY, "-q", "--lang", "zh", "-o", table).code == 0
    document = docx.Document(str(table))
    wanted = omitted[0]["requirement"]
    (row,) = (row for part in document.tables for row in part.rows if row.cells[1].text.startswith(f"{wanted} "))
    for run in (run for paragraph in row.cells[-2].paragraphs for run in paragraph.runs):
        run.text = run.text.replace("□不适用", "☑不适用")
    row.cells[-2].add_paragraph("省里负责")
    row.cells[-1].paragraphs[0].text = "王"
    row.cells[-1].add_paragraph("2026.11.22")
    document.save(str(table))
    assert conform("decisions", "import", table, "-o", out, "-q").code == 0
    (found,) = json.loads(out.read_text("utf-8"))["decisions"]
    told = (found["requirement"], found["decision"], found["note"], found["who"], found["date"])
    assert told == (wanted, "not_applicable", "省里负责", "王", "2026-11-22")


def test_a_note_without_a_decision_is_told(conform: Conform, known: Path, tmp_path: Path):
    table, before = tmp_path / "r.xlsx", rows(known)
    assert conform("check", CITY, "-q", "--lang", "zh", "--decisions", known, "-o", table).code == 0
    fill(table, {"02.2": {"备注": "再问省里"}, "03.2": {"正确条款": "另一句"}})
    numbers = [row for row, name in enumerate(ids(table), 2) if name in ("02.2", "03.2")]
    ran = conform("decisions", "import", table, "-o", known, "-q", "--lang", "zh")
    assert ran.code == 1  # one is still in conflict, which is none of these
    assert f"未读入 2 行（要求对照 {numbers[0]}, 要求对照 {numbers[1]}）" in ran.err
    assert rows(known) == before


def ids(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path)["要求对照"]
    heads = [cell.value for cell in sheet[1]]
    return [str(row[heads.index("编号")].value) for row in sheet.iter_rows(min_row=2)]


def test_a_decision_for_cells_that_were_merged_is_for_each(
    conform: Conform, omitted: list[dict[str, Any]], tmp_path: Path
):
    table, out = tmp_path / "r.xlsx", tmp_path / "d.json"
    assert conform("check", CITY, "-q", "--lang", "zh", "-o", table).code == 0
    names = ids(table)[4:7]
    fill(table, {names[0]: {"处理意见": "接受", "备注": "一并", "审核人": "王"}})
    book = openpyxl.load_workbook(table)
    sheet = book["要求对照"]
    for head in ("处理意见", "备注", "审核人"):
        column = [cell.value for cell in sheet[1]].index(head) + 1
        sheet.merge_cells(start_row=6, end_row=8, start_column=column, end_column=column)
    book.save(table)
    assert conform("decisions", "import", table, "-o", out, "-q").code == 0
    assert rows(out) == {name: [("accepted", "一并", "王")] for name in names}


def test_a_right_clause_is_one_of_the_plans(conform: Conform, omitted: list[dict[str, Any]], tmp_path: Path):
    table, out = tmp_path / "r.xlsx", tmp_path / "d.json"
    assert conform("check", CITY, "-q", "--lang", "zh", "-o", table).code == 0
    import conform as library

    right = library.check(CITY).to_dict()["reports"][0]["clauses"][30]["text"]
    wanted = omitted[0]["requirement"]
    fill(table, {wanted: {"处理意见": "对应有误", "正确条款": right[:9]}})
    number = ids(table).index(wanted) + 2
    told = one(conform("decisions", "import", table, "-o", out, "--lang", "zh"))
    assert f"要求对照: 第 {number} 行：正确条款“{right[:9]}”不是方案的条款" in told
    assert not out.exists()
    fill(table, {wanted: {"正确条款": right}})
    assert conform("decisions", "import", table, "-o", out, "-q").code == 0
    assert json.loads(out.read_text("utf-8"))["decisions"][0]["right"]["text"] == right
    other = library.check(CITY).to_dict()["reports"][0]["clauses"][31]["text"]
    for cell, named in ((f"{right}\n{other}", [right, other]), (f"{right[:9]}\n{right[9:]}", [right])):
        fill(table, {wanted: {"正确条款": cell}})
        out.unlink()
        assert conform("decisions", "import", table, "-o", out, "-q").code == 0
        read = json.loads(out.read_text("utf-8"))["decisions"][0]["right"]
        assert [read["text"], *(each["text"] for each in read.get("more", ()))] == named


def test_what_cannot_be_read_is_one_line_and_nothing_is_written(conform: Conform, known: Path, tmp_path: Path):
    before = known.read_bytes()
    assert "conform-id" in one(conform("decisions", "import", CITY, "-o", known))
    table = tmp_path / "r.xlsx"
    assert conform("check", CITY, "-q", "--lang", "zh", "-o", table).code == 0
    fill(table, {"02.2": {"处理意见": "也许"}})
    assert "也许" in one(conform("decisions", "import", table, "-o", known))
    assert "not written" in one(conform("decisions", "import", table, "-o", table))
    assert known.read_bytes() == before


@pytest.mark.parametrize("form", ["xlsx", "docx", "csv"])
def test_several_right_clauses_come_back_from_a_table(
    conform: Conform, omitted: list[dict[str, Any]], tmp_path: Path, form: str
):
    import conform as library

    table, known, out = tmp_path / f"r.{form}", tmp_path / "d.json", tmp_path / "back.json"
    clauses = library.check(CITY).to_dict()["reports"][0]["clauses"][30:32]
    first, second = ({"fingerprint": fingerprint(each["text"]), "text": each["text"]} for each in clauses)
    right = {**first, "more": [second]}
    known.write_text(file_of({**omitted[0], "decision": "wrong_link", "right": right}), encoding="utf-8")
    assert conform("check", CITY, "-q", "--decisions", known, "-o", table).code == 0
    assert conform("decisions", "import", table, "-o", out, "-q").code == 0
    (read,) = json.loads(out.read_text("utf-8"))["decisions"]
    assert read["right"] == right
