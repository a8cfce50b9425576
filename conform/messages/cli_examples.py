"""An example for every command, at the end of its help."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, str]] = {
    "help.conform.example": ("conform check 方案.docx -o 报告.html", "conform check plan.docx -o report.html"),
    "help.check.example": ("conform check 方案.docx -o 报告.html", "conform check plan.docx -o report.html"),
    "help.explain.example": ("conform explain 方案.docx 03-2", "conform explain plan.docx 03-2"),
    "help.diff.example": (
        "conform diff 征求意见稿.docx 送审稿.docx -o 对照表.docx",
        "conform diff draft.docx final.docx -o table.docx",
    ),
    "help.lint.example": ("conform lint 方案.docx -o 问题.xlsx", "conform lint plan.docx -o faults.xlsx"),
    "help.rule.example": ("conform rule PB001", "conform rule PB001"),
    "help.init.example": ("conform init", "conform init"),
    "help.reference.example": (
        "conform reference show gbf-2021-18 --measure 03",
        "conform reference show gbf-2021-18 --measure 03",
    ),
    "help.reference.list.example": ("conform reference list", "conform reference list"),
    "help.reference.show.example": (
        "conform reference show gbf-2021-18 --measure 03",
        "conform reference show gbf-2021-18 --measure 03",
    ),
    "help.reference.build.example": (
        "conform reference build 省方案.docx -o 省方案.toml",
        "conform reference build province.docx -o province.toml",
    ),
    "help.reference.check.example": ("conform reference check 省方案.toml", "conform reference check province.toml"),
    "help.reference.attach.example": (
        "conform reference attach gbf-2021-18 原文.docx",
        "conform reference attach gbf-2021-18 official.docx",
    ),
    "help.reference.detach.example": ("conform reference detach gbf-2021-18", "conform reference detach gbf-2021-18"),
    "help.corpus.example": ("conform corpus build 各县方案/ -o 数据集", "conform corpus build plans/ -o tables"),
    "help.corpus.build.example": ("conform corpus build 各县方案/ -o 数据集", "conform corpus build plans/ -o tables"),
    "help.corpus.report.example": (
        "conform corpus report 数据集 -o 报告.html",
        "conform corpus report tables -o report.html",
    ),
    "help.corpus.query.example": (
        "conform corpus query 数据集 'SELECT * FROM plans'",
        "conform corpus query tables 'SELECT * FROM plans'",
    ),
    "help.decisions.example": ("conform decisions list decisions.json", "conform decisions list decisions.json"),
    "help.decisions.merge.example": (
        "conform decisions merge 甲.json 乙.json -o decisions.json",
        "conform decisions merge a.json b.json -o decisions.json",
    ),
    "help.decisions.list.example": ("conform decisions list decisions.json", "conform decisions list decisions.json"),
    "help.decisions.diff.example": (
        "conform decisions diff 旧.json 新.json",
        "conform decisions diff old.json new.json",
    ),
    "help.decisions.import.example": (
        "conform decisions import 审查表.xlsx -o decisions.json",
        "conform decisions import review.xlsx -o decisions.json",
    ),
    "help.decisions.check.example": (
        "conform decisions check decisions.json 方案.docx",
        "conform decisions check decisions.json plan.docx",
    ),
    "help.text.example": ("conform text 方案.pdf", "conform text plan.pdf"),
    "help.git_diff.example": (
        "git config diff.conform.command 'conform git-diff'",
        "git config diff.conform.command 'conform git-diff'",
    ),
    "help.git_text.example": (
        "git config diff.conform.textconv 'conform git-text'",
        "git config diff.conform.textconv 'conform git-text'",
    ),
    "help.schema.example": ("conform schema lint > lint.schema.json", "conform schema lint > lint.schema.json"),
    "help.completion.example": (
        "conform completion bash > ~/.local/share/bash-completion/completions/conform",
        "conform completion bash > ~/.local/share/bash-completion/completions/conform",
    ),
    "help.doctor.example": ("conform doctor", "conform doctor"),
}
