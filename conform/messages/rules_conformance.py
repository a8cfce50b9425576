"""What the rules say about a plan that falls short of the reference (CF)."""

from __future__ import annotations

RULES_CONFORMANCE: dict[str, tuple[str, str]] = {
    "rule.omitted-requirement": ("遗漏要求 {id}“{text}”", "requirement {id} is omitted: “{text}”"),
    "rule.omitted-requirement.likely": (
        "很可能遗漏要求 {id}“{text}”",
        "requirement {id} is probably omitted: “{text}”",
    ),
    "rule.omitted-requirement.doubt": (
        "疑似遗漏要求 {id}“{text}”",
        "requirement {id} is perhaps omitted: “{text}”",
    ),
    "rule.omitted-requirement.title": ("遗漏的要求", "an omitted requirement"),
    "rule.weakened-target": (
        "目标“{plan}”弱于参照的“{reference}”（“{text}”）",
        "the target “{plan}” is weaker than the reference's “{reference}” (“{text}”)",
    ),
    "rule.weakened-target.title": ("目标降低", "a weakened target"),
    "rule.later-deadline": (
        "期限“{plan}”晚于参照的“{reference}”（“{text}”）",
        "the deadline “{plan}” is later than the reference's “{reference}” (“{text}”)",
    ),
    "rule.later-deadline.title": ("期限推迟", "a later deadline"),
    "rule.weaker-modality": (
        "“{plan}”比参照的“{reference}”力度弱（“{text}”）",
        "“{plan}” is weaker than the reference's “{reference}” (“{text}”)",
    ),
    "rule.weaker-modality.bare": (
        "参照要求直接去做，方案只是“{plan}”（“{text}”）",
        "the reference says to do it, the plan only says “{plan}” (“{text}”)",
    ),
    "rule.weaker-modality.title": ("力度减弱", "a duty put more weakly"),
    "rule.dropped-part": (
        "只落实了一部分，略去“{parts}”（“{text}”）",
        "carried out only in part, left out: “{parts}” (“{text}”)",
    ),
    "rule.dropped-part.title": ("要求只落实了一半", "a requirement carried out by half"),
    "rule.unmatched-measure": (
        "参照文件没有这项要求：“{words}”",
        "no requirement of the reference asks for this: “{words}”",
    ),
    "rule.unmatched-measure.title": ("参照之外的措施", "a measure without a counterpart"),
    "rule.missing-section": (
        "参照文件第{no}部分“{title}”没有一条得到落实",
        "nothing of section {no} of the reference, “{title}”, is carried out",
    ),
    "rule.missing-section.title": ("整个部分缺失", "a section of the reference that is missing"),
    "rule.low-coverage": ("覆盖率{coverage}%，低于{min}%", "the coverage is {coverage}%, under {min}%"),
    "rule.low-coverage.title": ("覆盖率过低", "a coverage under the limit"),
}
