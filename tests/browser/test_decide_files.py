"""Decisions and lists as files: saved, honoured by the command line, loaded back; CSV and Markdown read back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import LIST, again, opened, tool, write
from common import EXAMPLES, Ran
from decided import FAULTY, ROW, file_of
from test_decide_page import ADDED, finding, pressed, progress, rows

from conform.decisions.entries import name_of
from conform.decisions.file import dump, load
from conform.decisions.parse import parse
from conform.errors import DecisionFault
from conform.messages import Lang, say
from conform.model import Report
from conform.model.decision import PlanName

CITY = EXAMPLES / "lanting-city.txt"
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e“'\"&\n=1+1"


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("files") / "one.html", factory.report())


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from conform.app.app import run

    path = tmp_path_factory.mktemp("city") / "city.html"
    assert run(["check", str(CITY), "--lang", "zh", "-q", "-o", str(path)]) == 0
    return path


def counts(page: Any) -> list[str]:
    """Coverage, counts and the sections of the summary, as they are shown."""
    queries = (".head .coverage", ".head .counts [data-status]:not([hidden])", ".sections tbody tr")
    found = [page.eval_on_selector_all(query, "all => all.map(e => e.textContent)") for query in queries]
    bars = page.eval_on_selector_all(
        "rect", "all => all.map(e => e.getAttribute('class') + Math.round(e.getAttribute('width')))"
    )
    return [" ".join(text.split()) for texts in found for text in texts] + bars


def saved(page: Any, path: Path, act: str = "save") -> Path:
    """What a button of the tools downloads, as a file."""
    with page.expect_download() as waiting:
        tool(page, act)
    waiting.value.save_as(path / waiting.value.suggested_filename)
    return path / waiting.value.suggested_filename


def give(page: Any, text: str | bytes, name: str = "decisions.json") -> str:
    """Loads a file; gives what the page says of it."""
    raw = text if isinstance(text, bytes) else text.encode()
    page.evaluate("document.getElementById('decide-told').hidden = true")
    page.set_input_files("#decide-file", {"name": name, "mimeType": "application/json", "buffer": raw})
    page.wait_for_selector("#decide-told:not([hidden])")
    found: str = page.inner_text("#decide-told")
    return found


# ── decisions.json ──


def test_counts_and_bars_follow_at_once_as_the_next_check_has_them(
    browser: Any, city: Path, tmp_path: Path, conform: Callable[..., Ran]
) -> None:
    with opened(browser, city, LIST) as page:
        before = counts(page)
        for status, choice in product(("inherited", "modified", "omitted"), ("not_applicable", "accepted")):
            finding = page.locator(f'.finding[data-status="{status}"]').nth(int(choice == "accepted"))
            finding.locator(f"[value={choice}]").evaluate("button => button.click()")  # it waits for the pointer
        told = counts(page)
        path = saved(page, tmp_path)
        for _ in range(6):
            page.click(".tools [value=undo]")
        assert counts(page) == before != told
    again = tmp_path / "again.html"
    assert conform("check", CITY, "--decisions", path, "--lang", "zh", "-q", "-o", again).code == 0
    with opened(browser, again, LIST) as page:
        assert counts(page) == told


def test_what_the_page_saves_the_command_line_honours(
    browser: Any, city: Path, tmp_path: Path, conform: Callable[..., Ran]
) -> None:
    with opened(browser, city, LIST) as page:
        omitted, modified = (f'.finding[data-status="{one}"] >> nth=0' for one in ("omitted", "modified"))
        added = '.finding[data-status="added"] >> nth=1'
        page.click(f"{omitted} >> [value=accepted]")
        page.fill(f"{omitted} >> textarea", "本市暂无条件 “\\” 🏥")
        page.click(f"{added} >> [value=needs_work]")
        page.click(f"{modified} >> [value=wrong_link]")
        right = page.inner_text('.clause[data-status="added"] >> nth=0 >> p[lang]')
        page.click('.clause[data-status="added"] >> nth=0 >> p[lang]')
        page.keyboard.press("Enter")
        names = [page.get_attribute(each, "data-requirement") for each in (omitted, modified)]
        path = saved(page, tmp_path)
        assert path.name == "decisions.json" and "3 项" in page.inner_text("#decide-told")
    assert dump(load(str(path))) == path.read_text(encoding="utf-8")
    report = json.loads(conform("check", CITY, "--decisions", path, "-f", "json").out)["reports"][0]
    found = {row["id"]: row for row in report["requirements"]}
    assert found[names[0]]["decision"]["note"] == "本市暂无条件 “\\” 🏥"
    clauses = {row["id"]: row for row in report["clauses"]}
    assert [clauses[piece["clause"]]["text"] for piece in found[names[1]]["evidence"]] == [right]
    assert sum(row["decision"] is not None for row in report["clauses"]) == 1
    assert report["stale_decisions"] == []
    again = tmp_path / "again.html"
    assert conform("check", CITY, "--decisions", path, "--lang", "zh", "-q", "-o", again).code == 0
    with opened(browser, again, LIST) as page:
        assert progress(page).startswith("已决定 3/")
        assert pressed(page, f'.finding[data-requirement="{names[1]}"]') == ["wrong_link"]
        told = page.inner_text(f'.finding[data-requirement="{names[1]}"]')
        assert right.split("，")[0] in told and "下次检查" not in told
        assert saved(page, tmp_path).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def test_a_saved_file_is_loaded_back(browser: Any, one: Path, tmp_path: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.click(f"{ADDED} [value=needs_work]")
        text = saved(page, tmp_path).read_text(encoding="utf-8")
    with opened(browser, one, LIST) as page:
        assert give(page, text) == "已读入 2 项决定，其中本方案 2 项"
        assert pressed(page, finding("02.1")) == ["accepted"] and pressed(page, ADDED) == ["needs_work"]
        assert page.evaluate("conform.decisions.write()") == text
        again(page)
        assert pressed(page, ADDED) == ["needs_work"]


def test_what_is_not_of_this_plan_stays_in_the_file(browser: Any, one: Path) -> None:
    code = {key: value for key, value in ROW.items() if key not in ("reference", "requirement")}
    fault = {**code, "code": "PB001", "x_author": {"name": "王", "2": [1.5, None]}, "fingerprint": "3" * 16}
    fault["plan"] = {"title": None, "number": None, "file": "云溪.txt"}
    other = {**ROW, "plan": {"title": "\U0001f3e5", "number": None, "file": "x.docx"}}
    last = {**other, "plan": {"title": "\uff5e", "number": None, "file": "x.docx"}}
    text = file_of(other, last, fault)
    with opened(browser, one, LIST) as page:
        assert give(page, text) == "已读入 3 项决定，其中本方案 1 项"
        assert progress(page) == "已决定 0/6"
        assert page.evaluate("conform.decisions.write()") == dump(parse(text, ""))


@pytest.mark.parametrize(("text", "words"), [row for row in FAULTY if "JSON" not in row[1]])
def test_the_page_refuses_what_the_command_line_refuses(browser: Any, one: Path, text: str, words: str) -> None:
    with pytest.raises(DecisionFault) as caught:
        parse(text, "")
    with opened(browser, one, LIST) as page:
        told = give(page, text)
        assert told.startswith("未读入 decisions.json：") and rows(page) == []
        if len(text) < 4000:
            same = say(caught.value.key, Lang.ZH, **caught.value.values)
            assert "JSON" in told or told.removeprefix("未读入 decisions.json：") == same


def test_files_that_are_no_text_are_refused(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST) as page:
        assert "不是有效的 JSON" in give(page, "{")
        assert "不是 UTF-8 文本" in give(page, "方案".encode("gbk"))
        assert "超过 16 MiB" in give(page, b" " * (16 * 2**20 + 1))
        assert "<b>x.json" in give(page, "{", name="<b>x.json")


def test_hostile_notes_are_text(browser: Any, one: Path, tmp_path: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        document = json.loads(page.evaluate("conform.decisions.write()"))
        row = {**document["decisions"][0], "note": EVIL, "__proto__": {"x": 1}}
        stale = {**row, "requirement": "02.2", "fingerprint": "0" * 16, "text": EVIL}
        lost = {key: value for key, value in stale.items() if key not in ("reference", "requirement")}
        give(page, file_of(row, stale, {**lost, "clause": True}))
        assert page.input_value(f"{finding('02.1')} textarea") == EVIL
        assert "<img src=x" in page.inner_text("#decide-gone")
        assert page.locator("main img, main script:not([type])").count() == 0
        path = saved(page, tmp_path)
        assert [entry.note for entry in load(str(path)).entries] == [EVIL] * 3


def test_a_plan_is_known_as_the_command_line_knows_it(browser: Any, one: Path) -> None:
    own = name_of(factory.report().plan)
    values = [(None, "x", own.title), (None, "别发〔2024〕9号", own.number), (None, "z.txt", own.file)]
    names = [PlanName(*each) for each in product(*values)]
    given = [
        {**ROW, "requirement": str(at), "plan": {"title": name.title, "number": name.number, "file": name.file}}
        for at, name in enumerate(names)
    ]
    with opened(browser, one, LIST) as page:
        told = give(page, file_of(*given))
    assert told == f"已读入 27 项决定，其中本方案 {sum(own.same(name) for name in names)} 项"


# ── the list ──


def hostile() -> Report:
    base = factory.report()
    told = base.plan.metadata._replace(title="=cmd|'/c'!A1 | \\ `x` <b>")
    return replace(base, plan=replace(base.plan, metadata=told))


def test_the_list_is_read_back_from_csv(browser: Any, one: Path, tmp_path: Path) -> None:
    with opened(browser, one, LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.fill(f"{finding('02.1')} textarea", '=HYPERLINK("x"), 二')
        page.click(f"{finding('02.2')} [value=needs_work]")
        page.fill(f"{finding('02.2')} textarea", "\t＠x\u202e\n二")
        page.click(".chips [value=modified]")
        page.click(".chips [value=omitted]")
        page.click(".chips [value=added]")
        path = saved(page, tmp_path, "csv")
    raw = path.read_bytes()
    assert path.name == "云溪.txt.csv" and raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n")
    head, *lines = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert head == ["编号", "措施", "结果", "要求", "方案写法", "位置", "修改", "决定", "备注"]
    assert [line[0] for line in lines] == ["01.2", "02.1", "02.2", "03.2", ""]
    found = {line[0]: line for line in lines}
    assert found["01.2"][2] == "修改（存疑）" and found["01.2"][3] == "力争到2025年县域就诊率达到95%"
    assert found["02.1"][4] == "建设智慧医院 / 推动信息技术与医疗服务融合"
    assert found["02.1"][7:] == ["已接受", '\'=HYPERLINK("x"), 二']
    assert found["02.2"][8] == "'＠x\\u202e 二"
    assert found[""][4] == "每家医院设一间院史馆。"


def test_the_list_is_read_back_from_markdown(browser: Any, tmp_path: Path) -> None:
    with opened(browser, write(tmp_path / "r.html", hostile()), LIST) as page:
        page.click(f"{finding('02.1')} [value=accepted]")
        page.fill(f"{finding('02.1')} textarea", "一|二 \\ <img> `x` [a](b)\n三")
        text = saved(page, tmp_path, "markdown").read_text(encoding="utf-8")
    title, _, head, rule, *lines = text.splitlines()
    assert title == "# =cmd\\|'/c'\\!A1 \\| \\\\ \\`x\\` \\<b\\>"
    assert len(lines) == 9
    table = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in (head, rule, *lines)]
    assert {len(row) for row in table} == {9}
    notes = {re.sub(r"\\([\\`*_{}\[\]()<>#+!|~&@-])", r"\1", row[8]) for row in table[2:]}
    assert notes == {"", "一|二 \\ <img> `x` [a](b) 三"}


def test_the_list_is_copied(browser: Any, one: Path) -> None:
    with opened(browser, one, LIST, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.click(".chips [value=omitted]")
        for act, begins in {"copy-csv": '"编号"', "copy-markdown": "# 云溪市"}.items():
            tool(page, act)
            page.wait_for_selector("#decide-told:not([hidden])")
            assert page.inner_text("#decide-told") == "已复制 2 条"
            copied = page.evaluate("navigator.clipboard.readText()")
            assert copied.startswith(begins) and "02.2" in copied and "02.1" not in copied
