"""What the commands on files of decisions say."""

from __future__ import annotations

DECIDED: dict[str, tuple[str, str]] = {
    "help.decisions": ("合并、列出、核对决定文件。", "Merge, list and check files of decisions."),
    "help.decisions.merge": (
        "合并几个人的决定，冲突的都保留。",
        "Merge several people's decisions; keep what conflicts.",
    ),
    "help.decisions.import": (
        "读回填好的审查表（Excel、Word、CSV）。",
        "Read a filled-in review table (Excel, Word, CSV) into decisions.",
    ),
    "help.decisions.table": ("填好的审查表", "The table, filled in."),
    "error.filled.none": (
        "没有 conform 的审查表（缺 conform-id 列）",
        "it holds no review table of conform's (the column conform-id is missing)",
    ),
    "error.filled.no_key": (
        "第 {row} 行填了处理意见，但 conform-id 一栏是空的：请在原表的行里填写",
        "row {row}: something is decided but the conform-id is empty; fill in the rows of the table as it was made",
    ),
    "error.filled.no_column": (
        "有 conform-id 一栏，没有“处理意见”一栏：请把栏名改回来",
        "there is a column conform-id but none “Decision”; give the column its name back",
    ),
    "error.filled.date": (
        "第 {row} 行：日期“{value}”看不懂，请写成 2026-11-27",
        "row {row}: the date “{value}” cannot be read; write it as 2026-11-27",
    ),
    "error.filled.right": (
        "第 {row} 行：正确条款“{value}”不是方案的条款；请从方案中整句复制，没有对应就留空",
        "row {row}: the right clause “{value}” is none of the plan's; copy a whole sentence of it, or leave it empty",
    ),
    "error.filled.key": ("第 {row} 行：conform-id 已损坏", "row {row}: its conform-id is damaged"),
    "error.filled.choice": (
        "第 {row} 行：处理意见“{value}”不明确，应选一项",
        "row {row}: the decision “{value}” is not clear; choose one",
    ),
    "input.no_table": ("不是 Excel、Word 或 CSV 表格", "it is no table of Excel, Word or CSV"),
    "notice.imported": ("读入 {rows} 行，其中已作决定 {count} 行", "rows read: {rows}, decided: {count}"),
    "help.decisions.list": ("列出决定，连同何人何时作出。", "List decisions, with who made them and when."),
    "help.decisions.diff": ("比较两个决定文件。", "Say how two files of decisions differ."),
    "help.decisions.check": ("找出已不适用于方案的决定。", "Say which decisions fit nothing in plans any more."),
    "help.decisions.files": ("决定文件", "Files of decisions."),
    "help.decisions.file": ("决定文件", "A file of decisions."),
    "help.decisions.old": ("决定文件", "A file of decisions."),
    "help.decisions.new": ("另一个决定文件", "Another one."),
    "help.decisions.merge.output": (
        "写入此文件；其中已有的决定一并合并",
        "Write to this file; what it holds already is merged, too.",
    ),
    "help.decisions.prefer": (
        "有冲突时采用：newest（最新的）或某个文件中的",
        "Of what conflicts take the newest, or what this file says.",
    ),
    "help.reviewer": ("审核人姓名（记在没有署名的决定上）", "The reviewer's name, for decisions that carry none."),
    "decided.ask": (
        "您的姓名（记在决定上，只问一次，可留空）：",
        "Your name, put to your decisions (asked once, may be left empty): ",
    ),
    "decided.none": ("没有决定", "no decisions"),
    "decided.same": ("两个文件的决定相同", "both files say the same"),
    "decided.by": ("（{name}）", " ({name})"),
    "decided.until": ("，至 {date}", ", until {date}"),
    "decided.conflict": ("冲突", "conflict"),
    "decided.conflicting": ("决定有冲突：{both}", "decisions conflict: {both}"),
    "decided.unknown": (
        "决定所针对的要求不在所用参照中（{subject}：{said}）",
        "a decision is about a requirement that the references used do not have ({subject}: {said})",
    ),
    "notice.all_fit": ("{count} 项决定都仍适用", "decisions that still fit: {count}, which is all"),
    "notice.unchosen": (
        "有备注而没有处理意见，未读入 {count} 行（{rows}）：请选一项处理意见后重新导入",
        "something is written but nothing chosen, not read: {count} (rows {rows}); choose a decision and import again",
    ),
    "notice.other_plans": ("另有 {count} 项决定是关于别的方案的", "decisions about other plans: {count}"),
    "notice.merged": (
        "{files} 个文件合并为 {count} 项决定，{conflicts} 处有冲突",
        "{files} files merged, decisions: {count}, conflicts: {conflicts}",
    ),
}
