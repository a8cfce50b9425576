"""What a comparison of two versions and a chain of references say."""

from __future__ import annotations

VERSIONS: dict[str, tuple[str, str]] = {
    "version.inherited": ("未变", "unchanged"),
    "version.modified": ("修改", "edited"),
    "version.omitted": ("删除", "removed"),
    "version.not_applicable": ("不适用", "n/a"),
    "version.added": ("新增", "added"),
    "version.mixed": ("兼有新增", "partly added"),
    "version.moved": ("移动", "moved"),
    "version.before": ("移动：原在“{place}”", "moved from “{place}”"),
    "version.moves": ("移动 {count}", "moved {count}"),
    "version.later": ("新版", "Later version"),
    "kind.moved": ("移动", "moved"),
    "version.against": ("旧版", "Earlier version"),
    "version.kind": (
        "逐句比较，语句原样保留才算未变",
        "compared sentence by sentence; unchanged is what stands as it stood, but for punctuation and numbers of items",
    ),
    "version.nothing": ("两个版本没有差别", "The two versions do not differ"),
    "version.kept": ("保留 {coverage}", "Kept {coverage}"),
    "version.of": ("旧版 {applicable} 句，保留 {found} 句", "{found} of {applicable} sentences"),
    # ── a chain of references ──
    "warning.tier_order": (
        "各级参照没有按从高到低给出；来源按给出的次序推断",
        "the references are not given from the highest tier down; origins follow the order given",
    ),
    "error.several_tiers": (
        "文件中有 {parts} 份方案；请在文件名后加 #N 指定一份，如 #1",
        "the file holds {parts} plans; choose one with #N behind its name, such as #1",
    ),
    "error.reference_folder_given": (
        "-r：这是文件夹；其中的参照请用 --reference-dir 给出",
        "-r: this is a folder; give the references in it with --reference-dir",
    ),
    "lineage.title": ("各条措施的来源", "Where each measure was born"),
    "lineage.key": ("（{sign} 首次提出的一级；? 存疑）", "({sign} where it was born; ? in doubt)"),
    "lineage.own": ("本级新增", "added here"),
    "lineage.made_by": ("（{tier}已改）", " (made by {tier})"),
    "error.parts_differ": (
        "两个文件所含方案数不同（{old} 与 {new}）；请用 --part 选定",
        "the files hold different numbers of plans ({old} and {new}); choose one with --part",
    ),
    "error.version_lost": (
        "内部错误：比较结果不能还原原文（第 {at} 字处），未输出；请报告此问题",
        "internal fault: the comparison does not give the texts back (at character {at}), so it is not shown; "
        "please report this",
    ),
    "error.git_words": (
        "git 的外部比较程序应得到 7 个参数，实得 {count} 个；设置方法见 README",
        "git gives an external diff 7 words, these are {count}; the README says how to set it up",
    ),
    "help.diff": (
        "比较方案的两个版本：未变、修改、删除、新增、移动。",
        "Compare two versions of a plan: edited, removed, added, moved.",
    ),
    "help.diff.old": ("旧版文件", "The earlier version."),
    "help.diff.new": ("新版文件", "The later version."),
    "help.diff.exit_code": ("有差别时以 1 退出", "Exit with 1 when they differ."),
    "help.diff.only": (
        "只显示：未变,修改,删除,新增（逗号分隔）",
        "Show only these: inherited, modified, omitted, added (a comma list).",
    ),
    "help.git_diff": ("作为 git 的外部比较程序（见 README）。", "As git's external diff (see the README)."),
    "help.git_diff.words": ("git 给出的 7 个参数", "The seven words that git gives."),
    "help.git_text": ("作为 git 的 textconv（见 README）。", "As git's textconv (see the README)."),
    "help.text": (
        "输出方案的文字，一句一行。",
        "Print a plan's text, a sentence a line.",
    ),
    "git.new": ("新文件：{path}", "new file: {path}"),
    "git.deleted": ("已删除：{path}", "deleted: {path}"),
}
