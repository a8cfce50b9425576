"""Edits: exact for programs, whole words for people."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conform.match.inline import cut, edits, word_edits

# Few characters, so that texts share some: words, a comma in both widths, a digit, a space, a surrogate pair.
TEXTS = st.text("提升高能力医院建设，,；2 \U00020bb7", max_size=30)


def side(pieces: tuple[tuple[str, str], ...], *kinds: str) -> str:
    return "".join(text for kind, text in pieces if kind in kinds)


def marked(reference: str, plan: str) -> str:
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[kind].format(text) for kind, text in word_edits(reference, plan))


@given(TEXTS, TEXTS)
def test_exact_edits_make_up_both_texts(reference: str, plan: str) -> None:
    pieces = edits(reference, plan)
    assert side(pieces, "equal", "delete") == reference
    assert side(pieces, "equal", "insert") == plan
    assert all(text for _, text in pieces)
    assert all(one[0] != two[0] for one, two in pairwise(pieces))


@given(TEXTS, TEXTS)
def test_word_edits_make_up_the_plan_and_are_as_long_as_the_reference(reference: str, plan: str) -> None:
    pieces = word_edits(reference, plan)
    assert side(pieces, "equal", "insert") == plan
    assert len(side(pieces, "equal", "delete")) == len(reference)
    at = 0
    for kind, text in pieces:
        if kind == "delete":
            assert text == reference[at : at + len(text)]
        at += len(text) if kind != "insert" else 0


def test_deletion_stands_before_insertion() -> None:
    assert edits("甲乙", "甲丙") == (("equal", "甲"), ("delete", "乙"), ("insert", "丙"))


def test_identical_and_empty_texts() -> None:
    assert edits("提升能力", "提升能力") == word_edits("提升能力", "提升能力") == (("equal", "提升能力"),)
    assert edits("", "") == word_edits("", "") == ()
    assert edits("甲", "") == (("delete", "甲"),)


@pytest.mark.parametrize(
    ("reference", "plan", "shown"),
    [
        # A replaced word is shown whole, though one character stays.
        ("提升服务能力", "提高服务能力", "[-提升-]{+提高+}服务能力"),
        ("建立考核机制", "建立考核制度", "建立考核[-机制-]{+制度+}"),
        # Width of punctuation is no difference; the plan's is shown.
        ("完善制度，落实责任（含试点）", "完善制度,落实责任(含试点)", "完善制度,落实责任(含试点)"),
        # What is only added or left out stands alone.
        ("推进医院建设", "推进医院信息化建设", "推进医院{+信息化+}建设"),
        ("定期公开财务信息", "公开财务信息", "[-定期-]公开财务信息"),
        # Items of a list survive one by one.
        ("发展儿科、麻醉、影像专科", "发展重症、麻醉、病理专科", "发展[-儿科-]{+重症+}、麻醉、[-影像-]{+病理+}专科"),
        # A crumb (提, 医 …) between long edits is no stop for the eye.
        (
            "提高不同地区公立医院同质化水平",
            "持续提升检验项目通过率，推进结果互认，公立医院同质化水平",
            "[-提高不同地区-]{+持续提升检验项目通过率，推进结果互认，+}公立医院同质化水平",
        ),
    ],
)
def test_edits_for_the_eye(reference: str, plan: str, shown: str) -> None:
    assert marked(reference, plan) == shown


def test_figures_are_not_cut() -> None:
    assert "9[-" not in marked("达到95%以上", "达到90%以上")
    assert marked("达到95%以上", "达到90%以上") == "达到[-95%-]{+90%+}以上"


@pytest.mark.parametrize(("was", "now"), [("五十", "五十六"), ("二十", "二十三"), ("一百零五", "一百五十")])
def test_numerals_are_not_cut(was: str, now: str) -> None:
    assert word_edits(f"每年{was}小时", f"每年{now}小时")[1:3] == (("delete", was), ("insert", now))
    assert cut("统一一级标准，千方百计") == ["统一", "一级", "标准", "，", "千", "方", "百", "计"]


def test_words_load_silently_and_leave_no_cache(tmp_path) -> None:
    code = "from conform.match.inline import word_edits; word_edits('提升能力', '提高能力')"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, check=False, env={"TMPDIR": str(tmp_path)}
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert not list(tmp_path.iterdir())


def test_exact_edits_load_no_words() -> None:
    code = "import sys; from conform.match.inline import edits; edits('甲', '乙'); print('jieba' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code]) == b"False\n"


def test_pkg_resources_is_as_it_was_after_loading_words() -> None:
    code = (
        "import sys, types; mine = sys.modules['pkg_resources'] = types.ModuleType('pkg_resources');"
        "from conform.match.inline import word_edits; word_edits('甲', '乙');"
        "print(sys.modules['pkg_resources'] is mine)"
    )
    assert subprocess.check_output([sys.executable, "-c", code]) == b"True\n"
