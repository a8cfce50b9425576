"""What is said of faulty reference files, and by `conform reference`; `{entry}` is where in the file a fault stands."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "error.reference_missing": (
        "没有这个参照文件；可用：{known}，或给出 .toml 文件的路径",
        "no such reference; known: {known}, or give the path of a .toml file",
    ),
    "error.reference_unreadable": ("无法读取：{reason}", "cannot be read: {reason}"),
    "error.reference_large": (
        "参照文件超过 {most} MB",
        "the reference is larger than {most} MB",
    ),
    "error.reference_encoding": (
        "参照文件不是 UTF-8（第 {offset} 字节）；请另存为 UTF-8",
        "the reference is not UTF-8 (byte {offset}); save it as UTF-8",
    ),
    "error.reference_toml": ("参照文件不是有效的 TOML：{reason}", "the reference is not valid TOML: {reason}"),
    "error.reference_empty": ("参照文件是空的", "the reference is empty"),
    "error.reference_outline": (
        "参照文件没有提纲：缺少 [[section]]",
        "the reference has no outline: there is no [[section]]",
    ),
    "error.reference_table": (
        "缺少 {entry}，其中应有 {known}",
        "{entry} is missing; it should hold {known}",
    ),
    "error.reference_id": (
        "{entry}：编号“{value}”不能含空格或斜杠，最长 100 字",
        "{entry}: the id “{value}” must have no spaces or slashes and at most 100 characters",
    ),
    "error.reference_kind": (
        "{entry}：kind 为“{value}”，应为：{known}",
        "{entry}: unknown kind “{value}”, expected one of: {known}",
    ),
    "error.reference_words": (
        "{entry}：写法不对，应有 verb、terms、variants",
        "{entry}: expected verb, terms, variants",
    ),
    "error.reference_words_unknown": (
        "词表中的 {entry} 不在参照文件中",
        "{entry} of the words is not in the reference",
    ),
    "error.reference_twice": ("编号 {entry} 重复", "the id {entry} is used twice"),
    "error.reference_level": (
        "{entry}：层级“{value}”无效，应为：{known}",
        "{entry}: unknown level “{value}”, expected one of: {known}",
    ),
    "error.reference_field": (
        "{entry}：字段 {field} 缺失、为空或类型不对",
        "{entry}: the field {field} is missing, empty or of the wrong type",
    ),
    "error.reference_odd": (
        "{entry}：字段 {field} 含有看不见的字符 {character}，请删去",
        "{entry}: the field {field} has the unseen character {character}; delete it",
    ),
    "error.reference_field_named": (
        "field 所指的参照“{name}”不存在，可用的有：{known}",
        "there is no reference {name} whose field could be used; known: {known}",
    ),
    "error.field_key": ("{entry}：没有这一项，应为：{known}", "{entry}: no such list, expected one of: {known}"),
    "error.field_table": ("{entry}：应为表", "{entry}: expected a table"),
    "error.field_list": (
        "{entry}：应为词语列表，每个词不能为空",
        "{entry}: expected a list of words, none empty",
    ),
    "error.field_groups": (
        "{entry}：应为同义词组，每组至少两个词，每个词至少两个字",
        "{entry}: expected groups of two words or more, each of two characters or more",
    ),
    "error.reference_folder": ("没有这个参照文件夹", "there is no such folder of references"),
    "error.reference_twins": (
        "编号 {id} 与 {other} 相同",
        "its id {id} is that of {other}",
    ),
    "error.attached": (
        "保存的官方全文已损坏；请用 conform reference detach {id} 移除后重新附上",
        "the official text that is kept cannot be used; remove it (conform reference detach {id}) and attach it anew",
    ),
}

HELP: dict[str, tuple[str, str]] = {
    "help.reference": ("查看、制作、检查参照文件。", "Look at, build and check references."),
    "help.reference.list": ("列出可用的参照文件。", "List the references at hand."),
    "help.reference.show": ("显示参照文件的措施和要求。", "Show a reference's measures and requirements."),
    "help.reference.show.id": ("编号或 .toml 路径", "Its id or .toml file."),
    "help.judge": (
        "按字面（quick）还是兼按意思（meaning，需 conform[meaning]）寻找对应。",
        "Find counterparts by letters (quick), or by meaning too (meaning; needs conform[meaning]).",
    ),
    "help.reference.given": (
        "参照文件的编号、.toml 路径，或官方文件本身；可重复，上级在前",
        "A reference's id, its .toml file, or an official text itself; may be repeated, the highest tier first.",
    ),
    "help.attach.force": ("标题、文号不符也附上", "Attach it whatever its title and number are."),
    "error.other_title": (
        "这份文件题为《{title}》，不是《{expected}》；确认无误再用 --force",
        "its title is {title}, not {expected}; if it is the official text all the same, say --force",
    ),
    "help.reference.dir": (
        "存放参照文件的文件夹，可重复（另见 CONFORM_REFERENCE_DIRS）",
        "A folder of references; may be repeated (see also CONFORM_REFERENCE_DIRS).",
    ),
    "help.reference.build": (
        "把官方文件（意见、上级方案、条例）做成参照文件。",
        "Build a reference from an official text (an opinion, an upper plan, a law).",
    ),
    "help.reference.build.file": ("官方文件；- 为标准输入", "The official text; - is standard input."),
    "help.reference.build.output": ("写入 .toml 文件", "Write to this .toml file."),
    "help.reference.build.id": ("编号（默认为文件名）", "Its id (the file's name by default)."),
    "help.reference.build.number": ("文号（默认取自文件）", "Its document number (the text's by default)."),
    "help.reference.build.title": ("标题（默认取自文件）", "Its title (the text's by default)."),
    "help.reference.build.issuer": ("发文单位（默认取自文件）", "Who issued it (the text's by default)."),
    "help.reference.build.source": ("原文公布的网址", "The address where it is published."),
    "help.reference.check": ("检查参照文件，逐条指出错误及行号。", "Check a reference file: each fault with its line."),
    "help.reference.check.file": (".toml 文件", "A .toml file."),
    "help.reference.attach": (
        "为摘编附上官方全文，报告即显示官方文字（不联网）。",
        "Attach the official text to a digest, so that reports show its words (nothing is downloaded).",
    ),
    "help.reference.attach.file": ("自备的官方文件", "Your copy of the official text."),
    "help.reference.detach": ("移除附上的官方全文。", "Remove the official text that is attached."),
}

BUILT: dict[str, tuple[str, str]] = {
    "built.head.made": (
        "由 conform reference build 从官方文件生成；每项要求一行，文字即原文。",
        "Made by conform reference build from an official text: a line for each requirement, in its own words.",
    ),
    "built.head.edit": (
        "可直接修改：合并、拆分、删去要求，补上 number、issuer、source；改后用 conform reference check 检查。",
        "Edit it freely: join, split or drop requirements, fill in number, issuer, source; then conform reference "
        "check.",
    ),
    "built.head.guessed": (
        "levels（适用层级，缺省为各级）是推测的；核对后删去 levels_guessed。targets 为指标和期限。",
        "levels (tiers that it is for; all by default) are guessed: drop levels_guessed when they are right. "
        "targets are figures and deadlines.",
    ),
    "built.size": (
        "{sections} 部分 {measures} 条措施 {requirements} 项要求，指标和期限 {targets} 个；"
        "推测层级 {guessed} 处，请核对",
        "{sections} sections, {measures} measures, {requirements} requirements, {targets} figures and deadlines; "
        "levels guessed, to be looked over: {guessed}",
    ),
    "checked.sound": (
        "无误：{sections} 部分 {measures} 条措施 {requirements} 项要求，指标和期限 {targets} 个，推测层级 {guessed} 处",
        "ok: {sections} sections, {measures} measures, {requirements} requirements, {targets} figures and deadlines, "
        "{guessed} guessed levels",
    ),
    "error.no_outline": (
        "没有提纲：找不到“一、”“（一）”“第一条”一类的标题，不能做成参照文件",
        "it has no outline: no headings such as 一、, （一） or 第一条, so no reference can be made of it",
    ),
    "error.several_parts": (
        "文件中有 {parts} 份方案；请用 --part 指定一份",
        "the file holds {parts} plans; choose one with --part",
    ),
    "error.output_toml": ("参照文件应写入 .toml 文件", "a reference is written to a .toml file"),
    "error.reference_taken": (
        "编号 {id} 已被 {other} 使用；请用 --id 另取",
        "the id {id} is that of {other}; choose another with --id",
    ),
    "error.reference_same_id": (
        "编号 {id} 已被另一个参照文件使用",
        "its id {id} is that of another reference given",
    ),
    "notice.own_reference": (
        "参照文件 {id} 就是由这个文件做成的",
        "the reference {id} was built from this very file",
    ),
}

ATTACHED: dict[str, tuple[str, str]] = {
    "attached.found": (
        "{id}：{all} 项要求中，{found} 项已对应到《{file}》的原文",
        "{id}: the official words of {found} of {all} requirements are taken from {file}",
    ),
    "attached.missing": ("未找到原文 {count} 项：", "Not found: {count}"),
    "error.not_official": (
        "只找到 {id} 的 {all} 项要求中的 {found} 项，不像是它的官方全文",
        "only {found} of the {all} requirements of {id} are in it; it is hardly its official text",
    ),
    "error.attach_fulltext": ("它本身就是全文，不需附上原文", "it is a full text itself and needs none attached"),
    "error.not_attached": ("没有附上官方全文", "no official text is attached to it"),
    "notice.detached": ("已移除官方全文", "the official text is removed"),
    "official.words": ("原文：{text}", "official: {text}"),
}

LISTED: dict[str, tuple[str, str]] = {
    "reference.kind.digest": ("摘编", "digest"),
    "reference.kind.fulltext": ("全文", "full text"),
    "reference.size": (
        "{sections} 部分 {measures} 条措施 {requirements} 项要求",
        "{sections} sections, {measures} measures, {requirements} requirements",
    ),
    "reference.issuer": ("印发：{issuer}", "issued by {issuer}"),
    "reference.source": ("原文公布于：{source}", "published at {source}"),
    "reference.made_from": ("由 {file}（sha256 {sha256}…）生成", "built from {file} (sha256 {sha256}…)"),
    "reference.digest": (
        "本参照为 conform 编写的摘编，不是官方全文。",
        "A digest written for conform, not the official text.",
    ),
    "reference.official": (
        "已附官方全文 {file}（sha256 {sha256}…）",
        "the official text is attached: {file} (sha256 {sha256}…)",
    ),
    "reference.own": ("conform 自带", "comes with conform"),
    "reference.targets": ("目标 {values}", "target {values}"),
    "reference.guessed": ("（推测）", " (guessed)"),
}

REFERENCE: dict[str, tuple[str, str]] = {**FAULTS, **HELP, **BUILT, **ATTACHED, **LISTED}
