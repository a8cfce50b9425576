"""What the rules say about faults that no published plan should have (PB)."""

from __future__ import annotations

RULES_PUBLICATION: dict[str, tuple[str, str]] = {
    "rule.placeholder": ("“{words}”是没有填写的占位文字", "“{words}” is a blank that was never filled in"),
    "rule.placeholder.title": ("没有填写的占位文字", "a blank that was never filled in"),
    "rule.foreign-place": (
        "“{place}”不是本方案的地区，也不是它的上级或下级（共{count}处）",
        "“{place}” is neither the plan's own place nor above it nor in it (places: {count})",
    ),
    "rule.foreign-place.title": ("外地地名", "another place's name"),
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
    "rule.contradicting-figures": (
        "“{subject}”此处为{value}，第{line}行为{other}",
        "“{subject}” is {value} here and {other} in line {line}",
    ),
    "rule.contradicting-figures.title": ("同一目标前后数字不一", "two figures for one target"),
    "rule.traditional-characters": ("繁体字“{words}”，应为“{right}”", "Traditional “{words}”, should be “{right}”"),
    "rule.traditional-characters.whole": (
        "全文为繁体字（{count}个字），应使用规范汉字",
        "written in Traditional characters ({count} of them)",
    ),
    "rule.traditional-characters.title": ("繁体字", "Traditional characters"),
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
    "rule.duplicated-text": ("“{words}”重复", "“{words}” is doubled"),
    "rule.duplicated-text.sentence": ("这句话与第{line}行重复", "said before, in line {line}"),
    "rule.duplicated-text.cut": ("换页处“{words}”重复", "“{words}” is doubled at a page's end"),
    "rule.duplicated-text.title": ("重复的文字", "text that stands twice"),
    "rule.varying-unit-names": (
        "同一单位名称不一：{names}",
        "one unit under several names: {names}",
    ),
    "rule.varying-unit-names.title": ("同一单位名称不一", "one unit under several names"),
    "rule.past-deadline": (
        "时限“{words}”在方案印发时（不早于{date}）已经过去",
        "the deadline “{words}” had passed when the plan was issued (not before {date})",
    ),
    "rule.past-deadline.title": ("印发时已经过去的时限", "a deadline that had passed when the plan was issued"),
}
