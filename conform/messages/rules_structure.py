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
    "rule.numbering.doc": (
        """检查什么
    各级序号（第一条、一、（一）1.（1）①一是）是否连续。换了上级标题，可以重新编号，也可以接着编（全文1至30）。指出跳号、重号、识别错的序号
    （把1.进一步识别成L进一步）、丢失的序号（、总体要求）、与前后样式不同的序号，以及一串“1.”里混入的“1、”。

为什么要紧
    少一个号，可能就是少了一项措施；号不对，别处也无法引用它。

例子
    （一）……（二）……（四）……

怎样修改
    重新编号；先看看中间有没有丢掉内容。
""",
        "",
    ),
    "rule.empty-heading": ("标题“{heading}”下面没有内容", "nothing stands under the heading “{heading}”"),
    "rule.empty-heading.title": ("标题下没有内容", "a heading without content"),
    "rule.empty-heading.doc": (
        """检查什么
    后面紧接同级或上一级标题、而同类标题下面都有内容的标题。简短的条目清单、文件标题和附件不算。

为什么要紧
    要么该写的没有写，要么改稿时弄丢了。

例子
    （三）加强信息化建设。
    （四）改革人事制度。建立……

怎样修改
    补上内容；或删去标题，重新编号。
""",
        "",
    ),
    "rule.missing-responsible": (
        "“{heading}”没有写明责任单位，同级{all}项中{named}项写了",
        "nobody is named for “{heading}”; {named} of its {all} siblings name somebody",
    ),
    "rule.missing-responsible.title": ("没有写明责任单位", "a measure without a responsible unit"),
    "rule.missing-responsible.doc": (
        """检查什么
    同一部分的措施至少四分之三写明了责任单位（括号里、“责任单位：”或句子里都算），个别却没有写。

为什么要紧
    任务分工中没有点到名的，就没有人去做。

例子
    1.加强专科建设。……（市卫生健康委负责）2.建设医疗集团。……（市卫生健康委、市医保局负责）3.推进技术创新。……

怎样修改
    写明单位；各单位都要做的，写“（各有关单位按职责分工负责）”。
""",
        "",
    ),
    "rule.missing-annex": ("“{annex}”在文中没有找到", "“{annex}” is announced and not there"),
    "rule.missing-annex.referred": ("写了“{words}”，却没有这个附件", "“{words}”, but there is no such annex"),
    "rule.missing-annex.title": ("附件缺失", "a missing annex"),
    "rule.missing-annex.doc": (
        """检查什么
    “附件：1.……2.……”列出的附件是否都在后面，正文“见附件2”所指的附件是否列出。以链接或单独文件（.docx、附件下载）提供的不算缺；网页不检查
    列出的附件是否在后面。

为什么要紧
    任务清单、指标表都在附件里，没有附件就无法执行。

例子
    正文写“具体指标见附件2”，而只列了一个附件。

怎样修改
    补上附件，或删去提到它的文字。
""",
        "",
    ),
}
