"""What the rules say about a plan's outline, its responsible units and its annexes (PB105 to PB107, PB110)."""

from __future__ import annotations

RULES_STRUCTURE: dict[str, tuple[str, str]] = {
    "rule.numbering.skipped": (
        "序号“{number}”不连续，此处应为“{wanted}”",
        "“{number}” is not the next number, which is {wanted}",
    ),
    "rule.numbering.repeated": (
        "序号“{number}”重复，此处应为“{wanted}”",
        "“{number}” stands twice; the next number is {wanted}",
    ),
    "rule.numbering.order": (
        "序号“{number}”颠倒，此处应为“{wanted}”",
        "“{number}” goes back; the next number is {wanted}",
    ),
    "rule.numbering.style": (
        "序号“{number}”与前后不是一种样式，此处应为“{wanted}”",
        "“{number}” is of another style than its neighbours: {wanted}",
    ),
    "rule.numbering.sign": (
        "序号后的“{sign}”与同级的“{other}”不一致",
        "“{sign}” behind the number, where its siblings have “{other}”",
    ),
    "rule.numbering.misread": (
        "“{number}”像是识别错的序号“{wanted}”",
        "“{number}” seems to be the number {wanted}, misread",
    ),
    "rule.numbering.lost": ("标题的序号丢失，应为“{number}”", "the heading has lost its number, {number}"),
    "rule.numbering.title": ("序号有误", "faulty numbering"),
    "rule.empty-heading": ("标题“{heading}”下面没有内容", "nothing stands under the heading “{heading}”"),
    "rule.empty-heading.title": ("标题下没有内容", "a heading without content"),
    "rule.missing-responsible": (
        "“{heading}”没有写明责任单位，同级{all}项中{named}项写了",
        "nobody is named for “{heading}”; {named} of its {all} siblings name somebody",
    ),
    "rule.missing-responsible.title": ("没有写明责任单位", "a measure without a responsible unit"),
    "rule.missing-annex": ("“{annex}”在文中没有找到", "“{annex}” is announced and not there"),
    "rule.missing-annex.referred": ("写了“{words}”，却没有这个附件", "“{words}”, but there is no such annex"),
    "rule.missing-annex.title": ("附件缺失", "a missing annex"),
}
