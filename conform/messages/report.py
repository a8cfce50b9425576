"""What the terminal and HTML reports say, each sentence in Chinese and English.

What other parts found has its sentences with them, looked up by name: `change.<kind>.<how>`, `why.<…>`,
`warning.<…>`, `repair.<kind>`, `skip.<…>`, `note.<…>`.
"""

from __future__ import annotations

REPORT: dict[str, tuple[str, str]] = {
    # ── changes: the rest is in `change` ──
    "change.reworded": ("改写", "reworded"),
    "change.differs": ("表述不同，请对照", "worded differently: compare"),
    "change.counterpart": (
        "只是可能的对应，是否同一事项请核对",
        "perhaps not the counterpart: check that it is the same matter",
    ),
    "direction.stronger": ("（更强）", " (stronger)"),
    "direction.weaker": ("（更弱）", " (weaker)"),
    "direction.lighter": ("（更轻）", " (lighter)"),
    "direction.heavier": ("（更重）", " (heavier)"),
    # ── places ──
    "place.page": ("第{page}页", "page {page}"),
    "place.sentence": ("第{number}句", " sentence {number}"),
    "place.paragraph": ("第{paragraph}段", "paragraph {paragraph}"),
    # ── head of a report ──
    "report.title": ("对照报告", "Report"),
    "report.untitled": ("（未识别标题）", "(no title found)"),
    "report.number": ("文号", "Number"),
    "report.issuer": ("发文", "Issued by"),
    "report.level": ("层级", "Level"),
    "report.date": ("日期", "Date"),
    "report.file": ("文件", "File"),
    "report.against": ("对照", "Against"),
    "report.unknown": ("未识别", "not found"),
    "report.part": ("第 {part} 份，共 {parts} 份", "plan {part} of {parts}"),
    "report.digest": (
        "对照的是要点摘编，不是官方原文；原文见 {source}",
        "compared with a digest, not with the official text, which is at {source}",
    ),
    "report.fulltext": ("对照的是导入的全文；出处 {source}", "compared with the imported full text; source: {source}"),
    "report.built": (
        "对照的是导入的全文 {file}（sha256 {sha256}…）",
        "compared with the imported full text {file} (sha256 {sha256}…)",
    ),
    "report.official": (
        "对应按要点摘编判定，文字按附上的官方全文 {file}（sha256 {sha256}…）显示和比较；原文见 {source}",
        "matched by the digest; the words shown and compared are those of the official text that was attached, {file} "
        "(sha256 {sha256}…), published at {source}",
    ),
    "report.source_unknown": ("（未注明）", "(not told)"),
    # ── summary ──
    "summary.coverage": ("覆盖 {coverage}", "Coverage {coverage}"),
    "summary.of": (
        "适用 {applicable} 条，有对应 {found} 条",
        "{found} of {applicable} that apply",
    ),
    "summary.bar": (
        "继承 {inherited} 条，修改 {modified} 条，遗漏 {omitted} 条",
        "{inherited} inherited, {modified} modified, {omitted} omitted",
    ),
    "summary.filter": ("只显示：{shown}（计数仍为全部）", "Shown: only {shown} (the counts are of everything)"),
    "summary.measure": ("第 {measure} 项", "measure {measure}"),
    "summary.warning": ("提醒", "Warning"),
    "summary.notes": ("说明", "Note"),
    "summary.repairs": ("修复 {count} 处", "repairs: {count}"),
    "summary.certainty": (
        "把握：有把握 {sure} 条，较有把握 {likely} 条，存疑 {doubt} 条（{share}）",
        "certainty: sure {sure}, likely {likely}, in doubt {doubt} ({share})",
    ),
    "summary.doubts": ("疑似误读但未改动 {count} 处", "doubtful readings left as they are: {count}"),
    "summary.skipped": ("跳过 {count} 段", "passages skipped: {count}"),
    "summary.kinds": ("（{kinds}）", " ({kinds})"),
    "summary.details": ("逐处见 -f html 或 -f json", "each one: -f html or -f json"),
    # ── the body ──
    "body.heading": ("对应标题", "under"),
    "body.omitted": ("（见文末“遗漏”）", "(see “Omitted” below)"),
    "body.from": ("起", "onwards"),
    "body.missing": ("遗漏 {count} 条：建议补入", "Omitted, to be added: {count}"),
    "body.put": ("可补入", "could go under"),
    "report.by_meaning": ("兼按意思比对（--judge meaning）；", "judged by meaning, too (--judge meaning); "),
    "body.added": ("本地新增 {count} 处", "Added locally: {count}"),
    "body.besides": ("（兼有 {requirements}）", " (besides {requirements})"),
    "body.top": ("（标题之外）", "(under no heading)"),
    "body.targets": ("本地指标 {count} 项", "Local targets: {count}"),
    "summary.first": (
        "先看（弱于参照 {count} 条，列出 {shown} 条）",
        "See first ({shown} of {count} weakened)",
    ),
    "summary.others": ("，另 {count} 处", ", and {count} more"),
    # ── the short view ──
    "short.sections": ("各部分", "By section"),
    "short.omitted": ("遗漏 {ids}", "omitted {ids}"),
    "short.local": (
        "本地新增 {added} 处，兼有新增 {mixed} 处，本地指标 {targets} 项",
        "Local: {added} added, {mixed} partly added, {targets} targets",
    ),
    "short.more": (
        "逐条：--full；只看一类：--only omitted；网页、表格：-o 报告.html、-o 报告.xlsx",
        "Each one: --full; of one kind: --only omitted; as a page or a table: -o report.html, -o report.xlsx",
    ),
    "body.nothing": ("没有可显示的内容", "Nothing to show"),
    # ── several plans ──
    "batch.overview": ("共 {count} 份", "Plans: {count}"),
    "batch.failures": ("{count} 个文件未能检查", "Files that could not be checked: {count}"),
    # ── HTML ──
    "html.coverage": ("覆盖", "Coverage"),
    "html.plan": ("方案", "Plan"),
    "html.digest": ("摘编：", "Digest: "),
    "html.none": ("无对应", "no counterpart"),
    "html.added": ("新增", "Added"),
    "html.reading": ("读取说明", "How it was read"),
    "html.repaired": ("修复", "Repaired"),
    "html.doubts": ("疑似误读（未改动）", "Doubtful readings (left as they are)"),
    "html.skipped": ("跳过", "Skipped"),
    "html.contents": ("目录", "Contents"),
    "html.skip": ("跳到正文", "Skip to the report"),
    "html.value": ("数值", "Value"),
    "html.subject": ("内容", "Subject"),
    "html.deadline": ("期限", "Deadline"),
    "html.place": ("位置", "Place"),
    "html.characters": ("{count} 字", "{count} characters"),
    "html.made": ("由 conform {version} 生成", "Made by conform {version}"),
}
