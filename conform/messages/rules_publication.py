"""What the rules say about faults that no published plan should have (PB)."""

from __future__ import annotations

RULES_PUBLICATION: dict[str, tuple[str, str]] = {
    "rule.placeholder": ("“{words}”是没有填写的占位文字", "“{words}” is a blank that was never filled in"),
    "rule.placeholder.title": ("没有填写的占位文字", "a blank that was never filled in"),
    "rule.placeholder.doc": (
        """检查什么
    方案中没有填写的占位文字：20xx年、XX市、××医院、待定、（此处填写…）。

为什么要紧
    带着空白印发的方案无法执行，也说明没有人通读过定稿。

例子
    到20xx年，县域就诊率达到90%。

怎样修改
    填上实际的年份、地名或单位；确实未定的，删去这句话，或写明由谁在何时确定。
""",
        "",
    ),
}
