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
    "corpus.failed": ("{reason}", "{reason}"),
    "corpus.made": ("{files} 个文件，{plans} 份内容", "{files} files, {plans} contents"),
}
