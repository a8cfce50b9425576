"""What `conform explain` says: a verdict, the clauses that were weighed for it, and what decided."""

from __future__ import annotations

EXPLAIN: dict[str, tuple[str, str]] = {
    "help.explain": ("说明一项要求为何这样判定。", "Say why a requirement got its status."),
    "help.explain.requirement": ("要求的编号，如 03.1", "The requirement's id, such as 03.1."),
    "explain.chances": ("可能性", "chances"),
    "explain.why": ("依据", "Why"),
    "explain.candidates": ("最接近的条款 {count} 个（共比较 {all} 个）", "Nearest clauses: {count} (of {all} weighed)"),
    "explain.no_candidates": ("没有可比较的条款", "No clause to weigh"),
    "explain.evidence": ("（作为对应）", " (taken as counterpart)"),
    # ── the values of a candidate ──
    "explain.key": ("总分", "key"),
    "explain.cover": ("覆盖原文", "covers the text"),
    "explain.whole": ("整条覆盖", "whole clause"),
    "explain.variant": ("覆盖说法", "covers variant"),
    "explain.terms": ("事项", "terms"),
    "explain.verb": ("动作", "verb"),
    "explain.neighbours": ("上下文", "neighbours"),
    "explain.heading": ("标题", "heading"),
    "explain.yes": ("有", "yes"),
    "explain.no": ("无", "no"),
    # ── what decided ──
    "explain.nothing": (
        "没有一个条款与这项要求有足够的相同内容",
        "no clause shares enough words with the requirement",
    ),
    "explain.verbatim": ("方案中逐字写有这项要求", "it stands in the plan word for word"),
    "explain.likeliest": ("“{status}”的可能性最大（{chance}）", "“{status}” is the likeliest ({chance})"),
    "explain.decisive": (
        "文字相符（“{status}”的可能性最大），但有实质改动，所以判为修改：{change}",
        "the words are all there (“{status}” is the likeliest), but this makes it modified: {change}",
    ),
    "explain.level": (
        "这项要求只对{levels}级提出，方案属{level}级：不算遗漏",
        "the requirement is addressed to {levels}, the plan is of {level}: nothing is omitted",
    ),
    "explain.by_cover": ("条款覆盖要求原文的 {share}", "the clause covers {share} of the requirement's words"),
    "explain.by_variant": (
        "另一种说法“{text}”被覆盖 {share}（原文只有 {cover}）",
        "the variant “{text}” is covered by {share} (the requirement's own words by {cover})",
    ),
    "explain.same": ("这种说法与原文同义", "this variant loses nothing of the substance"),
    "explain.not_same": ("这种说法不尽同义，通常算修改", "this variant is not the same in substance: usually modified"),
    "explain.no_object": (
        "未提到事项：没有“{words}”中的任何一个",
        "the object is not named: none of “{words}”",
    ),
    "explain.no_verb": (
        "未写明动作：没有“{words}”中的任何一个",
        "the action is not named: none of “{words}”",
    ),
    "explain.claimed": (
        "这一条款更像是承接 {requirements}",
        "the clause is nearer to {requirements}",
    ),
    "explain.change": ("改动：{change}", "change: {change}"),
    "explain.doubt": ("接近界线，请人工核对", "near the boundary: please look for yourself"),
}
