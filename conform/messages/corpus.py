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
    "help.corpus.plans": (
        "文件、文件夹或地址（s3://…、hdfs://…）",
        "Files, folders, or addresses (s3://…, hdfs://…).",
    ),
    "help.corpus.output": ("数据集的文件夹", "The tables' folder."),
    "help.corpus.engine": (
        "在哪里算：`local` 或 `dask:地址`（默认 local）",
        "Where it is done: `local` or `dask:ADDRESS` (local).",
    ),
    "help.corpus.folder": ("数据集的文件夹", "The tables' folder."),
    "help.corpus.question": ("SQL 或现成问题的名字", "SQL, or a ready query's name."),
    "corpus.extra": (
        "缺少 {module}：安装 conform[{extra}]",
        "{module} is missing; install conform[{extra}]",
    ),
    "corpus.address": ("读不到（{reason}）", "it cannot be read ({reason})"),
    "corpus.engine": ("{engine}：连接不上（{reason}）", "{engine}: no connection ({reason})"),
    "corpus.foreign": (
        "这个文件夹里有别的东西；换一个空文件夹",
        "the folder holds something else; name an empty one",
    ),
    "corpus.none": (
        "这里没有数据集；先用 conform corpus build 制作",
        "there are no tables; make them with conform corpus build",
    ),
    "corpus.query": ("查询有误：{reason}", "the query fails: {reason}"),
    "corpus.failed": ("{reason}", "{reason}"),
    "corpus.made": ("{files} 个文件，{plans} 份内容", "{files} files, {plans} contents"),
}
