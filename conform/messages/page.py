"""What the HTML page says besides its findings: views, filters, keys, and how a plan's text was mended.

The page carries both languages, so values are filled in by name alone, without format specifications.
"""

from __future__ import annotations

PAGE: dict[str, tuple[str, str]] = {
    # ── views ──
    "page.views": ("视图", "Views"),
    "page.overview": ("总览", "Overview"),
    "page.reference": ("按参照", "By reference"),
    "page.plan": ("按方案", "By plan"),
    "page.summary": ("小结", "Summary"),
    "page.noscript": (
        "脚本没有运行：三个视图依次列出，不能筛选，也只有第一份方案。请用浏览器打开此文件。",
        "No script is running: the views stand one below the other, without filters, and only the first plan is shown. "
        "Open this file in a browser.",
    ),
    "page.old": (
        "这个浏览器太旧，打不开其余方案；请换用近年的 Chrome、Edge、Firefox 或 Safari。",
        "This browser is too old for the further plans; use a recent Chrome, Edge, Firefox or Safari.",
    ),
    # ── filters ──
    "page.filters": ("筛选", "Filters"),
    "page.search": ("查找文字、编号", "Search"),
    "page.status": ("结果", "Status"),
    "page.changes": ("修改类型", "Change"),
    "page.section": ("部分", "Section"),
    "page.anychange": ("各类修改", "any change"),
    "page.anysection": ("各部分", "any section"),
    "page.clear": ("清除筛选", "Clear filters"),
    "page.count": ("显示 {shown} 条，共 {total} 条", "{shown} of {total} shown"),
    "page.nothing": ("没有符合筛选的内容。", "Nothing matches the filters."),
    "page.filtered": ("已筛选：显示 {shown} 条，共 {total} 条。", "Filtered: {shown} of {total} shown."),
    "page.only": ("只显示（计数仍为全部）：", "Only these are shown (the counts are of everything):"),
    # ── kinds of changes, as a filter names them ──
    "kind.target": ("目标", "target"),
    "kind.penalty": ("处罚", "penalty"),
    "kind.deadline": ("期限", "deadline"),
    "kind.modality": ("力度", "strength"),
    "kind.scope": ("范围", "scope"),
    "kind.actor": ("主体", "actor"),
    "kind.dropped": ("略去", "left out"),
    "kind.reworded": ("改写", "reworded"),
    "kind.weaker": ("减弱（各类）", "weaker (any)"),
    "kind.lowered": ("目标减弱、处罚减轻", "weakened target or lighter penalty"),
    # ── look and language ──
    "page.language": ("English", "中文"),
    "page.theme": ("外观", "Appearance"),
    "page.theme.auto": ("跟随系统", "as the system"),
    "page.theme.light": ("浅色", "light"),
    "page.theme.dark": ("深色", "dark"),
    "page.print": ("打印", "Print"),
    # ── keys ──
    "page.help": ("快捷键", "Keys"),
    "page.close": ("关闭", "Close"),
    "key.j": ("下一条", "next finding"),
    "key.k": ("上一条", "previous finding"),
    "key.f": ("到筛选", "to the filters"),
    "key.search": ("查找", "search"),
    "key.views": ("三个视图", "the three views"),
    "key.help": ("这张表", "this table"),
    "key.escape": ("关闭、离开输入框", "close, leave a field"),
    # ── by reference ──
    "page.wants": ("参照要求", "The reference asks"),
    "page.has": ("方案写法", "The plan says"),
    "page.nearest": ("未找到，疑似", "not found; perhaps"),
    # ── by plan ──
    "page.text": ("方案全文", "The plan's text"),
    "page.legend": (
        "每句左侧的符号表示它与参照的关系，右侧是它承担的要求；无符号的是背景。",
        "The sign beside a sentence says what it is to the reference; its requirements stand to the right. "
        "Sentences without a sign are context.",
    ),
    "page.converted": (
        "繁体转为简体 {count} 处，不逐处标出。",
        "{count} Traditional characters were made Simplified; they are not marked one by one.",
    ),
    "page.was": ("原作“{before}”", "was “{before}”"),
    "page.gone": ("此处删去“{before}”", "“{before}” was removed here"),
    "page.passed": ("跳过 {count} 字：", "{count} characters skipped:"),
    "page.measure": ("措施 {measure}", "measure {measure}"),
    # ── summary ──
    "page.decide": ("先要决定的", "What must be decided"),
    "page.omitted": ("遗漏 {count} 条：建议补入", "Omitted, to be added: {count}"),
    "page.doubtful": (
        "未找到但存疑 {count} 条：请先看疑似的条款",
        "Not found, but in doubt: {count}; read what came near",
    ),
    "page.weaker": ("减弱 {count} 条：有的数、期限、力度不如参照，或略去一部分", "Weakened or only in part: {count}"),
    "page.put": ("可补入", "could go under"),
    "page.settled": ("没有遗漏或减弱的要求。", "No requirement is omitted or weakened."),
    "page.sections": ("各部分的结果", "By section"),
    "page.targets": ("本地指标 {count} 项", "Local targets: {count}"),
}
