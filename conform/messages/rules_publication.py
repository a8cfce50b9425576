"""What the rules say about faults that no published plan should have (PB)."""

from __future__ import annotations

RULES_PUBLICATION: dict[str, tuple[str, str]] = {
    "rule.placeholder": ("“{words}”是没有填写的占位文字", "“{words}” is a blank that was never filled in"),
    "rule.placeholder.title": ("没有填写的占位文字", "a blank that was never filled in"),
    "rule.placeholder.doc": (
        """检查什么
    方案中没有填写的占位文字：20xx年、202X年、XX市、××医院、某某、____、□□、【 】、〔2023〕 号、（待定）、
    （此处填写…）。

为什么要紧
    带着空白印发的方案无法执行，也说明没有人通读过定稿。

例子
    到20xx年，县域就诊率达到90%。

怎样修改
    填上实际的年份、地名或单位；确实未定的，删去这句话，或写明由谁在何时确定。
""",
        "",
    ),
    "rule.foreign-place": (
        "“{place}”不是本方案的地区，也不是它的上级或下级（共{count}处）",
        "“{place}” is neither the plan's own place nor above it nor in it (places: {count})",
    ),
    "rule.foreign-place.title": ("外地地名", "another place's name"),
    "rule.foreign-place.doc": (
        """检查什么
    带行政区划级别的省、市、县名称（云山市、云山县），以及“健康云山”一类口号，既不是方案自己的地区，也不是它的上级或下级。
    协作和示范的地方不算：句中写明对口帮扶、合作、经验的，医院和高校的名称，书名号内的文件名。看不出方案属于哪里的，不作判断。

为什么要紧
    印发的方案里写着别的城市，会成为新闻；任务也落到了不存在的部门头上。

例子
    （柳州市的方案）各项任务由清远市财政局负责落实。

怎样修改
    改成本地名称；确实是协作单位的，写明是什么关系：“深化与……的对口协作”。
""",
        "",
    ),
    "rule.foreign-matter.spam": (
        "广告或垃圾信息（共{count}处）：{words}",
        "advert or spam (places: {count}): {words}",
    ),
    "rule.foreign-matter.advert": ("广告（共{count}处）：{words}", "advert (places: {count}): {words}"),
    "rule.foreign-matter.link": (
        "不属于方案的链接（共{count}处）：{words}",
        "link foreign to the plan (places: {count}): {words}",
    ),
    "rule.foreign-matter.page": (
        "网页或文件列表留下的内容（共{count}处）：{words}",
        "left over from a web page or a list of files (places: {count}): {words}",
    ),
    "rule.foreign-matter.collection": (
        "范文网站的用语（共{count}处）：{words}",
        "phrase of a web collection of texts (places: {count}): {words}",
    ),
    "rule.foreign-matter.title": ("不属于方案的内容", "matter foreign to the plan"),
    "rule.foreign-matter.doc": (
        """检查什么
    任何位置的广告和垃圾信息；网页以外的文件中，网页留在方案四周的内容（“来源：… 浏览次数”、索引号表格、相关文章、
    文件下载）；方案正文中指向非政府网站的链接、“扫码关注……”，以及范文网站的用语（小编、精选16篇）。每一类报一次。

为什么要紧
    公文里出现垃圾信息本身就是事故；链接和“以下是小编整理”说明文字是抄来的。

例子
    以下是小编精心整理的实施方案，仅供参考。更多范文见 http://www.example.com

怎样修改
    删去。保存下来的网页按 .html 检查时，页面导航不算问题。
""",
        "",
    ),
    "rule.contradicting-figures": (
        "“{subject}”此处为{value}，第{line}行为{other}",
        "“{subject}” is {value} here and {other} in line {line}",
    ),
    "rule.contradicting-figures.title": ("同一目标前后数字不一", "two figures for one target"),
    "rule.contradicting-figures.doc": (
        """检查什么
    同一范围、同一时限的率、占比、比例等，方案先后写了两个不同的数字。分年度目标、县级与市级的数字、上限与下限、
    由多少提高到多少，不算矛盾。

为什么要紧
    方案自己有两种说法的目标无法考核，以哪个为准会起争议。

例子
    到2025年，县域就诊率达到90%。……到2025年，县域就诊率达到85%以上。

怎样修改
    确定以哪个数字为准，两处写成一样。
""",
        "",
    ),
    "rule.traditional-characters": ("繁体字“{words}”，应为“{right}”", "Traditional “{words}”, should be “{right}”"),
    "rule.traditional-characters.whole": (
        "全文为繁体字（{count}个字），应使用规范汉字",
        "written in Traditional characters ({count} of them)",
    ),
    "rule.traditional-characters.title": ("繁体字", "Traditional characters"),
    "rule.traditional-characters.doc": (
        """检查什么
    方案中的繁体字（醫療、縣域）：全文繁体的报一次，简体文中夹杂的逐处报。简体中本来就有的字（乾隆的乾）不算。

为什么要紧
    国家通用语言文字法要求公文使用规范汉字；零星的繁体字说明文字是从别处复制的，也无法检索。

例子
    加强縣域醫療服务能力建设。

怎样修改
    改成简体字；文本文件可用 `conform lint --fix` 自动修改。
""",
        "",
    ),
    "rule.mixed-width.signs": (
        "中文里的半角标点“{words}”（共{count}处）",
        "half-width “{words}” in Chinese text (places: {count})",
    ),
    "rule.mixed-width.letters": (
        "全角数字或字母“{words}”（共{count}处）",
        "full-width digits or letters “{words}” (places: {count})",
    ),
    "rule.mixed-width.quotes": (
        "中文里的半角引号：{words}（共{count}处）",
        "half-width quotation marks: {words} (places: {count})",
    ),
    "rule.mixed-width.brackets": (
        "中文里的半角括号：{words}（共{count}处）",
        "half-width brackets: {words} (places: {count})",
    ),
    "rule.mixed-width.pair": (
        "一对括号一全一半：{words}（共{count}处）",
        "brackets of two widths in one pair: {words} (places: {count})",
    ),
    "rule.mixed-width.title": ("全角半角混用", "mixed full and half width"),
    "rule.mixed-width.doc": (
        """检查什么
    汉字旁边的半角逗号、冒号、括号、引号，一全一半的括号，全角的数字和字母。每一类报一次，注明处数。

为什么要紧
    GB/T 15834 要求中文用全角标点，GB/T 9704 要求阿拉伯数字用半角。混用影响版面，“９０％”也检索不到。

例子
    推动规模适度,功能适用的医院建设(含中医医院）。

怎样修改
    中文用，；：（）“”，数字和字母用半角；文本文件可用 `conform lint --fix` 自动修改。1:2、8:30、(1) 和英文词句不算。
""",
        "",
    ),
    "rule.misread-characters.percent": ("“%{words}”应为“%。”", "“%{words}” for “%。”"),
    "rule.misread-characters.dash": ("两个数字之间的“{words}”应为“—”", "“{words}” between two figures for “—”"),
    "rule.misread-characters.mark": ("句中多余的“{words}”", "stray “{words}” in a sentence"),
    "rule.misread-characters.lost": ("“{words}”后面可能丢了字", "a character seems lost behind “{words}”"),
    "rule.misread-characters.half": ("“{words}”应为“{right}”", "“{words}” for “{right}”"),
    "rule.misread-characters.spaces": (
        "句子中多余的空格（共{count}处）",
        "stray spaces inside sentences (places: {count})",
    ),
    "rule.misread-characters.pinyin": (
        "文字后面夹注的拼音（共{count}处）",
        "pinyin printed behind characters (places: {count})",
    ),
    "rule.misread-characters.cuts": (
        "段落在句子中间断开（共{count}处）",
        "paragraphs cut in the middle of a sentence (places: {count})",
    ),
    "rule.misread-characters.odd": (
        "部首或兼容字符代替了汉字（共{count}处）",
        "radicals or compatibility characters in place of ordinary ones (places: {count})",
    ),
    "rule.misread-characters.broken": (
        "无法显示的字符（共{count}处）",
        "characters that cannot be shown (places: {count})",
    ),
    "rule.misread-characters.title": ("误识和残缺的字符", "misread or lost characters"),
    "rule.misread-characters.doc": (
        """检查什么
    没有人会这样写的字符：“%。”成了“%o”，数字里的字母（2O25年），一字代替连接号（2024年一2025年），句中多余的符号、空格和拼音，
    在页末断开的段落，丢失的字，代替汉字的部首（⽤代替用），无法显示的字符（�）。空格、拼音、断句和异常字符报一次，注明处数。

为什么要紧
    这样的文字显得草率，检索、比对和读屏软件都会出错。

例子
    县域就诊率达到85%o推动医疗机构2O25年全面达标。

怎样修改
    对照原件改正；只有一种读法的，文本文件可用 `conform lint --fix` 自动修改。误识的编号由编号规则报告。
""",
        "",
    ),
    "rule.duplicated-text": ("“{words}”重复", "“{words}” is doubled"),
    "rule.duplicated-text.sentence": ("这句话与第{line}行重复", "said before, in line {line}"),
    "rule.duplicated-text.cut": ("换页处“{words}”重复", "“{words}” is doubled at a page's end"),
    "rule.duplicated-text.title": ("重复的文字", "text that stands twice"),
    "rule.duplicated-text.doc": (
        """检查什么
    15字以上、前面已经写过的句子；误写成两遍的词或字（进一步进一步、的的、。。）；上页末尾和下页开头重复的字。

为什么要紧
    同一句话贴了两遍，一项任务就成了两项，责任单位往往还不一样。

例子
    推动推动优质医疗资源扩容。

怎样修改
    删去后一处；重复的字词，文本文件可用 `conform lint --fix` 自动修改。确为两项任务的，分别表述。
""",
        "",
    ),
    "rule.varying-unit-names": (
        "同一单位名称不一：{names}",
        "one unit under several names: {names}",
    ),
    "rule.varying-unit-names.title": ("同一单位名称不一", "one unit under several names"),
    "rule.varying-unit-names.doc": (
        """检查什么
    同一级的同一单位有几种叫法：市卫健委和市卫生健康委，县发改委和县发展改革局。全称和规范简称算一种；用（以下简称……）
    说明过的不算；县里的和市里的是两个单位。

为什么要紧
    读者会问是不是两个单位，任务清单也无法汇总。旧名称（卫计委）指的是已经不存在的单位。

例子
    （市卫健委、市财政局负责）……（市卫生健康委、市民政局负责）

怎样修改
    全文统一用该单位自己文件上的名称。
""",
        "",
    ),
    "rule.past-deadline": (
        "时限“{words}”在方案印发时（不早于{date}）已经过去",
        "the deadline “{words}” had passed when the plan was issued (not before {date})",
    ),
    "rule.past-deadline.title": ("印发时已经过去的时限", "a deadline that had passed when the plan was issued"),
    "rule.past-deadline.doc": (
        """检查什么
    任务中的时限（到2020年底、2022年6月底前）是否早于方案的日期；没有日期的，与文号或所引
    文件文号中最晚的年份比较。
    叙述过去的（截至2021年底已……、2019年以来）和五年规划不算。

为什么要紧
    过去的时限来自旧方案或笔误，谁也无法完成。

例子
    （2023年的方案）到2021年底，县域就诊率达到90%。

怎样修改
    写上真正的时限；已经完成的，改为叙述。
""",
        "",
    ),
}
