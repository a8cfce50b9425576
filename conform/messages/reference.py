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

REFERENCE: dict[str, tuple[str, str]] = {**FAULTS}
