"""A reference of invented targets: requirements with a figure or a deadline, whose values a seed chooses."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from conform.model import Reference
from conform.references import load_reference

Values = Callable[[random.Random], str]
Worse = Callable[[str, random.Random], str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A requirement whose text has one value, `{}`; `value` chooses it, `worse` makes a weaker one of it."""

    id: str
    text: str
    value: Values
    worse: Worse


def _percent(low: int, high: int) -> Values:
    return lambda rng: f"{rng.randint(low, high)}%"


def _lower_percent(value: str, rng: random.Random) -> str:
    return f"{int(value[:-1]) - rng.randint(1, 20)}%"


def _ratio(rng: random.Random) -> str:
    return f"1:{rng.choice(['1.8', '2', '2.5', '3'])}"


def _lower_ratio(value: str, rng: random.Random) -> str:
    return f"1:{rng.choice(['1.1', '1.2', '1.5', '1.6'])}"


def _count(low: int, high: int) -> Values:
    return lambda rng: str(rng.randint(low, high))


def _lower_count(value: str, rng: random.Random) -> str:
    return str(rng.randint(1, int(value) - 1))


def _year(rng: random.Random) -> str:
    return f"{rng.randint(2024, 2027)}年"


def _later(value: str, rng: random.Random) -> str:
    return f"{int(value[:-1]) + rng.randint(1, 3)}年"


def _span(rng: random.Random) -> str:
    return f"{rng.randint(2, 5)}年"


FIGURES = (
    Slot("01.1", "县域内住院人次占比达到{}", _percent(60, 95), _lower_percent),
    Slot("01.2", "将电子健康档案规范建档率提高到{}以上", _percent(60, 95), _lower_percent),
    Slot("01.3", "乡镇卫生院标准化中药房覆盖率不低于{}", _percent(60, 95), _lower_percent),
    Slot("01.4", "老年人健康体检参检率达到{}", _percent(60, 95), _lower_percent),
    Slot("01.5", "门诊预约挂号比例提升至{}", _percent(60, 95), _lower_percent),
    Slot("02.1", "重症病房床位与护士之比达到{}", _ratio, _lower_ratio),
    Slot("02.2", "公立医院医护比总体达到{}左右", _ratio, _lower_ratio),
    Slot("03.1", "建设{}个区域胸痛救治中心", _count(3, 12), _lower_count),
    Slot("03.2", "每家医院培养{}名专科护士骨干", _count(5, 30), _lower_count),
    Slot("03.3", "选派{}名医师到偏远乡镇驻点帮扶", _count(20, 60), _lower_count),
    Slot("03.4", "新增{}张康复护理床位", _count(50, 300), _lower_count),
)
DEADLINES = (
    Slot("04.1", "到{}底建成全市统一的影像云平台", _year, _later),
    Slot("04.2", "{}前完成院区供氧管道更新改造", _year, _later),
    Slot("04.3", "力争到{}实现急救站点乡镇全覆盖", _year, _later),
    Slot("04.4", "通过{}努力，使儿科诊疗能力明显增强", _span, _later),
)
TITLES = {"01": "提高服务可及性", "02": "优化人员结构", "03": "扩大资源供给", "04": "按期完成建设"}
HEAD = """[reference]
id = "invented"
number = "试发〔2024〕9号"
title = "关于虚构指标的试行意见"
issuer = "试行办公厅"
source = "https://example.org/invented"
kind = "digest"
[[section]]
no = "一"
title = "主要任务"
"""


def write_reference(path: Path, seed: int) -> tuple[Reference, dict[str, str]]:
    """The reference of this seed, written to `path` and read back, and its values by requirement."""
    rng = random.Random(seed)
    slots = (*FIGURES, *DEADLINES)
    values = {slot.id: slot.value(rng) for slot in slots}
    lines = [HEAD]
    for measure, title in TITLES.items():
        rows = [slot for slot in slots if slot.id.startswith(measure)]
        told = [f'{{ id = "{slot.id}", text = "{slot.text.format(values[slot.id])}" }}' for slot in rows]
        head = f'[[section.measure]]\nid = "{measure}"\ntitle = "{title}"\n'
        lines.append(head + "requirements = [\n" + ",\n".join(told) + "\n]\n")
    path.write_text("".join(lines), encoding="utf-8")
    return load_reference(str(path)), values
