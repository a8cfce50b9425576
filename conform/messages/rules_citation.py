"""What the rules say about how a plan cites the reference (CT)."""

from __future__ import annotations

RULES_CITATION: dict[str, tuple[str, str]] = {
    "rule.reference-not-cited": (
        "没有引用《{title}》（{number}）",
        "{title} ({number}) is not cited",
    ),
    "rule.reference-not-cited.superior": (
        "只引用了《{superior}》，没有引用《{title}》（{number}）",
        "only “{superior}” is cited, not {title} ({number})",
    ),
    "rule.reference-not-cited.title": ("没有引用参照文件", "the reference is not cited"),
    "rule.wrong-title": (
        "文件标题有误，应为《{title}》（{number}）",
        "the title is misquoted; that of {number} is {title}",
    ),
    "rule.wrong-title.title": ("引用的标题有误", "a misquoted title"),
    "rule.wrong-number": (
        "文号有误，《{title}》的文号是{number}",
        "the number is wrong; that of {title} is {number}",
    ),
    "rule.wrong-number.title": ("引用的文号有误", "a wrong document number"),
    "rule.malformed-number.lost": (
        "文号“{words}”缺六角括号〔〕，应为“{right}”",
        "a bracket 〔〕 is missing from “{words}”: {right}",
    ),
    "rule.malformed-number.bracket": (
        "文号“{words}”的年份应用六角括号〔〕：“{right}”",
        "the year in “{words}” is to stand in 〔〕: {right}",
    ),
    "rule.malformed-number.year": (
        "文号“{words}”的年份应写全四位",
        "the year in “{words}” is to be written in full",
    ),
    "rule.malformed-number.sign": ("文号“{words}”缺“号”字：“{right}”", "“{words}” lacks 号: {right}"),
    "rule.malformed-number.nth": (
        "文号“{words}”的顺序号前不加“第”字：“{right}”",
        "no 第 before the number in “{words}”: {right}",
    ),
    "rule.malformed-number.zero": (
        "文号“{words}”的顺序号不编虚位：“{right}”",
        "no zero before the number in “{words}”: {right}",
    ),
    "rule.malformed-number.title": ("文号格式不规范", "a malformed document number"),
    "rule.unpaired-brackets": ("“{sign}”没有另一半", "“{sign}” has no other half"),
    "rule.unpaired-brackets.nested": (
        "书名号里的书名号应用单书名号〈〉",
        "a title inside a title is marked with 〈〉",
    ),
    "rule.unpaired-brackets.title": ("书名号、六角括号不配对", "unpaired title marks or brackets"),
}
