"""What the command line says: its help, its notices, and what is wrong with options, folders and outputs."""

from __future__ import annotations

from conform.messages.cli_doctor import DOCTOR
from conform.messages.cli_examples import EXAMPLES

HELP: dict[str, tuple[str, str]] = {
    "help.conform": (
        "检查地方政府方案：对照上级文件，哪些继承、修改、遗漏，又新增了什么。",
        "Says what a local government plan inherits, modifies, leaves out and adds to the document it carries out.",
    ),
    "help.help": ("显示帮助", "Show this help."),
    "help.version": ("显示版本", "Show the version."),
    "help.debug": ("出错时显示详细过程", "Show where in the program an error arose."),
    "help.lang": ("信息的语言（默认随系统）", "Language of messages (the locale's by default)."),
    "help.measure": ("只看这一条措施，如 03", "Only this measure, such as 03."),
    "help.check": ("对照参照文件检查方案。", "Check plans against a reference."),
    "help.check.plans": (
        "方案文件或文件夹；- 为标准输入",
        "Files or folders with plans; - is standard input.",
    ),
    "help.format": (
        "输出格式（默认第一种，或随 -o 的扩展名）",
        "How to show it (the first of these, or what the suffix of -o says).",
    ),
    "help.output": (
        "写入文件；check 可给文件夹，每个方案一个文件",
        "Write to this file (check: or into this folder one file a plan).",
    ),
    "help.quiet": (
        "不显示通知；标准输出只显示汇总（lint 只显示问题）",
        "No notices, and on standard output summaries only (of lint: findings only).",
    ),
    "help.force": ("覆盖已有的文件", "Replace the file that is there."),
    "help.plan": ("方案文件；- 为标准输入", "A plan's file; - is standard input."),
    "help.config": ("设置文件（默认自当前文件夹向上查找）", "The settings' file (the nearest by default)."),
    "help.isolated": ("不读设置文件", "Read no settings."),
    "help.help.command": ("命令，如 reference build", "A command, such as reference build."),
    "help.no_pager": ("不用分页器", "No pager on a terminal."),
    "help.check.full": ("逐条列出全部结果", "List every finding, not a line a section."),
    "help.check.only": (
        "只显示：继承,修改,遗漏,不适用,新增（逗号分隔）",
        "Show only these: inherited, modified, omitted, not_applicable, added (a comma list).",
    ),
    "help.no_color": ("不用颜色", "No colour."),
    "help.check.fail_under": (
        "覆盖率低于此百分比时以 1 退出",
        "Exit with 1 when the coverage is under this.",
    ),
    "help.stdin_filename": ("标准输入的文件名", "The file name of standard input."),
    "help.encoding": ("文本的编码（默认自动识别）", "Encoding of text files (detected by default)."),
    "help.check.any_text": ("不像方案的文本也核对", "Check a text that does not look like a plan, too."),
    "help.no_repair": ("不修复文本", "Leave the text as it is read."),
    "help.part": ("汇编文件中的第 N 个方案", "Only the N-th plan of a collection."),
    "help.revisions": ("如何处理修订（默认 final）", "What to make of tracked changes (final)."),
    "help.max_bytes": ("文件大小的上限（默认 64M）", "Largest file that is read (64M)."),
    "help.max_unpacked": ("压缩文件解开后的上限（默认 64M）", "Most that a packed file may hold (64M)."),
    "help.max_chars": ("文字数的上限（默认 60 万）", "Longest text that is read (600,000 characters)."),
    "help.max_pages": ("PDF 页数的上限（默认 2000）", "Most pages of a PDF (2000)."),
    "help.jobs": (
        "同时用几个进程（默认：8 份以上用全部处理器，否则 1）",
        "Processes at a time (all processors from 8 plans on).",
    ),
    "help.max_seconds": ("读 PDF 的时限（默认 20 秒）", "Longest time for a PDF (20 seconds)."),
    "help.office_seconds": ("LibreOffice 转换的时限（默认 60 秒）", "Longest time for LibreOffice (60 seconds)."),
    "help.completion": (
        "输出在命令行中补全命令和选项的脚本。",
        "Print a script that completes commands and options in a shell.",
    ),
    "help.completion.shell": ("命令行程序", "The shell."),
    "help.doctor": (
        "检查本机：版本、可选部件、字体、办公软件、文件夹、编码。",
        "Say what this machine has of what conform can use.",
    ),
    "help.schema": ("输出 JSON Schema。", "Print a JSON Schema."),
}

USAGE: dict[str, tuple[str, str]] = {
    "usage.option": ("没有选项 {name}；见 --help", "there is no option {name}; see --help"),
    "usage.option_near": (
        "没有选项 {name}；是否指 {near}？",
        "there is no option {name}; did you mean {near}?",
    ),
    "usage.value": (
        "选项 {name} 缺少值，或不带值；见 --help",
        "the option {name} lacks a value or takes none; see --help",
    ),
    "usage.missing": ("缺少 {name}；见 --help", "{name} is missing; see --help"),
    "usage.extra": ("多余的参数：{words}；见 --help", "unexpected extra argument: {words}; see --help"),
    "usage.command": ("缺少命令；见 conform --help", "a command is missing; see conform --help"),
    "usage.usage": ("用法：", "Usage: "),
    "usage.any_option": ("选项", "OPTIONS"),
    "usage.any_command": ("命令 …", "COMMAND …"),
    "usage.arguments": ("参数：", "Arguments:"),
    "usage.options": ("选项：", "Options:"),
    "usage.commands": ("命令：", "Commands:"),
    "usage.example": ("示例：", "Example:"),
    "usage.other": ("命令行有误：{reason}", "the command line is wrong: {reason}"),
    "error.unknown": (
        "{option}：没有“{value}”；可用：{known}",
        "{option}: unknown “{value}”; known: {known}",
    ),
    "error.no_meaning": (
        "{option}：按意思比对需要 numpy（安装 conform[meaning]）",
        "{option}: judging by meaning needs numpy (install conform[meaning])",
    ),
    "error.unknown_near": (
        "{option}：没有“{value}”；是否指 {near}？",
        "{option}: unknown “{value}”; did you mean {near}?",
    ),
    "error.unknown_many": (
        "{option}：没有“{value}”；{count} 个中最接近的：{some}",
        "{option}: unknown “{value}”; nearest of {count}: {some}",
    ),
    "error.given": (
        "应给出一个文件路径、bytes 或 Content，而不是 {given}",
        "give one path, bytes or Content, not {given}",
    ),
    "error.given_path": (
        "{option}：应给出文件路径，而不是 {given}",
        "{option}: give the path of a file, not {given}",
    ),
    "error.given_several": (
        "{option}：应给出一个或一列，而不是 {given}",
        "{option}: give one or a list, not {given}",
    ),
    "error.no_reference": (
        "{option}：没有给出参照",
        "{option}: none is given",
    ),
    "error.percent": (
        "{option}：“{value}”不是 0 到 100 的数",
        "{option}: “{value}” is no number from 0 to 100",
    ),
    "error.count": ("{option}：“{value}”不是正整数", "{option}: “{value}” is no whole number from 1"),
    "error.count_large": ("{option}：“{value}”超过上限 {most}", "{option}: “{value}” is more than {most}"),
    "error.encoding_unknown": ("{option}：没有编码“{value}”", "{option}: there is no encoding “{value}”"),
    "error.measure": (
        "{option}：没有措施“{value}”；编号为 {first} 至 {last}",
        "{option}: there is no measure “{value}”; they are {first} to {last}",
    ),
}

TROUBLE: dict[str, tuple[str, str]] = {
    "error.folder_empty": (
        "文件夹中没有方案（可读：{known}）",
        "no plan in this folder (readable: {known})",
    ),
    "error.folder_unreadable": ("无法读取文件夹：{reason}", "the folder cannot be read: {reason}"),
    "error.calibration": ("校准文件无法使用：{reason}", "this calibration cannot be used: {reason}"),
    "error.calibration_features": (
        "校准文件与程序的特征不符，请用 make fit 重新拟合；多余：{unknown}；缺少：{missing}",
        "fitted on other features than the program has (make fit does it anew); unknown: {unknown}; missing: {missing}",
    ),
    "error.output_empty": ("-o：缺少文件名", "-o: the file name is empty"),
    "error.output_folder_missing": (
        "没有这个文件夹；请先建立",
        "there is no such folder; make it first",
    ),
    "error.output_parent_missing": (
        "没有文件夹 {folder}；请先建立",
        "there is no folder {folder}; make it first",
    ),
    "error.is_plan": (
        "不能写入：它是输入文件 {name}（方案）",
        "not written: it is the input {name} (a plan)",
    ),
    "error.is_reference": (
        "不能写入：它是输入文件 {name}（参照文件）",
        "not written: it is the input {name} (a reference)",
    ),
    "error.is_official": (
        "不能写入：它是输入文件 {name}（附上的官方全文）",
        "not written: it is the input {name} (an official text that is attached)",
    ),
    "error.is_settings": (
        "不能写入：它是输入文件 {name}（设置）",
        "not written: it is the input {name} (settings)",
    ),
    "error.is_decisions": (
        "不能写入：它是输入文件 {name}（决定文件）",
        "not written: it is the input {name} (decisions)",
    ),
    "error.is_baseline": (
        "不能写入：它是输入文件 {name}（基线文件）",
        "not written: it is the input {name} (a baseline)",
    ),
    "error.output_is_folder": ("-o 应为文件，不是文件夹", "-o must be a file, not a folder"),
    "error.stdout_binary": (
        "这种格式不能显示在终端上；请用 -o 写入文件",
        "this format cannot be shown on a terminal; write it to a file with -o",
    ),
    "error.output_form": (
        "-f {form} 与扩展名 {suffix} 不符；请把文件名改为 {own}，或去掉 -f",
        "-f {form} does not go with the suffix {suffix}; name the file {own}, or leave -f out",
    ),
    "error.output_suffix": (
        "扩展名 {suffix} 不对应任何格式（可用：{known}）；或用 -f 指定",
        "the suffix {suffix} stands for no format (known: {known}); or say -f",
    ),
    "error.output_read_only": ("文件为只读，未写入", "not written: the file is read-only"),
    "error.output_linked": (
        "未修改：该文件另有 {count} 个名字（硬链接），修改后它们将不再是同一文件；请先复制",
        "not mended: the file has other names (hard links: {count}), which would keep the old text; copy it first",
    ),
    "error.output": ("无法写入：{reason}", "cannot be written: {reason}"),
    "error.stdout": ("无法写到标准输出：{reason}", "standard output cannot be written: {reason}"),
    "error.stdout_closed": ("标准输出已关闭", "standard output is closed"),
    "error.stdin_closed": ("标准输入已关闭", "standard input is closed"),
    "error.worker_lost": ("处理它的进程意外结束", "the process that was at it ended unexpectedly"),
    "error.memory": ("内存不足", "there is not enough memory for it"),
    "error.recursion": ("嵌套过深", "it is nested too deeply"),
    "error.under": (
        "覆盖率 {coverage}% 低于 {limit}%",
        "coverage {coverage}% is under {limit}%",
    ),
    "error.needs_lxml": (
        "读写 Word、Excel 文件需要 lxml，本机未安装：pip install lxml，或另存为 .txt、.csv",
        "Word and Excel files need lxml, which is not installed: pip install lxml, or save the file as .txt or .csv",
    ),
    "error.needs_opencc": (
        "繁体字需要 opencc，本机未安装：pip install opencc，或先转换为简体",
        "Traditional characters need opencc, which is not installed: pip install opencc, or convert the text first",
    ),
    "error.needs_pypdfium2": (
        "PDF 需要 pypdfium2，本机未安装：pip install pypdfium2，或另存为 .docx、.txt",
        "PDFs need pypdfium2, which is not installed: pip install pypdfium2, or save the file as .docx or .txt",
    ),
    "error.internal": (
        "程序出错（{kind}：{reason}）；请报告给开发者，并附上加 --debug 的输出",
        "a fault in conform ({kind}: {reason}); please report it with what --debug prints",
    ),
}

NOTICES: dict[str, tuple[str, str]] = {
    "notice.other": ("不是可读的格式，或是对照报告，未检查", "no readable format, or a report; not checked"),
    "notice.encoding": (
        "此控制台不能显示中文，以 ? 代替：设置 PYTHONUTF8=1，Windows 上先运行 chcp 65001，或用 -o 写入文件",
        "this console cannot show Chinese (? stands for it): set PYTHONUTF8=1, on Windows chcp 65001, or use -o FILE",
    ),
    "notice.written": ("已写入", "written"),
    "notice.large_page": (
        "一个文件 {size} MB，邮件多半发不出；-o 文件夹/ 则每份方案一页，另有总览",
        "one file of {size} MB, more than most mail takes; -o FOLDER/ writes a page a plan, and an overview",
    ),
    "warning": ("注意：{text}", "warning: {text}"),
    "notice.summary": (
        "报告 {reported} 份，未能检查 {failed} 个文件；覆盖最低 {lowest}%（{name}）",
        "reported: {reported}, failed: {failed}; lowest coverage {lowest}% ({name})",
    ),
    "notice.summary_none": ("没有可报告的方案，未能检查 {failed} 个文件", "nothing to report, failed: {failed}"),
}

CLI: dict[str, tuple[str, str]] = {**HELP, **EXAMPLES, **USAGE, **TROUBLE, **NOTICES, **DOCTOR}
