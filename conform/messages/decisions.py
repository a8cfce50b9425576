"""What is said of decisions: of a faulty file of them, and in the reports that honour them."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "error.decisions.missing": ("无法读取决定文件：{reason}", "the decisions cannot be read: {reason}"),
    "error.decisions.large": ("决定文件超过 {most} MiB", "a file of decisions of more than {most} MiB"),
    "error.decisions.encoding": (
        "决定文件不是 UTF-8（第 {offset} 字节）",
        "the decisions are not UTF-8 (byte {offset})",
    ),
    "error.decisions.json": (
        "第 {line} 行：不是有效的 JSON：{reason}",
        "line {line}: not valid JSON: {reason}",
    ),
    "error.decisions.kind": (
        "不是 conform 的决定文件（应有 schema_version 和 decisions）",
        "no file of conform's decisions (these have schema_version and decisions)",
    ),
    "error.decisions.version": (
        "schema_version {version} 未知；本程序支持 {known}",
        "schema_version {version} is unknown; this conform reads {known}",
    ),
    "error.decisions.entry": ("第 {entry} 条：不是对象", "entry {entry}: no object"),
    "error.decisions.field": (
        "第 {entry} 条：字段 {field} 缺失、无效或不应出现",
        "entry {entry}: the field {field} is missing, not valid or out of place",
    ),
    "error.decisions.subject": (
        "第 {entry} 条：应写明 reference 和 requirement，或 clause: true，或 code，三者取一",
        "entry {entry}: expected either reference and requirement, or clause: true, or code",
    ),
    "error.decisions.choice": (
        "第 {entry} 条：没有决定“{value}”；可用：{known}",
        "entry {entry}: unknown decision “{value}”; known: {known}",
    ),
    "error.decisions.link": (
        "第 {entry} 条：wrong_link 只用于要求",
        "entry {entry}: only of a requirement can the link be wrong",
    ),
    "error.decisions.twice": (
        "第 {entry} 条与第 {first} 条针对同一内容",
        "entries {first} and {entry} decide on the same",
    ),
    "notice.no_decision": ("决定文件中没有这个方案的决定", "the decisions hold none for this plan"),
    "error.json_plan": (
        "JSON 不是方案；决定文件请用 --decisions 给出",
        "JSON is no plan; decisions are given with --decisions",
    ),
}

TOLD: dict[str, tuple[str, str]] = {
    "help.check.decisions": (
        "决定文件：保存在其中的决定在报告中生效",
        "Honour the decisions in this file (the HTML report saves such files).",
    ),
    "help.check.fail_on": (
        "undecided：遗漏、修改、新增中有未决定或需修改的，以 1 退出",
        "undecided: exit with 1 while something omitted, modified or added is not decided on, or needs work.",
    ),
    "decision.accepted": ("已接受", "accepted"),
    "decision.needs_work": ("需修改", "needs work"),
    "decision.not_applicable": ("不适用", "does not apply"),
    "decision.wrong_link": ("已更正对应", "link corrected"),
    "decision.no_clause": ("（无条款对应）", " (no clause carries it)"),
    "decision.undecided": ("待决定", "undecided"),
    "decision.stale": ("已过期", "stale"),
    "decision.conflict": ("有冲突", "conflicting"),
    "decision.conflict_title": ("有冲突的决定", "Conflicting decisions"),
    "decision.note": ("：{note}", ": {note}"),
    "decision.progress": ("已决定 {decided}/{findings}", "Decided {decided} of {findings}"),
    "decision.stale_title": ("已过期的决定", "Stale decisions"),
    "warning.stale": (
        "{count} 项决定已过期：文字有变，请重新决定",
        "stale decisions, whose texts have changed; decide again: {count}",
    ),
    "warning.conflict": (
        "{count} 处决定有冲突，都未采用：请定夺（在报告页面中，或用 conform decisions merge --prefer）",
        "findings on which decisions conflict, so that none holds: {count}; "
        "settle them in the page or with conform decisions merge --prefer",
    ),
    # ── the page ──
    "decision.undo": ("撤销", "undo"),
    "decision.reviewer": ("审核人：{name}", "reviewer: {name}"),
    "decision.who": ("您的姓名（记在决定上，只问一次）", "Your name, put to your decisions; asked once"),
    "decision.who_keep": ("确定", "keep"),
    "decision.who_later": ("不记名", "without a name"),
    "decision.conflict_here": ("决定有冲突，请定夺：", "Decisions conflict; choose one, or decide anew:"),
    "decision.take": ("采用", "take"),
    "key.undo": ("撤销上一步决定", "take back the last decision"),
    "decision.title": ("决定", "Decision"),
    "decision.accept": ("接受", "accept"),
    "decision.wrong": ("对应有误", "wrong link"),
    "decision.remark": ("备注", "note"),
    "decision.any": ("各种决定", "decision"),
    "decision.decided": ("已决定", "decided"),
    "decision.former": ("文字已变，请重新决定。原决定：", "The text has changed; decide again. It was:"),
    "decision.waits": ("下次检查时生效", "takes effect with the next check"),
    "decision.forget": ("删除", "remove"),
    "decision.gone": ("原决定所针对的文字已不在方案中", "Decisions on clauses that are no longer in the plan"),
    "decision.save": ("保存决定", "Save decisions"),
    "decision.load": ("读入决定", "Load decisions"),
    "decision.export": ("导出所示", "Export what is shown"),
    "decision.csv": ("CSV 文件", "CSV file"),
    "decision.markdown": ("Markdown 文件", "Markdown file"),
    "decision.copy-csv": ("复制 CSV", "copy CSV"),
    "decision.copy-markdown": ("复制 Markdown", "copy Markdown"),
    "decision.copied": ("已复制 {count} 条", "Copied: {count}"),
    "decision.not_copied": ("浏览器不允许复制；请导出文件", "The browser forbids copying; export a file instead"),
    "decision.saved": (
        "已将 {count} 项决定存为 decisions.json；检查时用 --decisions decisions.json",
        "Decisions saved: {count}. Give the file to the next check: --decisions decisions.json",
    ),
    "decision.loaded": (
        "已读入 {count} 项决定，其中本方案 {mine} 项",
        "Decisions loaded: {count}, {mine} on this plan",
    ),
    "decision.loaded_conflict": (
        "已读入 {count} 项决定，其中本方案 {mine} 项；{conflicts} 处有冲突，两种决定都已保留，请用“有冲突”筛选后定夺",
        "Decisions loaded: {count}, {mine} on this plan; conflicts: {conflicts}. "
        "Both of each are kept: filter by “conflicting” and choose",
    ),
    "decision.not_loaded": ("未读入 {file}：{reason}", "{file} was not loaded: {reason}"),
    "decision.not_utf8": ("不是 UTF-8 文本", "it is not UTF-8"),
    "decision.unkept": (
        "浏览器不保存决定：关闭之前请存为文件",
        "This browser keeps no decisions: save them as a file before you close the page",
    ),
    "decision.choosing": ("选出对应", "Choosing the counterpart"),
    "decision.choose_clause": (
        "哪一句承担 {name}？点选那一句（可选几句），或用 j、k 移动、空格点选，按回车采用，按 Esc 取消。",
        "Which sentence carries {name}? Click it, or several; or move with j and k and pick with the space bar. "
        "Enter takes what is picked, Esc gives up.",
    ),
    "decision.choose_requirement": (
        "{name} 这一句承担哪项要求？点击那项要求，或用 j、k 移动，按回车选定。",
        "Which requirement does {name} carry? Click it, or move with j and k and press Enter.",
    ),
    "decision.take_picked": ("采用所选 {count} 句", "Take the {count} picked"),
    "decision.none": ("没有条款对应", "No clause carries it"),
    "decision.cancel": ("取消", "Cancel"),
    "decision.column.number": ("编号", "Number"),
    "decision.column.measure": ("措施", "Measure"),
    "decision.column.status": ("结果", "Status"),
    "decision.column.requirement": ("要求", "Requirement"),
    "decision.column.evidence": ("方案写法", "The plan says"),
    "decision.column.place": ("位置", "Place"),
    "decision.column.changes": ("修改", "Changes"),
    "decision.column.decision": ("决定", "Decision"),
    "decision.column.note": ("备注", "Note"),
    "key.decide": ("接受、需修改、不适用、对应有误", "accept, needs work, does not apply, wrong link"),
    "error.decisions.json_page": ("不是有效的 JSON：{reason}", "not valid JSON: {reason}"),
    # ── the exit code ──
    "error.undecided": (
        "还不能发布：待决定 {undecided}，需修改 {needs_work}",
        "not ready: {undecided} undecided, {needs_work} that need work",
    ),
}

DECISIONS: dict[str, tuple[str, str]] = {**FAULTS, **TOLD}
