"""Why the nearest clause is no counterpart, and what a reader of a report is warned of."""

from __future__ import annotations

VERDICT: dict[str, tuple[str, str]] = {
    "why.no_object": ("未提到该要求的事项", "it does not name what the requirement is about"),
    "why.no_verb": ("提到该事项，但未写明要做什么", "it names the matter, but not what is to be done"),
    "why.too_little": ("与该要求相同的内容太少", "too little of the requirement is in it"),
    "warning.unrelated": (
        "与参照文件几乎没有对应内容，也未引用该文件；可能选错了参照文件（用 -r 指定）",
        "hardly meets the reference and does not cite it; it may be the wrong reference (choose with -r)",
    ),
}
