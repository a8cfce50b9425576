"""What `conform lint`, `conform rule` and `conform init` say; the rules' own sentences stand apart."""

from __future__ import annotations

LINT_HELP: dict[str, tuple[str, str]] = {
    "help.lint": ("印发前检查方案的差错。", "Look for faults that must not be published."),
    "help.lint.plans": ("方案文件或文件夹；- 为标准输入", "Files or folders with plans; - is standard input."),
    "help.lint.select": (
        "只用这些规则：编号、其开头或名称，逗号分隔",
        "Only these rules: codes, their beginnings, or names (a comma list).",
    ),
    "help.lint.ignore": ("不用这些规则", "Not these rules."),
    "help.lint.fail_level": (
        "有这一级或更重的问题即以 1 退出（默认 error）",
        "Exit with 1 for findings of this level or above (error).",
    ),
    "help.lint.exit_zero": ("有问题也以 0 退出", "Exit with 0 whatever is found."),
    "help.lint.decisions": (
        "审阅决定：其中接受的不再报告（默认为设置中的 decisions）",
        "Reviewers' decisions: what they accepted is not raised again (those that the settings name).",
    ),
    "help.lint.accept": (
        "接受此编号的现有问题，写入决定文件",
        "Accept the findings of this code: write them to the decisions.",
    ),
    "help.lint.reason": ("接受的理由", "Why they are accepted."),
    "help.lint.expires": ("接受的期限，如 2027-01-31", "The last day of that, such as 2027-01-31."),
    "help.lint.line": ("只接受这一行的", "Accept only those on this line."),
    "help.lint.baseline": ("不报告此文件中已有的问题", "Do not report what this file has already."),
    "help.lint.write_baseline": ("把现有问题写入此文件", "Write what is found to this file."),
    "help.lint.fix": ("改正文本文件中可靠的问题", "Mend what can safely be mended, in text files."),
    "help.lint.diff": ("只显示 --fix 会怎样改", "Only show what --fix would change."),
    "help.rule": ("说明规则。", "Explain a rule."),
    "help.rule.name": ("编号或名称", "Its code or name."),
    "help.rule.all": ("列出全部规则", "List all rules."),
    "help.init": ("写一个带说明的 conform.toml。", "Write a conform.toml with comments."),
    "help.schema.name": (
        "report、lint、explain、reference、decisions 或 baseline（默认 report）",
        "report, lint, explain, reference, decisions or baseline (report).",
    ),
}

LINT_TROUBLE: dict[str, tuple[str, str]] = {
    "error.settings_unreadable": ("无法读取设置：{reason}", "the settings cannot be read: {reason}"),
    "error.settings_toml": ("设置不是合格的 TOML：{reason}", "the settings are no valid TOML: {reason}"),
    "error.setting_texts": ("设置 {name} 应为字符串数组", "the setting {name} must be a list of strings"),
    "error.setting_text": ("设置 {name} 应为字符串", "the setting {name} must be a string"),
    "error.setting_table": ("设置 {name} 应为表", "the setting {name} must be a table"),
    "error.rule_no_options": ("规则 {rule} 没有选项", "the rule {rule} has no options"),
    "error.rule_option_number": (
        "规则 {rule} 的选项 {name} 应为数字，如 {usual}",
        "the option {name} of the rule {rule} must be a number, such as {usual}",
    ),
    "error.rule_option_texts": (
        "规则 {rule} 的选项 {name} 应为字符串数组",
        "the option {name} of the rule {rule} must be a list of strings",
    ),
    "error.rule_option_yes_no": (
        "规则 {rule} 的选项 {name} 应为 true 或 false",
        "the option {name} of the rule {rule} must be true or false",
    ),
    "error.no_rule": ("没有选中任何规则", "no rule is selected"),
    "error.accept_reason": ("--accept 需要 --reason 说明理由", "--accept needs a --reason"),
    "error.accept_alone": ("{option} 只能与 --accept 同用", "{option} goes with --accept"),
    "error.accept_nothing": ("没有可接受的 {code} 问题", "there is no finding of {code} to accept"),
    "error.accept_again": (
        "没有可接受的 {code} 问题；已被接受或在基线中的问题有 {count} 个",
        "there is no finding of {code} to accept; findings that are accepted or in the baseline: {count}",
    ),
    "error.exclusive": ("{first} 与 {second} 不能同用", "{first} and {second} exclude each other"),
    "error.date_past": ("{option}：{value} 已经过去", "{option}: {value} is over already"),
    "error.date": ("{option}：“{value}”不是日期，应如 2027-01-31", "{option}: “{value}” is no date such as 2027-01-31"),
    "error.baseline": ("基线文件无法使用：{reason}", "the baseline cannot be used: {reason}"),
    "error.baseline_form": ("不是 conform 的基线文件", "this is no baseline of conform's"),
    "error.rule_name": ("请给出规则的编号或名称，或用 --all", "name a rule, or say --all"),
    "error.exists": ("已存在；用 --force 覆盖", "it exists; --force replaces it"),
    "error.fix_changed": ("文件在检查期间有变动，未改", "it changed meanwhile and was left alone"),
    "error.summary": ("无法写入 GITHUB_STEP_SUMMARY：{reason}", "GITHUB_STEP_SUMMARY cannot be written: {reason}"),
}

LINT_NOTICES: dict[str, tuple[str, str]] = {
    "notice.accepted": (
        "接受了 {count} 个 {code} 问题；用 --decisions 或设置中的 decisions 生效",
        "accepted findings of {code}: {count}; --decisions, or decisions in the settings, has them honoured",
    ),
    "notice.accepted_others": (
        "接受了 {count} 个 {code} 问题，另有 {others} 个写法相同的一并接受；用 --decisions 或设置中的 decisions 生效",
        "accepted findings of {code}: {count}, and {others} more in the same words; --decisions, or decisions in the "
        "settings, has them honoured",
    ),
    "notice.decisions_here": (
        "这里有一份决定文件，未采用；可用 --decisions {file}，或写在设置中",
        "decisions lie here and are not honoured; --decisions {file} does, or name it in the settings",
    ),
    "notice.unused": (
        "决定已不适用（{subject}“{text}”），可以删去",
        "a decision fits nothing any more ({subject} “{text}”) and can go",
    ),
    "notice.expired": (
        "决定已于 {date} 到期（{subject}“{text}”）",
        "a decision expired on {date} ({subject} “{text}”)",
    ),
    "notice.baseline_gone": (
        "基线中的 {code}“{text}”已不存在（{count} 处）；可用 --write-baseline 更新",
        "{code} “{text}” of the baseline is no longer found ({count} times); --write-baseline brings it up to date",
    ),
    "notice.fixed": ("改正了 {count} 处", "places mended: {count}"),
    "notice.not_fixed": (
        "有 {count} 处可改，但 --fix 只改 .txt 和 .md，请在原文件中修改",
        "places that could be mended: {count}, but --fix mends .txt and .md alone; do it in the document itself",
    ),
    "notice.not_fixed_encoding": (
        "有 {count} 处可改，但它的编码 {encoding} 无法逐字节还原，未改",
        "places that could be mended: {count}, but its encoding {encoding} cannot be written back byte by byte",
    ),
}

LINT: dict[str, tuple[str, str]] = {
    **LINT_HELP,
    **LINT_TROUBLE,
    **LINT_NOTICES,
    "severity.error": ("错误", "error"),
    "severity.warning": ("警告", "warning"),
    "severity.info": ("提示", "info"),
    "lint.clean": ("未发现问题。", "No faults found."),
    "lint.sum": (
        "{error} 个错误，{warning} 个警告，{info} 个提示",
        "errors: {error}, warnings: {warning}, infos: {info}",
    ),
    "lint.fixable": (
        "其中 {count} 个可用 --fix 改正（--diff 先看）",
        "{count} can be mended by --fix (--diff shows how)",
    ),
    "lint.accepted": ("另有 {count} 个已被接受或在基线中", "{count} more were accepted, or are in the baseline"),
    "lint.counted": ("（-f concise 逐条列出提示）", "(-f concise lists the infos one by one)"),
    "lint.remedy": ("怎样修改：{text}", "how to fix: {text}"),
    "lint.column.code": ("规则", "rule"),
    "lint.column.place": ("位置", "place"),
    "lint.column.message": ("问题", "finding"),
    "lint.column.quote": ("原文", "words"),
    "init.head": (
        """# conform 的设置；也可写在 pyproject.toml 的 [tool.conform] 中。路径以本文件所在文件夹为准。
# 每项写的是默认值，去掉行首的 # 再改。

# 对照的参照文件：编号，或 .toml 文件。
# references = ["{reference}"]

# 还在哪些文件夹里找参照文件。
# reference-dirs = []

# 规则（conform rule 编号 可看说明）：
""",
        """# Settings of conform; a pyproject.toml may hold them as [tool.conform]. Paths are seen from this folder.
# Each is written as it is by default: take away the # and change it.

# What plans are held against: ids, or .toml files.
# references = ["{reference}"]

# Folders in which references are looked for besides.
# reference-dirs = []

# The rules (conform rule CODE explains one):
""",
    ),
    "init.lint": (
        """
[lint]
# 用哪些规则：编号、编号的开头（如 PB1）、名称，或 ALL。
# select = ["ALL"]
# ignore = []

# 有这一级或更重的问题即以 1 退出：error、warning 或 info。
# fail-level = "error"

# 审阅者的决定：其中接受的问题不再报告。
# decisions = "decisions.json"

# 旧有的问题（conform lint --write-baseline 写）：只有新问题才算。
# baseline = "conform-baseline.json"

# [lint.severity]
# CF001 = "warning"

# [lint.per-file-ignores]
# "drafts/*" = ["PB001"]

# 规则的选项：
""",
        """
[lint]
# Which rules: codes, beginnings of codes (such as PB1), names, or ALL.
# select = ["ALL"]
# ignore = []

# Exit with 1 for findings of this level or above: error, warning or info.
# fail-level = "error"

# Reviewers' decisions: what they accepted is not raised again.
# decisions = "decisions.json"

# Old faults (written by conform lint --write-baseline): only new ones count.
# baseline = "conform-baseline.json"

# [lint.severity]
# CF001 = "warning"

# [lint.per-file-ignores]
# "drafts/*" = ["PB001"]

# Options of rules:
""",
    ),
    "lint.rule": ("{code} {name}（{severity}）", "{code} {name} ({severity})"),
    "lint.rule_options": ("选项（[lint.options.{name}]）", "Options ([lint.options.{name}])"),
}
