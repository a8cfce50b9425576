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
    "rule.reference-not-cited.doc": (
        """检查什么
    方案全文有没有引用参照文件的文号或标题（写错一点的也算引用，由别的规则指出）。

为什么要紧
    方案以它落实的文件为依据，读者应当查得到。设定选项 through_superior 后，只引用上级落实该文件的方案也可以。

例子
    为推动公立医院高质量发展，结合实际，制定本方案。

怎样修改
    在开头写明依据：根据《……的意见》（国办发〔2021〕18号）。
""",
        "",
    ),
    "rule.wrong-title": (
        "文件标题有误，应为《{title}》（{number}）",
        "the title is misquoted; that of {number} is {title}",
    ),
    "rule.wrong-title.title": ("引用的标题有误", "a misquoted title"),
    "rule.wrong-title.doc": (
        """检查什么
    与参照文件文号连在一起的书名号，或写明其发文机关、与其标题相近的书名号，内容是否与标题一致。换行、空格、发文机关写在书名号前都不要紧；
    已经说明的简称（《意见》）不算标题。

为什么要紧
    标题引错，说明手边没有原文，读者也查不到。

例子
    《国务院办公厅关于推进公立医院高质量发展的实施意见》（国办发〔2021〕18号）

怎样修改
    照原文抄写标题。
""",
        "",
    ),
    "rule.wrong-number": (
        "文号有误，《{title}》的文号是{number}",
        "the number is wrong; that of {title} is {number}",
    ),
    "rule.wrong-number.title": ("引用的文号有误", "a wrong document number"),
    "rule.wrong-number.doc": (
        """检查什么
    参照文件标题后面的文号是否正确。括号和空格由 malformed-number 检查，空着的年份由 placeholder 检查。

为什么要紧
    读者靠文号查找；文号错了，查到的是另一份文件。

例子
    《国务院办公厅关于推动公立医院高质量发展的意见》（国办发〔2021〕13号）

怎样修改
    照原文抄写文号。
""",
        "",
    ),
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
    "rule.malformed-number.doc": (
        """检查什么
    文号的年份没有用六角括号〔〕、缺了括号、年份只有两位、缺“号”字、顺序号前有“第”字或虚位。

为什么要紧
    GB/T 9704-2012 第7.2.5条规定：年份标全称，用六角括号〔〕括入；发文顺序号不加“第”字，不编虚位，后加“号”字。
    只有这样写才查得到。

例子
    国办发2021)18号 · 国办发[2021]18号 · 国办发（2021）第018号

怎样修改
    写成“国办发〔2021〕18号”。只是符号有误的，在文本文件中可用 --fix 改正。
""",
        "",
    ),
    "rule.unpaired-brackets": ("“{sign}”没有另一半", "“{sign}” has no other half"),
    "rule.unpaired-brackets.nested": (
        "书名号里的书名号应用单书名号〈〉",
        "a title inside a title is marked with 〈〉",
    ),
    "rule.unpaired-brackets.title": ("书名号、六角括号不配对", "unpaired title marks or brackets"),
    "rule.unpaired-brackets.doc": (
        """检查什么
    《》、〈〉、〔〕缺了另一半，或者《》里直接又用了《》。

为什么要紧
    缺了一半，就看不出标题到哪里为止。书名号里再用书名号，按 GB/T 15834-2011 应当用单书名号〈〉。

例子
    落实《医院财务制度，按月公布收支。

怎样修改
    补上另一半；标题里的标题写成《……〈……〉……》。
""",
        "",
    ),
}
