"""What a comparison of two versions and a chain of references say."""

from __future__ import annotations

VERSIONS: dict[str, tuple[str, str]] = {
    "version.unchanged": ("未变", "unchanged"),
    "version.edited": ("修改", "edited"),
    "version.removed": ("删去", "removed"),
    "version.added": ("新增", "added"),
    "version.moved": ("移动", "moved"),
    "version.split": ("拆分", "split"),
    "version.merged": ("合并", "merged"),
    "version.renumbered": ("改号", "renumbered"),
    "version.title": ("版本比较", "Two versions"),
    "version.view.changes": ("修改对照", "Changes"),
    "version.view.texts": ("全文对照", "Both texts"),
    "version.note": ("说明", "Note"),
    "key.n": ("下一处", "next change"),
    "key.p": ("上一处", "previous change"),
    "key.two": ("两个视图", "the two views"),
    "version.old": ("旧版", "Old"),
    "version.new": ("新版", "New"),
    "version.kept": (
        "旧版文字保留 {share}（{all} 字中 {kept} 字）",
        "{share} of the old text kept ({kept} of {all} characters)",
    ),
    "version.checked": (
        "已核对：两版文字可由此逐字还原，无遗漏",
        "checked: nothing lost; either text can be made of the other and this, character by character",
    ),
    "version.nothing": ("两个版本没有差别", "The two versions do not differ"),
    "version.numbers": ("条号对应（旧→新）", "Numbers, old→new"),
    "version.table.split": ("（拆分）", " (split)"),
    "version.table.merged": ("（合并）", " (merged)"),
    "version.table.several": ("（重新划分）", " (divided anew)"),
    "version.fold.unchanged": ("未变 {count} 段", "{count} unchanged"),
    "version.fold.renumbered": ("仅改号 {count} 段", "{count} only renumbered"),
    "version.from": ("自{old}移至{new}", "moved from {old} to {new}"),
    "version.kin.split": ("旧文拆分，另见{places}", "split; the rest is in {places}"),
    "version.kin.merged": ("与{places}合并", "merged with {places}"),
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
        "比较两个版本：未变、修改、删去、新增、移动、拆分、合并、改号。",
        "Compare two versions: edited, removed, added, moved, split, merged, renumbered.",
    ),
    "help.diff.old": ("旧版文件", "The earlier version."),
    "help.diff.new": ("新版文件", "The later version."),
    "help.diff.exit_code": ("有差别时以 1 退出", "Exit with 1 when they differ."),
    "help.diff.only": (
        "只显示：未变,修改,删去,新增,移动,拆分,合并,改号（逗号分隔）",
        "Show only these: unchanged, edited, removed, added, moved, split, merged, renumbered (a comma list).",
    ),
    "help.diff.changed_only": ("不显示未变的条文", "Leave out what did not change."),
    "help.diff.stat": ("每个文件只输出一行", "One line a file."),
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
