"""What speaks for it that something went elsewhere: rare words, a copy, a neighbour; boilerplate never."""

from __future__ import annotations

from law import LAW, swapped
from plans import plan_of

from conform.versions import Result, compare
from conform.versions.evidence import Atom
from conform.versions.result import Kind


def told(old: str, new: str) -> Result:
    return compare(plan_of(old), plan_of(new))


def ways(found: Result) -> list[tuple[str, str, str]]:
    """Kind, old place and new place of all that was split, merged or moved."""
    kinds = (Kind.SPLIT, Kind.MERGED, Kind.MOVED)
    return [(row.kind, row.old.label, row.new.label) for row in found.rows if row.old and row.new and row.kind in kinds]


CHECKED = (
    "第九条 监测站在水源保护检查中，可以对取水设施进行现场检查，调查了解水质变化的有关情况，"
    "查阅、复制取水台账和其他资料；对危及泉眼的设备，有权查封。\n"
)
ITEMS = (
    "第九条 开展水源检查，可以采取下列措施：\n（一）进入生产场所进行现场检查，调查了解水质变化的有关情况；\n"
    "（二）查阅、复制取水台账、购销记录等资料；\n（三）约谈负责人。\n"
)


def test_phrases_of_a_sentence_that_became_items_are_split() -> None:
    found = ways(
        told(LAW + CHECKED, LAW + ITEMS.replace("第九条", "第十条").replace("第十条", "第九条 值班。\n第十条"))
    )
    assert [way for way in found if way[1] == "第九条"] == [
        ("split", "第九条", "第十条第（一）项"),
        ("split", "第九条", "第十条第（二）项"),
    ]


def test_a_paragraph_that_is_a_copy_but_for_a_word_has_moved_though_all_its_words_are_common() -> None:
    water = "取用的水源必须符合水源保护规划的要求"
    common = "".join(f"第{n}条 符合水源保护规划的要求，取用的水源有第{n}种用途的，公布。\n" for n in "九十")
    old = LAW + common + f"第十一条 {water}，并由监测站按年检查泉眼。\n"
    new = swapped(LAW, "第五条 ", f"第四条之一 {water.replace('必须', '应当')}。\n第五条 ") + common
    new += "第十一条 监测站按年检查泉眼。\n"
    assert ("第十一条", "第四条之一") in [way[1:] for way in ways(told(old, new))]


def test_a_neighbour_that_says_again_for_a_part_what_was_said_for_all_is_split_off() -> None:
    asked = "各村民委员会和用水户协会的代表会议可以向云谷镇水源保护委员会提出复查要求。"
    bodies = "镇人民政府、镇水利站、水源监测站、泉眼管护站"
    old = LAW + f"第九条 {bodies}以及{asked}\n"
    new = LAW + f"第九条 {bodies}可以向云谷镇水源保护委员会提出复查要求。\n{asked}\n"
    assert set(ways(told(old, new))) >= {
        ("split", "第九条", "第九条第一款"),
        ("split", "第九条", "第九条第二款"),
    }  # fmt: skip


def test_a_penalty_clause_that_many_articles_have_moves_nowhere() -> None:
    tail = "由镇人民政府责令限期改正；逾期不改正的，处二千元以下罚款。"
    base = LAW + "".join(f"第{n}条 有本条例第{n}种情形的，{tail}\n" for n in ("九", "十", "十一"))
    old = base + f"第十二条 倾倒炉渣的，{tail}\n"
    new = swapped(base, "第二条 ", f"第一条之一 冒用取水标志的，{tail}\n第二条 ")
    assert ways(told(old, new)) == []


def test_the_parts_of_an_atom_end_where_phrases_do() -> None:
    text = "镇人民政府应当公开情况，接受村民监督，按年报告。"
    atom = Atom((10, 10 + len(text)), text, text, 0, whole=True)
    parts = {part.text: part.span for part in atom.parts()}
    assert set(parts) == {
        "镇人民政府应当公开情况，",
        "镇人民政府应当公开情况，接受村民监督，",
        "接受村民监督，",
        "接受村民监督，按年报告。",
    }
    assert parts["接受村民监督，"] == (22, 29)
