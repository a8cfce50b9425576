"""Cleaned → Plans: clauses and their kinds, headings, responsibility, metadata, collections, and what is left over."""

from __future__ import annotations

import json
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from common import ROOT
from hypothesis import given, settings
from plans import kinds
from sources import EXAMPLES, PLANS, TEXTS, source

from conform.clean import clean
from conform.errors import InputError
from conform.messages import SENTENCES
from conform.model import Clause, Kind, Level, Plan, Skipped, Source
from conform.outline import outline
from conform.readers import ReadOptions, read
from conform.text.numbering import chinese_number, parse_mark

GOLD = ROOT.parent / "shared" / "gold"
real = pytest.mark.skipif(not PLANS, reason="the real plans are not at hand (../shared/plans)")


def plans(path: Path) -> tuple[Plan, ...]:
    return outline(clean(read(str(path), ReadOptions())))


def plan(text: str, **values: Any) -> Plan:
    (found,) = outline(clean(source(text, **values)))
    return found


def example(name: str) -> Plan:
    (path,) = (path for path in EXAMPLES if path.stem.startswith(name))
    (found,) = plans(path)
    return found


def bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


# ── every text ────────────────────────────────────────────────────────────────────────────────────────


def check(found: Plan) -> None:
    """Clauses are what they say, and every character lies in exactly one clause or skipped span."""
    cleaned, text = found.cleaned, found.source.text
    assert [clause.id for clause in found.clauses] == [f"c{no:04d}" for no in range(1, len(found.clauses) + 1)]
    covered = [0] * len(text)
    for clause in found.clauses:
        assert clause.text == cleaned.text[clause.at : clause.to] == clause.text.strip() != ""
        assert (clause.depth > 0) <= (clause.kind is Kind.HEADING)
        for at in range(*cleaned.origin(clause.at, clause.to)):
            covered[at] += 1
    for skip in found.skipped:
        assert skip.reason in SENTENCES
        for at in range(skip.start, skip.end):
            covered[at] += 1
    wrong = [(at, text[at]) for at, times in enumerate(covered) if times != 1 and not text[at].isspace()]
    assert not wrong
    assert all(note.split(":")[0] in SENTENCES for note in found.notes)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path: Path) -> None:
    for found in plans(path):
        check(found)


@real
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem[:3])
def test_real_files(path: Path) -> None:
    for found in plans(path):
        check(found)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    text = f"{text}\n一、任务\n（一）加强建设。推进改革，落实责任。\n{text}"
    for repair in (True, False):
        try:
            found = outline(clean(source(text), repair=repair))
        except InputError:
            continue
        for one in found:
            check(one)


# ── numbers ───────────────────────────────────────────────────────────────────────────────────────────

MARKS = [
    ("第二章　体系建设", "章", 2),
    ("第二十一条 患者服务", "条", 21),
    ("十一、保障措施", "一、", 11),
    ("（二十六）建立机制", "（一）", 26),
    ("(三) 提升效能", "（一）", 3),
    ("12 .建设集团", "1.", 12),
    ("3．做强龙头", "1.", 3),
    ("1、加强领导", "1.", 1),
    ("（1）开展培训", "（1）", 1),
    ("2）组织考核", "1）", 2),
    ("③建立台账", "①", 3),
    ("1.1 建立台账", "1.1", 1),
    ("3.12建立台账", "1.1", 12),
    ("3.2.1　建立台账", "1.1.1", 1),
    ("2．3 分级诊疗", "1.1", 3),
    ("二是落实责任", "一是", 2),
]


@pytest.mark.parametrize(("text", "style", "value"), MARKS)
def test_numbers(text: str, style: str, value: int) -> None:
    mark = parse_mark(text)
    assert mark
    assert (mark.style, mark.value) == (style, value)


NO_MARKS = [
    "1.2亿元",
    "2.5 万人次",
    "0.6：1",
    "1.05倍",
    "1.5小时内",
    "1.5米",
    "二、三级公立医院",
    "1.5T磁共振",
    "2、3号楼",
    "2025年底前",
    "一级医院",
    "一是否达标",
    "5G技术",
]


@pytest.mark.parametrize("text", NO_MARKS)
def test_what_is_no_number(text: str) -> None:
    assert parse_mark(text) is None


def test_chinese_numbers() -> None:
    assert [chinese_number(text) for text in ("七", "十", "十二", "二十", "一百零三", "28")] == [7, 10, 12, 20, 103, 28]


# ── clauses ───────────────────────────────────────────────────────────────────────────────────────────


def texts(text: str) -> list[str]:
    return [clause.text for clause in plan(f"一、任务\n（一）加强建设。推进改革。\n{text}").clauses[3:]]


SENTENCES_CUT = [
    ("推进“三医”联动。落实责任。", ["推进“三医”联动。", "落实责任。"]),
    ("出台《办法。试行》并执行。好！", ["出台《办法。试行》并执行。", "好！"]),
    ("弘扬“大医精诚。医者仁心”精神。再接再厉。", ["弘扬“大医精诚。医者仁心”精神。", "再接再厉。"]),
    ("一个“没有下引号。第二句。", ["一个“没有下引号。", "第二句。"]),
    ("一是加强领导；二是落实责任；三是强化督导。", ["一是加强领导；", "二是落实责任；", "三是强化督导。"]),
    ("建设二级医院；改造三级医院。", ["建设二级医院；改造三级医院。"]),
    ("补助800万元（市财政局负责）。扩建病房。", ["补助800万元", "（市财政局负责）。", "扩建病房。"]),
    ("建立（由市财政局负责的）专户，管好资金。", ["建立（由市财政局负责的）专户，管好资金。"]),
    ("配备设备。(牵头单位:市卫健委;责任单位:市财政局)", ["配备设备。", "(牵头单位:市卫健委;责任单位:市财政局)"]),
    ("配备设备 （市卫健委牵头）", ["配备设备", "（市卫健委牵头）"]),
]


@pytest.mark.parametrize(("text", "cut"), SENTENCES_CUT)
def test_sentences(text: str, cut: list[str]) -> None:
    assert texts(text) == cut


def test_one_line_holds_title_preamble_headings_and_items() -> None:
    found = plan(
        "某市推进医院发展实施方案为落实上级部署,结合实际,制定本方案。"
        "一、总体要求以人民健康为中心,加快扩容,推动均衡布局,提供支撑。"
        "二、重点任务(一)构建服务体系。L进一步推进高地建设。派驻专家,补齐短板。(市卫生健康局负责)"
        "2 .建设医疗集团。划定网格。"
        "三、施行期限本方案自印发之日起施行,有效期5年。公开方式:主动公开"
    )
    assert kinds(found) == [
        ("h", 0, "某市推进医院发展实施方案"),
        ("c", 0, "为落实上级部署,结合实际,制定本方案。"),
        ("h", 1, "一、总体要求"),
        ("m", 0, "以人民健康为中心,加快扩容,推动均衡布局,提供支撑。"),
        ("h", 1, "二、重点任务"),
        ("h", 2, "(一)构建服务体系。"),
        ("h", 3, "1.进一步推进高地建设。"),
        ("m", 0, "派驻专家,补齐短板。"),
        ("c", 0, "(市卫生健康局负责)"),
        ("h", 3, "2 .建设医疗集团。"),
        ("m", 0, "划定网格。"),
        ("h", 1, "三、施行期限"),
        ("c", 0, "本方案自印发之日起施行,有效期5年。"),
        ("c", 0, "公开方式:主动公开"),
    ]
    assert found.clauses[7].path == ("二、重点任务", "(一)构建服务体系", "1.进一步推进高地建设")


# ── other files ───────────────────────────────────────────────────────────────────────────────────────


def test_a_collection_yields_a_plan_for_each_part() -> None:
    body = "为落实部署，制定本方案。\n一、任务\n加强建设，推进扩容。\n"
    text = (
        f"网站首页\n某地发展方案(精选9篇)\n某地发展方案 篇1\n{body}某地发展方案 篇2\n{body}"
        "【某地发展方案】相关文章：\n别的方案11-06\n"
    )
    found = outline(clean(source(text)))
    assert [(one.part, one.parts, one.metadata.title) for one in found] == [
        (1, 2, "某地发展方案 篇1"),
        (2, 2, "某地发展方案 篇2"),
    ]
    for one in found:
        check(one)
        assert [skip.reason for skip in one.skipped].count("skip.part") == 1
        assert one.skipped[-1].reason == "skip.related"


WEB = """标  题：某县人民政府关于印发《某县医院发展方案》的通知
发文字号：某政发〔2024〕3号
成文日期：2024-05-06 09:00:00    有效性：有效
来源：县政府办    时间：2024-05-08    浏览次数：12
某县医院发展方案
一、任务
加强建设，推进扩容。
相关链接：http://example.org/a
上一篇：别的通知
打印本页    关闭窗口
"""


def test_a_web_page_s_furniture_is_skipped_and_its_table_read() -> None:
    found = plan(WEB)
    check(found)
    assert [skip.reason for skip in found.skipped] == [
        "skip.metadata",
        "skip.furniture",
        "skip.link",
        "skip.related",
        "skip.furniture",
    ]
    assert [text for _, _, text in kinds(found)] == ["某县医院发展方案", "一、任务", "加强建设，推进扩容。"]
    assert (found.metadata.number, found.metadata.date) == ("某政发〔2024〕3号", "2024-05-06")


def test_what_the_reader_skipped_stays_skipped() -> None:
    text = "导航栏\n一、任务\n完善机制。加强**建设**，推进\n页脚一\n扩容，落实责任。\n页脚二"
    spans = [("导航栏", "skip.furniture"), ("页脚一", "skip.footer"), ("页脚二", "skip.footer")]
    marks = [Skipped("skip.markup", at, at + 2) for at in range(len(text)) if text.startswith("**", at)]
    skipped = [Skipped(reason, text.index(piece), text.index(piece) + len(piece)) for piece, reason in spans]
    found = plan(text, skipped=tuple(sorted([*skipped, *marks], key=lambda skip: skip.start)))
    check(found)
    assert [clause.text for clause in found.clauses] == ["一、任务", "完善机制。", "加强建设，推进扩容，落实责任。"]
    assert [found.source.text[skip.start : skip.end] for skip in found.skipped] == ["导航栏", "页脚二"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "春晓\n春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。\n",
        "2024-01-02 03:04:05 INFO server started\n2024-01-02 03:04:06 WARN retry 1\n" * 5,
        "姓名,年龄\n张三,20\n李四,30\n",
        "一、总体要求\n二、重点任务\n三、保障措施\n",
    ],
    ids=["empty", "poem", "log", "table", "headings"],
)
def test_a_text_without_measures_is_refused(text: str) -> None:
    with pytest.raises(InputError) as error:
        outline(clean(Source("poem.txt", "text", "utf-8", "", text)))
    assert (error.value.key, error.value.where) == ("error.no_measures", "poem.txt")


# ── metadata ──────────────────────────────────────────────────────────────────────────────────────────

TITLES = [
    ("云丘省人民政府办公厅关于推进医院发展的若干措施", Level.PROVINCE),
    ("上海市推进医院发展实施方案", Level.PROVINCE),
    ("上海市浦东新区推进医院发展实施方案", Level.COUNTY),
    ("宁夏回族自治区推进医院发展实施方案", Level.PROVINCE),
    ("郑州市推进医院发展实施方案", Level.CITY),
    ("黔东南苗族侗族自治州推进医院发展实施方案", Level.CITY),
    ("阿拉善盟推进医院发展实施方案", Level.CITY),
    ("乌海市海南区推进医院发展实施方案", Level.COUNTY),
    ("海南区推进医院发展实施方案", Level.COUNTY),
    ("海南省推进医院发展实施方案", Level.PROVINCE),
    ("昆山市推进医院发展实施方案", Level.COUNTY),
    ("大理州大理市推进医院发展实施方案", Level.COUNTY),
    ("大理州推进医院发展实施方案", Level.CITY),
    ("正蓝旗推进医院发展实施方案", Level.COUNTY),
    ("吉林省吉林市推进医院发展实施方案", Level.CITY),
    ("国家卫生健康委推进医院发展实施方案", Level.NATION),
    ("推进公立医院发展实施方案", None),
]


@pytest.mark.parametrize(("title", "level"), TITLES)
def test_levels_by_title(title: str, level: Level | None) -> None:
    found = plan(f"{title}\n一、任务\n加强建设，推进扩容。\n")
    assert (found.metadata.title, found.metadata.level) == (title, level)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("推动全省医院发展。（省卫生健康委负责）", Level.PROVINCE),
        ("推动全市医院发展。（市卫生健康委负责）", Level.CITY),
        ("推动我县医院发展。（县卫健局负责）", Level.COUNTY),
        ("结合《北京市规划》，推动本市医院发展，建设全市网络，支持北京方案。", Level.PROVINCE),
        ("推动医院发展。", None),
    ],
)
def test_levels_by_a_plan_s_own_words(words: str, level: Level | None) -> None:
    assert plan(f"发展方案\n一、任务\n{words}\n").metadata.level is level


TOML = sorted((ROOT / "examples").glob("*.toml"))
LABELS = {path.name.split(".")[0]: tomllib.loads(path.read_text("utf-8")) for path in TOML}


@pytest.mark.parametrize("name", sorted(LABELS))
def test_metadata_of_examples(name: str) -> None:
    labels, metadata = LABELS[name], example(name).metadata
    assert (metadata.title, metadata.level) == (labels["title"], labels["level"])
    assert (metadata.number, metadata.date) == (labels.get("number"), labels.get("date"))


@real
def test_metadata_of_real_files() -> None:
    found = {path.stem[:3]: [one.metadata for one in plans(path)] for path in PLANS}
    assert [len(found[name]) for name in sorted(found)] == [1, 1, 1, 1, 3]
    levels = {name: "".join(one.level or "?" for one in metadata) for name, metadata in found.items()}
    assert levels == {"000": "市", "001": "市", "002": "县", "003": "县", "004": "省省市"}
    numbers = [found[name][0].number for name in sorted(found)]
    assert numbers == [None, "钦政办〔2022〕9号", None, "海南党办发〔2023〕8号", None]
    assert [found[name][0].date for name in sorted(found)] == [None, "2022-04-21", None, "2023-04-06", None]
    assert [found[name][0].issuer for name in ("000", "001", "002")] == [None, "钦州市人民政府办公室", None]
    titles = [(found[name][0].title or "")[:3] for name in sorted(found)]
    assert titles == ["河源市", "钦州市", "寻乌县", "海南区", "县级医"]


@real
def test_notes_of_real_files() -> None:
    notes = {path.stem[:3]: [note for one in plans(path) for note in one.notes] for path in PLANS}
    assert notes.pop("003") == ["note.number_lost:、总体要求", "note.number_missing:（三）"]
    assert not any(notes.values())


# ── kinds, held against what readers said ─────────────────────────────────────────────────────────────


def share(text: str, clauses: list[str]) -> float:
    """How much of a bare text stands in bare clauses, in windows of six characters."""
    windows = {text[at : at + 6] for at in range(max(1, len(text) - 5))}
    return sum(any(window in clause for clause in clauses) for window in windows) / len(windows)


def by_kind(clauses: tuple[Clause, ...]) -> dict[str, list[str]]:
    return {kind.value: [bare(clause.text) for clause in clauses if clause.kind is kind] for kind in Kind}


@real
@pytest.mark.parametrize(("name", "file"), [("heyuan", "000"), ("xunwu", "002"), ("shaanxi", "004")])
def test_kinds_agree_with_the_readers(name: str, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    gold = json.loads((GOLD / f"{name}.json").read_text("utf-8"))
    (path,) = (path for path in PLANS if path.stem.startswith(file))
    clauses = by_kind(plans(path)[0].clauses)
    right: dict[str, list[bool]] = {"heading": [], "context": [], "measure": []}
    for unit, label in gold["units"].items():
        kind = label if label in right else "measure"
        right[kind].append(share(bare(gold["text"][unit]), clauses[kind]) > 0.5)
    agreement = {kind: sum(row) / len(row) for kind, row in right.items()}
    with capsys.disabled():
        print(f"\n{name}: " + ", ".join(f"{kind} {value:.3f}" for kind, value in agreement.items()))
    assert agreement["measure"] >= 0.97
    assert agreement["heading"] >= 0.95
    assert agreement["context"] >= 0.95


@pytest.mark.parametrize("name", sorted(LABELS))
def test_kinds_agree_with_the_examples_labels(name: str) -> None:
    """Added and mixed clauses are measures, context is none; 指导思想 that says nothing of the kind is excepted."""
    found = example(name)
    starts = {bare(clause.text)[:20]: clause.kind for clause in found.clauses}
    skipped = [bare(found.source.text[skip.start : skip.end]) for skip in found.skipped]

    def kind(label: str) -> Kind | None:
        begin = bare(label)[:20]
        return next((starts[start] for start in starts if start.startswith(begin) or begin.startswith(start)), None)

    for label in [*LABELS[name].get("added", []), *LABELS[name].get("mixed", [])]:
        assert kind(label) is Kind.MEASURE, label
    for label in LABELS[name].get("context", []):
        is_skipped = any(bare(label) in text for text in skipped)
        assert is_skipped or kind(label) in (Kind.CONTEXT, Kind.HEADING) or label.startswith("深入贯彻"), label
