"""Sentences that name each change in words, by `change.<kind>.<how>`: “目标降低 95%→90%”.

`reference` and `plan` are the quoted words of either side.
"""

from __future__ import annotations

CHANGE: dict[str, tuple[str, str]] = {
    "change.target.raised": ("目标提高 {reference}→{plan}", "target raised {reference}→{plan}"),
    "change.target.lowered": ("目标降低 {reference}→{plan}", "target lowered {reference}→{plan}"),
    "change.target.changed": ("目标改变 {reference}→{plan}", "target changed {reference}→{plan}"),
    "change.target.added": ("增设目标 {plan}", "target added {plan}"),
    "change.target.dropped": ("取消目标 {reference}", "target dropped {reference}"),
    "change.deadline.earlier": ("期限提前 {reference}→{plan}", "deadline brought forward {reference}→{plan}"),
    "change.deadline.later": ("期限推迟 {reference}→{plan}", "deadline put off {reference}→{plan}"),
    "change.deadline.changed": ("期限改变 {reference}→{plan}", "deadline changed {reference}→{plan}"),
    "change.deadline.added": ("增设期限 {plan}", "deadline added {plan}"),
    "change.deadline.dropped": ("取消期限 {reference}", "deadline dropped {reference}"),
    "change.deadline.blanked": ("期限空缺 {plan}", "deadline left blank {plan}"),
    "change.deadline.longer": ("时限延长 {reference}→{plan}", "term lengthened {reference}→{plan}"),
    "change.deadline.shorter": ("时限缩短 {reference}→{plan}", "term shortened {reference}→{plan}"),
    "change.penalty.lighter": ("处罚减轻 {reference}→{plan}", "penalty made lighter {reference}→{plan}"),
    "change.penalty.heavier": ("处罚加重 {reference}→{plan}", "penalty made heavier {reference}→{plan}"),
    "change.penalty.changed": ("处罚改变 {reference}→{plan}", "penalty changed {reference}→{plan}"),
    "change.penalty.removed": ("处罚取消“{reference}”", "penalty left out “{reference}”"),
    "change.penalty.added": ("增设处罚 {plan}", "penalty added {plan}"),
    "change.modality.stronger": ("力度加强 {reference}→{plan}", "put more strongly {reference}→{plan}"),
    "change.modality.weaker": ("力度减弱 {reference}→{plan}", "put more weakly {reference}→{plan}"),
    "change.scope.wider": ("范围扩大 {reference}→{plan}", "scope widened {reference}→{plan}"),
    "change.scope.narrower": ("范围缩小 {reference}→{plan}", "scope narrowed {reference}→{plan}"),
    "change.actor.changed": ("主体变更 {reference}→{plan}", "actor changed {reference}→{plan}"),
    "change.actor.added": ("指定主体 {plan}", "actor named {plan}"),
    "change.actor.dropped": ("未写明主体 {reference}", "actor left out {reference}"),
    "change.dropped.dropped": ("略去“{reference}”", "left out “{reference}”"),
    "change.reworded.reworded": ("改写为“{plan}”", "reworded as “{plan}”"),
    "change.unmatched.unmet": ("未见“{reference}”字样，请核对", "“{reference}” not met in these words: check"),
    "change.unmatched.figures": (
        "{reference}→{plan}，是否同一情形请核对",
        "{reference}→{plan}: check that it is the same case",
    ),
    "change.unmatched.actor": ("未见主体“{reference}”，请核对", "actor “{reference}” not met: check"),
}
