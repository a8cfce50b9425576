"""What `conform corpus` says."""

from __future__ import annotations

CORPUS: dict[str, tuple[str, str]] = {
    "help.corpus": ("把许多方案汇成可查询的数据集。", "Make tables of many plans, and ask them."),
    "help.corpus.build": (
        "检查方案，把结果写成 Parquet 数据集；中断后接着做。",
        "Check plans into Parquet tables; an interrupted run goes on where it ended.",
    ),
    "help.corpus.query": (
        "用 SQL 或现成的问题查询数据集；不写问题则列出现成的。",
        "Ask the tables in SQL or by the name of a ready query; without either, list those.",
    ),
    "help.corpus.report": (
        "把数据集写成网页或工作簿：各级各省、各举措逐年、谁抄了谁、离群的方案。",
        "Tell of the tables in a page or workbook: tiers, provinces, measures by year, copies, outliers.",
    ),
    "help.corpus.report.output": ("写到 .html 或 .xlsx", "An .html or .xlsx file."),
    "help.corpus.plans": (
        "文件、文件夹或地址（s3://…、hdfs://…）",
        "Files, folders, or addresses (s3://…, hdfs://…).",
    ),
    "help.corpus.output": ("数据集的文件夹", "The tables' folder."),
    "help.corpus.engine": (
        "在哪里算：`local`、`dask:地址` 或 `ray:地址`（默认 local）",
        "Where it is done: `local`, `dask:ADDRESS` or `ray:ADDRESS` (local).",
    ),
    "help.corpus.folder": ("数据集的文件夹", "The tables' folder."),
    "help.corpus.question": ("SQL 或现成问题的名字", "SQL, or a ready query's name."),
    "corpus.extra": (
        "缺少 {module}：安装 conform[{extra}]",
        "{module} is missing; install conform[{extra}]",
    ),
    "corpus.address": ("读不到（{reason}）", "it cannot be read ({reason})"),
    "corpus.engine": ("{engine}：连接不上（{reason}）", "{engine}: no connection ({reason})"),
    "corpus.gone": (
        "{engine}：连接断了；做好的已保存，重新运行即接着做",
        "{engine}: the connection is lost; what is done is kept, and the same command goes on from there",
    ),
    "corpus.lacks": (
        "{engine}：节点 {worker} 上是：{found}；在每个节点上装 conform {version}",
        "{engine}: worker {worker} has: {found}; install conform {version} on every worker",
    ),
    "corpus.deaths": (
        "{engine}：节点一再意外结束（最后是 {worker}）；看它的日志，并在每个节点上装 conform {version}",
        "{engine}: workers keep dying, last {worker}; see its log, and install conform {version} on every worker",
    ),
    "corpus.deaths_here": (
        "处理进程一再意外结束（{times} 次，{reason}）；内存不够时减小 --jobs",
        "processes keep dying ({times} times, {reason}); with little memory, lower --jobs",
    ),
    "corpus.no_workers": (
        "{engine}：{seconds} 秒没有一个节点；启动装有 conform {version} 的节点后重新运行",
        "{engine}: no worker for {seconds} s; start some with conform {version}, and run the same command",
    ),
    "corpus.stalled": (
        "{engine}：{seconds} 秒没有结果；看节点的日志，重新运行即接着做",
        "{engine}: no result for {seconds} s; see the workers' logs, and run the same command to go on",
    ),
    "corpus.foreign": (
        "这个文件夹里有别的东西；换一个空文件夹",
        "the folder holds something else; name an empty one",
    ),
    "corpus.none": (
        "这里没有数据集；先用 conform corpus build 制作",
        "there are no tables; make them with conform corpus build",
    ),
    "corpus.query": ("查询有误：{reason}", "the query fails: {reason}"),
    "corpus.fault": (
        "程序出错（{reason}，{where}）；请报告",
        "a fault of this program ({reason}, {where}); please report it",
    ),
    "corpus.failed": ("{reason}", "{reason}"),
    "corpus.made": ("{files} 个文件，{plans} 份内容", "{files} files, {plans} contents"),
    # ── the report ──
    "corpus.report": ("数据集报告", "Report on a corpus"),
    "corpus.counted": ("{plans} 份方案；{failed} 个文件读不出方案。", "{plans} plans; {failed} files gave none."),
    "corpus.nothing": ("没有。", "None."),
    "corpus.cut": ("这里只列前 {rows} 行，工作簿里是全部。", "The first {rows} rows; a workbook has all."),
    "corpus.table.levels": ("各级", "Tiers"),
    "corpus.note.levels": ("各级方案承接的比例。", "How much plans of each tier carry."),
    "corpus.table.provinces": ("各省", "Provinces"),
    "corpus.note.provinces": (
        "省份取自发文机关或标题开头的地名；“—”为认不出。",
        "By the place at the head of the issuer or title; — where it is of no province alone.",
    ),
    "corpus.table.by_level": ("举措与层级", "Measures by tier"),
    "corpus.note.by_level": ("各级方案承接各举措的比例。", "How much of each measure plans of a tier carry."),
    "corpus.table.by_year": ("举措与年份", "Measures by year"),
    "corpus.note.by_year": ("各年方案承接各举措的比例。", "How much of each measure plans of a year carry."),
    "corpus.table.matrix": ("方案与举措", "Plans and measures"),
    "corpus.note.matrix": (
        "每份方案承接各举措的比例，承接最少的在前。",
        "How much of each measure a plan carries; those that carry least come first.",
    ),
    "corpus.table.copied": ("相同的新增", "Shared additions"),
    "corpus.note.copied": (
        "在多份方案中相同或几乎相同的新增举措；最早的一份按发文日期。",
        "Added measures that stand in several plans in the same words or nearly; the first is the earliest by date.",
    ),
    "corpus.table.took": ("谁抄了谁", "Who took from whom"),
    "corpus.note.took": (
        "后发的方案与最早的方案相同的新增举措有几条；两者也可能同出一源。",
        "How many added measures a later plan shares with the earliest; both may have them from elsewhere.",
    ),
    "corpus.table.lowered": ("降低的指标", "Lowered targets"),
    "corpus.note.lowered": ("方案的指标低于要求。", "Targets that are lower than asked for."),
    "corpus.table.outliers": ("离群的方案", "Outliers"),
    "corpus.note.outliers": (
        "承接比例比同级中位数低两个标准差以上。",
        "Plans that carry less than their tier's median by more than two standard deviations.",
    ),
    "corpus.column.level": ("层级", "Tier"),
    "corpus.column.plans": ("方案", "Plans"),
    "corpus.column.coverage": ("承接", "Carried"),
    "corpus.column.least": ("最低", "Least"),
    "corpus.column.most": ("最高", "Most"),
    "corpus.column.omitted": ("遗漏", "Omitted"),
    "corpus.column.added": ("新增", "Added"),
    "corpus.column.province": ("省份", "Province"),
    "corpus.column.reference": ("参照文件", "Reference"),
    "corpus.column.measure": ("举措", "Measure"),
    "corpus.column.issuer": ("发文机关", "Issuer"),
    "corpus.column.title": ("标题", "Title"),
    "corpus.column.date": ("日期", "Date"),
    "corpus.column.first": ("最早", "First"),
    "corpus.column.text": ("内容", "Text"),
    "corpus.column.others": ("其他", "Others"),
    "corpus.column.taker": ("后来", "Later"),
    "corpus.column.texts": ("条数", "Texts"),
    "corpus.column.requirement": ("要求", "Requirement"),
    "corpus.column.was": ("要求值", "Asked"),
    "corpus.column.now": ("方案值", "Planned"),
    "corpus.column.usual": ("同级中位", "Usual"),
}
