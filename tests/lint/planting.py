"""Faults planted in a plan without any, at places that a seed chooses."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from frame import ABOUT


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault's kind, the code that must tell of it, and the line (from 0) that it stands on; None for one missing."""

    kind: str
    code: str
    line: int | None


@dataclass(slots=True)
class Draft:
    """The lines of a plan, and which of them hold a fault already."""

    lines: list[str]
    chance: Random
    taken: set[int] = field(default_factory=set)

    def pick(self, pattern: str) -> tuple[int, re.Match[str]]:
        """A random match in a line that is still without fault. LookupError where there is none."""
        found = [
            (number, match)
            for number, line in enumerate(self.lines)
            if number not in self.taken
            for match in re.finditer(pattern, line)
        ]
        if not found:
            raise LookupError(pattern)
        return self.chance.choice(found)

    def change(self, pattern: str, *replacements: str) -> int:
        """Puts a random one of the replacements for a random match; gives the line."""
        number, match = self.pick(pattern)
        line, new = self.lines[number], match.expand(self.chance.choice(replacements))
        self.lines[number] = line[: match.start()] + new + line[match.end() :]
        self.taken.add(number)
        return number

    def insert(self, number: int, line: str) -> int:
        """Puts a new line before another."""
        self.lines.insert(number, line)
        self.taken = {taken + (taken >= number) for taken in self.taken} | {number}
        return number


NUMBER = "国办发〔2021〕18号"
NAME = f"《{ABOUT}的意见》（{NUMBER}）"
Plant = Callable[[Draft], int | None]

MEASURE = r"^（[一二三四五六七八九]）"
NUMBERS = "一二三四五六七八九"


def _last_measure(draft: Draft) -> int:
    """The last measure of a random section."""
    last = [
        number
        for number, (line, after) in enumerate(zip(draft.lines, draft.lines[1:], strict=False))
        if re.match(MEASURE, line) and re.match(r"[二三四五六七八]、", after) and number not in draft.taken
    ]
    if not last:
        raise LookupError("no section's end is left")
    return draft.chance.choice(last)


def skip_number(draft: Draft) -> int:
    number = _last_measure(draft)
    no = draft.lines[number][1]
    draft.lines[number] = f"（{NUMBERS[NUMBERS.index(no) + 1]}{draft.lines[number][2:]}"
    draft.taken.add(number)
    return number


def empty_heading(draft: Draft) -> int:
    number = _last_measure(draft)
    no = draft.lines[number][1]
    draft.taken.add(number)
    return draft.insert(number + 1, f"（{NUMBERS[NUMBERS.index(no) + 1]}）强化督导检查")


def repeat_sentence(draft: Draft) -> int:
    return draft.change(r"(?<=。)([^。（）]{12,}。)", r"\1\1")


def drop_annex(draft: Draft) -> int:
    at = draft.lines.index("附件2")
    del draft.lines[at:]
    return next(number for number, line in enumerate(draft.lines) if "2.名词解释" in line)


def foreign_matter(draft: Draft) -> int:
    number, _ = draft.pick(MEASURE)
    return draft.insert(number, "免费领取公文模板，添加微信 gongwen888")


def no_citation(draft: Draft) -> None:
    draft.change(NAME, "上级文件精神")


def changes(pattern: str, *replacements: str) -> Plant:
    return lambda draft: draft.change(pattern, *replacements)


PARTS = "，强化基础护理，开展延续护理服务|，细化结算规则，明确结算时限，确保基金按时足额拨付"
# Measures whose sections have enough of them that name who is responsible, and that say 负责 of nothing else.
NAMING = r"(^（.）(?:建强县域|完善重大|加强临床|推进医学|推进医疗|强化信息).*。)（市[^（）]*负责）$"
END = r"。(?=（市[^（）]*负责）$)"

# What can be planted in few places only comes first.
KINDS: dict[str, list[tuple[str, Plant]]] = {
    "citation": [
        ("CT001", no_citation),
        ("CT002", changes(f"{ABOUT}的", f"{ABOUT}工作的")),
        ("CT002", changes(f"{ABOUT}的", "关于加快公立医院改革的")),
        ("CT003", changes("国办发〔2021〕18号", "国办发〔2021〕81号", "国办发〔2020〕18号")),
        ("CT004", changes("国办发〔2021〕18号", "国办发2021〕18号", "国办发(2021)18号", "国办发〔2021)18号")),
    ],
    "past": [("PB109", changes("2024年底前", "2021年底前", "2020年底前"))],
    "unpaired": [("CT005", changes("《(梧溪市推动公立医院高质量发展实施方案)》", r"《\1", r"\1》"))],
    "weakened": [("CF002", changes("1:2左右", "1:1.5", "1:1.25左右"))],
    "later": [("CF003", changes("通过5年努力", "通过8年努力", "通过10年努力"))],
    "weaker": [("CF004", changes("(?<=。)(建立(?:药品追溯|医务人员职业荣誉)制度)", r"探索\1"))],
    "dropped": [("CF005", changes(PARTS, ""))],
    "annex": [("PB110", drop_annex)],
    "responsible": [("PB107", changes(NAMING, r"\1"))],
    "empty": [("PB106", empty_heading)],
    "numbering": [("PB105", skip_number)],
    "contradiction": [("PB004", changes(END, "。到2025年，全市县域就诊率达到88%以上。"))],
    "unit": [("PB108", changes("市卫生健康委(?=[、负])", "市卫健委"))],
    "blank": [("PB001", changes("市人民医院|市中医医院|市医保局", "XX医院", "××医院", "XX局"))],
    "year": [("PB001", changes(END, "，20xx年底前完成。", "，到20××年基本完成。"))],
    "place": [("PB002", changes(r"(?<=[。，])(?=推广|推行|建立|实施|落实|健全)", "绍兴市", "襄阳市", "玉林市"))],
    "matter": [("PB003", foreign_matter)],
    "traditional": [("PB101", changes("医疗|医务|患者|体系", "醫療", "醫務", "體系"))],
    "comma": [("PB102", changes(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ","))],
    "brackets": [("PB102", changes(r"（(市[^（）]*负责)）$", r"(\1)"))],
    "space": [("PB103", changes(r"(?<=[，。][\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{4})", " "))],
    "repeated": [("PB104", repeat_sentence)],
}


def plant(text: str, seed: int, count: int) -> tuple[str, list[Planted]]:
    """The plan with `count` faults of different kinds."""
    chance = Random(seed)
    draft = Draft(text.splitlines(), chance)
    kept = set(chance.sample(sorted(KINDS), count))
    marked: list[tuple[str, str, str | None]] = []
    for kind in (kind for kind in KINDS if kind in kept):
        code, make = chance.choice(KINDS[kind])
        number = make(draft)
        marked.append((kind, code, None if number is None else draft.lines[number]))
    planted = [Planted(k, c, None if line is None else draft.lines.index(line)) for k, c, line in marked]
    return "\n".join(draft.lines) + "\n", planted
