"""What a verdict is called, by status and certainty, in every view; why the nearest clause is no counterpart; and what
a reader of a report is warned of.
"""

from __future__ import annotations

VERDICT: dict[str, tuple[str, str]] = {
    # ── statuses; behind the dot the certainty, where a reader must know of it ──
    "status.inherited": ("继承", "inherited"),
    "status.inherited.doubt": ("继承（存疑）", "inherited (in doubt)"),
    "status.modified": ("修改", "modified"),
    "status.modified.doubt": ("修改（存疑）", "modified (in doubt)"),
    "status.omitted": ("遗漏", "omitted"),
    "status.omitted.likely": ("很可能遗漏", "probably omitted"),
    "status.omitted.doubt": ("疑似遗漏", "perhaps omitted"),
    "status.not_applicable": ("不适用", "n/a"),
    "status.not_applicable.doubt": ("不适用（存疑）", "n/a (in doubt)"),
    "status.added": ("新增", "added"),
    "status.mixed": ("兼有新增", "partly added"),
    "status.doubt": ("（存疑）", "(in doubt)"),
    "certainty.sure": ("有把握", "sure"),
    "certainty.likely": ("较有把握", "likely"),
    "certainty.doubt": ("存疑", "in doubt"),
    "nearest": ("最接近的是 {place}", "nearest: {place}"),
    "why.no_object": ("未提到该要求的事项", "it does not name what the requirement is about"),
    "why.no_verb": ("提到该事项，但未写明要做什么", "it names the matter, but not what is to be done"),
    "why.too_little": ("与该要求相同的内容太少", "too little of the requirement is in it"),
    "warning.unrelated": (
        "与参照文件几乎没有对应内容，也未引用该文件；可能选错了参照文件（用 -r 指定）",
        "hardly meets the reference and does not cite it; it may be the wrong reference (choose with -r)",
    ),
}
