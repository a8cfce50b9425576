"""Source → Cleaned: each rule's example, what no rule may touch, and what holds of every text."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sources import EXAMPLES, LONG, PLANS, TEXTS, source

from conform.clean import RULES, clean
from conform.messages import SENTENCES
from conform.model import Cleaned, Skipped
from conform.readers import ReadOptions, read


def rewritten(cleaned: Cleaned) -> str:
    """The source with every listed repair made and the reader's skipped spans left out."""
    text = cleaned.source.text
    pieces, at = [], 0
    for repair in cleaned.repairs:
        assert at <= repair.start <= repair.end, "repairs overlap"
        assert text[repair.start : repair.end] == repair.before != repair.after
        pieces += text[at : repair.start], repair.after
        at = repair.end
    return "".join([*pieces, text[at:]])


# ── each rule ─────────────────────────────────────────────────────────────────────────────────────────

HEAD = "二、重点任务\n（一）完善服务体系。"

RULE_CASES = [
    ("invisible", "推动公立\u200b医院\u202e高质量发展。", "推动公立医院高质量发展。"),
    ("range", "力争通过3\u00ad5年努力。", "力争通过3-5年努力。"),
    ("range", "2021年\u00ad2025年，覆盖率达到30%\u00ad50%。", "2021年-2025年，覆盖率达到30%-50%。"),
    ("range", "每年培训10\u200b\u00ad20名骨干。", "每年培训10-20名骨干。"),
    ("invisible", "推动公立\u00ad医院发展，推广5G\u00ad应用。", "推动公立医院发展，推广5G应用。"),
    ("pinyin", "推动公立医(yī)院发(fā)展。", "推动公立医院发展。"),
    ("pinyin", "国务（wù）院办公厅关（ɡuān）于医院的意见", "国务院办公厅关于医院的意见"),
    ("pinyin", "动态(tài)机(jī)制标(biāo)准，他们(men)的权(quán)益。", "动态机制标准，他们的权益。"),
    ("pinyin", "女(nǚ)职工绿(lu\u0308\u0300)色通道。", "女职工绿色通道。"),
    ("line_end", "一、总体要求\x0c二、重点任务", "一、总体要求\n二、重点任务"),
    ("traditional", "推動縣級醫院與專科聯盟發展，強化醫療質量管理。", "推动县级医院与专科联盟发展，强化医疗质量管理。"),
    ("stray_mark", "形成科学合理的'就医秩序。", "形成科学合理的就医秩序。"),
    ("broken_line", f"{LONG}加强人才队\n\n伍建设。", f"{LONG}加强人才队伍建设。"),
    ("broken_line", "落实责任（市发展\n改革委、市财政局负责）。", "落实责任（市发展改革委、市财政局负责）。"),
    ("broken_line", f"{LONG}每家医院配备一名副书\n\n书记。", f"{LONG}每家医院配备一名副书记。"),
    (
        "broken_title",
        "某市人民政府办公室关于印发某市推进医院\n发展行动方案的通知\n",
        "某市人民政府办公室关于印发某市推进医院发展行动方案的通知\n",
    ),
    ("space", "全区居 民健康水平提高，全 面达标。", "全区居民健康水平提高，全面达标。"),
    ("space", "到 2025 年，建成 10 个专科，覆盖率达到 90% 以上。", "到2025年，建成10个专科，覆盖率达到90%以上。"),
    ("space", "（一）建设区域高水 平医院。加快建设，补短板。", "（一）建设区域高水平医院。加快建设，补短板。"),
    ("document_number", "按照国办发2021)18号)文件要求", "按照国办发〔2021〕18号)文件要求"),
    ("document_number", "按照国办发„2021‟18号文件要求", "按照国办发〔2021〕18号文件要求"),
    ("document_number", "按照国办发〖2021〗18号文件要求", "按照国办发〔2021〕18号文件要求"),
    ("document_number", "国办发﹙2021﹚18号、云政办发「2022」 3号", "国办发〔2021〕18号、云政办发〔2022〕 3号"),
    ("document_number", "按照国办发“2021”18号文件要求", "按照国办发〔2021〕18号文件要求"),
    ("document_number", "按照国办发〔2021)18号文件要求", "按照国办发〔2021〕18号文件要求"),
    ("bracket", "县级医院(含中医医院）能力建设", "县级医院（含中医医院）能力建设"),
    ("bracket", "（三)加强管理", "（三）加强管理"),
    ("dash", "2024年一2025年分两批完成", "2024年—2025年分两批完成"),
    ("dash", "每年培训3一5名骨干", "每年培训3—5名骨干"),
    ("percent_stop", "就诊率达到85%o(市财政局、市卫生健康局负责)", "就诊率达到85%。(市财政局、市卫生健康局负责)"),
    ("percent_stop", "占比不低于60%o推动医疗机构使用", "占比不低于60%。推动医疗机构使用"),
    ("punctuation", "规模适度,功能适用，分区明确，流程合理。", "规模适度，功能适用，分区明确，流程合理。"),
    ("item_number", f"{HEAD}L进一步推进医院建设。", f"{HEAD}1.进一步推进医院建设。"),
    ("item_number", "10.加强监管。落实责任。\nIL健全体系。", "10.加强监管。落实责任。\n11.健全体系。"),
    (
        "item_number",
        "20.改革支付方式。(市医保局负责)2L优化采购机制。",
        "20.改革支付方式。(市医保局负责)21.优化采购机制。",
    ),
    (
        "item_number",
        "27.抓好队伍建设。(市委组织部负责)28，压实责任。",
        "27.抓好队伍建设。(市委组织部负责)28.压实责任。",
    ),
    ("item_number", "—、总体要求\n（—）指导思想。", "一、总体要求\n（一）指导思想。"),
]


@pytest.mark.parametrize(("kind", "before", "after"), RULE_CASES)
def test_rule(kind: str, before: str, after: str) -> None:
    cleaned = clean(source(before))
    assert cleaned.text == after
    assert {repair.kind for repair in cleaned.repairs} == {kind}
    assert not cleaned.doubts


def test_every_rule_has_an_example() -> None:
    assert {kind for kind, _, _ in RULE_CASES} == set(RULES) - {"page_furniture"}


def test_every_rule_has_a_name_for_people() -> None:
    assert all(f"repair.{kind}" in SENTENCES for kind in RULES)


# Figures, dates, names, places, and what only looks like a fault.
KEPT = [
    "国办发[2021]18号，国卫医发（2021）5号，实施“2025”3号工程。",
    "采用单人间(a)、多人间(b)两种方案，他们(men)的权益，开展CT(ct)检查。",
    "孕产妇死亡率控制在10/10万以下，婴儿死亡率控制在3‰以下。",
    "医护比总体达到1:2左右，配备1.5T磁共振1台。",
    "二、三级公立医院全部建成胸痛中心。",
    "2022年6月底前建成投用；12个县（市、区）全覆盖。",
    "建立健全一级抓一级、层层抓落实的责任体系。",
    "一是加强领导。二是落实责任。三是强化督导。",
    "组  长：张某某  县委副书记、县长\n副组长：李某某  常务副县长",
    "中共某市委员会办公室 某市人民政府办公室",
    "某区委办公室 区人民政府办公室 关于印发《三年行动方案》的通知",
    "I类切口手术抗菌药物使用率下降。",
    "一、总体要求\n二、重点任务\n三、保障措施",
    "（一）强化队伍 各单位要选优配强人员，落实保障。",
    "完善“互联网+医疗健康”服务，推广5G应用。",
    "深化“三医”联动和“放管服”改革,调整完善相关政策,创造良好环境。",
    "唯'帽子'倾向",
    "第一章　总则\n第一条　为了规范管理，制定本办法。",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_fault_stays(text: str) -> None:
    cleaned = clean(source(text))
    assert (cleaned.text, cleaned.repairs) == (text, ())


DOUBTS = [
    ("space", "落实责任，完善机制（责任单位：区人民医 ）。"),
    ("percent_stop", "婴儿死亡率控制在3%o以下。"),
    ("broken_line", f"{LONG}各级党委一级抓一级、层\n\n层抓落实。"),
]


@pytest.mark.parametrize(("kind", "text"), DOUBTS)
def test_where_it_is_not_sure_it_lists_a_doubt(kind: str, text: str) -> None:
    cleaned = clean(source(text))
    assert [doubt.kind for doubt in cleaned.doubts] == [kind]
    assert "".join(cleaned.text.split()) == "".join(text.split())


def test_item_numbers_are_repaired_only_in_sequence() -> None:
    text = "（一）总则。\n1.加强领导。统筹推进。\n3，落实责任。\nIL健全体系。"
    assert clean(source(text)).text == text


PAGES = "\n".join(
    f"某市人民政府文件\n（{no}）加强第{no}类专科建设。{LONG}"
    f"各医院要把人才培\n\n— {page} —\n\n某市人民政府文件\n养摆在首位。"
    for page, no in enumerate("一二三四", 1)
)


def test_page_numbers_and_running_heads_go_and_the_sentence_is_whole() -> None:
    cleaned = clean(source(PAGES))
    assert "某市人民政府文件" not in cleaned.text
    assert "—" not in cleaned.text
    assert cleaned.text.count("各医院要把人才培养摆在首位。") == 4


def test_figures_alone_in_their_lines_are_no_page_numbers() -> None:
    table = "指标\n床位数\n120\n护士数\n240\n医师数\n90\n"
    assert clean(source(table)).text == table


WRAPPED = """某市推进医院发展方案
一、着力构建公立医院高质量发展新体系
（一）建设区域医院。加快形成临床重点专科群，集中力量开展疑难
危重症诊断治疗技术攻关，开展前沿医学科技创新研究和成果转化，
大力实施高层次医学人才培养，尽快补齐专科短板。
（二）发展医疗集团。划定四个网格，组建两个紧密型城市医疗集团，
由三级公立医院牵头，其他医院、基层医疗卫生机构为成员，共同统
筹负责网格内居民预防、治疗、康复、健康促进等一体化服务，形成
特色鲜明、专业互补、错位发展、有序竞争的发展格局，落实家庭医
生签约服务。
（三）做强县域医共体。按照县乡一体化、乡村一体化原则，发展以
县级医院为龙头的紧密型县域医共体，加强县级医院能力建设。"""


def test_lines_broken_at_a_width_are_joined_and_headings_stay_apart() -> None:
    lines = clean(source(WRAPPED)).text.split("\n")
    assert [line[:5] for line in lines] == ["某市推进医", "一、着力构", "（一）建设", "（二）发展", "（三）做强"]
    assert all(line.endswith("。") for line in lines[2:])


def test_paragraphs_of_word_files_are_joined_only_where_no_sentence_can_end() -> None:
    text = f"{LONG}\n{LONG}健全机制，落实责任\n{LONG}\n"
    assert clean(source(text, "docx")).text == text
    assert (
        clean(source("落实责任（市财政局、\n市医保局负责）。", "docx")).text == "落实责任（市财政局、市医保局负责）。"
    )


def test_crlf_stays_and_is_no_obstacle() -> None:
    text = f"一、任务\r\n{LONG}加强人才队\r\n\r\n伍建设。\r\n"
    assert clean(source(text)).text == f"一、任务\r\n{LONG}加强人才队伍建设。\r\n"


def test_without_repair_every_character_is_its_own() -> None:
    text = "（一）体系。L加强建设。\n到 2025 年\u200b"
    cleaned = clean(source(text), repair=False)
    assert (cleaned.text, cleaned.repairs, cleaned.doubts) == (text, (), ())
    assert list(cleaned.starts) == list(range(len(text)))


def test_what_the_reader_skipped_is_left_out_and_lines_stay_apart() -> None:
    text = "首页 > 正文\n一、**总体要求**\n打印\n二、重点任务"
    spans = [("首页 > 正文\n", "skip.furniture"), ("**", "skip.markup"), ("\n打印\n", "skip.furniture")]
    skipped = tuple(Skipped(reason, text.index(piece), text.index(piece) + len(piece)) for piece, reason in spans)
    for repair in (True, False):
        assert clean(source(text, skipped=skipped), repair=repair).text == "\n一、总体要求**\n\n二、重点任务"


# ── every text ────────────────────────────────────────────────────────────────────────────────────────


def check(cleaned: Cleaned) -> None:
    text = cleaned.source.text
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.ends)
    assert all(a < b <= len(text) for a, b in zip(cleaned.starts, cleaned.ends, strict=True))
    assert all(a <= b for a, b in zip(cleaned.starts, cleaned.starts[1:], strict=False))
    touched = {at for repair in cleaned.repairs for at in range(repair.start, repair.end)}
    for at, (start, end) in enumerate(zip(cleaned.starts, cleaned.ends, strict=True)):
        if start not in touched:
            assert text[start:end] == cleaned.text[at]
    again = clean(source(cleaned.text, cleaned.source.format))
    assert again.text == cleaned.text, again.repairs


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path: Path) -> None:
    cleaned = clean(read(str(path), ReadOptions()))
    check(cleaned)


@pytest.mark.skipif(not PLANS, reason="the real plans are not at hand (../shared/plans)")
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem[:3])
def test_real_files(path: Path) -> None:
    cleaned = clean(read(str(path), ReadOptions()))
    check(cleaned)
    assert rewritten(cleaned) == cleaned.text
    kept = [repair for repair in cleaned.repairs if repair.kind in ("space", "punctuation", "dash", "item_number")]
    for repair in kept:
        assert not set("0123456789") & set(repair.before) or repair.kind == "item_number"


REPAIRS = {
    "000": {"item_number": 4, "document_number": 2, "percent_stop": 2},
    "001": {"broken_line": 13, "punctuation": 16, "space": 25},
    "002": {"punctuation": 3},
    "003": {"space": 126, "dash": 1},
    "004": {"stray_mark": 2},
}


@pytest.mark.skipif(not PLANS, reason="the real plans are not at hand (../shared/plans)")
def test_repairs_of_real_files() -> None:
    for path in PLANS:
        cleaned = clean(read(str(path), ReadOptions()))
        counts = Counter(repair.kind for repair in cleaned.repairs if repair.kind != "traditional")
        assert counts == REPAIRS[path.stem[:3]]
        assert [doubt.kind for doubt in cleaned.doubts] == (["space", "space"] if path.stem.startswith("003") else [])


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("记\n\n记\n\n记")
@example("（(）)（")
@example("推进\n\n— 1 —\n\n推进，\n")
def test_cleaning_twice_changes_nothing(text: str) -> None:
    check(clean(source(text)))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_nothing_but_listed_repairs_differs(text: str) -> None:
    text = text.replace("—", "")  # without page numbers nothing is left out unlisted
    cleaned = clean(source(text))
    assert rewritten(cleaned) == cleaned.text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    check(clean(source(text)))


def test_time_grows_with_length() -> None:
    page = "".join(f"（一）加强建设。L{LONG}到 2025 年，达到85%o推动发展(市财政局负责)\n" for _ in range(40))

    def seconds(times: int) -> float:
        began = time.process_time()
        clean(source(page * times))
        return time.process_time() - began

    small = min(seconds(10) for _ in range(3))
    large = min(seconds(80) for _ in range(2))
    assert large < 8 * small * 2.5 + 0.05
