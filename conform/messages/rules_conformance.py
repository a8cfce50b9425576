"""What the rules say about a plan that falls short of the reference (CF)."""

from __future__ import annotations

RULES_CONFORMANCE: dict[str, tuple[str, str]] = {
    "rule.omitted-requirement": ("未见要求 {id}“{text}”", "requirement {id} is left out: “{text}”"),
    "rule.omitted-requirement.title": ("遗漏的要求", "a requirement that is left out"),
    "rule.omitted-requirement.doc": (
        """检查什么
    参照文件中适用于本级政府、而方案里没有对应内容的要求，逐条列出。选项 only 指定只看哪些措施（03）或要求（03.1）。

为什么要紧
    方案大多有所取舍，县级方案理应如此；但取舍应当出于考虑，而不是疏忽。要求逐条落实的项目可以把本规则调高一级。

例子
    参照文件要求建立医院运营管理决策支持系统，方案只字未提。

怎样修改
    补上落实该要求的措施；不宜落实的，注明理由后接受。
""",
        "",
    ),
    "rule.weakened-target": (
        "目标“{plan}”弱于参照的“{reference}”（“{text}”）",
        "the target “{plan}” is weaker than the reference's “{reference}” (“{text}”)",
    ),
    "rule.weakened-target.title": ("目标降低", "a weakened target"),
    "rule.weakened-target.doc": (
        """检查什么
    方案的数字目标比参照文件对同一事项的要求差：越高越好的定低了，越低越好的定高了。

为什么要紧
    方案是落实文件的，可以要求更高，不能要求更低。

例子
    参照文件要求医护比总体达到1:2左右，方案写成1:1.5。

怎样修改
    改为参照文件的数字；经研究同意降低的，注明理由后接受。
""",
        "",
    ),
    "rule.later-deadline": (
        "期限“{plan}”晚于参照的“{reference}”（“{text}”）",
        "the deadline “{plan}” is later than the reference's “{reference}” (“{text}”)",
    ),
    "rule.later-deadline.title": ("期限推迟", "a later deadline"),
    "rule.later-deadline.doc": (
        """检查什么
    方案与参照文件对同一要求写明的期限：年份与年份比，年数与年数比。年份与年数不相比；空着的年份由 placeholder 检查。

为什么要紧
    参照文件要求2025年做到的，方案写到2027年，就不能按时完成。

例子
    参照文件“力争通过5年努力”，方案“力争通过8年努力”。

怎样修改
    改为参照文件的期限；确需延后的，注明理由后接受。
""",
        "",
    ),
    "rule.weaker-modality": (
        "“{plan}”比参照的“{reference}”力度弱（“{text}”）",
        "“{plan}” is weaker than the reference's “{reference}” (“{text}”)",
    ),
    "rule.weaker-modality.bare": (
        "参照要求直接去做，方案只是“{plan}”（“{text}”）",
        "the reference says to do it, the plan only says “{plan}” (“{text}”)",
    ),
    "rule.weaker-modality.title": ("力度减弱", "a duty put more weakly"),
    "rule.weaker-modality.doc": (
        """检查什么
    方案与参照文件的措辞力度：“建立”强于“探索建立”“鼓励建立”。参照文件本身只是鼓励、探索的，属于赋权的（自主设立与允许自主设立），
    以及申报试点一类，不作比较。

为什么要紧
    只写“鼓励”，就可以不做。这样的字眼很小，抄改时容易混进来。

例子
    参照文件“建立医务人员职业荣誉制度”，方案“探索建立医务人员职业荣誉制度”。

怎样修改
    改用参照文件的动词；确需先行探索的，注明理由后接受。
""",
        "",
    ),
    "rule.dropped-part": (
        "只落实了一部分，略去“{parts}”（“{text}”）",
        "carried out only in part, left out: “{parts}” (“{text}”)",
    ),
    "rule.dropped-part.title": ("要求只落实了一半", "a requirement carried out by half"),
    "rule.dropped-part.doc": (
        """检查什么
    有对应内容、但丢了数字或期限，或者丢了至少一半文字的要求：两个逗号之间的整个部分，或封闭列举中的各项。引导语（以……为重点）、
    期望（激发……动力）、“等”字结尾的列举项，以及方案别处已有的，不算。比例用选项 share 设定。

为什么要紧
    看上去措施在，花钱的、可考核的那一半却没有了。

例子
    参照文件“大力推行日间手术，提高日间手术占择期手术的比例”，方案只写“推行日间手术”。

怎样修改
    补上缺的部分；不宜写入的，注明理由后接受。
""",
        "",
    ),
    "rule.unmatched-measure": (
        "参照文件没有这项要求：“{words}”",
        "no requirement of the reference asks for this: “{words}”",
    ),
    "rule.unmatched-measure.title": ("参照之外的措施", "a measure without a counterpart"),
    "rule.unmatched-measure.doc": (
        """检查什么
    方案中提出了任务、却不对应参照文件任何要求的句子。

为什么要紧
    地方自己的措施理当鼓励；但占用人财物的应当是有意写入的，从别的文件带过来的就不该留着。

例子
    公立医院的方案里另有修建健身广场的任务。

怎样修改
    确是本地措施的不用改；不是的删去。
""",
        "",
    ),
    "rule.missing-section": (
        "参照文件第{no}部分“{title}”没有一条得到落实",
        "nothing of section {no} of the reference, “{title}”, is carried out",
    ),
    "rule.missing-section.title": ("整个部分缺失", "a section of the reference that is missing"),
    "rule.missing-section.doc": (
        """检查什么
    参照文件的某个部分，凡适用于本级政府的要求，在方案里一条对应内容也没有。

为什么要紧
    个别要求可能是有意取舍，整个部分没有，多半是忘了。

例子
    参照文件关于党的领导的部分，方案里完全没有。

怎样修改
    补上其中与本地有关的措施，或注明理由后接受。
""",
        "",
    ),
    "rule.low-coverage": ("覆盖率{coverage}%，低于{min}%", "the coverage is {coverage}%, under {min}%"),
    "rule.low-coverage.title": ("覆盖率过低", "a coverage under the limit"),
    "rule.low-coverage.doc": (
        """检查什么
    覆盖率（适用的要求中继承和修改的所占比例）低于选项 min（百分数）。没有设定该选项时不检查。

为什么要紧
    哪一级方案应当落实多少，项目心里有数；差得太远的，不是没写完，就是选错了参照文件。

例子
    设 min = 60，而方案在167条要求中只落实了70条（41.9%）。

怎样修改
    补上缺的内容（omitted-requirement 逐条列出），或按方案的层级设定合适的数值。
""",
        "",
    ),
}
