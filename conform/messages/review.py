"""What a review table says (对照审查表), in Word, Excel, CSV and Markdown."""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, str]] = {
    "review.column.plan": ("方案", "Plan"),
    "review.column.reference": ("参照文件", "Reference"),
    "review.column.no": ("序号", "No."),
    "review.column.id": ("编号", "Number"),
    "review.column.section": ("部分", "Section"),
    "review.column.measure": ("措施", "Measure"),
    "review.column.asks": ("参照要求", "The reference asks"),
    "review.column.says": ("方案写法", "The plan says"),
    "review.column.place": ("位置", "Place"),
    "review.column.status": ("判定", "Status"),
    "review.column.changes": ("变化", "Changes"),
    "review.column.besides": ("同时承担的要求", "Carries besides"),
    "review.column.decision": ("处理意见", "Decision"),
    "review.column.right": ("正确条款", "Right clause"),
    "review.column.note": ("备注", "Note"),
    "review.column.reviewer": ("审核人", "Reviewer"),
    "review.column.date": ("日期", "Date"),
    "review.column.signed": ("审核人/日期", "Reviewer, date"),
    "review.column.subject": ("内容", "Subject"),
    "review.column.value": ("数值", "Value"),
    "review.column.deadline": ("期限", "Deadline"),
    "review.column.severity": ("级别", "Severity"),
    "review.column.code": ("规则", "Rule"),
    "review.column.message": ("问题", "Fault"),
    "review.column.quote": ("原文", "Words"),
    "review.column.remedy": ("怎样改", "How to mend it"),
    "review.column.coverage": ("覆盖率", "Coverage"),
    "review.column.undecided": ("待决定", "To decide"),
    "review.column.file": ("文件", "File"),
    # The column by which a filled-in table is read back; the same in both languages.
    "review.column.key": ("conform-id", "conform-id"),
}

SHEETS: dict[str, tuple[str, str]] = {
    "review.sheet.overview": ("总览", "Overview"),
    "review.sheet.matrix": ("方案×措施", "Plans × measures"),
    "review.sheet.requirements": ("要求对照", "Requirements"),
    "review.sheet.added": ("新增", "Added"),
    "review.sheet.targets": ("指标", "Targets"),
    "review.sheet.faults": ("问题", "Faults"),
    "review.sheet.about": ("说明", "About"),
}

ROWS: dict[str, tuple[str, str]] = {
    "review.nearest": ("最接近的是：", "Nearest: "),
    "review.nowhere": ("（未见对应内容）", "(no counterpart)"),
    "review.put": ("（未见对应内容，可补入“{heading}”）", "(no counterpart; could go under “{heading}”)"),
    "review.not_asked": ("（不要求本级）", "(not asked of this level)"),
    "review.line": ("第{line}行", "line {line}"),
    "review.under": ("“{heading}”下", "under “{heading}”"),
    "review.numbers": ("{numbers}，{place}", "{numbers}, {place}"),
    "review.right": ("，应为“{text}”", ": “{text}”"),
}

TOLD: dict[str, tuple[str, str]] = {
    "review.title": ("{title}对照审查表", "Review of {title}"),
    "review.verdict": ("审查结论", "Verdict"),
    "review.verdict.weaker": ("目标或处罚弱于参照 {count} 项", "targets or penalties weakened: {count}"),
    "review.verdict.omitted": ("遗漏 {count} 条，建议补入", "requirements omitted: {count}"),
    "review.verdict.doubtful": ("疑似遗漏 {count} 条，请先看疑似的条款", "perhaps omitted, to be looked at: {count}"),
    "review.verdict.settled": ("未写入而已接受 {count} 条", "left out and accepted: {count}"),
    "review.verdict.undecided": ("待决定 {count} 项", "to decide: {count}"),
    "review.verdict.conflict": ("意见不一 {count} 项", "decided differently: {count}"),
    "review.verdict.work": ("需修改 {count} 项", "need work: {count}"),
    "review.verdict.ready": ("没有待决定或需修改的事项", "nothing is left to decide or to mend"),
}

PAPER: dict[str, tuple[str, str]] = {
    "review.colon": ("：", ": "),
    "review.semicolon": ("；", "; "),
    "review.comma": ("，", ", "),
    "review.faults": ("问题清单", "Faults"),
    "review.chart": ("各部分的结果", "By section"),
    "review.whole": ("全部", "All"),
    "review.bar": ("构成", "Shares"),
    "review.counts": ("条数", "Counts"),
    "review.key": ("“方案写法”一栏：", "In the column “The plan says”: "),
    "review.key.added": ("方案写入而参照没有的", "what the plan puts in"),
    "review.key.removed": ("参照有而方案没有的", "what of the reference it leaves out"),
    "review.made": (
        "由 conform 于 {date} 生成。在“处理意见”栏勾选一项（□ 改为 √）或填写意见，可以读回。",
        "Made by conform on {date}. Tick one box a row (√ for □) or write a remark; the table can be read back.",
    ),
    "review.part.requirements": ("要求对照", "Requirements"),
    "review.part.added": ("本地新增的措施", "Measures added locally"),
    "review.part.targets": ("本地指标", "The plan's own targets"),
    "review.born": ("（{sign} 为来源）", " ({sign} where it was born)"),
    "review.own": ("本级", "own"),
    "review.number.1": ("一、", "1. "),
    "review.number.2": ("二、", "2. "),
    "review.number.3": ("三、", "3. "),
    "review.number.4": ("四、", "4. "),
    "review.sign": ("审核意见与签字", "Review and signatures"),
    "review.sign.opinion": ("审核意见：", "Opinion:"),
    "review.sign.reviewer": ("审核人（签字）", "Reviewer (signature)"),
    "review.sign.checker": ("复核人（签字）", "Second reviewer (signature)"),
    "review.sign.head": ("负责人（签字）", "Head of office (signature)"),
    "review.sign.date": ("日期", "Date"),
}

ANNOTATED: dict[str, tuple[str, str]] = {
    "help.check.annotate": (
        "在方案自己的 Word 文件上加批注，另存为 -o 所指的新文件",
        "Write the plan's own Word file with comments into the new file that -o names.",
    ),
    "error.annotate_one": ("--annotate：只批注一个文件", "--annotate: give one file, the plan to comment on"),
    "error.annotate_output": (
        "--annotate：请用 -o 写明新的 .docx 文件",
        "--annotate: name the new .docx file with -o",
    ),
    "error.annotate_word": (
        "不是 Word 文件（.docx），不能加批注；请先另存为 .docx",
        "no Word file (.docx), so it takes no comments; save it as .docx first",
    ),
}

MEANS: dict[str, tuple[str, str]] = {
    "review.matrix": (
        "每格：有对应的条数/适用的条数；符号是其中最差的一种",
        "Each cell: requirements with a counterpart, of those that apply; the sign is that of the worst",
    ),
    "review.means.inherited": ("要求的文字全部或几乎全部保留", "the requirement's words survive whole or nearly so"),
    "review.means.modified": ("有对应，但实质有变化；见“变化”", "there is a counterpart, whose substance differs"),
    "review.means.omitted": (
        "未找到对应；“疑似遗漏”附最接近的写法，请先看",
        "no counterpart was found; with “perhaps omitted” stands what came nearest: read it first",
    ),
    "review.means.not_applicable": ("未写入，而该要求不针对本级", "left out, and not asked of this level"),
    "review.means.added": ("方案自己的措施，不承担参照的任何要求", "a measure of the plan's own"),
    "review.means.mixed": ("承担参照的要求，同时另有自己的措施", "carries a requirement and a measure of its own"),
    "review.means.decision": ("从下拉列表中选择；空白表示待决定", "chosen from the list; empty while undecided"),
    "review.means.right": (
        "处理意见为“对应有误”时，填写方案中真正承担该要求的整句，多句时每句一行；没有则空着",
        "where the link is wrong, the whole sentence of the plan that does carry the requirement (of several each on a "
        "line of its own); empty if none does",
    ),
    "review.means.note": ("理由或修改意见", "why, or what to do"),
    "review.means.reviewer": ("谁作出的处理意见；日期写作 2024-03-05", "who decided; a date is written 2024-03-05"),
    "review.means.key": (
        "隐藏列，填好的表据此读回；请勿改动。可以排序、筛选、删行",
        "hidden; a filled-in table is read back by it. Leave it as it is; rows may be sorted, filtered and deleted",
    ),
    "review.means.marks": (
        "加粗：方案写入而参照没有的；删除线：参照有而方案没有的",
        "bold: what the plan puts in; struck: what of the reference the plan leaves out",
    ),
}

REVIEW: dict[str, tuple[str, str]] = {**COLUMNS, **SHEETS, **ROWS, **TOLD, **PAPER, **ANNOTATED, **MEANS}
