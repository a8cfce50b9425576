"""What is said of a faulty reference file; `{entry}` is the id or table in which the fault stands."""

from __future__ import annotations

REFERENCE: dict[str, tuple[str, str]] = {
    "error.reference_missing": (
        "没有这个参照文件；可用：{known}，或给出 .toml 文件的路径",
        "no such reference; known: {known}, or give the path of a .toml file",
    ),
    "error.reference_encoding": (
        "参照文件不是 UTF-8（第 {offset} 字节）；请另存为 UTF-8",
        "the reference is not UTF-8 (byte {offset}); save it as UTF-8",
    ),
    "error.reference_toml": ("参照文件不是有效的 TOML：{reason}", "the reference is not valid TOML: {reason}"),
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
}
