"""What is said of decisions: of a faulty file of them, and in the reports that honour them."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "error.decisions_missing": ("无法读取决定文件：{reason}", "the decisions cannot be read: {reason}"),
    "error.decisions_large": ("决定文件超过 {most} MiB", "a file of decisions of more than {most} MiB"),
    "error.decisions_encoding": (
        "决定文件不是 UTF-8（第 {offset} 字节）",
        "the decisions are not UTF-8 (byte {offset})",
    ),
    "error.decisions_json": (
        "第 {line} 行：不是有效的 JSON：{reason}",
        "line {line}: not valid JSON: {reason}",
    ),
    "error.decisions_kind": (
        "不是 conform 的决定文件（应有 schema_version 和 decisions）",
        "no file of conform's decisions (these have schema_version and decisions)",
    ),
    "error.decisions_version": (
        "schema_version {version} 未知；本程序支持 {known}",
        "schema_version {version} is unknown; this conform reads {known}",
    ),
    "error.decisions_entry": ("第 {entry} 条：不是对象", "entry {entry}: no object"),
    "error.decisions_field": (
        "第 {entry} 条：字段 {field} 缺失、无效或不应出现",
        "entry {entry}: the field {field} is missing, not valid or out of place",
    ),
    "error.decisions_subject": (
        "第 {entry} 条：应写明 reference 和 requirement，或 clause: true，或 code，三者取一",
        "entry {entry}: expected either reference and requirement, or clause: true, or code",
    ),
    "error.decisions_choice": (
        "第 {entry} 条：没有决定“{value}”；可用：{known}",
        "entry {entry}: unknown decision “{value}”; known: {known}",
    ),
    "error.decisions_link": (
        "第 {entry} 条：wrong_link 只用于要求",
        "entry {entry}: only of a requirement can the link be wrong",
    ),
    "error.decisions_twice": (
        "第 {entry} 条与第 {first} 条针对同一内容",
        "entries {first} and {entry} decide on the same",
    ),
}

DECISIONS: dict[str, tuple[str, str]] = {**FAULTS}
